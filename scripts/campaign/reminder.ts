/** The letter by which a unit reminds those below it, as its campaign stands. */
import type { Day } from '#lib/date.ts';
import { remindersOf } from '#lib/outline/letter.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { unitsToRemind } from '../status/late-units.ts';
import { reminderMarkdown } from '../status/reminder.ts';
import type { CampaignStatus } from './campaign-status.ts';

/** Who writes the letter, on what day, and how many days before a deadline. */
export interface Reminder {
  readonly writer: Unit;
  readonly asOf: Day;
  readonly days: number;
}

/** The letter as Markdown, with the front matter of a letter; null where nobody is to be reminded. */
export function reminderLetter(
  repository: Repository,
  found: CampaignStatus,
  { writer, asOf, days }: Reminder,
): string | null {
  const reminded = unitsToRemind(found.status, found.register, writer.id, days);
  if (reminded.length === 0) return null;
  const letter = repository.letter(found.outline.campaign)?.letter;
  return reminderMarkdown({ ...found, asOf, writer, reminded, earlier: letter ? remindersOf(letter) : [] });
}
