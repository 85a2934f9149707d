/** One-click mends: whole lines, each by itself, and together no more and no less than `check --fix`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../../lint-rules/index.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { fixText } from '../../../scripts/check/fix.ts';
import { suggestionsOf } from '../../../scripts/forge/verdict/suggestions.ts';
import type { Suggestion } from '../../../scripts/forge/verdict/verdict.ts';
import { casesOf } from '../../../scripts/rules-page/cases.ts';
import { applyEdits, someEdits } from '../../fuzz/edits.ts';
import { CASES, goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { report, WARD } from './change.ts';

const repository = new Repository(new Memory(goodRepository()));
const check = (text: string) => checkText(repository, WARD, text).messages;

function suggestions(text: string, kept: readonly number[] = []): readonly Suggestion[] {
  return suggestionsOf(text, check(text), check, new Set(kept), () => true);
}

/** As a forge takes a suggestion over: the lines go, the text comes, with a line break where the lines had one. */
function taken(
  text: string,
  { startLine, endLine, text: put }: Pick<Suggestion, 'startLine' | 'endLine' | 'text'>,
): string {
  const lines = text.split(/(?<=\n)/u);
  const end = lines[endLine - 1]?.endsWith('\n') ? '\n' : '';
  return [...lines.slice(0, startLine - 1), `${put}${end}`, ...lines.slice(endLine)].join('');
}

const allTaken = (text: string) => suggestions(text).reduce(taken, text);

const plain = (text: string) => text.replaceAll('\r\n', '\n');

const TWO = report(
  ['### 1. Quán triệt, tuyên truyền', '### 2. Quán triệt, tuyên truyền'],
  ['## VI. KIẾN NGHỊ', '## VI. KIẾN NGHI'],
);
const VI = { startLine: 63, endLine: 63, text: '## VI. KIẾN NGHỊ', isInDiff: true };
const II = { startLine: 17, endLine: 17, text: '### 1. Quán triệt, tuyên truyền', isInDiff: true };
const messages = (text: string) => check(text).map(({ message }) => message);

test('from the last to the first, each with what it mends', () => {
  const [number = '', title = ''] = messages(TWO);
  expect(suggestions(TWO)).toEqual([
    { ...VI, messages: [title] },
    { ...II, messages: [number] },
  ]);
});

test('lines of secrets are left alone, and so is what goes with them', () => {
  expect(suggestions(TWO, [63]).map(({ startLine }) => startLine)).toEqual([17]);
  expect(suggestions(TWO, [16, 18, 63, 17])).toEqual([]);
});

test('a section that moves is one suggestion, with all between its old place and its new one', () => {
  const moved = '### 2. Kiểm tra, giám sát\n\nBan Chỉ đạo kiểm tra 4 tổ dân phố, nhắc nhở kịp thời.\n\n';
  const text = report([moved, ''], ['### 1. Quán triệt, tuyên truyền\n', `${moved}### 1. Quán triệt, tuyên truyền\n`]);
  const [message = ''] = messages(text);
  const lines = goodReport().split('\n').slice(16, 29).join('\n');
  expect(suggestions(text)).toEqual([{ startLine: 17, endLine: 29, text: lines, messages: [message], isInDiff: true }]);
});

test('Windows lines are offered as all others; a byte order mark is not theirs', () => {
  const windows = TWO.replaceAll('\n', '\r\n');
  expect(suggestions(windows).map(({ text }) => text)).toEqual([VI.text, II.text]);
});

test('taken from the last to the first they give what check --fix gives, of every case of the rules', {
  timeout: 120_000,
}, () => {
  const texts = rules.flatMap(({ id }) => casesOf(CASES, id).flatMap(({ report: text }) => text ?? []));
  const mended = texts.filter((text) => check(text).some(({ fix }) => fix !== undefined));
  expect(mended.map(allTaken)).toEqual(mended.map((text) => fixText(text, check)));
});

test('the same of random edits; no suggestion is an empty line, and none shares a line with another', {
  timeout: 120_000,
}, () => {
  const property = fc.property(someEdits, fc.constantFrom(goodReport(), TWO), (edits, base) => {
    const text = applyEdits(base, edits);
    const found = suggestions(text);
    expect(plain(allTaken(text))).toBe(plain(fixText(text, check)));
    const lines = found.toReversed().flatMap(({ startLine, endLine }) => [startLine, endLine]);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    const starts = found.map(({ startLine }) => startLine);
    expect(starts.length).toBe(new Set(starts).size);
    expect(found.filter(({ text: put }) => put.trim() === '')).toEqual([]);
  });
  fc.assert(property, { numRuns: 150, seed: 20230630 });
});
