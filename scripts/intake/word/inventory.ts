/**
 * All words in a package, read once more by a reader that knows nothing of the other one: it walks through the parts as they are, and tells
 * what anything that reads a document must have found. It knows styles, lists and tables not at all.
 */
import type { SaxesTagNS } from 'saxes';
import { readXml, type XmlHandler } from '#lib/ooxml/read-xml.ts';
import { symbolOf } from './letters/symbol.ts';
import type { WordPackage } from './package/word-package.ts';
import { wordsIn } from './words.ts';

/** How often each word stands in a package. */
export interface Inventory {
  readonly words: Map<string, number>;
  /** Words that may be there several times and be read once: headers of each section, another way to write the same drawing. */
  readonly said: Set<string>;
}

const PART = /^word\/(?:document\d*|(?:foot|end)notes|comments|header\d*|footer\d*)\.xml$/u;
const EDGE = /\/(?:header|footer)\d*\.xml$/u;
const TEXT = /^(?:t|delText)$/u;
const GAP = /^(?:tab|ptab|br|cr|tc)$/u;
const WITHIN_FORMULA = /^(?:t|r|rPr|oMath|oMathPara)$/u;
const INSTRUCTION = /^(?:i|delI)nstrText$/u;
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;

/** Reads the words of all parts that hold text. */
export function takeInventory(file: WordPackage): Inventory {
  const inventory: Inventory = { words: new Map(), said: new Set() };
  for (const name of file.names) {
    const bytes = PART.test(name) || name === file.main ? file.bytes(name) : null;
    if (bytes) readXml(bytes, new Walk(inventory, EDGE.test(name)));
  }
  return inventory;
}

/** An element that the walk is in. */
interface Step {
  readonly local: string;
  /** Who deleted what is in it, and when; null where nobody did. */
  readonly by: string | null;
  /** True for another way to write what was read already. */
  readonly isAgain: boolean;
  readonly isPageNumber: boolean;
  hasText: boolean;
}

/** The words of a paragraph, those that were deleted by themselves: they stood between the others. */
interface Growing {
  kept: string;
  gone: string;
  /** Who deleted: what several people deleted is told by itself. */
  by: string;
  /** True where its end was deleted: it goes on in the next. */
  isOpen: boolean;
}

class Walk implements XmlHandler {
  readonly #inventory: Inventory;
  readonly #isEdge: boolean;
  readonly #path: Step[] = [];
  readonly #fields: { instruction: string; isResult: boolean }[] = [];
  readonly #paragraphs: Growing[] = [{ kept: '', gone: '', by: '', isOpen: false }];
  #carried = '';
  #again = 0;
  #deleted: string[] = [];
  #pageNumbers = 0;

  constructor(inventory: Inventory, isEdge: boolean) {
    this.#inventory = inventory;
    this.#isEdge = isEdge;
  }

  open({ uri, local, attributes }: SaxesTagNS): void {
    const value = (name: string) => Object.values(attributes).find((one) => one.local === name)?.value ?? '';
    const parent = this.#path.at(-1);
    const isChange = local === 'del' || local === 'moveFrom';
    const isEnd = isChange && parent?.local === 'rPr' && this.#path.at(-2)?.local === 'pPr';
    const paragraph = this.#paragraphs.at(-1);
    if (isEnd && paragraph) paragraph.isOpen = true;
    const step = {
      local,
      by: isChange && parent?.local !== 'rPr' ? `${value('author')} ${value('date')}` : null,
      isAgain: local === 'Fallback' && parent?.hasText === true,
      isPageNumber: local === 'fldSimple' && PAGE_NUMBER.test(value('instr')),
      hasText: false,
    };
    if (step.by !== null) this.#deleted.push(step.by);
    if (step.isAgain) this.#again += 1;
    if (step.isPageNumber) this.#pageNumbers += 1;
    if (local === 'p' || step.isAgain) this.#begin(local === 'p');
    if (local === 'fldChar') this.#field(value('fldCharType'));
    if ((GAP.test(local) && parent?.local !== 'tabs') || isStructure(uri, local)) this.#add(' ');
    if (local === 'noBreakHyphen') this.#add('-');
    if (local === 'sym') this.#add(symbolOf(value('font'), value('char')));
    this.#path.push(step);
  }

  text(text: string): void {
    const local = this.#path.at(-1)?.local ?? '';
    const field = this.#fields.at(-1);
    if (INSTRUCTION.test(local) && field && !field.isResult) field.instruction += text;
    if (!TEXT.test(local)) return;
    this.#add(text);
    const alternate = this.#path.findLast((one) => one.local === 'AlternateContent');
    if (alternate) alternate.hasText = true;
  }

  close({ uri, local }: SaxesTagNS): void {
    const step = this.#path.pop();
    if (isStructure(uri, local)) this.#add(' ');
    if (local === 'p' || step?.isAgain) this.#end();
    if (step?.isAgain) this.#again -= 1;
    if (step?.isPageNumber) this.#pageNumbers -= 1;
    if (step?.by !== null) this.#deleted.pop();
    if (this.#path.length === 0) this.#end();
  }

  #begin(isParagraph: boolean): void {
    this.#paragraphs.push({ kept: isParagraph ? this.#carried : '', gone: '', by: '', isOpen: false });
    if (isParagraph) this.#carried = '';
  }

  #end(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    this.#count(paragraph.gone);
    if (paragraph.isOpen) this.#carried = paragraph.kept;
    else this.#count(paragraph.kept);
    if (this.#paragraphs.length === 0) this.#count(this.#carried);
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#isNumberOfPage()) return;
    const by = this.#deleted.at(-1);
    if (by === undefined || by !== paragraph.by) {
      this.#count(paragraph.gone);
      paragraph.gone = '';
    }
    if (by === undefined) paragraph.kept += text;
    else [paragraph.gone, paragraph.by] = [paragraph.gone + text, by];
  }

  /** Word writes the numbers of pages by itself. */
  #isNumberOfPage(): boolean {
    const field = this.#fields.at(-1);
    return this.#isEdge && (this.#pageNumbers > 0 || (field?.isResult === true && PAGE_NUMBER.test(field.instruction)));
  }

  #field(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', isResult: false });
    else if (type === 'separate' && field) field.isResult = true;
    else if (type === 'end') this.#fields.pop();
  }

  #count(text: string): void {
    const { words, said } = this.#inventory;
    for (const word of wordsIn(text.normalize('NFC')))
      if (this.#isEdge || this.#again > 0) said.add(word);
      else words.set(word, (words.get(word) ?? 0) + 1);
  }
}

/** True for what parts the letters of a formula from those beside it. */
function isStructure(uri: string, local: string): boolean {
  return uri.endsWith('/math') && !WITHIN_FORMULA.test(local);
}
