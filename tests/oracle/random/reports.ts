import type { Campaign, Outline, Report, Row, Section, Unit } from '../campaign.ts';
import { isAskedOf, isCalled, isNewer, isWaived } from '../owing.ts';
import { dayAfter } from '../status.ts';
import { type Numbers, randomRows } from './cells.ts';
import { type Draw, drawFromSeed } from './draw.ts';

/** Reports of most units that owe one and of some that do not, children before parents, so that parents can contradict them. */
export function randomReports(draw: Draw, campaign: Omit<Campaign, 'reports'>): readonly Report[] {
  const whole: Campaign = { ...campaign, reports: [] };
  const numbers: Numbers = new Map();
  const deepestFirst = campaign.units.toSorted((a, b) => depth(b) - depth(a));
  return deepestFirst.flatMap((unit) => {
    const owes = isCalled(whole, unit) && !isWaived(whole, unit);
    if (!draw.chance(owes ? 75 : isWaived(whole, unit) ? 50 : 5)) return [];
    return [randomReport(draw, whole, unit, numbers)];
  });
}

function depth(unit: Unit): number {
  return unit.id.split('/').length;
}

function randomReport(draw: Draw, campaign: Campaign, unit: Unit, numbers: Numbers): Report {
  const { outline } = campaign;
  const cells = drawFromSeed(draw.int(0, 1_000_000));
  const { version: newest = 1 } = outline;
  const held = newest > 1 && draw.chance(60) ? draw.int(1, newest) : undefined;
  const version = held ?? newest;
  const present = outline.sections.flatMap((section) => presentSections(cells, section, unit, version));
  const rows: Record<string, Row> = {};
  for (const section of present) Object.assign(rows, randomRows(cells, section, { unit, version }, numbers));
  return {
    unit: unit.id,
    ...(draw.chance(7) ? { draft: true } : {}),
    ...(draw.chance(7) ? { hasErrors: true } : {}),
    ...(held === undefined ? {} : { version: held }),
    sections: present.map((section) => section.title),
    rows,
    ...randomDays(draw, outline, campaign.asOf),
  };
}

/** Days of the report, the stamp and the commit, in this order; no stamp before the day asked about of a commit after it. */
function randomDays(draw: Draw, { period }: Outline, asOf: string): Pick<Report, 'date' | 'committed' | 'received'> {
  const committed = dayAfter(period.to, draw.int(-15, 30));
  const stamped = dayAfter(committed, -draw.int(0, 5));
  const received = stamped <= asOf && committed > asOf ? committed : stamped;
  const date = dayAfter(received, -draw.int(0, 3));
  return draw.chance(25) ? { date, committed, received } : { date, committed };
}

/** The sections of a report: what it must have by its version of the outline, some that it may have, and at least as many as a choice asks for. */
function presentSections(
  draw: Draw,
  section: Section,
  unit: Unit,
  version: number,
  isChosen = false,
): readonly Section[] {
  const within = isAskedOf(section, unit);
  const must = isChosen || (within && !section.optional && !isNewer(section, version));
  if (!must && !draw.chance(within ? 50 : 15)) return [];
  const isScoped = (child: Section) => child.for !== undefined || child.levels !== undefined;
  const asked = section.sections.filter((child) => isAskedOf(child, unit) && isScoped(child));
  const others = section.sections.filter((child) => !asked.includes(child));
  const chosen =
    section.choose === undefined ? [] : [...asked, ...others].slice(0, Math.max(asked.length, section.choose));
  const children = section.sections.flatMap((child) => {
    if (section.choose === undefined) return presentSections(draw, child, unit, version);
    return chosen.includes(child) || draw.chance(30) ? presentSections(draw, child, unit, version, true) : [];
  });
  return [section, ...children];
}
