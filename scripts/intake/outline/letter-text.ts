/** `letter.md` of the letter or plan that a document holds. */
import { heading } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Profile } from '#lib/profiles/grammar.ts';
import type { Unit } from '#lib/register/register.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { yamlFront } from './front-matter.ts';
import { isBold, isCapitals, type Piece } from './lines.ts';
import { contentOf } from './markdown.ts';
import { Nesting } from './nest.ts';
import { plainTable } from './plain-table.ts';
import type { ReadLetter } from './read-letter.ts';
import { headingAt } from './titles.ts';

const TYPES: Readonly<Record<string, string>> = {
  'KẾ HOẠCH': 'KH',
  'HƯỚNG DẪN': 'HD',
  'CHƯƠNG TRÌNH': 'CTr',
  'THÔNG BÁO': 'TB',
  'CHỈ THỊ': 'CT',
  'QUYẾT ĐỊNH': 'QĐ',
  'THÔNG TRI': 'TT',
};

/** Writes a letter. */
export function letterText(letter: ReadLetter, issuer: Unit | null, profile: Profile | null): string {
  const { head, type, addressees, body, signature } = letter;
  const title = letter.title ?? BLANK;
  const kind = TYPES[type ?? ''] ?? 'CV';
  const front = {
    type: kind,
    number: head.number ?? BLANK,
    ...(head.date === null ? {} : { date: head.date }),
    profile: profile ?? BLANK,
    issuer: issuer?.id ?? BLANK,
    title,
    ...(head.place !== null && head.place !== issuer?.place ? { place: head.place } : {}),
    ...(addressees.length === 0 ? {} : { addressees }),
    ...(signature.copies.length === 0 ? {} : { copies: signature.copies }),
    signer: {
      ...(signature.authority === null ? {} : { authority: signature.authority }),
      title: signature.title ?? BLANK,
      name: signature.name ?? BLANK,
    },
  };
  return `${yamlFront(front)}\n${writeMarkdown({ type: 'root', children: [heading(1, title), ...contentNodes(body)] })}`;
}

/** Headings of a letter are its Roman numbers, and what is bold or short and ends no sentence. */
function contentNodes(pieces: readonly Piece[]) {
  const nesting = new Nesting();
  const nodes: ReturnType<typeof contentOf>[number][] = [];
  let open: Piece[] = [];
  const close = () => {
    nodes.push(...contentOf(open, plainTable));
    open = [];
  };
  for (const [at, piece] of pieces.entries()) {
    const found = headingAt(pieces, at);
    const isTitle =
      piece.type === 'line' &&
      found !== null &&
      found.title !== '' &&
      found.rest === '' &&
      (isBold(piece) ||
        piece.isStyled ||
        isCapitals(found.heading.title) ||
        (piece.text.length <= SHORT && !/[.;:,]$/u.test(piece.text)));
    if (isTitle && piece.type === 'line') {
      close();
      nodes.push(heading(nesting.place(found.heading, piece.level) + 2, piece.text.replace(/[\s.:;]+$/u, '')));
    } else open.push(withoutEnd(piece));
  }
  close();
  return nodes;
}

const SHORT = 150;

/** `./.` ends a letter, and is written anew when it is built. */
function withoutEnd(piece: Piece): Piece {
  return piece.type === 'line' ? { ...piece, text: piece.text.replace(/\.\/\.?$/u, '.') } : piece;
}
