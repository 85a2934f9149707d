/** The official letter that reminds units of reports that they owe. */

import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { Provenance } from '#lib/ooxml/provenance.ts';
import { parseLetter } from '#lib/outline/letter.ts';
import type { CampaignId } from '#lib/paths.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { letterDocument } from './letter-document.ts';

/** What the document of a reminder is made of. */
export interface ReminderDocumentInput {
  /** The letter as Markdown, with the front matter of a letter. */
  readonly markdown: string;
  readonly campaign: CampaignId;
  /** Who writes it. */
  readonly unit: Unit;
  readonly register: Register;
  readonly provenance: Provenance;
}

/** Builds the document of a reminder, a draft with room for number, date and signature. The same input gives the same bytes. */
export function reminderDocument({
  markdown,
  campaign,
  unit,
  register,
  provenance,
}: ReminderDocumentInput): Promise<Uint8Array> {
  const { letter } = parseLetter(campaign, markdown, parseMarkdown(markdown), register);
  if (!letter) throw new Error(`The reminder of ${campaign} has no front matter`);
  return letterDocument({ letter, unit, provenance, image: () => null, path: 'reminder.docx' });
}
