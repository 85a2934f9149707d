/** Figures in tables and in YAML: either form can be turned into the other, and nothing is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureSchema } from '#lib/figures/figure.ts';
import { namedInFull } from '#lib/figures/full-name.ts';
import { rawFigure } from '#lib/figures/raw-figure.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { convertFigures } from '#lib/outline/convert-figures.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { tableOfFigures } from '#lib/outline/table/write.ts';
import { campaignId } from '#lib/paths.ts';
import { figures } from '../../helpers/any-figures.ts';
import { figuresOf, HEAD, read } from '../../helpers/figure-outlines.ts';
import { SAMPLES } from '../../helpers/project.ts';

describe('nothing is lost', () => {
  test('from a figure to its keys and back', () => {
    fc.assert(
      fc.property(figures, (all) => {
        expect(all.map((figure) => figureSchema.parse(rawFigure(figure)))).toEqual(all);
      }),
    );
  });

  test('from figures to a table and back', () => {
    fc.assert(
      fc.property(figures, (all) => {
        // A whole that stands below its part is told elsewhere.
        const sound = all.map((figure, at) =>
          all.slice(0, at).some(({ id }) => id === figure.partOf) ? figure : { ...figure, partOf: null },
        );
        expect(figuresOf(writeMarkdown(tableOfFigures(sound, [])))).toEqual(namedInFull(sound));
      }),
      { numRuns: 60 },
    );
  });

  const outlines = ['hai-phong-2023-h1', 'hcm-labour-2024', 'party-bloc-2023', 'quang-tri-2018'].map(
    (name) => [name, readFileSync(join(SAMPLES, 'outlines', name, 'outline.md'), 'utf8')] as const,
  );

  test.each(outlines)('from %s in YAML to tables and back', (name, source) => {
    const parse = (text: string) =>
      parseOutline(`outlines/${name}/outline.md`, campaignId(name), text, parseMarkdown(text));
    const { outline: first } = parse(source);
    if (!first) throw new Error('no outline');
    const tables = convertFigures(first, 'table');
    const { outline: second, problems } = parse(tables.text);
    if (!second) throw new Error('no outline');
    const yaml = convertFigures(second, 'yaml');
    const { outline: third } = parse(yaml.text);
    if (!third) throw new Error('no outline');
    const demands = (outline: Outline) => outline.all.map(({ requirement }) => requirement);
    expect({ told: [...tables.problems, ...problems, ...yaml.problems] }).toEqual({ told: [] });
    expect(demands(second)).toEqual(demands(first));
    expect(demands(third)).toEqual(demands(first));
    expect(convertFigures(second, 'table').text).toBe(tables.text);
    expect(convertFigures(third, 'yaml').text).toBe(yaml.text);
    expect(convertFigures(third, 'table').text).toBe(tables.text);
  });
});

/** Tables of a section: how many figures each has, whether their rows are numbered and under a head, what stands above. */
const drawn = fc.array(
  fc.record({
    rows: fc.integer({ min: 1, max: 3 }),
    isNumbered: fc.boolean(),
    isHeaded: fc.boolean(),
    lead: fc.constantFrom('', 'Biểu 1. Kết quả', 'Nêu rõ số liệu.'),
  }),
  { minLength: 1, maxLength: 3 },
);

/** How a section parts its figures and its guidance. */
function shapeOf({ all }: Outline): unknown {
  return all.map(({ tables, guidance }) => ({
    tables: tables.map(({ after, isNumbered, groups, figures: own }) => ({
      after,
      isNumbered,
      groups,
      names: own.map(({ name }) => name),
    })),
    guidance: guidance.map(textOf),
  }));
}

test('that a percentage is not added up', () => {
  const yaml = '```yaml\nfigures:\n  - { id: a, name: "Mức hài lòng", type: percent, total: none }\n```\n';
  const table = `| Chỉ tiêu | Mã | Đơn vị tính | Loại | Ràng buộc |
|----------|----|-------------|------|-----------|
| Mức hài lòng | a | % | tỷ lệ | không cộng |
`;
  const turned = convertFigures(read(`## I. KẾT QUẢ\n\n${yaml}`).outline, 'table').text.slice(HEAD.length);
  expect(turned.replace(/ {2,}/gu, ' ').replace(/-{3,}/gu, '---')).toBe(
    `## I. KẾT QUẢ\n\n${table}`.replace(/-{3,}/gu, '---'),
  );
  expect(convertFigures(read(turned).outline, 'yaml').text.slice(HEAD.length)).toBe(`## I. KẾT QUẢ\n\n${yaml}`);
});

test('of how a section’s tables are parted, numbered and headed', () => {
  fc.assert(
    fc.property(drawn, (tables) => {
      let count = 0;
      const body = tables.map(({ rows, isNumbered, isHeaded, lead }) => {
        const lines = Array.from({ length: rows }, () => `| Số ${++count} | so-${count} | đơn | số đếm |`);
        const table = [
          '| Chỉ tiêu | Mã | Đơn vị tính | Loại |',
          '|---|---|---|---|',
          ...(isHeaded ? ['| **Nhóm** | | | |'] : []),
          ...lines,
        ];
        const shown = table.map((line, index) =>
          isNumbered ? `| ${index === 0 ? 'STT' : index === 1 ? '---' : index - 1} ${line}` : line,
        );
        return `${lead === '' ? '' : `${lead}\n\n`}${shown.join('\n')}\n`;
      });
      const { outline } = read(`## I. KẾT QUẢ\n\n${body.join('\n')}`);
      const yaml = read(convertFigures(outline, 'yaml').text.slice(HEAD.length));
      const back = read(convertFigures(yaml.outline, 'table').text.slice(HEAD.length));
      expect([yaml.told, back.told]).toEqual([[], []]);
      expect(shapeOf(back.outline)).toEqual(shapeOf(outline));
    }),
    { numRuns: 60 },
  );
});
