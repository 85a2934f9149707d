import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm } from '../measure/measure.ts';
import { textWidth } from '../measure/text-area.ts';
import { widthOf } from '../measure/text-width.ts';
import { type Paragraph, paragraph } from '../model/model.ts';
import { text } from '../model/text.ts';
import { recipientItems, recipientName } from './recipients.ts';

/** Millimetres from the left margin to the label and to the names of several addressees. */
const LABEL = 25;
const NAMES = 48;

/**
 * To whom a document goes: one on the line of the label, without a dash; several each on a line of its own, with one; then through whom
 * (36-HD/VPTW, component "addressees"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9).
 */
export function addressees(
  profile: DocumentProfile,
  names: readonly string[],
  via: string | undefined,
): readonly Paragraph[] {
  const { words, looks } = profile;
  const label = text(words.addressees, looks.addresseesLabel.italics ? { italics: true } : {});
  const through = via === undefined ? [] : [`(qua ${via})`];
  const [first, ...others] = names;
  if (first === undefined) return [];
  const only = others.length === 0 ? recipientName(first) : null;
  const line = [only, ...through].join(' ');
  if (only !== null && widthOf(`${words.addressees} ${line}`, looks.addressees) < textWidth(profile)) {
    return [paragraph('Addressees', [label, text(` ${line}`)], { alignment: 'center' })];
  }
  return [...(only === null ? recipientItems(names) : [only]), ...through].map((item, index) => {
    const lead = index === 0 ? [label, { type: 'tab' } as const] : [];
    const indent = { left: mm(NAMES), ...(index === 0 ? { firstLine: mm(LABEL - NAMES) } : {}) };
    return paragraph('Addressees', [...lead, text(item)], { indent, tabs: [mm(NAMES)] });
  });
}
