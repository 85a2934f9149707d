/** Random edits of a text, from characters to whole sections. */
import fc from 'fast-check';
import { SNIPPETS } from './snippets.ts';

/** How a text falls into pieces; joined again, they are the text. */
const LEVELS = {
  line: (text: string) => text.split(/(?<=\n)/u),
  section: (text: string) => text.split(/^(?=#)/mu),
  block: (text: string) => text.split(/(?<=\n\n)(?=[^\n])/u),
  word: (text: string) => text.split(/(?<=\s)(?=\S)/u),
  character: (text: string) => text.split(''),
} as const;

/** What becomes of one piece. */
const CHANGES: Readonly<Record<string, (piece: string) => string>> = {
  decompose: (piece) => piece.normalize('NFD'),
  louder: (piece) => piece.toUpperCase(),
  windows: (piece) => piece.replaceAll('\n', '\r\n'),
  'old Macintosh': (piece) => piece.replaceAll('\n', '\r'),
  tabs: (piece) => piece.replaceAll(' ', '\t'),
  'hard spaces': (piece) => piece.replaceAll(' ', '\u00A0'),
  'look-alikes': (piece) => piece.replaceAll('a', 'а').replaceAll('Đ', 'Ð'),
  indent: (piece) => piece.replace(/^/gmu, '    '),
  quote: (piece) => piece.replace(/^/gmu, '> '),
  list: (piece) => `- ${piece}`,
  strong: (piece) => `**${piece.trim()}** `,
  deeper: (piece) => piece.replace(/^#/gmu, '##'),
  higher: (piece) => piece.replace(/^##/gmu, '#'),
  renumbered: (piece) => piece.replace(/\d|[IVX]+/gu, (number) => (number === '1' ? '2' : 'I')),
  'no marks': (piece) => piece.replace(/[|#*-]/gu, ''),
  many: (piece) => piece.repeat(20),
  'one line': (piece) => piece.replaceAll('\n', ' '),
};

const ACTS = ['delete', 'swap', 'duplicate', 'insert', ...Object.keys(CHANGES)] as const;

export interface Edit {
  readonly act: string;
  readonly level: keyof typeof LEVELS;
  /** Which piece: the remainder after division by their number. */
  readonly at: number;
  readonly other: number;
  readonly snippet: string;
}

/** Longer texts tell nothing more and take long. */
const MAX_LENGTH = 40_000;

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  act: fc.oneof(fc.constantFrom(...ACTS), fc.constant('insert')),
  level: fc.constantFrom('line', 'section', 'block', 'word', 'character'),
  at: fc.nat({ max: 1e6 }),
  other: fc.nat({ max: 1e6 }),
  snippet: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...SNIPPETS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  ),
});

export const someEdits: fc.Arbitrary<readonly Edit[]> = fc.array(anyEdit, { minLength: 1, maxLength: 8, size: 'max' });

export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduce(applyEdit, text).slice(0, MAX_LENGTH);
}

function applyEdit(text: string, { act, level, at, other, snippet }: Edit): string {
  const pieces = LEVELS[level](text);
  const [one, two] = [at % pieces.length, other % pieces.length];
  const [first = '', second = ''] = [pieces[one], pieces[two]];
  if (act === 'delete') pieces.splice(one, 1);
  else if (act === 'duplicate') pieces.splice(two, 0, first);
  else if (act === 'insert') pieces.splice(one, 0, snippet);
  else if (act === 'swap') {
    pieces[one] = second;
    pieces[two] = first;
  } else pieces[one] = CHANGES[act]?.(first) ?? first;
  return pieces.join('');
}
