/** What units tell in the sections of a roll-up: gathered items, and everything that each wrote as long as they are not too many. */
import type { RootContent } from 'mdast';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { type CollectedGroup, collectItems, type UnitItems } from './collect.ts';
import { splitItems } from './items.ts';
import type { Narratives } from './narratives.ts';

/** More reports than these are listed, not told. */
export const MOST_TOLD = 30;

/** What units below one tell. */
export interface NarrativesBelow {
  /** Items of the sections whose outline gathers them. */
  readonly items: ReadonlyMap<OutlineSection, readonly CollectedGroup[]>;
  /** What stands in an annex; empty where there are too many reports. */
  readonly annex: Annex;
  /** Every report that is rolled up. */
  readonly index: readonly IndexedReport[];
}

/** What units wrote, in the order of the outline. */
interface Annex {
  readonly opening: readonly Told[];
  readonly sections: ReadonlyMap<OutlineSection, readonly Told[]>;
  readonly appendices: readonly Told[];
}

/** What one unit wrote. */
export interface Told {
  readonly unit: Unit;
  readonly nodes: readonly RootContent[];
}

/** A report in the list of those that are rolled up. */
export interface IndexedReport {
  readonly unit: Unit;
  /** As its front matter has it. */
  readonly number: string;
  readonly date: string;
  readonly words: number;
}

/** What some units tell. Each report is read once, and kept only where all are told. */
export function narrativesBelow(
  { all, frontMatter }: Outline,
  units: readonly Unit[],
  narratives: Narratives,
): NarrativesBelow {
  const about = [frontMatter.title, ...frontMatter.addressees, ...frontMatter['forward-to']].join('; ');
  const gathered = new Map<OutlineSection, UnitItems[]>();
  const annex = { opening: [] as Told[], sections: new Map<OutlineSection, Told[]>(), appendices: [] as Told[] };
  const index: IndexedReport[] = [];
  const keep = (list: Told[], unit: Unit, nodes: readonly RootContent[]) => {
    if (nodes.length > 0 && units.length <= MOST_TOLD) list.push({ unit, nodes });
  };
  for (const unit of units) {
    const report = narratives.of(unit.id);
    if (!report) continue;
    index.push({ unit, number: report.number, date: report.date, words: report.words });
    keep(annex.opening, unit, report.opening);
    keep(annex.appendices, unit, report.appendices);
    for (const [at, section] of all.entries()) {
      const nodes = report.sections[at] ?? [];
      const told = annex.sections.get(section) ?? [];
      annex.sections.set(section, told);
      keep(told, unit, nodes);
      if (section.requirement.collect === null) continue;
      const items = splitItems(nodes, { title: section.heading.title, unitName: unit.name, about });
      if (items.length > 0) put(gathered, section, { unit, items });
    }
  }
  return { items: new Map([...gathered].map(([section, given]) => [section, collectItems(given)])), annex, index };
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
