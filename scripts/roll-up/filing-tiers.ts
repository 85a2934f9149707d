/** Who below a unit has filed, is late, missing or waived: tier by tier, and by the units directly below. */
import { isConcerned, waiverOf } from '#lib/outline/expected.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, hasReport } from './numbers/campaign.ts';

/**
 * What is known of a unit's report beside whether it counts; a unit that is not named is filed or missing. `left-out` is the report of a
 * waived unit, whatever it is.
 */
export type Known = ReadonlyMap<string, 'late' | 'draft' | 'invalid' | 'left-out'>;

/** As many units of a tier are named in a paragraph; more are counted. */
export const MOST_NAMED = 12;

/** The sheet of a roll-up's workbook that names every unit of these states. */
export const UNFILED_SHEET = 'Chưa gửi, gửi chậm';

/** How some units stand. */
export interface Filed {
  /** Units that owe a report. */
  readonly expected: readonly Unit[];
  readonly filed: readonly Unit[];
  /** Of those that have filed, those that did so too late. */
  readonly late: readonly Unit[];
  readonly missing: readonly Unit[];
  /** Of those that are missing, those whose report is there but does not count. */
  readonly draft: readonly Unit[];
  readonly invalid: readonly Unit[];
  readonly waived: readonly { readonly unit: Unit; readonly reason: string }[];
  /** Of those that are waived, those that gave a report all the same: it does not count. */
  readonly leftOut: readonly Unit[];
}

/** How the units stand that report to one unit. */
export interface FiledUnder {
  readonly superior: Unit;
  readonly filed: Filed;
}

/** A state in which units are named, and the units that are in it. */
interface State {
  readonly label: string;
  /** True where a report is owed still. */
  readonly isOwed: boolean;
  of(filed: Filed): readonly Unit[];
}

/** The states in which units are named, in the order in which they are told. */
export const UNFILED: Readonly<Record<'missing' | 'draft' | 'invalid' | 'late' | 'waived' | 'leftOut', State>> = {
  missing: {
    label: 'chưa gửi',
    isOwed: true,
    of: ({ missing, draft, invalid }) => missing.filter((unit) => !draft.includes(unit) && !invalid.includes(unit)),
  },
  draft: { label: 'mới có dự thảo, chưa tính', isOwed: true, of: ({ draft }) => draft },
  invalid: { label: 'báo cáo còn lỗi, chưa tính', isOwed: true, of: ({ invalid }) => invalid },
  late: { label: 'gửi chậm', isOwed: false, of: ({ late }) => late },
  waived: { label: 'được miễn', isOwed: false, of: ({ waived }) => waived.map(({ unit }) => unit) },
  leftOut: { label: 'được miễn mà vẫn gửi, báo cáo không tính', isOwed: false, of: ({ leftOut }) => leftOut },
};

/** How the units of one level stand. */
export interface Tier extends Filed {
  readonly level: string;
}

/** Each level that owes reports below a unit, the highest first. */
export function tiersBelow(campaign: Campaign, top: Unit, known: Known): readonly Tier[] {
  const units = concernedBelow(campaign, top);
  const levels = [...new Set(units.map(({ level }) => level))].sort((a, b) => depthOf(a, units) - depthOf(b, units));
  return levels.map((level) => ({
    level,
    ...filedOf(
      campaign,
      units.filter((unit) => unit.level === level),
      known,
    ),
  }));
}

/** The units directly below that have units below them which owe reports: how far these, and themselves, have come. */
export function branchesBelow(
  campaign: Campaign,
  top: Unit,
  known: Known,
): readonly { readonly unit: Unit; readonly filed: Filed }[] {
  return campaign.register.children(top.id).flatMap((unit) => {
    const own = isConcerned(unit, campaign.outline) ? [unit] : [];
    const below = concernedBelow(campaign, unit);
    return below.length === 0 ? [] : [{ unit, filed: filedOf(campaign, [...own, ...below], known) }];
  });
}

/** Every unit that others report to, from the top down, with how those directly below it stand. */
export function filedBySuperior(campaign: Campaign, top: Unit, known: Known): readonly FiledUnder[] {
  const units = campaign.register.children(top.id);
  const own = units.filter((unit) => isConcerned(unit, campaign.outline));
  const below = units.flatMap((unit) => filedBySuperior(campaign, unit, known));
  return own.length === 0 ? below : [{ superior: top, filed: filedOf(campaign, own, known) }, ...below];
}

function concernedBelow({ outline, register }: Campaign, top: Unit): readonly Unit[] {
  const found: Unit[] = [];
  const visit = (parent: Unit): void => {
    for (const unit of register.children(parent.id)) {
      if (isConcerned(unit, outline)) found.push(unit);
      visit(unit);
    }
  };
  visit(top);
  return found;
}

function filedOf(campaign: Campaign, units: readonly Unit[], known: Known): Filed {
  const { outline } = campaign;
  const waived = units.flatMap((unit) => {
    const reason = waiverOf(unit.id, outline);
    return reason === null ? [] : [{ unit, reason }];
  });
  const expected = units.filter((unit) => waiverOf(unit.id, outline) === null);
  const filed = expected.filter(({ id }) => hasReport(campaign, id));
  const missing = expected.filter(({ id }) => !hasReport(campaign, id));
  const of = (state: 'late' | 'draft' | 'invalid' | 'left-out', among: readonly Unit[]) =>
    among.filter(({ id }) => known.get(id) === state);
  return {
    expected,
    filed,
    late: of('late', filed),
    missing,
    draft: of('draft', missing),
    invalid: of('invalid', missing),
    waived,
    leftOut: of(
      'left-out',
      waived.map(({ unit }) => unit),
    ),
  };
}

/** How far down the units of a level stand on the average: a base may stand right below the issuer too. */
function depthOf(level: string, units: readonly Unit[]): number {
  const depths = units.filter((unit) => unit.level === level).map(({ id }) => id.split('/').length);
  return depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
}
