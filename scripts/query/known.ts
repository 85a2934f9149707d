/** What the repository itself knows of campaigns, units and figures, as rows of tables: names, periods, units of measure. */
import type { Outline } from '#lib/outline/outline.ts';
import { levelName } from '#lib/register/level-name.ts';
import { parentId, type Register } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import type { Given } from './duckdb.ts';

type Rows = readonly (readonly Given[])[];

/** `campaigns` */
export function campaignRows(outlines: readonly Outline[]): Rows {
  return outlines.map(({ campaign, frontMatter: { title, issuer, period } }) => [
    campaign,
    title,
    issuer,
    period.from,
    period.to,
  ]);
}

/** The units of the register; those that only fetched tables name come from these. */
export function unitRows(register: Register): Rows {
  const units = [...register.units.values()];
  const nameOf = namesAmong(units, register);
  return units.map((unit) => [
    unit.id,
    unit.name,
    nameOf(unit),
    unit.level,
    levelName(unit.level),
    unit.kind,
    parentId(unit.id),
    unit.from,
    unit.to,
  ]);
}

/** `outline_figures` */
export function outlineFigureRows(outlines: readonly Outline[]): Rows {
  return outlines.flatMap(({ campaign, figures }) =>
    [...figures.values()].map(({ figure, section }, at) => [
      campaign,
      at + 1,
      section.heading.title,
      figure.id,
      figure.fullName,
      figure.unit,
      figure.type,
      figure.total,
      figure.key,
    ]),
  );
}
