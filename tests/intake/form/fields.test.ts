/** A field owns a range: whatever is typed into it, all other bytes of the report stay, and it reads back what was typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { fieldValue, withValue } from '../../../scripts/intake/form/fields/edit.ts';
import type { Layout } from '../../../scripts/intake/form/fields/layout.ts';
import '../../helpers/random.ts';
import { GOOD_FILE, good, layoutOf, samples, textOf } from './reports.ts';

const REPORTS = samples.reportFiles().files.map((file) => [samples, file] as const);
const ALL = [...REPORTS, [good, GOOD_FILE] as const];
const endings = fc.constantFrom('\n', '\r\n', '\r');
/** Reports with line ends of each kind; those with a carriage return alone are not of Git's making, but of old machines. */
const reports = fc.record({ which: fc.nat(ALL.length - 1), end: endings });

const read = new Map<string, ReturnType<typeof readReport>>();

/** A report with its line ends, and its form. */
function draw({ which, end }: { readonly which: number; readonly end: string }) {
  const key = `${which} ${JSON.stringify(end)}`;
  const report = read.get(key) ?? readReport(which, end);
  read.set(key, report);
  return report;
}

function readReport(which: number, end: string) {
  const [repository, file] = ALL[which] ?? [good, GOOD_FILE];
  const text = textOf(repository, file).replaceAll('\n', end);
  return { repository, file, layout: layoutOf(repository, file, text) };
}

const words = fc.string({ unit: fc.constantFrom(...'aĐế1 .,:|\\*_`#<>-…"\'{}[]&\n\t'), maxLength: 30 });

/** The bytes before and behind what a field owns. */
function around({ source, slots }: Layout, index: number): readonly string[] {
  const { start = 0, end = 0 } = slots[index] ?? {};
  return [source.slice(0, start), source.slice(end)];
}

const isField = ({ slots }: Layout, index: number) => slots[index]?.codec != null;
const oneLine = (text: string) => text.replace(/\s*\n+\s*/gu, ' ').trim();

test('one edit changes nothing outside the range of its field', () => {
  fc.assert(
    fc.property(reports, fc.nat(), words, (drawn, pick, value) => {
      const { layout } = draw(drawn);
      const fields = layout.slots.flatMap((_, index) => (isField(layout, index) ? [index] : []));
      const index = fields[pick % fields.length] ?? 0;
      const edited = withValue(layout, index, value);
      if (layout.slots[index]?.lacking) return;
      expect(around(edited, index)).toEqual(around(layout, index));
      const isLine = !value.includes('\n') && value.trim() !== BLANK;
      if (isLine) expect(fieldValue(edited, index).trim()).toBe(oneLine(value));
    }),
    { numRuns: 150 },
  );
});

test('lines of a field that nobody edited keep their ends, be they mixed', () => {
  const mixed = textOf(samples, 'reports/hai-phong-2023-h1/hai-phong/le-chan.md').replaceAll('\n\n', '\r\n\n');
  const layout = layoutOf(samples, 'reports/hai-phong-2023-h1/hai-phong/le-chan.md', mixed);
  for (const { items } of layout.sections)
    for (const item of items) {
      if (item.type !== 'text') continue;
      const value = fieldValue(layout, item.slot);
      const [first = '', ...rest] = value.split('\n');
      if (rest.length === 0) continue;
      const typed = withValue(layout, item.slot, [`${first} THÊM`, ...rest].join('\n'));
      expect(typed.source.replace(' THÊM', '')).toBe(mixed);
      expect(withValue(layout, item.slot, `${value} THÊM`).source.replace(' THÊM', '')).toBe(mixed);
    }
});

