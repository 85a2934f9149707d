import { type Paragraph, paragraph } from '../model/model.ts';

/** A rule of a length in the middle of a column, but for what stays free at its right; all in twips. */
export function rule(length: number, width: number, free = 0): Paragraph {
  const side = Math.max(0, Math.round((width - free - length) / 2));
  return paragraph('Rule', [], { indent: { left: side, right: side + free }, ruleAbove: true });
}
