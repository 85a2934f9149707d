/** The narratives of the units in a roll-up's section. */
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Range, ReportSummary } from '../numbers/summary.ts';
import { collectedMarkdown, collectItems } from './collect.ts';
import { splitItems } from './items.ts';

/** Reads the source of a report again: narratives are not kept in memory. */
export type ReadSource = (file: string) => string;

interface Told {
  readonly unit: string;
  readonly text: string;
}

/** What some reports tell in a section: gathered item by item where the outline says so, else report by report. */
export function narrativeOf(
  reports: readonly ReportSummary[],
  section: OutlineSection,
  readSource: ReadSource,
): readonly string[] {
  const told = reports.flatMap(({ unit, file, narratives }): Told[] => {
    const ranges = narratives.get(section);
    return ranges ? [{ unit: unit.name, text: narrativeText(readSource(file), ranges, unit.id) }] : [];
  });
  if (section.requirement.collect === null) return told.flatMap(attributed);
  const split = told.map(({ unit, text }) => ({ unit, ...splitItems(text) }));
  const items = collectedMarkdown(collectItems(split));
  return [
    ...(items === '' ? [] : [items]),
    ...split.flatMap(({ unit, rest }) => (rest === '' ? [] : attributed({ unit, text: rest }))),
  ];
}

function attributed({ unit, text }: Told): readonly string[] {
  return [`**${unit}:**`, text];
}

const COMMENT = /<!--[\s\S]*?-->/gu;
const FOOTNOTE = /\[\^([^\]\s]+)\]/gu;

/** The text of some ranges of a report, without comments; footnotes get labels that no other unit's have. */
function narrativeText(source: string, ranges: readonly Range[], unitId: string): string {
  const prefix = unitId.replaceAll('/', '-');
  return ranges
    .map(([start, end]) =>
      source
        .slice(start, end)
        .replaceAll('\r\n', '\n')
        .replace(COMMENT, '')
        .replace(FOOTNOTE, `[^${prefix}-$1]`)
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}
