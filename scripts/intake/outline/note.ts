/** What whoever issues an outline is told of how it was read from Word. */

/** One thing to look at. */
export interface OutlineNote {
  /** What was done, or is left to do, in Vietnamese. */
  readonly message: string;
  /** Words of the document that stand in neither file; empty where all of them do. */
  readonly words: string;
}

/** A note about words that stand in neither file. */
export function leftOut(message: string, words: readonly string[]): readonly OutlineNote[] {
  const said = words.filter((one) => /[\p{L}\p{N}]/u.test(one));
  return said.length === 0 ? [] : [{ message, words: said.join(' / ') }];
}

/** A note as one line, for whoever runs the command. */
export function noteText({ message, words }: OutlineNote): string {
  return words === '' ? message : `${message}: “${words}”`;
}
