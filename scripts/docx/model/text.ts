/** Text of a model: runs and lines. */

import type { CharacterMarks } from './formatting.ts';
import type { Inline } from './model.ts';

/** A run of text. */
export function text(value: string, marks: CharacterMarks = {}): Inline {
  return { type: 'text', text: value, marks };
}

/** Lines one under another in one paragraph. */
export function lines(values: readonly string[], marks: CharacterMarks = {}): readonly Inline[] {
  return values.flatMap((value, index) =>
    index > 0 ? [{ type: 'break' } as const, text(value, marks)] : [text(value, marks)],
  );
}
