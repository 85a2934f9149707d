/** What units wrote, section by section: plain nodes, so that they can be kept as JSON until a roll-up wants them. */
import type { Association, Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { isFigureTable } from '#lib/figures/figure-columns.ts';
import { isBlank, textBlocks } from '#lib/markdown/text-block.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { captionsOf } from '#lib/outline/captions.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { countWords, fold } from '#lib/vietnamese/text.ts';
import { plainNodes } from './plain-nodes.ts';

/** The narratives of a campaign's reports. */
export interface Narratives {
  /** What a unit's report tells; null where it has none. */
  of(unitId: UnitId): ToldReport | null;
}

/** What one report tells. Plain data: JSON gives it back as it was. */
export interface ToldReport {
  readonly number: string;
  readonly date: string;
  /** Words of its narrative. */
  readonly words: number;
  /** What stands before its first section. */
  readonly opening: Told;
  /** Each section's own, without figure tables, comments and positions, in the order of `outline.all`; empty where it wrote nothing. */
  readonly sections: readonly Told[];
  /** Its appendices, with their headings. */
  readonly appendices: Told;
}

type Told = readonly RootContent[];

/**
 * What a report tells. Its nodes need no other part of it: links that refer to a definition have its address, and a footnote stands in
 * the first section that refers to it, under a label that no other unit's footnotes have.
 */
export function toldIn({ report, outline, sections }: BoundReport): ToldReport {
  const { children } = report.root;
  const notes = firstByName(children.filter((node) => node.type === 'footnoteDefinition'));
  const definitions = firstByName(definitionsIn(report.root));
  const isTold = (node: RootContent) =>
    !isFigureTable(node) &&
    !isBlank([node]) &&
    node.type !== 'definition' &&
    !(node.type === 'heading' && node.depth === 1);
  const first = children.findIndex((node) => node.type === 'heading' && node.depth > 1);
  const end = Math.max(first, ...[...sections.values()].map((one) => one.end));
  const bodies = [
    children.slice(0, first < 0 ? undefined : first),
    ...outline.all.map((section) => withoutCaptions(sections.get(section)?.body ?? [], section)),
    first < 0 ? [] : children.slice(end),
  ].map((body) => body.filter(isTold));
  const wanted = new Set<Nodes>(bodies.flat().flatMap((node) => referredTo(node, notes)));
  const given = new Set<FootnoteDefinition>();
  const origin = { source: report.source, file: report.file, unitId: report.unitId, definitions };
  const told = bodies.map((body) => {
    const own = body.filter((node) => !wanted.has(node) && !given.has(node as FootnoteDefinition));
    const first = [...new Set(own.flatMap((node) => referredTo(node, notes)))].filter((note) => !given.has(note));
    for (const note of first) given.add(note);
    return plainNodes([...own, ...first], origin);
  });
  const words = told.flatMap((nodes) => textBlocks(nodes)).reduce((sum, { text }) => sum + countWords(text), 0);
  const { number = '', date = '' } = report.frontMatter ?? {};
  return {
    number,
    date,
    words,
    opening: told[0] ?? [],
    sections: told.slice(1, -1),
    appendices: told.at(-1) ?? [],
  };
}

/** Without the outline's captions above figure tables, which go with them. */
function withoutCaptions(body: Told, section: OutlineSection): Told {
  const captions = new Set(captionsOf(section).flatMap((caption) => (caption ? [fold(textOf(caption))] : [])));
  return body.filter((node) => node.type !== 'paragraph' || !captions.has(fold(textOf(node))));
}

/** Of several with one name the first, as Markdown has it. */
function firstByName<Node extends Association>(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  return new Map(nodes.toReversed().map((node) => [node.identifier, node]));
}

function definitionsIn(node: Nodes): readonly Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

/** The footnotes that a node refers to, in order, with those that they refer to themselves. */
function referredTo(node: Nodes, notes: Notes, found: FootnoteDefinition[] = []): readonly FootnoteDefinition[] {
  const note = node.type === 'footnoteReference' ? notes.get(node.identifier) : undefined;
  if (note && !found.includes(note)) {
    found.push(note);
    referredTo(note, notes, found);
  }
  if ('children' in node) for (const child of node.children) referredTo(child, notes, found);
  return found;
}

type Notes = ReadonlyMap<string, FootnoteDefinition>;

/** Narratives kept in memory, by unit. */
export class NarrativesInMemory implements Narratives {
  private readonly told = new Map<UnitId, ToldReport>();

  add(bound: BoundReport): this {
    this.told.set(bound.report.unitId, toldIn(bound));
    return this;
  }

  of(unitId: UnitId): ToldReport | null {
    return this.told.get(unitId) ?? null;
  }
}
