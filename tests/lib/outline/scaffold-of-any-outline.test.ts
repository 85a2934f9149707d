/** Scaffolds of any outline, for any kind of unit: their structure is right, and their numbers have no gap. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberInSeries, parseHeading } from '#lib/markdown/heading.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';

const CAMPAIGN = campaignId('dot');
const KINDS = ['commune', 'agency', 'enterprise'] as const;
const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh T,province,party,,Tỉnh ủy T,T,TU,,,,
${KINDS.map((kind) => `t/${kind},Đơn vị ${kind},base,${kind},,Cơ quan ${kind},T,ĐU,,,,`).join('\n')}
`;
const HEAD = `---
title: Kết quả
version: 2
issuer: t
basis: Kế hoạch số 1-KH/TU ngày 01/02/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { base: {} }
---

# Kết quả
`;
/** What is left to the author. */
const TO_FILL = ['figure-required', 'placeholder', 'section-content'];
/** Numbers of each depth: of the first section, with its mark; `%` is the number of the section above. */
const STYLES = [
  ['Phần thứ nhất. ', 'I. ', '1. '],
  ['I. ', '1. ', 'a) '],
  ['1. ', '%.1. ', '%.1. '],
  ['A. ', 'I. ', '1. '],
  ['', '1. ', 'a) '],
] as const;

interface Drawn {
  readonly what: 'plain' | 'optional' | 'for' | 'choose';
  readonly kinds: readonly string[];
  readonly asks: number;
  readonly children: readonly Drawn[];
}

const drawn = (depth: number): fc.Arbitrary<Drawn> =>
  fc.record({
    what: fc.constantFrom('plain', 'optional', 'for', 'choose'),
    kinds: fc.subarray([...KINDS], { minLength: 1 }),
    asks: fc.nat(31),
    children: depth === 0 ? fc.constant([]) : fc.array(drawn(depth - 1), { maxLength: depth === 2 ? 4 : 3 }),
  });

/** The outline of what was drawn; titles are words of their own, so that none is like another. */
function outlineOf(top: readonly Drawn[], style: readonly string[]): string {
  let count = 0;
  const lines = (some: readonly Drawn[], depth: number, above: string): string =>
    some
      .map(({ what, kinds, asks, children }, index) => {
        count += 1;
        const id = [...String(count)].map((digit) => 'bcdghklmnp'[Number(digit)]).join('');
        const mark = (style[depth] ?? '').replace('%', above);
        const first = parseHeading(`${mark}Tên`).number;
        const number = first === '' ? '' : (numberInSeries(first, index) ?? first);
        const keys = [
          ...(what === 'optional' ? ['optional: true'] : []),
          ...(what === 'for' ? [`for: [${kinds.join(', ')}]`] : []),
          ...(what === 'choose' && children.some((child) => child.what === 'plain') ? ['choose: 1'] : []),
          ...(asks & 1 ? ['words: 20'] : []),
          ...(asks & 2 ? ['examples: 2'] : []),
          ...(asks & 4 ? ['mentions: [khách quan]', 'data: true'] : []),
          ...(asks & 8
            ? [
                `figures:\n  - { id: ${id}-1, name: "Số ${id}" }\n  - { id: ${id}-2, name: "Tổng ${id}", optional: true, since: 2 }`,
              ]
            : []),
          ...(asks & 16 ? ['cites: [15-CT/TU]'] : []),
        ];
        const block = keys.length > 0 ? `\n\`\`\`yaml\n${keys.join('\n')}\n\`\`\`\n` : '';
        const heading = `${number}${mark.slice(first.length)}Việc ${id.repeat(3)} ${id.toUpperCase()}`;
        return `\n${'#'.repeat(depth + 2)} ${heading}\n${block}${lines(children, depth + 1, number)}`;
      })
      .join('');
  return HEAD + lines(top, 0, '');
}

/** Each series of headings in a scaffold that has a gap, or does not begin with its first number. */
function gapsOf(text: string): readonly string[] {
  const plain = text.replace(/<!--[\s\S]*?-->/gu, '');
  const series: string[][] = [];
  const open: { depth: number; numbers: string[] }[] = [];
  for (const [, marks = '', title = ''] of plain.matchAll(/^(#{2,}) (.*)$/gmu)) {
    while ((open.at(-1)?.depth ?? 0) > marks.length) open.pop();
    if (open.at(-1)?.depth !== marks.length) {
      const numbers: string[] = [];
      series.push(numbers);
      open.push({ depth: marks.length, numbers });
    }
    open.at(-1)?.numbers.push(parseHeading(title).number);
  }
  return series
    .filter((numbers) => {
      const first = (numbers[0] ?? '').replace(/\d+$/u, '1');
      return first !== '' && numbers.some((number, index) => number !== numberInSeries(first, index));
    })
    .map((numbers) => numbers.join(' '));
}

/** The scaffold with every optional section taken out of its comment, as the comment says. */
function withOptional(text: string): string {
  return text.replace(/^(<!--\nMục không bắt buộc[\s\S]*?)\n\n(#[\s\S]*?)\n-->$/gmu, '$1\n-->\n\n$2');
}

test('a fresh scaffold says nothing of structure', { timeout: 120_000 }, () => {
  const property = fc.property(
    fc.array(drawn(2), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(...STYLES),
    fc.constantFrom(...KINDS),
    (top, style, kind) => {
      const source = outlineOf(top, style);
      const repository = new Repository(new Memory({ 'reports/units.csv': UNITS, 'outlines/dot/outline.md': source }));
      const { outline, problems = [] } = repository.outline(CAMPAIGN) ?? {};
      const { register } = repository.register();
      const unit = register.units.get(unitId(`t/${kind}`));
      if (!outline || !unit) throw new Error(JSON.stringify(problems));
      const text = scaffold(outline, unit, register);
      const structure = (report: string) =>
        checkText(repository, reportFile(CAMPAIGN, unit.id), report).messages.filter(
          ({ rule }) => !TO_FILL.includes(rule),
        );
      expect({ structure: structure(text), gaps: gapsOf(text) }).toEqual({ structure: [], gaps: [] });
      const known = /đánh lại số/u.test(text) ? ['section-number'] : [];
      const left = structure(withOptional(text)).map(({ rule }) => rule);
      expect(left.filter((rule) => !known.includes(rule))).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 200 });
});
