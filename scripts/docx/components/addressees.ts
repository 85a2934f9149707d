import { AlignmentType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { mm } from '../measure.ts';
import type { DocumentProfile } from '../profile.ts';
import { textRun } from '../text-run.ts';
import { recipientItems } from './recipients.ts';

/** Millimetres from the left margin to the label and to the names of several addressees. */
const LABEL = 25;
const NAMES = 48;

/**
 * To whom a report goes: one on the line of the label, several each on a line of its own, then through whom
 * (36-HD/VPTW, component "addressees": label italic, names upright).
 */
export function addressees({ words }: DocumentProfile, names: readonly string[], via: string | undefined): readonly Paragraph[] {
  const label = textRun(words.addressees, { italics: true });
  const through = via === undefined ? [] : [`(qua ${via})`];
  const [only, ...others] = names;
  if (only === undefined) return [];
  if (others.length === 0) {
    const line = [label, textRun(` ${[only, ...through].join(' ')}`)];
    return [new Paragraph({ style: 'Addressees', alignment: AlignmentType.CENTER, children: line })];
  }
  return [...recipientItems(names), ...through].map((text, index) => {
    const lead = index === 0 ? [label, new TextRun({ children: [new Tab()] })] : [];
    const first = index === 0 ? { hanging: mm(NAMES - LABEL) } : {};
    return new Paragraph({
      style: 'Addressees',
      indent: { left: mm(NAMES), ...first },
      tabStops: [{ type: TabStopType.LEFT, position: mm(NAMES) }],
      children: [...lead, textRun(text)],
    });
  });
}
