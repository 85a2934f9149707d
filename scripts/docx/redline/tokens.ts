/** The pieces that a redline compares: words, spaces and what is neither. */
import type { Inline } from '../model/model.ts';

/** The pieces of a paragraph, each text one word or one run of other characters. */
export function tokensOf(children: readonly Inline[]): readonly Inline[] {
  return children.flatMap((child): readonly Inline[] =>
    child.type === 'text'
      ? (child.text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []).map((text) => ({ ...child, text }))
      : [child],
  );
}

/** Tokens with the same key are the same; a note is compared by what it says. */
export function keyOf(token: Inline): string {
  switch (token.type) {
    case 'text':
      return `${token.text}\u0000${Object.keys(token.marks).sort().join(' ')} ${token.marks.font ?? ''}`;
    case 'link':
      return `link ${token.url} ${token.children.map(keyOf).join('')}`;
    case 'image':
      return `image ${token.image.alt} ${token.image.bytes.length}`;
    default:
      return token.type;
  }
}

/** Joins tokens that follow each other into runs again. */
export function joinTokens(tokens: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (token.type === 'text' && last?.type === 'text' && last.change === token.change && sameMarks(last, token)) {
      runs[runs.length - 1] = { ...last, text: last.text + token.text };
    } else runs.push(token);
  }
  return runs;
}

function sameMarks(a: Inline & { readonly type: 'text' }, b: Inline & { readonly type: 'text' }): boolean {
  return keyOf({ ...a, text: '' }) === keyOf({ ...b, text: '' });
}
