/** No mend takes an author's word away but what it names, and none a word of what must never enter a repository. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateIn } from '#lib/figures/state.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { keepsWords } from '#lib/vietnamese/kept-words.ts';
import { rules } from '../../lint-rules/index.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { fixText } from '../../scripts/check/fix.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { suggestionsOf } from '../../scripts/forge/verdict/suggestions.ts';
import { casesOf, goodFiles } from '../../scripts/rules-page/cases.ts';
import { CASES, fixture, reportOf } from '../helpers/fixtures.ts';

const OUTLINE = 'outlines/nam-2023/outline.md';
const good = goodFiles(CASES);

interface Written {
  readonly file: string;
  readonly text: string;
  readonly outline: string;
}

const written: readonly Written[] = rules.flatMap(({ id }) =>
  casesOf(CASES, id, good).map(({ outline, report, unit }) => ({
    outline,
    ...(report === null
      ? { file: OUTLINE, text: outline }
      : { file: `reports/nam-2023/binh-an/${unit}.md`, text: report }),
  })),
);

function checkOf({ file, outline }: Written): (text: string) => readonly CheckMessage[] {
  const repository = new Repository(
    new Memory({
      'reports/units.csv': fixture('units.csv'),
      'outlines/documents.csv': fixture('documents.csv'),
      [OUTLINE]: outline,
    }),
  );
  return (text) => checkText(repository, file, text).messages;
}

/** What the mends of a rule may do to the words that they replace; those of other rules keep each of them, or mend its letters. */
const MAY: Readonly<Record<string, (from: string, to: string) => boolean>> = {
  'section-title': keepsWords,
  // Numbers alone go, of several headings where they follow each other.
  'section-number': (from, to) =>
    wordsOf(from).length <= 3 || lostWords(from, to).every((word) => /^(?:[IVXLC]+|\p{N}+|\p{L})$/u.test(word)),
  'section-order': isSame,
  'section-level': isSame,
  'unicode-text': (from, to) => wordsOf(from).length <= wordsOf(to).length || wordsOf(from).length === 0,
  // What may be left out is said by `optional: true`; a column is called by its one name.
  'outline-valid': (from, to) => keepsEach(from.replace(/\s\(nếu có\)/iu, ''), to) || to === 'Chỉ tiêu',
  citation: (from, to) => isWithin(bare(from), bare(to)),
  'number-form': (from, to) => bare(from) === bare(to),
  'date-form': (from, to) => /\d/u.test(to) && from.length <= 40,
  // Tags go, with the spaces in them, and numbers and letters that were marks of points.
  'official-markdown': (from, to) => keepsEach(from.replace(/<[^<>]*>|&nbsp;/gu, ' ').replace(/^[ovqüØð] /gmu, ''), to),
  'tone-marks': (from, to) => plain(from) === plain(to),
  'figure-required': (from, to) =>
    keepsEach(from, to) || (from === 'ĐVT' && to === 'Đơn vị tính') || (from === 'Nội dung' && to === 'Chỉ tiêu'),
  // Numbers stay, whatever else stood with them, those of a day in the order of its own; abbreviations become states.
  'figure-value': (from, to) => numbersIn(from) === numbersIn(to) || stateIn(to) !== null,
};

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').match(/\p{M}*[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}

