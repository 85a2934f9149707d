/** What units wrote, section by section: plain nodes, so that they can be kept as JSON until a roll-up wants them. */
import type { Association, Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast';
import { isFigureTable } from '#lib/figures/figure-table.ts';
import { isBlank } from '#lib/markdown/text-block.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { plainNodes } from './plain-nodes.ts';

/** The narratives of a campaign's reports. A roll-up asks for all sections of one unit before it goes on to the next. */
export interface Narratives {
  /** What a unit wrote in a section itself, without figure tables, comments and positions; empty where it wrote nothing. */
  of(unitId: UnitId, section: OutlineSection): readonly RootContent[];
}

/** What one report tells in each section of its outline, in the order of `outline.all`. Plain data: JSON gives it back as it was. */
export type ToldSections = readonly (readonly RootContent[])[];

/**
 * What a report tells. Its nodes need no other part of it: links that refer to a definition have its address, and a footnote stands in
 * the first section that refers to it, under a label that no other unit's footnotes have.
 */
export function toldIn({ report, outline, sections }: BoundReport): ToldSections {
  const notes = firstByName(report.root.children.filter((node) => node.type === 'footnoteDefinition'));
  const definitions = firstByName(definitionsIn(report.root));
  const bodies = outline.all.map((section) =>
    (sections.get(section)?.body ?? []).filter((node) => !isFigureTable(node) && !isBlank([node])),
  );
  const wanted = new Set<Nodes>(bodies.flat().flatMap((node) => referredTo(node, notes)));
  const given = new Set<FootnoteDefinition>();
  const origin = { source: report.source, unitId: report.unitId, definitions };
  return bodies.map((body) => {
    const own = body.filter((node) => !wanted.has(node));
    const first = [...new Set(own.flatMap((node) => referredTo(node, notes)))].filter((note) => !given.has(note));
    for (const note of first) given.add(note);
    return plainNodes([...own, ...first], origin);
  });
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
  private readonly told = new Map<UnitId, ToldSections>();
  private readonly places: ReadonlyMap<OutlineSection, number>;

  constructor(outline: Outline) {
    this.places = new Map(outline.all.map((section, index) => [section, index]));
  }

  add(bound: BoundReport): this {
    this.told.set(bound.report.unitId, toldIn(bound));
    return this;
  }

  of(unitId: UnitId, section: OutlineSection): readonly RootContent[] {
    return this.told.get(unitId)?.[this.places.get(section) ?? -1] ?? [];
  }
}
