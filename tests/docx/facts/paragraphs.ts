/**
 * Paragraphs as Word shows them: the properties of a run, then of its character style, of its paragraph's style and those that it is based
 * on, then the defaults.
 */
import { all, at, type Element, elements, textOfWord, value } from '../word-document.ts';
import type { PageFacts } from './pages.ts';
import { type PictureFacts, pictureFacts } from './pictures.ts';
import { millimetres, points, twips } from './units.ts';

/** Text in one look. */
interface Letters {
  /** As it is shown: in capitals where its style has it so. */
  readonly text: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  /** `bold italics underline superscript`, those that are on. */
  readonly marks: string;
  readonly color: string;
}

export interface ParagraphFacts {
  readonly text: string;
  readonly letters: readonly Letters[];
  /** `body`, or `table 1, row 2, column 1`. */
  readonly place: string;
  /** Of the pages that it stands on, from 1. */
  readonly section: number;
  readonly alignment: string;
  /** Millimetres. */
  readonly firstLine: number;
  /** Points. */
  readonly before: number;
  readonly line: { readonly exactly: number } | { readonly lines: number };
  /** What its list sets before it. */
  readonly mark: string;
  /** Points of a rule above it; null where it has none. */
  readonly rule: number | null;
  /** Millimetres from where its first line begins to the end of its lines. */
  readonly room: number;
  readonly pictures: readonly PictureFacts[];
}

interface Place {
  readonly place: string;
  readonly section: number;
  /** Of the column or the text, in twips. */
  readonly width: number;
}

export class ParagraphReader {
  private readonly styles: ReadonlyMap<string, Element>;
  private readonly defaults: Element | undefined;
  private readonly numbering: Element;

