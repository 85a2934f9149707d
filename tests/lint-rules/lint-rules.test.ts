/** Every rule by its cases: all rules run over a report (or outline) with one defect, and say one thing. */

import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import { ruleUrl } from '../../lint-rules/rule/rule-url.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { casesOf, goodFiles, type RuleCase } from '../../scripts/rules-page/cases.ts';
import { expectFile } from '../helpers/expectation.ts';
import { CASES, fixture } from '../helpers/fixtures.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const good = goodFiles(CASES);

type Checked = Pick<RuleCase, 'outline' | 'report' | 'unit'> & Partial<Pick<RuleCase, 'pictures'>>;

test('every rule has cases, and every folder of cases is a rule’s', () => {
  const folders = readdirSync(CASES, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
  expect(folders).toEqual(rules.map((rule) => rule.id).sort());
});

test.each<[string, Checked]>([
  ['outline', { ...good, report: null, unit: '' }],
  ['report, which leaves an optional section out,', { ...good, unit: 'phuong-mot' }],
])('the good %s is good', (_what, files) => {
  expect(check(files)).toEqual([]);
});

for (const rule of rules) {
  describe(rule.id, () => {
    test.each(casesOf(CASES, rule.id, good).map((one) => [one.name, one] as const))('%s', (name, one) => {
      const messages = check(one);
      const withCarriageReturns = check(
        one.report === null ? { ...one, outline: crlf(one.outline) } : { ...one, report: crlf(one.report) },
      );
      const text = messages.map(formatLine).join('');
      for (const message of messages) expect(message).toMatchObject({ rule: rule.id, url: ruleUrl(rule.id) });
      expect(withCarriageReturns.map(formatLine).join('')).toBe(text);
      const told = messages.map((message) => formatLine(message) + formatDetails(message, one)).join('');
      const expected = join(one.folder, 'expected.txt');
      if (name.startsWith('ok-')) expect({ text, hasFile: existsSync(expected) }).toEqual({ text: '', hasFile: false });
      else {
        expect(text).not.toBe('');
        expectFile(expected, told);
      }
    });
  });
}

function check({ outline, report, unit, pictures = {} }: Checked): readonly CheckMessage[] {
  const files = {
    'reports/units.csv': fixture('units.csv'),
    'outlines/documents.csv': fixture('documents.csv'),
    [OUTLINE]: outline,
  };
  const [file, text] = report === null ? [OUTLINE, outline] : [`reports/nam-2023/binh-an/${unit}.md`, report];
  const beside = Object.entries(pictures).map(([path, bytes]) => [posix.join(posix.dirname(file), path), bytes]);
  return checkText(new Repository(new Memory({ ...files, ...Object.fromEntries(beside) })), file, text).messages;
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function formatLine({ line, column, endLine, endColumn, severity, message, rule }: CheckMessage): string {
  return `${line}:${column}-${endLine}:${endColumn} ${severity} ${message} [${rule}]\n`;
}

/** What programs are told besides: what stands there, what should, and the edit that mends it. */
function formatDetails({ expected, actual, fix }: CheckMessage, { report, outline }: Checked): string {
  const source = report ?? outline;
  const edit = fix && { from: source.slice(fix.start, fix.end), to: fix.text };
  const lines = Object.entries({ expected, actual, fix: edit }).map(([key, value]) =>
    value === undefined ? '' : `  ${key} ${JSON.stringify(value)}\n`,
  );
  return lines.join('');
}