function numbersIn(text: string): string {
  return (text.match(/\d+/gu) ?? []).map(Number).sort().join(' ');
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function isSame(from: string, to: string): boolean {
  return [...wordsOf(from)].sort().join(' ') === [...wordsOf(to)].sort().join(' ');
}

/** True when every word is there after as often as before. */
function keepsAll(from: string, to: string): boolean {
  return lostWords(from, to).length === 0;
}

function keepsEach(from: string, to: string): boolean {
  return keepsAll(from, to) || keepsWords(from, to);
}

function lostWords(from: string, to: string): readonly string[] {
  const left = [...wordsOf(to)];
  return wordsOf(from).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** True when the characters of one text stand in another one in the same order. */
function isWithin(inner: string, outer: string): boolean {
  let at = 0;
  for (const char of outer) if (char === inner[at]) at += char.length;
  return at === inner.length;
}

/** Mends a text; tells what its mends did that none of their rule may, and the words that are gone and that none named. */
function harmOf(text: string, check: (text: string) => readonly CheckMessage[]) {
  const named: string[] = [];
  const beyond: unknown[] = [];
  const fixed = fixText(text, (now) => {
    const messages = check(now);
    for (const { rule, fix } of messages) {
      if (!fix) continue;
      const [from, to] = [now.slice(fix.start, fix.end), fix.text];
      if (!(MAY[rule] ?? keepsEach)(from, to)) beyond.push({ rule, from, to });
      // A section or front matter that moves names nothing.
      if (MAY[rule] === isSame) continue;
      const [before, after] = [
        /[\p{L}\p{M}\p{N}]*$/u.exec(now.slice(0, fix.start)),
        /^[\p{L}\p{M}\p{N}]*/u.exec(now.slice(fix.end)),
      ];
      const around = `${before}${from}${after}`;
      named.push(...wordsOf(around));
    }
    return messages;
  });
  const lost = lostWords(text, fixed).filter((word) => !named.includes(word));
  return { beyond, lost };
}

const NO_HARM = { beyond: [], lost: [] };

/** What is put into words, at places that a seed tells. */
const DEFECTS = [
  '\u2028',
  '\u2029',
  '\u0085',
  '\v',
  '\f',
  '\u200B',
  '\u200D',
  '\u00AD',
  '\u00A0',
  '\uFEFF',
  ' 12.5% ',
  ' 1,234,567 đồng ',
  ' 15 -CT/TU ',
  ' 06/25/2023 ',
  ' ngày 12.6.2023 ',
  ' hoà và hòa ',
  ' Ðảng ',
  ' có\u0301 ',
  ' và những vấn đề khác',
  ' (MẬT)',
  ' (MẬT) ',
  '\n\n### 7. ',
  '\n\n## ',
  '#',
  ' *',
  '`',
  '<!-- ',
  ' -->',
  '| ',
  '\n',
  ' 0912345678 ',
] as const;

const defects = fc.array(fc.record({ what: fc.constantFrom(...DEFECTS), where: fc.nat({ max: 9_999 }) }), {
  maxLength: 5,
});

function put(text: string, all: readonly { what: string; where: number }[]): string {
  return all.reduce((result, { what, where }) => {
    const at = Math.floor((where * result.length) / 10_000);
    return result.slice(0, at) + what + result.slice(at);
  }, text);
}

test('words are there after a mend as before, but for those that it names', () => {
  fc.assert(
    fc.property(fc.constantFrom(...written), defects, (one, all) => {
      const text = put(one.text, all);
      expect({ text, ...harmOf(text, checkOf(one)) }).toEqual({ text, ...NO_HARM });
    }),
    { numRuns: 200, seed: 14 },
  );
});

describe('what headings are told besides the right title stays', () => {
  const [head = '', rest = ''] = reportOf('section-number/bad-wrong').split(/(?<=^## I\. .*)(?=$)/mu);
  test.each([
    ' và những vấn đề khác mà đơn vị thấy cần phải báo cáo thêm với cấp trên trong kỳ này',
    ' của phường (MẬT)',
    ': các tổ dân phố',
    ' – phần bổ sung, xem thêm Phụ lục',
  ])('%s', (added) => {
    const [one] = written.filter(({ file }) => file !== OUTLINE);
    if (!one) throw new Error('no case');
    const text = head + added + rest;
    const check = checkOf({ ...one, outline: good.outline });
    const fixed = fixText(text, check);
    expect([rest.length > 0, fixed.includes(added), ...Object.values(harmOf(text, check))]).toEqual([
      true,
      true,
      [],
      [],
    ]);
  });
});

test.each(['\u2028', '\u2029', '\u200B'])('two words that only %j keeps apart do not run together', (mark) => {
  const one = { file: 'reports/nam-2023/binh-an/phuong-mot.md', outline: good.outline, text: '' };
  const text = (good.report ?? '').replace('đời sống', `đời${mark}sống`);
  expect(fixText(text, checkOf(one))).toBe(good.report);
});

const SECRETS = [
  '(MẬT)',
  'TUYỆT MẬT',
  'Độ mật: Tối mật',
  'căn cước 079123456789',
  'số điện thoại 0912 345 678',
  'ĐT: 0912345678',
] as const;

test('a mark of secrecy or a number of a person is there after, and told of as before; no mend offered touches its line', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...written),
      defects,
      fc.constantFrom(...SECRETS),
      fc.nat({ max: 9_999 }),
      fc.constantFrom(' ', '\n\n', ''),
      (one, all, secret, where, around) => {
        const text = put(put(one.text, all), [{ what: `${around}${secret}${around}`, where }]);
        const check = checkOf(one);
        const messages = check(text);
        const kept = (all: readonly CheckMessage[]) =>
          all.filter(({ rule }) => rule === 'state-secret' || rule === 'personal-data');
        const told = (now: string) =>
          kept(check(now))
            .map(({ message }) => message)
            .sort();
        const lines = new Set(kept(messages).flatMap(({ line, endLine }) => [line, endLine]));
        const before = told(text);
        const fixed = fixText(text, check);
        const lineOf = (offset: number) => text.slice(0, offset).split(/\r\n|[\r\n]/u).length;
        const touching = messages.filter(({ fix }) =>
          (fix?.parts ?? (fix ? [fix] : [])).some(({ start, end }) =>
            [...lines].some((line) => line >= lineOf(start) && line <= lineOf(end)),
          ),
        );
        const suggested = suggestionsOf(text, messages, check, lines, () => true).map(
          ({ startLine, endLine, text: to }) => {
            const at = text.split('\n');
            return told([...at.slice(0, startLine - 1), to, ...at.slice(endLine)].join('\n'));
          },
        );
        expect({ text, touching, told: [told(fixed), ...suggested] }).toEqual({
          text,
          touching: [],
          told: [before, ...suggested.map(() => before)],
        });
      },
    ),
    { numRuns: 120, seed: 14 },
  );
});
