/** The lines of a document as a reader sees them: style, mark of the list, text with its links and marks, notes where they are referred to. */
import { createHash } from 'node:crypto';
import { all, at, type Element, elements, type Parts, parseXml, value } from '../word-document.ts';
import { type Decision, resolve } from './resolve.ts';

/** The lines of a document; with a decision, those that its tracked changes give. */
export function readLines(parts: Parts, decision?: Decision): readonly string[] {
  const part = (name: string) => parseXml(parts[name] ?? '<none/>');
  const decided = (name: string) => (decision ? resolve(part(name), decision) : part(name));
  const targets = (name: string) =>
    new Map(elements(part(name)).map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']));
  const reader = new Reader(part('word/numbering.xml'));
  const noteLinks = targets('word/_rels/footnotes.xml.rels');
  const picture = (links: ReadonlyMap<string, string>) => (drawing: Element) => {
    const [description] = all(drawing, 'wp:docPr').map(({ attributes }) => attributes.descr);
    const [target] = all(drawing, 'a:blip').map(({ attributes }) => links.get(attributes['r:embed'] ?? ''));
    const bytes = parts[`word/${target}`];
    return `![${description}](${bytes && createHash('sha256').update(bytes).digest('hex').slice(0, 8)})`;
  };
  const notes = new Map(
    elements(decided('word/footnotes.xml'), 'w:footnote').map((note) => [note.attributes['w:id'] ?? '', note]),
  );
  const note = (id: string): string =>
    reader
      .lines(elements(notes.get(id)), { links: noteLinks, note: () => '', picture: picture(noteLinks) })
      .join(' / ');
  const links = targets('word/_rels/document.xml.rels');
  return reader.lines(elements(at(decided('word/document.xml'), 'w:body')), {
    links,
    note,
    picture: picture(links),
  });
}

/** What the paragraphs of a document set beside their styles: alignment, indents, and outside of cells what keeps them with the next. */
export function readForms(parts: Parts, decision?: Decision): readonly string[] {
  const read = parseXml(parts['word/document.xml'] ?? '<none/>');
  return all(decision ? resolve(read, decision) : read, 'w:p').flatMap((one) => {
    const style = value(at(one, 'w:pPr', 'w:pStyle')) ?? '';
    const names = /Table(?:Text|Heading)$/u.test(style) ? ['w:jc', 'w:ind'] : ['w:jc', 'w:ind', 'w:keepNext'];
    const told = elements(at(one, 'w:pPr'))
      .filter(({ name }) => names.includes(name))
      .map(({ name, attributes }) => `${name}${JSON.stringify(attributes)}`);
    return style === 'TableSeam' ? [] : [[style, ...told.sort()].join(' ')];
  });
}

interface Around {
  readonly links: ReadonlyMap<string, string>;
  readonly note: (id: string) => string;
  readonly picture: (drawing: Element) => string;
}

class Reader {
  private readonly numbering: Element;
  /** How many items each list has had. */
  private readonly counts = new Map<string, number>();

  private isHeaded = false;

  constructor(numbering: Element) {
    this.numbering = numbering;
  }

  lines(blocks: readonly Element[], around: Around): readonly string[] {
    return blocks.flatMap((block) => {
      if (block.name === 'w:p') return this.paragraph(block, around);
      if (block.name === 'w:sectPr') return [this.section(block)];
      return elements(block, 'w:tr').map((row) => {
        const cells = elements(row, 'w:tc').map((cell) => this.lines(elements(cell, 'w:p'), around).join(' / '));
        return `| ${cells.join(' | ')} |`;
      });
    });
  }

  private paragraph(paragraph: Element, around: Around): readonly string[] {
    const style = value(at(paragraph, 'w:pPr', 'w:pStyle')) ?? '';
    // Not seen: a long table that changed stays in one piece.
    if (style === 'TableSeam') return [];
    return [
      `${style}: ${this.mark(at(paragraph, 'w:pPr', 'w:numPr'))}${textOf(paragraph, around)}`,
      ...elements(at(paragraph, 'w:pPr'), 'w:sectPr').map((section) => this.section(section)),
    ];
  }

  /** The end of a section: how its pages lie, what they count from, and whether they have a header, be it that of those before. */
  private section(section: Element): string {
    this.isHeaded ||= elements(section, 'w:headerReference').length > 0;
    const [size, count] = [at(section, 'w:pgSz'), at(section, 'w:pgNumType')].map((one) => one?.attributes);
    return `=== ${size?.['w:orient']}, from ${count?.['w:start']}${this.isHeaded ? ', with a header' : ''}`;
  }

  /** The mark of an item of a list, numbers counted as Word counts them. */
  private mark(item: Element | undefined): string {
    const [number, depth] = [value(at(item, 'w:numId')) ?? '', value(at(item, 'w:ilvl')) ?? '0'];
    const list = elements(this.numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === number);
    const definition = elements(this.numbering, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === value(at(list, 'w:abstractNumId')),
    );
    const level = elements(definition, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === depth);
    if (!level) return '';
    const key = `${number} ${depth}`;
    const count = (this.counts.get(key) ?? Number(value(at(level, 'w:start'))) - 1) + 1;
    this.counts.set(key, count);
    return `${(value(at(level, 'w:lvlText')) ?? '').replace(/%\d/u, String(count))} `;
  }
}

interface Piece {
  readonly text: string;
  /** Its marks, as in Markdown, and the target of its link. */
  readonly look: string;
}

/** Text, with its marks and links: `text{**_}`, `text{https://…}`. Where pieces are cut does not count. */
function textOf(element: Element, around: Around): string {
  const joined: Piece[] = [];
  for (const piece of pieces(element, '', around)) {
    const last = joined.at(-1);
    if (last?.look === piece.look) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== '') joined.push(piece);
  }
  return joined.map(({ text, look }) => (look === '' ? text : `${text}{${look}}`)).join('');
}

