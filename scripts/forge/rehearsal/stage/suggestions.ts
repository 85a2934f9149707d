/** What the button of suggestions does: the lines that a comment is at become those that it proposes. */
import type { FakePull, FakeState } from '../state.ts';

const SUGGESTION = /^(?<fence>`{3,})suggestion\n(?<text>[\s\S]*?)(?:^|\n)\k<fence>$/mu;

/** The text that a comment proposes; null where it proposes none. */
export function suggestionIn(body: string): string | null {
  return SUGGESTION.exec(body)?.groups?.text ?? null;
}

/** The files of a pull request with all suggestions that stand taken over. */
export function takenOver(
  { reviewComments }: FakeState,
  { number }: FakePull,
  textOf: (file: string) => string | null,
): Record<string, string> {
  const standing = reviewComments.filter((one) => one.number === number && !one.isOutdated);
  const files = new Map<string, string[]>();
  for (const { file, startLine, endLine, body } of standing.toSorted((a, b) => b.startLine - a.startLine)) {
    const text = suggestionIn(body);
    if (text === null) continue;
    const lines = files.get(file) ?? (textOf(file) ?? '').split('\n');
    lines.splice(startLine - 1, endLine - startLine + 1, ...(text === '' ? [] : text.split('\n')));
    files.set(file, lines);
  }
  return Object.fromEntries([...files].map(([file, lines]) => [file, lines.join('\n')]));
}
