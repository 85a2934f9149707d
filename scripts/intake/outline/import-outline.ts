/** A đề cương as issued in Word becomes `outline.md`, and the letter before it `letter.md`. */
import { heading } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Register } from '#lib/register/register.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import type { WordDocument } from '../word/model.ts';
import { asideNotes } from './asides.ts';
import { basisIn, basisOfLetter } from './citation-line.ts';
import { deliveryOf } from './delivery.ts';
import { lastDay, outlineFront, profileOfHead } from './front-matter.ts';
import { issuerIn, issuerOf } from './issuer.ts';
import { letterText } from './letter-text.ts';
import { readLetterhead } from './letterhead.ts';
import { type Line, linesIn, piecesOf, wordsOfPiece } from './lines.ts';
import { leftOut, type OutlineNote } from './note.ts';
import { type Parts, partsOf } from './parts.ts';
import { type ReadLetter, readLetter } from './read-letter.ts';
import { saidPeriod } from './said-period.ts';
import { sectionsOf } from './sections.ts';
import { headingAt } from './titles.ts';

/** What a Word document becomes. */
export interface ImportedOutline {
  /** The text of `outline.md`; what the document leaves open is `…`, at which check points. */
  readonly text: string;
  /** The text of `letter.md`; null where the document holds no letter. */
  readonly letter: string | null;
  /** What whoever issues the outline must look at, in order. */
  readonly notes: readonly OutlineNote[];
}

/** Reads an outline; `register` knows who issued it. */
export function importOutline(document: WordDocument, { register }: { readonly register: Register }): ImportedOutline {
  const parts = partsOf(piecesOf(document.blocks));
  const letter = parts.letter.length > 0 ? readLetter(parts.letter) : null;
  const head = letter?.head ?? readLetterhead(parts.head);
  const title = titleOf(parts, letter);
  const first = parts.body.findIndex((_, at) => headingAt(parts.body, at) !== null);
  const opening = linesIn(parts.body.slice(0, Math.max(first, 0))).map(({ text }) => text);
  const attached = joinedText(parts.attached);
  const issuer = issuerOf(head.names, register) ?? issuerIn([attached, ...opening].join(' '), register);
  const basis = letter
    ? basisOfLetter(letter)
    : ([attached, ...opening].flatMap((text) => basisIn(text) ?? [])[0] ?? null);
  const period = saidPeriod(title) ?? saidPeriod(letter?.title ?? '');
  const profile = profileOfHead(head, issuer, lastDay(period));
  const delivery = deliveryOf(joinedText(linesIn(letter?.body ?? [])));
  const front = outlineFront({ title, issuer, basis, period, profile, delivery }, register);
  const sections = sectionsOf(parts.body);
  const nodes = [heading(1, title), ...sections.nodes];
  return {
    text: `${front.text}\n${writeMarkdown({ type: 'root', children: nodes })}`,
    letter: letter && letterText(letter, issuer, profile),
    notes: [...front.notes, ...sections.notes, ...formalNotes(parts, letter), ...asideNotes(document)],
  };
}

/** A title without the type of the document, which is printed above it. */
function titleOf({ title }: Parts, letter: ReadLetter | null): string {
  const said = joinedText(title) || (letter?.title ?? '');
  const own = said.replace(/^báo cáo\s+(?=\p{L})/iu, '').replace(/[\s.:;]+$/u, '');
  return own === '' ? BLANK : own.charAt(0).toUpperCase() + own.slice(1);
}

/** Lines that are made anew when documents are built, or that nothing is made of. */
function formalNotes({ head, kind, title, attached, foot }: Parts, letter: ReadLetter | null): readonly OutlineNote[] {
  const texts = (lines: readonly Line[]) => lines.map(({ text }) => text);
  const type = [...texts(kind), ...texts(title).slice(0, 1)].flatMap(
    (text) => /^(?:đề cương.*|báo cáo)(?=\s|$)/iu.exec(text)?.[0] ?? [],
  );
  return [
    ...leftOut('Đầu công văn, được in lại theo thể thức khi dựng Word', letter?.head.lines ?? []),
    ...leftOut('Công văn: những chữ được in lại theo thể thức', letter?.labels ?? []),
    ...leftOut('Cuối công văn, không dùng đến', letter?.signature.others ?? []),
    ...leftOut('Đầu đề cương, không đưa vào tệp', [...head.map(wordsOfPiece), ...type, ...texts(attached)]),
    ...leftOut('Cuối đề cương, không đưa vào tệp', foot.map(wordsOfPiece)),
  ];
}

function joinedText(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}
