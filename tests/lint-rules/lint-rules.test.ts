/** Every rule by its fixtures: all rules run over a report (or outline) with one defect, and say one thing. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import { ruleUrl } from '../../lint-rules/rule/rule-url.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const fixtures = join(PROJECT, 'tests', 'fixtures', 'lint-rules');
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const shared = (file: string) => readFileSync(join(fixtures, file), 'utf8');

test('every rule has fixtures, and every fixture folder is a rule', () => {
  expect(folders(fixtures)).toEqual(rules.map((rule) => rule.id).sort());
});

for (const rule of rules) {
  describe(rule.id, () => {
    for (const name of folders(join(fixtures, rule.id))) {
      test(name, () => {
        const folder = join(fixtures, rule.id, name);
        const messages = checkCase(folder);
        if (name.startsWith('ok-')) {
          expect(messages).toEqual([]);
          return;
        }
        for (const message of messages) expect(message).toMatchObject({ rule: rule.id, url: ruleUrl(rule.id) });
        expect(messages.length).toBeGreaterThan(0);
        expectFile(join(folder, 'expected.txt'), messages.map(formatLine).join(''));
      });
    }
  });
}

function checkCase(folder: string): readonly CheckMessage[] {
  const own = readdirSync(folder).find((file) => file.endsWith('.md') && file !== 'outline.md');
  const outline = existsSync(join(folder, 'outline.md'))
    ? readFileSync(join(folder, 'outline.md'), 'utf8')
    : shared('outline.md');
  const root = temporaryRepository({
    'reports/units.csv': shared('units.csv'),
    'outlines/documents.csv': shared('documents.csv'),
    'outlines/nam-2023/outline.md': outline,
  });
  if (!own) return checkText(new Repository(new Disk(root)), 'outlines/nam-2023/outline.md', outline).messages;
  const text = readFileSync(join(folder, own), 'utf8');
  return checkText(new Repository(new Disk(root)), `reports/nam-2023/binh-an/${basename(own)}`, text).messages;
}

function formatLine({ line, column, endLine, endColumn, severity, message, rule }: CheckMessage): string {
  return `${line}:${column}-${endLine}:${endColumn} ${severity} ${message} [${rule}]\n`;
}
