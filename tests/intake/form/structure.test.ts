/** Sections and rows that come and go: the rest stays, and the rules have nothing to say of a section that a scaffold would have. */
import { describe, expect, test } from 'vitest';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { issuedOutline } from '../../../scripts/campaign/opening.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { mayHaveColumn, withColumn } from '../../../scripts/intake/form/fields/columns.ts';
import { fieldValue, withValue } from '../../../scripts/intake/form/fields/edit.ts';
import { readLayout } from '../../../scripts/intake/form/fields/read-layout.ts';
import {
  absentFigures,
  absentSections,
  lacksTable,
  withFront,
  withoutSection,
  withRow,
  withSection,
  withTables,
} from '../../../scripts/intake/form/fields/structure.ts';
import { goodRepository } from '../../helpers/fixtures.ts';
import { boundText, layoutOf, samples, textOf } from './reports.ts';

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
  const absent = absentSections(bound);

  test('every section goes, and comes back where it was, with nothing but blanks in it', () => {
    for (const [section, present] of bound.sections) {
      const without = boundText(samples, FILE, withoutSection(bound, present));
      expect(without.sections.has(section)).toBe(false);
      expect(absentSections(without).filter((one) => !absent.includes(one))).toEqual([section]);
      const source = withSection(without, section, ground) ?? '';
      const again = boundText(samples, FILE, source);
      const order = [...again.sections.values()].map(({ heading }) => heading.index);
      expect(again.sections.has(section)).toBe(true);
      expect([...order].sort((a, b) => a - b)).toEqual(order);
      expect(rulesOf(source).filter((rule) => /^(?:required-section|section-order)$/u.test(rule))).toEqual([]);
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

describe('of an outline with all that a unit may choose', () => {
  const OWN = 'reports/nam-2023/binh-an/phuong-mot.md';
  const outline = `---
title: Kết quả năm 2023
version: 1
issuer: binh-an
basis: Công văn số 42-CV/BCĐ ngày 25/5/2023
period: 2023-01-01/2023-12-31
profile: party-2018
type: BC
levels: { base: { before: 2023-12-15 } }
addressees: [Ban Chỉ đạo thành phố]
copies: [Như trên]
---

# Kết quả năm 2023

## I. Chọn

\`\`\`yaml
choose: 1
\`\`\`

### 1. Một

\`\`\`yaml
levels: [base]
\`\`\`

### 2. Hai

## II. Nhiệm kỳ

\`\`\`yaml
terms: { min: 2, max: 3 }
figures:
  - { id: meetings, name: Số cuộc họp, unit: cuộc }
\`\`\`
`;
  const own = new Repository(new Memory({ ...goodRepository(), 'outlines/nam-2023/outline.md': outline }));
  const unit = own.units().units.get(unitId('binh-an/phuong-mot'));
  const found = issuedOutline(own, campaignId('nam-2023'));
  if (!unit) throw new Error('There is no such unit');
  const start = scaffold(found, unit, own.units(), { documents: own.documents().documents });
  const inOwn = { ...ground, register: own.units(), bind: (source: string) => boundText(own, OWN, source) };

  test('words stay in the section in which they were typed, whatever is taken up behind them', () => {
    const layout = layoutOf(own, OWN, start);
    const slot = layout.sections.find(({ title }) => title === '1. Một')?.items[0];
    if (slot?.type !== 'text') throw new Error('The section has no text');
    const typed = withValue(layout, slot.slot, 'Việc đã làm.').source;
    const bound = boundText(own, OWN, typed);
    const second = absentSections(bound).find(({ heading }) => heading.title === 'Hai');
    if (!second) throw new Error('There is nothing to take up');
    expect(withSection(bound, second, inOwn)).toBe(
      start.replace(/(?<=### 1\. Một\n\n)<!--[\s\S]*?-->\n/u, 'Việc đã làm.\n\n### 2. Hai\n\n…\n'),
    );
    // Words that were written behind the comment by hand, too.
    const behind = start.replace(/(### 2\. Hai\n(?:.*\n)*?-->\n)/u, '$1\nViệc viết sau.\n');
    const after = withSection(boundText(own, OWN, behind), second, inOwn) ?? '';
    expect(after.indexOf('Việc viết sau.')).toBeLessThan(after.lastIndexOf('### 2. Hai'));
  });

  test('tables and front matter that are lacking come as a scaffold has them', () => {
    const layout = layoutOf(own, OWN, start);
    const bare = start.replace(/^---\n[\s\S]*?\n---\n\n/u, '').replace(/\n\|.*/gu, '');
    const bound = boundText(own, OWN, bare);
    const present = [...bound.sections.values()].find((one) => lacksTable(bound, one));
    if (!present) throw new Error('There is no table lacking');
    const tables = boundText(own, OWN, withTables(bound, present, inOwn) ?? '');
    const again = layoutOf(own, OWN, withFront(tables, inOwn) ?? '');
    expect(again.slots.length).toBe(layout.slots.length);
    expect(again.source.replaceAll(/\s+/gu, ' ')).toBe(start.replaceAll(/\s+/gu, ' '));
    expect(withFront(boundText(own, OWN, start), inOwn)).toBeNull();
  });

  test('columns are named by the unit, and as many as the outline allows', () => {
    const layout = layoutOf(own, OWN, start);
    const terms = layout.sections.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'table' ? item.terms : [])),
    );
    expect(terms.map((slot) => fieldValue(layout, slot))).toEqual(['Nhiệm kỳ …', 'Nhiệm kỳ …']);
    const [first = 0, second = 0] = terms;
    const named = withValue(withValue(layout, first, 'Năm 2022'), second, 'Năm 2023').source;
    expect(named).toBe(
      start.replace(
        '| Chỉ tiêu | Đơn vị tính | Nhiệm kỳ … | Nhiệm kỳ … | Ghi chú |\n',
        '| Chỉ tiêu | Đơn vị tính | Năm 2022 | Năm 2023 | Ghi chú |\n',
      ),
    );
    const bound = boundText(own, OWN, named);
    const present = [...bound.sections.values()].find(mayHaveColumn);
    if (!present) throw new Error('There may be no other column');
    const wider = withColumn(bound, present);
    expect(wider).toBe(
      named.replace(
        '| Năm 2022 | Năm 2023 | Ghi chú |\n|---|---|---:|---:|---|\n| Số cuộc họp | cuộc | | | |\n',
        '| Năm 2022 | Năm 2023 | Nhiệm kỳ … | Ghi chú |\n|---|---|---:|---:|---:|---|\n| Số cuộc họp | cuộc | | | | |\n',
      ),
    );
    expect([...boundText(own, OWN, wider).sections.values()].some(mayHaveColumn)).toBe(false);
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
  // As where no comment has held it.
  expect(source).toBe(withSection(boundText(samples, FILE, cut), section, ground));
  expect(readLayout(boundText(samples, FILE, source)).sections.map(({ title }) => title)).toEqual(
    readLayout(bound).sections.map(({ title }) => title),
  );
});
