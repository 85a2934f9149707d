import { type Paragraph, paragraph } from '../model/model.ts';

/** A rule of a length in the middle of a column; both in twips. */
export function rule(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return paragraph('Rule', [], { indent: { left: side, right: side }, ruleAbove: true });
}