test('what is typed and taken back leaves every byte as it was', () => {
  fc.assert(
    fc.property(reports, fc.nat(), words, (drawn, pick, value) => {
      const { layout } = draw(drawn);
      const fields = layout.slots.flatMap((_, index) => (isField(layout, index) ? [index] : []));
      const index = fields[pick % fields.length] ?? 0;
      if (layout.slots[index]?.lacking) return;
      const edited = withValue(layout, index, value);
      expect(withValue(edited, index, fieldValue(layout, index)).source).toBe(layout.source);
    }),
    { numRuns: 150 },
  );
});

test('many edits, in any order, are read back, and the ranges stay apart', () => {
  const value = fc
    .string({ unit: fc.constantFrom(...'aĐế1 |\\'), minLength: 1, maxLength: 12 })
    .filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(reports, fc.array(fc.tuple(fc.nat(), value), { maxLength: 12 }), (drawn, edits) => {
      let { layout } = draw(drawn);
      const fields = layout.slots.flatMap((_, index) => (isField(layout, index) ? [index] : []));
      const typed = new Map(edits.map(([pick, one]) => [fields[pick % fields.length] ?? 0, one.trim()]));
      for (const [index, one] of typed) layout = withValue(layout, index, one);
      for (const [index, one] of typed) expect(fieldValue(layout, index)).toBe(one);
      const ranges = layout.slots.filter(({ codec }) => codec !== null);
      for (const [at, { start, end }] of ranges.entries()) {
        expect(end).toBeGreaterThanOrEqual(start);
        expect(ranges[at + 1]?.start ?? end).toBeGreaterThanOrEqual(end);
      }
    }),
    { numRuns: 150 },
  );
});

test('cells and front matter are read from the file again as they were typed', () => {
  const value = fc
    .string({ unit: fc.constantFrom(...'aĐế1 .|\\:#"\'{}&,-'), minLength: 1, maxLength: 12 })
    .map((one) => `x${one}`.trim());
  fc.assert(
    fc.property(reports, fc.nat(), value, (drawn, pick, one) => {
      const { repository, file, layout } = draw(drawn);
      const front = layout.front.type === 'values' ? Object.entries(layout.front.values) : [];
      const lines = front.flatMap(([key, slot]) => (['date', 'draft'].includes(key) ? [] : [slot]));
      const cells = layout.sections.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.type === 'table' ? item.rows.flatMap(({ cells: all }) => all.map(({ slot }) => slot)) : [],
        ),
      );
      const all = [...lines, ...cells];
      const index = all[pick % all.length] ?? 0;
      const edited = withValue(layout, index, one);
      const again = layoutOf(repository, file, edited.source);
      expect(again.slots.length).toBe(layout.slots.length);
      expect(fieldValue(again, index)).toBe(one);
    }),
    { numRuns: 60 },
  );
});

describe.each(ALL.map(([repository, file]) => [file, repository] as const))('%s', (file, repository) => {
  const text = textOf(repository, file);
  test('every word is in a field, or is the outline’s, or in a comment', () => {
    const layout = layoutOf(repository, file, text);
    const ranges = layout.slots.filter(({ codec }) => codec !== null);
    let [rest, at] = ['', 0];
    for (const { start, end } of ranges) {
      rest += `${text.slice(at, start)}\n`;
      at = end;
    }
    rest += text.slice(at);
    const titles = layout.sections.map(({ title }) => title);
    const left = rest
      .replace(/<!--.*?-->/gsu, '')
      .replace(/^---\n.*?^---$/msu, '')
      .split('\n')
      .filter(
        (line) =>
          /\p{L}/u.test(line) && !line.trimStart().startsWith('|') && !titles.includes(line.replace(/^#+ /u, '')),
      );
    const captions = layout.sections.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'table' ? [item.caption] : [])),
    );
    expect(left.filter((line) => !captions.some((caption) => line.includes(caption) && caption !== ''))).toEqual([]);
  });

  test('setting every field to what it is changes nothing', () => {
    const layout = layoutOf(repository, file, text);
    const same = layout.slots.reduce((now, _, index) => withValue(now, index, fieldValue(now, index)), layout);
    expect(same.source).toBe(text);
  });
});
