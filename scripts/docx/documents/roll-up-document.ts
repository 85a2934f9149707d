/** A roll-up in the dress of the report that it starts. */
import type { Root, RootContent } from 'mdast';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import { reportFrontMatterSchema } from '#lib/outline/front-matter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { StartingFrontMatter } from '#lib/outline/starting-front-matter.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { type Block, paragraph } from '../model/model.ts';
import { text } from '../model/text.ts';
import { type OfficialDocument, packOfficial } from './official-document.ts';
import { officialReport } from './report-document.ts';

/** What the document of a roll-up is made of. */
export interface RollUpDocumentInput {
  readonly root: Root;
  /** Charts by the node that they stand under. */
  readonly charts: ReadonlyMap<RootContent, FigureChart>;
  readonly frontMatter: StartingFrontMatter;
  readonly outline: Outline;
  readonly unit: Unit;
  readonly register: Pick<Register, 'units'>;
  readonly provenance: Provenance;
}

/** Builds the document of a roll-up: a draft of the unit's own report, with charts. The same input gives the same bytes. */
export function rollUpDocument(input: RollUpDocumentInput): Promise<Uint8Array> {
  return packOfficial(officialRollUp(input));
}

/** A roll-up as an official document, before it is laid out. */
export function officialRollUp({
  root,
  charts,
  frontMatter,
  outline,
  unit,
  register,
  provenance,
}: RollUpDocumentInput): OfficialDocument {
  const official = officialReport({
    report: { root, source: '' },
    frontMatter: { ...reportFrontMatterSchema.parse(frontMatter), draft: true },
    outline,
    unit,
    register,
    provenance,
    image: () => null,
  });
  const { title, subject } = official.properties;
  const properties = propertiesOf(
    {
      title: `Tổng hợp: ${title}`,
      subject,
      campaign: outline.campaign,
      unit,
      path: `roll-ups/${unit.id}.docx`,
      profile: official.profile.name,
    },
    provenance,
  );
  const order = [...charts.keys()];
  const after = (node: RootContent): readonly Block[] => {
    const chart = charts.get(node);
    if (!chart) return [];
    const caption = `Biểu đồ ${order.indexOf(node) + 1}. ${chart.title}`;
    return [paragraph('Caption', [text(caption)]), { type: 'chart', ...chart }];
  };
  return { ...official, properties, after };
}
