/** What stands in a line of a Word document, as Markdown. */
import type { PhrasingContent } from 'mdast';
import { joinTexts } from '#lib/markdown/nodes.ts';
import type { WordInline, WordText } from '../../word/model.ts';
import { cleaned, typedText } from './words.ts';

/** What lines ask of the import that they are part of. */
export interface Surroundings {
  /** A picture as Markdown shows it; nothing where it cannot be shown. */
  picture(key: string, alt: string): readonly PhrasingContent[];
  /** By what Markdown calls a note. */
  noteLabel(key: string): string;
  /** Tells the user what the text alone does not. */
  tell(note: string): void;
}

/** Where a line stands: a break is a line of its own in text, a tag in a cell, a space in a heading, which has no marks either. */
export type Place = 'text' | 'cell' | 'heading';

type Mark = 'strong' | 'emphasis' | 'delete';

const MARKS: readonly Mark[] = ['strong', 'emphasis', 'delete'];

interface Piece {
  readonly node: PhrasingContent;
  readonly marks: readonly Mark[];
  /** White space has the marks that the words on both sides have. */
  readonly isBlank: boolean;
}

/** The words of a line with their marks, those of the whole line too. */
export function phrasingOf(
  inlines: readonly WordInline[],
  place: Place,
  surroundings: Surroundings,
): PhrasingContent[] {
  const pieces = inlines.flatMap((inline) => piecesOf(inline, place, surroundings));
  const from = pieces.findIndex(({ isBlank }) => !isBlank);
  const to = pieces.findLastIndex(({ isBlank }) => !isBlank);
  if (from < 0) return [];
  const kept = withoutTightMarks(oneBlank(pieces.slice(from, to + 1)));
  return nested(
    kept.map((piece, at) => (piece.isBlank ? { ...piece, marks: shared(kept[at - 1], kept[at + 1]) } : piece)),
  );
}

function piecesOf(inline: WordInline, place: Place, surroundings: Surroundings): readonly Piece[] {
  const plain = (node: PhrasingContent): Piece => ({ node, marks: [], isBlank: false });
  switch (inline.type) {
    case 'text': {
      const marks = place === 'heading' ? [] : marksOf(inline);
      return textOf(inline)
        .split(/(\s+)/u)
        .filter((value) => value !== '')
        .map((value) => (value.trim() === '' ? BLANK : { node: { type: 'text', value }, marks, isBlank: false }));
    }
    case 'break':
      return [{ node: inline.kind === 'page' ? SPACE : BREAKS[place], marks: [], isBlank: true }];
    case 'note':
      return [plain({ type: 'footnoteReference', identifier: inline.key, label: surroundings.noteLabel(inline.key) })];
    case 'picture':
      return surroundings.picture(inline.key, inline.alt).map(plain);
    case 'link': {
      const typed = typedText(inline.inlines);
      const children = phrasingOf(inline.inlines, place, surroundings).filter(isOfLink);
      const link = children.length === 0 ? [] : [plain({ type: 'link', url: inline.href, children })];
      // White space at its edges parts it from what is beside it.
      return [...(/^\s/u.test(typed) ? [BLANK] : []), ...link, ...(/\s$/u.test(typed) ? [BLANK] : [])];
    }
  }
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' };
const BLANK: Piece = { node: SPACE, marks: [], isBlank: true };
const BREAKS: Readonly<Record<Place, PhrasingContent>> = {
  text: { type: 'break' },
  cell: { type: 'html', value: '<br>' },
  heading: SPACE,
};

function isOfLink(node: PhrasingContent): boolean {
  return node.type !== 'link';
}

function marksOf({ isBold, isItalic, isStruck }: WordText): readonly Mark[] {
  return [
    ...(isBold ? ['strong' as const] : []),
    ...(isItalic ? ['emphasis' as const] : []),
    ...(isStruck ? ['delete' as const] : []),
  ];
}

const RAISED: Readonly<Record<string, string>> = { ...lettersOf('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ') };
const LOWERED: Readonly<Record<string, string>> = { ...lettersOf('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎') };

function lettersOf(plain: string, set: string): Readonly<Record<string, string>> {
  const letters = [...set];
  return Object.fromEntries([...plain].map((letter, at) => [letter, letters[at] ?? letter]));
}

/** The words of a text; what is raised or lowered stays so where Unicode has letters for all of it: `m²`, `CO₂`. */
function textOf({ value, vertical }: WordText): string {
  const text = cleaned(value);
  if (vertical === 'baseline') return text;
  const letters = vertical === 'superscript' ? RAISED : LOWERED;
  return [...text].every((letter) => letters[letter] !== undefined || letter === ' ')
    ? [...text].map((letter) => letters[letter] ?? letter).join('')
    : text;
}

/** White space in a row as one: a break where there is one. */
function oneBlank(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (!piece.isBlank || !last?.isBlank) kept.push(piece);
    else if (last.node === SPACE) kept[kept.length - 1] = piece;
  }
  return kept;
}

/** Without the marks of words in which Markdown would not read them: they begin or end at a sign with a letter beside it, or at others. */
function withoutTightMarks(pieces: readonly Piece[]): readonly Piece[] {
  const tight = pieces.map((piece, at) => isTight(piece, pieces[at + 1]));
  if (!tight.includes(true)) return pieces;
  const made = [...pieces];
  for (let start = 0; start < pieces.length; ) {
    let end = start;
    while (end < pieces.length && !pieces[end]?.isBlank) end += 1;
    if (tight.slice(start, end).includes(true))
      for (let at = start; at < end; at += 1) made[at] = { ...(pieces[at] as Piece), marks: [] };
    start = end + 1;
  }
  return made;
}

function isTight(before: Piece, after: Piece | undefined): boolean {
  if (!after || before.isBlank || after.isBlank || before.marks.join() === after.marks.join()) return false;
  if (before.marks.length > 0 && after.marks.length > 0) return true;
  const [marked, edge] = before.marks.length > 0 ? [before, /[\p{L}\p{N}]$/u] : [after, /^[\p{L}\p{N}]/u];
  return marked.node.type !== 'text' || !edge.test(marked.node.value);
}

function shared(before: Piece | undefined, after: Piece | undefined): readonly Mark[] {
  return (before?.marks ?? []).filter((mark) => after?.marks.includes(mark));
}

function nested(pieces: readonly Piece[], [mark, ...others]: readonly Mark[] = MARKS): PhrasingContent[] {
  if (mark === undefined) return joinTexts(pieces.map(({ node }) => node));
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const isMarked = pieces[at]?.marks.includes(mark) ?? false;
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.marks.includes(mark) === isMarked) end += 1;
    const run = pieces.slice(at, end);
    // No mark begins or ends with white space.
    const [from, to] = [run.findIndex(({ isBlank }) => !isBlank), run.findLastIndex(({ isBlank }) => !isBlank) + 1];
    const isSet = isMarked && from >= 0;
    const inside = nested(isSet ? run.slice(from, to) : run, others);
    const around = (some: readonly Piece[]) => some.map(({ node }) => node);
    nodes.push(
      ...(isSet
        ? [...around(run.slice(0, from)), { type: mark, children: inside } as PhrasingContent, ...around(run.slice(to))]
        : inside),
    );
    at = end;
  }
  return joinTexts(nodes);
}
