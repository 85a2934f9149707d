/** A roll-up as Markdown. It follows the outline and starts the unit's own report: headings and figure tables are those that the report needs. */
import type { Root, RootContent } from 'mdast';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { heading, paragraph, strong, table, text } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { frontMatterYaml } from '#lib/outline/scaffold.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import type { SectionNarrative, Told } from '../narrative/narrative.ts';
import type { Standing } from '../numbers/campaign.ts';
import type { RollUp, RollUpSection, SectionFigures } from '../roll-up.ts';
import { collectedList } from './collected-list.ts';
import { comparison } from './comparison-table.ts';
import { figureTable, unitTable } from './figure-tables.ts';

/** A roll-up as a Markdown tree. */
export interface RollUpTree {
  readonly root: Root;
  /** Charts by the node that they stand under. */
  readonly charts: ReadonlyMap<RootContent, FigureChart>;
}

/** The tree of a roll-up's Markdown, and the charts that go with its nodes in a document. */
export function rollUpTree(rollUp: RollUp): RollUpTree {
  const { outline, unit, frontMatter, standings, sections } = rollUp;
  const charts = new Map<RootContent, FigureChart>();
  const children: RootContent[] = [
    { type: 'yaml', value: frontMatterYaml(frontMatter).trimEnd() },
    {
      type: 'html',
      value: `<!-- Bản tổng hợp của ${commented(unit.name)}, máy lập từ báo cáo của các đơn vị trực thuộc. Chép thành báo cáo của đơn vị rồi sửa; ghi chú này không in ra. -->`,
    },
    heading(1, outline.frontMatter.title),
    paragraph(text(coverageText(rollUp))),
    table(
      [null, null, null],
      [
        ['Đơn vị', 'Tình trạng', 'Ghi chú'],
        ...standings.map((standing) => [standing.unit.name, ...describe(standing)]),
      ],
    ),
    ...sections.flatMap((section) => sectionNodes(section, charts)),
  ];
  return { root: { type: 'root', children }, charts };
}

/** A roll-up as the text of a file. */
export function rollUpMarkdown(rollUp: RollUp): string {
  return writeMarkdown(rollUpTree(rollUp).root);
}

/** A name that does not end the comment it stands in. */
function commented(name: string): string {
  return name.replaceAll('-->', '→');
}

function coverageText({ standings, earlier }: RollUp): string {
  const owing = standings.filter(({ type }) => type !== 'waived');
  const named = (type: Standing['type']) =>
    standings
      .filter((one) => one.type === type)
      .map(({ unit }) => unit.name)
      .join('; ');
  const reported = standings.filter(({ type }) => type === 'reported');
  return [
    `Tổng hợp từ báo cáo hợp lệ của ${reported.length}/${owing.length} đơn vị.`,
    ...(named('provisional') === ''
      ? []
      : [`Tạm tính từ cấp dưới, vì chưa có báo cáo của chính đơn vị: ${named('provisional')}.`]),
    ...(named('missing') === '' ? [] : [`Chưa có báo cáo: ${named('missing')}.`]),
    ...(earlier ? [`Kỳ trước: “${earlier.frontMatter.title}”.`] : []),
  ].join(' ');
}

/** Tình trạng and ghi chú of a child. */
function describe(standing: Standing) {
  switch (standing.type) {
    case 'reported':
      return ['Đã có báo cáo', ''];
    case 'provisional':
      return ['Tạm tính', `từ ${standing.reports} báo cáo của cấp dưới`];
    case 'missing':
      return [strong('Chưa có báo cáo'), ''];
    case 'waived':
      return ['Được miễn', standing.reason];
  }
}

function sectionNodes(
  { section, toWrite, figures, narrative, sections }: RollUpSection,
  charts: Map<RootContent, FigureChart>,
): readonly RootContent[] {
  return [
    heading(section.depth, section.heading.text),
    ...(toWrite ? [paragraph(text(BLANK))] : []),
    ...(figures ? figureNodes(figures, charts) : []),
    ...sectionTold(narrative),
    ...sections.flatMap((below) => sectionNodes(below, charts)),
  ];
}

/** The table of units may need a page on its side: the chart stands under what comes before. */
function figureNodes(
  { grid, compared, chart }: SectionFigures,
  charts: Map<RootContent, FigureChart>,
): readonly RootContent[] {
  const totals = [figureTable(grid), ...comparison(compared)];
  const last = totals.at(-1);
  if (chart && last) charts.set(last, chart);
  return [...totals, unitTable(grid)];
}

/** What units tell in a section: gathered items, then what each wrote. */
export function sectionTold({ items, told }: SectionNarrative): readonly RootContent[] {
  return [...(items.length > 0 ? [collectedList(items)] : []), ...told.flatMap(attributed)];
}

/** What a unit wrote, under its name; footnotes alone belong to what stands elsewhere. */
function attributed({ unit, nodes }: Told): readonly RootContent[] {
  const isNotes = nodes.every(({ type }) => type === 'footnoteDefinition');
  return isNotes ? nodes : [paragraph(strong(`${unit.name}:`)), ...nodes];
}