  constructor(styles: Element, numbering: Element) {
    this.styles = new Map(elements(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.defaults = at(styles, 'w:docDefaults');
    this.numbering = numbering;
  }

  blocks(body: readonly Element[], pages: readonly PageFacts[]): readonly ParagraphFacts[] {
    let [section, table] = [1, 0];
    return body.flatMap((block) => {
      const page = pages[section - 1];
      const width = page ? (page.width - page.left - page.right) * (1440 / 25.4) : 0;
      if (block.name === 'w:tbl') {
        table += 1;
        return this.table(block, table, section);
      }
      const found = block.name === 'w:p' ? [this.paragraph(block, { place: 'body', section, width })] : [];
      if (at(block, 'w:pPr', 'w:sectPr')) section += 1;
      return found;
    });
  }

  private table(element: Element, table: number, section: number): readonly ParagraphFacts[] {
    const margins = elements(at(element, 'w:tblPr', 'w:tblCellMar'))
      .filter(({ name }) => name !== 'w:top')
      .reduce((sum, margin) => sum + twips(margin.attributes['w:w']), 0);
    return elements(element, 'w:tr').flatMap((row, index) =>
      elements(row, 'w:tc').flatMap((cell, column) => {
        const place = `table ${table}, row ${index + 1}, column ${column + 1}`;
        const width = twips(at(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w']) - margins;
        return elements(cell, 'w:p').map((paragraph) => this.paragraph(paragraph, { place, section, width }));
      }),
    );
  }

  paragraph(element: Element, { place, section, width }: Place): ParagraphFacts {
    const own = at(element, 'w:pPr');
    const level = this.level(own);
    const sources = [
      own,
      at(level, 'w:pPr'),
      ...this.chain(value(at(own, 'w:pStyle')), 'w:pPr'),
      at(this.defaults, 'w:pPrDefault', 'w:pPr'),
    ];
    const attribute = (name: string, key: string) =>
      sources.map((source) => at(source, name)?.attributes[key]).find((found) => found !== undefined);
    const line = twips(attribute('w:spacing', 'w:line') ?? '240');
    const hasRule = sources.some((source) => at(source, 'w:pBdr', 'w:top'));
    return {
      text: textOfWord(element),
      letters: this.letters(element, own),
      place,
      section,
      alignment: attribute('w:jc', 'w:val') ?? 'left',
      firstLine: millimetres(twips(attribute('w:ind', 'w:firstLine'))),
      before: points(twips(attribute('w:spacing', 'w:before'))),
      line: attribute('w:spacing', 'w:lineRule') === 'exact' ? { exactly: points(line) } : { lines: line / 240 },
      mark: value(at(level, 'w:lvlText')) ?? '',
      room: millimetres(
        width -
          twips(attribute('w:ind', 'w:left')) -
          twips(attribute('w:ind', 'w:right')) -
          twips(attribute('w:ind', 'w:firstLine')),
      ),
      pictures: all(element, 'wp:inline').map(pictureFacts),
      rule: hasRule ? points(width - twips(attribute('w:ind', 'w:left')) - twips(attribute('w:ind', 'w:right'))) : null,
    };
  }

  /** The level of the list that a paragraph is an item of. */
  private level(own: Element | undefined): Element | undefined {
    const number = value(at(own, 'w:numPr', 'w:numId'));
    const depth = value(at(own, 'w:numPr', 'w:ilvl'));
    const list = elements(this.numbering, 'w:num').find((one) => one.attributes['w:numId'] === number);
    const definition = elements(this.numbering, 'w:abstractNum').find(
      (one) => one.attributes['w:abstractNumId'] === value(at(list, 'w:abstractNumId')),
    );
    return elements(definition, 'w:lvl').find((one) => one.attributes['w:ilvl'] === depth);
  }

  /** Properties of a style and of those that it is based on, nearest first. */
  private chain(id: string | undefined, kind: 'w:pPr' | 'w:rPr'): readonly (Element | undefined)[] {
    const style = this.styles.get(id ?? 'Normal');
    if (!style) return [];
    const base = value(at(style, 'w:basedOn'));
    return [at(style, kind), ...(base === undefined ? [] : this.chain(base, kind))];
  }

  private letters(element: Element, own: Element | undefined): readonly Letters[] {
    const pieces: Letters[] = [];
    for (const run of all(element, 'w:r')) {
      const field = elements(run, 'w:instrText').map((code) => `{${code.children.join('')}}`);
      const { caps, ...look } = this.look(at(run, 'w:rPr'), value(at(own, 'w:pStyle')));
      const typed = textOfWord(run) + field.join('');
      const text = caps ? typed.toUpperCase() : typed;
      const last = pieces.at(-1);
      if (text === '') continue;
      if (last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ text: '', ...look }))
        pieces[pieces.length - 1] = { ...last, text: last.text + text };
      else pieces.push({ text, ...look });
    }
    return pieces;
  }

  private look(
    own: Element | undefined,
    style: string | undefined,
  ): Omit<Letters, 'text'> & { readonly caps: boolean } {
    const character = value(at(own, 'w:rStyle'));
    const sources = [
      own,
      ...(character === undefined ? [] : this.chain(character, 'w:rPr')),
      ...this.chain(style, 'w:rPr'),
      at(this.defaults, 'w:rPrDefault', 'w:rPr'),
    ];
    const first = (name: string) => sources.map((source) => at(source, name)).find((found) => found !== undefined);
    const isOn = (name: string) =>
      first(name) !== undefined && !['0', 'false', 'none'].includes(value(first(name)) ?? '');
    const marks = [
      ...(isOn('w:b') ? ['bold'] : []),
      ...(isOn('w:i') ? ['italics'] : []),
      ...(isOn('w:u') ? ['underline'] : []),
      ...(value(first('w:vertAlign')) === 'superscript' ? ['superscript'] : []),
    ];
    const color = value(first('w:color')) ?? 'auto';
    return {
      font: first('w:rFonts')?.attributes['w:ascii'] ?? '',
      size: twips(value(first('w:sz'))) / 2,
      caps: isOn('w:caps'),
      marks: marks.join(' '),
      color: color === 'auto' || color === '000000' ? 'black' : color,
    };
  }
}
