/** Which units stand in the table of a section: those that owe it, or below which one does, and those that give something of it. */
import { isExpected } from '#lib/outline/expected.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { isRequired } from '#lib/outline/required.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, hasReport } from './numbers/campaign.ts';
import { isHeldTo } from './numbers/owing.ts';
import type { GridUnit } from './numbers/section-grid.ts';

/** True where a unit stands in the table of a section. */
export function isShown(campaign: Campaign, section: OutlineSection, { standing, cells }: GridUnit): boolean {
  return cells.some(({ type }) => type !== 'blank') || owesBelow(campaign, section, standing.unit);
}

function owesBelow(campaign: Campaign, section: OutlineSection, unit: Unit): boolean {
  const { outline, register, summaries } = campaign;
  const isHeld = isHeldTo(section, summaries.get(unit.id));
  if (isHeld && isExpected(unit, outline) && isOwed(section, unit)) return true;
  return (
    !hasReport(campaign, unit.id) && register.children(unit.id).some((child) => owesBelow(campaign, section, child))
  );
}

function isOwed(section: OutlineSection, unit: Unit): boolean {
  return isRequired(section, unit) && (section.parent === null || isOwed(section.parent, unit));
}
