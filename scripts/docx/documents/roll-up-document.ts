/** A roll-up in the dress of the report that it starts. */
import type { Root, RootContent } from 'mdast';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { parseReport } from '#lib/report/report.ts';
import type { Block } from '../model/model.ts';
import { packOfficial } from './official-document.ts';
import { officialReport } from './report-document.ts';

/** What the document of a roll-up is made of. */
export interface RollUpDocumentInput {
  /** The roll-up as Markdown. */
  readonly markdown: string;
  readonly outline: Outline;
  readonly unit: Unit;
  /** By the text of the heading of their section. */
  readonly charts: ReadonlyMap<string, FigureChart>;
  readonly provenance: Provenance;
}

/** Builds the document of a roll-up: a draft of the unit's own report, with charts. The same input gives the same bytes. */
export function rollUpDocument({ markdown, outline, unit, charts, provenance }: RollUpDocumentInput): Uint8Array {
  const { campaign } = outline;
  const path = `roll-ups/${unit.id}.docx`;
  const report = parseReport(path, campaign, unit.id, markdown, parseMarkdown(markdown));
  if (!report.frontMatter) throw new Error(`The roll-up of ${unit.id} has no front matter`);
  const frontMatter = { ...report.frontMatter, draft: true };
  const official = officialReport({ report, frontMatter, outline, unit, provenance, image: () => null });
  const { title, subject } = official.properties;
  const properties = propertiesOf(
    { title: `Tổng hợp: ${title}`, subject, campaign, unit, path, profile: official.profile.name },
    provenance,
  );
  const drawn = chartsByTable(report.root, charts);
  return packOfficial({ ...official, properties, after: (node) => drawn.get(node) ?? [] });
}

/** The chart of each table of units, which may need a page on its side: it stands under what comes before. */
function chartsByTable(
  { children }: Root,
  charts: ReadonlyMap<string, FigureChart>,
): ReadonlyMap<RootContent, readonly Block[]> {
  const found = new Map<RootContent, readonly Block[]>();
  let heading = '';
  for (const [index, node] of children.entries()) {
    if (node.type === 'heading') heading = textOf(node);
    const chart =
      node.type === 'table' && textOf(node.children[0]?.children[0] ?? node) === 'Đơn vị'
        ? charts.get(heading)
        : undefined;
    const before = children[index - 1];
    if (chart && before) found.set(before, [{ type: 'chart', ...chart }]);
  }
  return found;
}
