/** Sections and rows that come and go: the rest stays, and the rules have nothing to say of a section that a scaffold would have. */
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../scripts/check/check-file.ts';
import { readLayout } from '../../../scripts/intake/form/fields/read-layout.ts';
import {
  absentFigures,
  absentSections,
  withoutSection,
  withRow,
  withSection,
} from '../../../scripts/intake/form/fields/structure.ts';
import { boundText, samples, textOf } from './reports.ts';

const FILE = 'reports/hai-phong-2023-h1/hai-phong/le-chan.md';
const text = textOf(samples, FILE);
const ground = {
  register: samples.units(),
  documents: samples.documents().documents,
  bind: (source: string) => boundText(samples, FILE, source),
};

function rulesOf(source: string): readonly string[] {
  return [...new Set(checkText(samples, FILE, source).messages.map(({ rule }) => rule))];
}

describe.each(['\n', '\r\n'])('with line ends %j', (end) => {
  const report = text.replaceAll('\n', end);
  const bound = boundText(samples, FILE, report);

  test('every section goes, and comes back where it was, with nothing but blanks in it', () => {
    for (const [section, present] of bound.sections) {
      const without = boundText(samples, FILE, withoutSection(bound, present));
      expect(without.sections.has(section)).toBe(false);
      expect(absentSections(without)).toContain(section);
      const source = withSection(without, section, ground) ?? '';
      const again = boundText(samples, FILE, source);
      const order = [...again.sections.values()].map(({ heading }) => heading.index);
      expect(again.sections.has(section)).toBe(true);
      expect([...order].sort((a, b) => a - b)).toEqual(order);
      expect(rulesOf(source)).not.toContain('required-section');
      expect(rulesOf(source)).not.toContain('section-order');
      expect(source.replace(/\r\n/gu, '').includes('\n')).toBe(end === '\n');
    }
  });

  test('a row that is lacking comes where the outline has it', () => {
    for (const present of bound.sections.values())
      for (const { node, figure } of present.tables.flatMap(({ rows }) => rows)) {
        if (!figure) continue;
        const [start, after] = [node.position?.start.offset ?? 0, (node.position?.end.offset ?? 0) + end.length];
        const lacking = boundText(samples, FILE, report.slice(0, start) + report.slice(after));
        const there = lacking.sections.get(present.section);
        // Without its whole, a part is of nothing.
        if (!there || there.tables.length === 0) continue;
        const absent = absentFigures(lacking, there);
        if (!absent.includes(figure)) continue;
        const source = withRow(lacking, there, figure);
        const rows = boundText(samples, FILE, source)
          .sections.get(present.section)
          ?.tables.flatMap((table) => table.rows);
        expect(rows?.map((row) => row.figure)).toEqual(
          present.tables.flatMap((table) => table.rows).map((row) => row.figure),
        );
      }
  });
});

test('a section that a scaffold keeps in a comment takes the place of that', () => {
  const unit = samples.units().units.get(boundText(samples, FILE, text).unit?.id ?? ('' as never));
  expect(unit?.name).toBe('Quận Lê Chân');
  const note = '<!--\nMục không bắt buộc. Không có thì để nguyên.\n\n### 1. Kết quả đạt được\n-->';
  const bound = boundText(samples, FILE, text);
  const section = [...bound.sections.keys()].find(({ heading }) => heading.title === 'Kết quả đạt được');
  const present = section && bound.sections.get(section);
  if (!section || !present) throw new Error('The sample has another outline');
  const cut = withoutSection(bound, present);
  const at = cut.indexOf('### 2. Những hạn chế');
  const without = boundText(samples, FILE, `${cut.slice(0, at)}${note}\n\n${cut.slice(at)}`);
  const source = withSection(without, section, ground) ?? '';
  expect(source).not.toContain('Không có thì để nguyên');
  expect(readLayout(boundText(samples, FILE, source)).sections.map(({ title }) => title)).toEqual(
    readLayout(bound).sections.map(({ title }) => title),
  );
});