function pieces(element: Element, link: string, around: Around): readonly Piece[] {
  return elements(element).flatMap((child): readonly Piece[] => {
    if (child.name === 'w:hyperlink')
      return pieces(child, around.links.get(child.attributes['r:id'] ?? '') ?? '', around);
    if (child.name !== 'w:r') return child.name === 'w:pPr' ? [] : pieces(child, link, around);
    const marks = elements(at(child, 'w:rPr')).map(({ name }) => MARKS[name] ?? '');
    return [{ text: runText(child, around), look: [...marks, link].join('') }];
  });
}

const MARKS: Readonly<Record<string, string>> = {
  'w:b': '**',
  'w:i': '_',
  'w:strike': '~~',
  'w:u': '__',
  'w:rFonts': '`',
};

function runText(run: Element, { note, picture }: Around): string {
  return elements(run)
    .map((child) => {
      if (child.name === 'w:br') return ' / ';
      if (child.name === 'w:tab') return ' → ';
      if (child.name === 'w:footnoteReference') return `[^${note(child.attributes['w:id'] ?? '')}]`;
      if (child.name === 'w:drawing') return picture(child);
      if (child.name === 'w:noBreakHyphen') return '-';
      // Where lines do not break depends on the words around, also on those that a change is to take away.
      return child.name === 'w:t' ? child.children.join('').replaceAll('\u00A0', ' ') : '';
    })
    .join('');
}

/** A tracked change: what came (`+`) or went (`-`), who did it, when as Word shows it. */
export type TrackedChange = readonly [change: string, author: string | undefined, date: string | undefined];

/** Every tracked change in the text and then in the notes: `+ text`; `¶` is the end of a paragraph, `▭` a row, `[…]` a picture or a note. */
export function readChanges(parts: Parts): readonly TrackedChange[] {
  return ['word/document.xml', 'word/footnotes.xml'].flatMap((name) => changesIn(parseXml(parts[name] ?? '<none/>')));
}

const ENDS: Readonly<Record<string, string>> = { 'w:rPr': '¶', 'w:trPr': '▭' };

function changesIn(element: Element): readonly TrackedChange[] {
  return elements(element).flatMap((child) => {
    if (child.name !== 'w:ins' && child.name !== 'w:del') return changesIn(child);
    const change = `${child.name === 'w:ins' ? '+' : '-'} ${ENDS[element.name] ?? changedText(child)}`;
    return [[change, child.attributes['w:author'], child.attributes['w:date']] as const];
  });
}

function changedText(element: Element): string {
  return elements(element)
    .map((child) => {
      if (child.name === 'w:t' || child.name === 'w:delText') return child.children.join('').replaceAll('\u00A0', ' ');
      if (child.name === 'w:noBreakHyphen') return '-';
      if (child.name === 'w:drawing') return `[${all(child, 'wp:docPr')[0]?.attributes.descr}]`;
      return child.name === 'w:footnoteReference' ? '[^]' : changedText(child);
    })
    .join('');
}
