/** What units tell in the sections of a roll-up. */
import type { RootContent } from 'mdast';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Collected, collectItems } from './collect.ts';
import { splitItems } from './items.ts';
import type { Narratives } from './narratives.ts';

/** What units tell in one section. */
export interface SectionNarrative {
  /** Gathered item by item where the outline says so. */
  readonly items: readonly Collected[];
  /** Unit by unit, what is not gathered. */
  readonly told: readonly Told[];
}

/** What one unit wrote. */
export interface Told {
  readonly unit: Unit;
  readonly nodes: readonly RootContent[];
}

/** What some units tell in each section of an outline; nothing where nobody does. */
export function narrativesBelow(
  { all }: Outline,
  units: readonly Unit[],
  narratives: Narratives,
): ReadonlyMap<OutlineSection, SectionNarrative> {
  const told = new Map(all.map((section) => [section, [] as Told[]]));
  for (const unit of units) {
    for (const section of all) {
      const nodes = narratives.of(unit.id, section);
      if (nodes.length > 0) told.get(section)?.push({ unit, nodes });
    }
  }
  return new Map([...told].map(([section, found]) => [section, narrativeOf(section, found)]));
}

/** What units tell in a section: gathered where its outline says so. */
export function narrativeOf(
  { requirement }: Pick<OutlineSection, 'requirement'>,
  told: readonly Told[],
): SectionNarrative {
  if (requirement.collect === null) return { items: [], told };
  const split = told.map(({ unit, nodes }) => ({ unit, ...splitItems(nodes) }));
  return {
    items: collectItems(split),
    told: split.flatMap(({ unit, rest }) => (rest.length > 0 ? [{ unit, nodes: rest }] : [])),
  };
}
