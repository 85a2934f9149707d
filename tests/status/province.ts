/** A reminder of a province where two reports have come: those of the first district and of its first commune. */
import { day } from '#lib/date.ts';
import type { Reminder } from '#lib/outline/letter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { unitId } from '#lib/paths.ts';
import type { Register } from '#lib/register/register.ts';
import { unitsToRemind } from '../../scripts/status/late-units.ts';
import { reminderMarkdown } from '../../scripts/status/reminder.ts';
import { makeStatus } from '../../scripts/status/status.ts';
import { outlineOf, register } from './campaign.ts';

export const outline = outlineOf();

export const status = makeStatus({
  outline,
  register,
  filings: ['tinh/huyen-a', 'tinh/huyen-a/xa-mot'].map((unit) => ({
    unit: unitId(unit),
    file: `reports/nam-2023/${unit}.md`,
    content: 'valid',
    received: null,
  })),
  evidence: { days: new Map(), asOf: day('2023-06-20') },
});

/** The letter of a writer, on 20 June 2023. */
export function letterOf(
  id: string,
  earlier: readonly Reminder[],
  units: Register = register,
  asked: Outline = outline,
  days = 7,
): string {
  const writer = units.units.get(unitId(id));
  if (!writer) throw new Error('no such unit');
  const reminded = unitsToRemind(status, units, writer.id, days);
  const asOf = day('2023-06-20');
  return reminderMarkdown({ status, asOf, outline: asked, register: units, writer, reminded, earlier });
}
