/** Symbols in what is shown in capitals. */
import type { Inline } from '../model/model.ts';
import { text } from '../model/text.ts';

/** `346/QĐ-TTg`, `01-CTr/TU`: a number and letters of which some are small. */
const SYMBOL = /((?<![\p{L}\d])\d[\p{L}\d]*(?:[-/][\p{L}\d]+)*[-/]\p{Lu}+\p{Ll}[\p{L}\d]*(?:[-/][\p{L}\d]+)*)/u;

/** A text whose symbols stay as typed where the heading is shown in capitals. */
export function withSymbols(child: Inline): readonly Inline[] {
  if (child.type !== 'text') return [child];
  return child.text
    .split(SYMBOL)
    .flatMap((part, index) =>
      part === '' ? [] : [text(part, index % 2 === 1 ? { ...child.marks, asTyped: true } : child.marks)],
    );
}
