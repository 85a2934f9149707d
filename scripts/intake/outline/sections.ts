/** The sections of an outline from its pieces: headings with their depths, guidance, figure tables. */
import type { Root, RootContent } from 'mdast';
import { heading as headingNode } from '#lib/markdown/nodes.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { importTable } from './figure-table.ts';
import { isCapitals, type Line, type Piece } from './lines.ts';
import { contentOf } from './markdown.ts';
import { Nesting } from './nest.ts';
import type { OutlineNote } from './note.ts';
import { suggestionsFor } from './suggestions.ts';
import { type FoundHeading, headingAt } from './titles.ts';

/** A section before it is written. */
interface Draft {
  readonly found: FoundHeading;
  readonly title: string;
  /** From 0. */
  readonly depth: number;
  readonly pieces: Piece[];
}

/** Sections as Markdown. */
export interface ImportedSections {
  readonly nodes: readonly RootContent[];
  readonly notes: readonly OutlineNote[];
}

/** Markdown has six depths, and the first is that of the title. */
const DEEPEST = 4;

/** Writes the sections that some pieces hold; what stands before the first one is guidance of the whole. */
export function sectionsOf(pieces: readonly Piece[]): ImportedSections {
  const drafts: Draft[] = [];
  const opening: Piece[] = [];
  const deep: string[] = [];
  const nesting = new Nesting();
  for (let at = 0; at < pieces.length; at++) {
    const found = headingAt(pieces, at);
    const piece = pieces[at];
    if (!piece) continue;
    const depth = found && piece.type === 'line' ? nesting.place(found.heading, piece.level) : DEEPEST + 1;
    if (!found || depth > DEEPEST) {
      (drafts.at(-1)?.pieces ?? opening).push(piece);
      if (found && piece.type === 'line') deep.push(piece.text);
      continue;
    }
    const below = found.title === '' ? titleBelow(pieces, at) : [];
    at += below.length;
    const title = below.length > 0 ? below.map(({ text }) => text).join(' ') : found.title;
    const rest: Line[] = found.rest === '' ? [] : [lineOf(found.rest)];
    drafts.push({ found, title: title.replace(/[\s.:;]+$/u, ''), depth, pieces: rest });
  }
  const notes: OutlineNote[] = [];
  const nodes = [
    ...guidance(opening, 'Phần mở đầu', notes),
    ...drafts.flatMap((draft, at) => sectionNodes(draft, drafts[at + 1], notes)),
  ];
  const tooDeep = deep.map((text) => `“${shorten(text)}”`).join(', ');
  if (deep.length > 0) notes.push({ message: `Mục sâu quá năm cấp thành lời hướng dẫn: ${tooDeep}`, words: '' });
  return { nodes, notes };
}

/** The title of `Phần thứ nhất` stands in the next line, or in several of capitals. */
function titleBelow(pieces: readonly Piece[], at: number): readonly Line[] {
  const lines: Line[] = [];
  for (let index = at + 1; ; index++) {
    const next = pieces[index];
    const isTitle = next?.type === 'line' && next.bullet === null && !headingAt(pieces, index);
    const last = lines.at(-1);
    const goesOn = isTitle && (!last || next.isBroken || isCapitals(`${last.text} ${next.text}`));
    if (!goesOn) return lines;
    lines.push(next);
  }
}

function sectionNodes(draft: Draft, next: Draft | undefined, notes: OutlineNote[]): readonly RootContent[] {
  const { found, title, depth, pieces } = draft;
  const text = `${found.lead}${title}`;
  const place = `Mục “${shorten(text)}”`;
  const nodes: RootContent[] = [headingNode(depth + 2, text), ...guidance(pieces, place, notes)];
  const isLeaf = next === undefined || next.depth <= depth;
  if (found.isOptional) {
    nodes.push(demand('optional: true'));
    notes.push({ message: `${place}: “(nếu có)” thành \`optional: true\``, words: '(nếu có)' });
  } else if (found.isChoice && !isLeaf) {
    nodes.push(demand('choose: 1'));
    notes.push({
      message: `${place}: lời cho lựa chọn nội dung thành \`choose: 1\`; mục con nào bắt buộc với loại hình nào thì ghi \`for\` ở mục con`,
      words: '',
    });
  }
  if (found.rest !== '')
    notes.push({
      message: `${place}: phần sau tên mục, “${shorten(found.rest)}”, thành lời hướng dẫn; hãy xem tên mục dừng ở đó có đúng không`,
      words: '',
    });
  const said = pieces.flatMap((one) => (one.type === 'line' ? [one.text] : [])).join(' ');
  if (isLeaf) notes.push(...suggestionsFor(title, `${text} ${said}`, place));
  return nodes;
}

function guidance(pieces: readonly Piece[], place: string, notes: OutlineNote[]): readonly RootContent[] {
  return contentOf(pieces, (table) => {
    const imported = importTable(table, place);
    notes.push(...imported.notes);
    return imported.nodes;
  });
}

function demand(value: string): Root['children'][number] {
  return { type: 'code', lang: 'yaml', value };
}

function lineOf(text: string): Line {
  return {
    type: 'line',
    text,
    bullet: null,
    bold: 0,
    isCentered: false,
    isBroken: false,
    isStyled: false,
    level: null,
  };
}
