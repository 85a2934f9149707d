/** Tables of defects in words, and of what only looks like one: a line a case, below it the one message of all rules, or none. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { expectFile } from '../helpers/expectation.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';

const FOLDER = join(PROJECT, 'tests', 'fixtures', 'words');
const FILE = 'reports/nam-2023/binh-an/phuong-mot.md';
const NEXT_SECTION = '## II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO';
const LOOK_ALIKES = '== look-alikes';

const repository = new Repository(
  new Memory({ ...goodRepository(), 'outlines/documents.csv': fixture('documents.csv') }),
);

/** What is told of a case in the first section of the good report; `\n` in it is the end of a line. */
function messagesOf(words: string): readonly CheckMessage[] {
  const markdown = words.replaceAll('\\n', '\n').replaceAll('\\\\', '\\');
  return checkText(
    repository,
    FILE,
    goodReport().replace(NEXT_SECTION, () => `${markdown}\n\n${NEXT_SECTION}`),
  ).messages;
}

function format({ severity, message, actual, fix }: CheckMessage): string {
  return `  ${severity} “${actual ?? ''}”${fix ? ` → “${fix.text}”` : ''}: ${message}\n`;
}

test.each(readdirSync(FOLDER).map((name) => [name.replace('.txt', ''), join(FOLDER, name)]))(
  '%s',
  (rule, file) => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('  '));
    const middle = lines.indexOf(LOOK_ALIKES);
    const told = lines.map((line) => (line === LOOK_ALIKES ? [] : messagesOf(line)));
    expectFile(file, lines.map((line, index) => `${line}\n${(told[index] ?? []).map(format).join('')}`).join(''));
    const rules = told.map((messages) => messages.map((message) => message.rule));
    expect(rules).toEqual(lines.map((_, index) => (index < middle ? [rule] : [])));
  },
  120_000,
);
