/** An editor puts what a message expects in place of all that the message stands at: that must be just what belongs there. */
import { posix } from 'node:path';
import remarkParse from 'remark-parse';
import { tsImport } from 'tsx/esm/api';
import { type Preset, unified } from 'unified';
import { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, test } from 'vitest';
import { visible } from '#lib/printable.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import preset from '../../lint-rules/preset.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { casesOf, type RuleCase } from '../../scripts/rules-page/cases.ts';
import { CASES, fixture, reportOf } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

/** What an editor offers at a message: a text in place of all of it. */
interface QuickFix {
  readonly message: string;
  readonly from: string;
  readonly to: string;
  /** The file with it. */
  readonly text: string;
}

function lint(root: string, path: string, value: string, plugins: Preset = preset): VFile {
  const file = new VFile({ cwd: root, path, value });
  const processor = unified().use(remarkParse).use(plugins);
  processor.runSync(processor.parse(file), file);
  return file;
}

/** As language servers for remark do it: by lines and columns. */
function quickFixes(file: VFile): readonly QuickFix[] {
  const source = String(file).replace(/^\uFEFF/u, '');
  const places = location(source);
  const offset = (point: { line: number; column: number } | undefined) => places.toOffset(point) ?? Number.NaN;
  return file.messages.flatMap(({ place, expected = [], reason, ruleId }: VFileMessage) => {
    const [start, end] =
      place && 'start' in place ? [offset(place.start), offset(place.end)] : [offset(place), offset(place)];
    return expected.map((to) => ({
      message: `${ruleId}: ${reason}`,
      from: source.slice(start, end),
      to,
      text: source.slice(0, start) + to + source.slice(end),
    }));
  });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words that are in the first text more often than in the second. */
function lost(before: string, after: string): readonly string[] {
  const left = [...(after.match(WORD) ?? [])];
  return (before.match(WORD) ?? []).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What a message names as wrong, with the rest of the words that it begins or ends in. */
function named({ fix, actual = '' }: CheckMessage, source: string): string {
  if (!fix) return actual;
  const [before, after] = [/\S*$/u.exec(source.slice(0, fix.start)), /^\S*/u.exec(source.slice(fix.end))];
  return `${before}${source.slice(fix.start, fix.end)}${after}`;
}

function filesOf({ outline, report, unit, pictures }: RuleCase) {
  const [path, text] = report === null ? [OUTLINE, outline] : [`reports/nam-2023/binh-an/${unit}.md`, report];
  const beside = Object.entries(pictures).map(([name, bytes]) => [posix.join(posix.dirname(path), name), bytes]);
  const root = temporaryRepository({
    'reports/units.csv': fixture('units.csv'),
    'outlines/documents.csv': fixture('documents.csv'),
    [OUTLINE]: outline,
    ...Object.fromEntries(beside),
    [path]: text,
  });
  return { root, path, text };
}

describe.each(rules.map(({ id }) => id))('%s', (id) => {
  test('every quick fix ends its message, and changes no word but those that it names', () => {
    const wrong = casesOf(CASES, id).flatMap((one) => {
      const { root, path, text } = filesOf(one);
      const { messages } = checkText(new Repository(new Disk(root)), path, text);
      const told = new Map(messages.map((message) => [`${message.rule}: ${visible(message.message)}`, message]));
      const fixes = quickFixes(lint(root, path, text));
      const silent = messages.filter(
        ({ fix, ...place }) =>
          fix && within(fix, place, text) && !fixes.some(({ text: after }) => after === applied(text, fix)),
      );
      return [
        ...silent.map(({ message }) => ({ case: one.name, message, lacks: 'its mend' })),
        ...fixes.flatMap(({ message, to, text: after }) => {
          const count = (all: readonly string[]) => all.filter((other) => other === message).length;
          const now = lint(root, path, after).messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
          const cause = told.get(message);
          const others = lost(text, after).filter((word) => !(cause && named(cause, text).includes(word)));
          const isGone =
            count(now) < messages.filter((other) => `${other.rule}: ${visible(other.message)}` === message).length;
          return isGone && others.length === 0 ? [] : [{ case: one.name, message, to, isGone, others }];
        }),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

function within(fix: { start: number; end: number }, place: Omit<CheckMessage, 'fix'>, text: string): boolean {
  const places = location(text);
  const start = places.toOffset({ line: place.line, column: place.column }) ?? 0;
  return fix.start >= start && fix.end <= (places.toOffset({ line: place.endLine, column: place.endColumn }) ?? 0);
}

function applied(text: string, { start, end, text: to }: { start: number; end: number; text: string }): string {
  return text.slice(0, start) + to + text.slice(end);
}

test('as .remarkrc.mjs has it: a whole heading, nothing, one of several; none for what goes beyond the message', async () => {
  const { default: rc }: { default: Preset } = await tsImport('./.remarkrc.mjs', `file://${PROJECT}/`);
  const offered = (report: string) => {
    const root = temporaryRepository({
      'reports/units.csv': fixture('units.csv'),
      'outlines/documents.csv': fixture('documents.csv'),
      [OUTLINE]: fixture('outline.md'),
      [REPORT]: report,
    });
    return quickFixes(lint(root, REPORT, report, rc)).map(({ from, to }) => [from, to]);
  };
  const marked = reportOf('section-number/bad-wrong');
  expect({
    number: offered(marked),
    'behind a byte order mark': offered(`\uFEFF${marked}`),
    hidden: offered(reportOf('unicode-text/bad-zero-width')),
    guess: offered(reportOf('number-form/bad-mixed')),
    row: offered(reportOf('figure-required/bad-misspelt-row')),
    moved: offered(reportOf('section-order/bad-neighbours')),
    missing: offered(reportOf('required-section/bad-last')),
    added: offered(reportOf('section-title/bad-added-words')),
    'beside a secret': offered(marked.replace(/^### 5\..*$/mu, '$& (căn cước 079123456789)')),
  }).toEqual({
    number: [['### 5. Kiểm tra, giám sát', '### 2. Kiểm tra, giám sát']],
    'behind a byte order mark': [['### 5. Kiểm tra, giám sát', '### 2. Kiểm tra, giám sát']],
    hidden: [['\u200B', '']],
    guess: [['1.234.56', '1.234,56']],
    row: [['| Số lượt người dự hoc tập ', '| Số lượt người dự học tập ']],
    moved: [],
    missing: [],
    added: [],
    'beside a secret': [],
  });
});

test.each(['', '\uFEFF'])('offsets of messages are of the text that the file has: after %j', (mark) => {
  const text = `${mark}${reportOf('section-number/bad-wrong').replace('date:', '\tdate:')}`;
  const root = temporaryRepository({
    'reports/units.csv': fixture('units.csv'),
    'outlines/documents.csv': fixture('documents.csv'),
    [OUTLINE]: fixture('outline.md'),
    [REPORT]: text,
  });
  const mended = lint(root, REPORT, text).messages.map(({ place, expected }) => {
    const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
    return [text.slice(start, end), expected];
  });
  expect(mended).toEqual([
    ['\t', ['']],
    ['### 5. Kiểm tra, giám sát', ['### 2. Kiểm tra, giám sát']],
  ]);
});
