/** Marks, indents and rules of the model as options of the library. */
import {
  BorderStyle,
  type IBorderOptions,
  type IIndentAttributesProperties,
  type IRunStylePropertiesOptions,
} from 'docx';
import { halfPoints } from '../measure/measure.ts';
import type { CharacterMarks, Indent } from '../model/formatting.ts';

/** A thin solid rule. */
export const RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' };

/** Thin rules around paragraphs, points clear of the letters. */
export const FRAME = {
  top: { ...RULE, space: 2 },
  left: { ...RULE, space: 4 },
  bottom: { ...RULE, space: 2 },
  right: { ...RULE, space: 4 },
} as const;

/** Marks of a run, or of the text of a style that sets a size in points. */
export function runOptions(
  { font, underline, caps, asTyped, hidden, ...marks }: CharacterMarks,
  size?: number,
): IRunStylePropertiesOptions {
  return {
    ...marks,
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
    ...(caps ? { allCaps: true } : asTyped ? { allCaps: false } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(hidden ? { vanish: true } : {}),
  };
}

/** Indents of a paragraph; a first line that stands out hangs. */
export function indentOptions({ firstLine, ...sides }: Indent): IIndentAttributesProperties {
  if (firstLine === undefined) return sides;
  return firstLine < 0 ? { ...sides, hanging: -firstLine } : { ...sides, firstLine };
}
