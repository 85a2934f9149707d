/** The head of an official document, read back: who issues it, number, place and date, title, addressees. */
import { isDay } from '#lib/date.ts';
import { paperLine } from '#lib/report/paper-parts.ts';
import { isNear } from '#lib/vietnamese/similarity.ts';
import { fold, oneSpaced } from '#lib/vietnamese/text.ts';
import type { WordBlock, WordParagraph } from '../../word/model.ts';
import { isAllBold } from '../text/words.ts';
import { isEmpty, paperTexts, recipientOf } from './lines.ts';

/** What a head says; null where it does not. */
export interface PaperHead {
  readonly number: string | null;
  /** ISO day, or a blank. */
  readonly date: string | null;
  readonly place: string | null;
  /** In capitals: who is above, and who issues. */
  readonly names: readonly string[];
  readonly title: string | null;
  readonly addressees: readonly string[];
  readonly via: string | null;
  readonly draft: true | number | null;
  /** Lines that our documents are given when they are built. */
  readonly usual: readonly string[];
}

/** What the outline knows of the head. */
export interface ExpectedHead {
  readonly title: string;
  /** `Báo cáo`. */
  readonly type: string;
  /** True where a section begins. */
  isSection(paragraph: WordParagraph): boolean;
}

/** So many blocks may stand above the title. */
const MOST = 60;

type Step = 'letterhead' | 'title' | 'addressees';

/** Reads the head of a document; `rest` is what stands behind it, or between its lines and is none of it. */
export function readHead(
  blocks: readonly WordBlock[],
  expected: ExpectedHead,
): { readonly head: PaperHead; readonly rest: readonly WordBlock[] } {
  const section = blocks.findIndex((block) => block.type === 'paragraph' && expected.isSection(block));
  const until = Math.min(section < 0 ? blocks.length : section, MOST);
  const last = blocks
    .slice(0, until)
    .findLastIndex((block) => paperTexts(block).some(({ words, style }) => isCertain(words, style, expected)));
  const reader = new HeadReader(expected);
  const rest: WordBlock[] = [];
  let at = 0;
  for (; at < until; at += 1) {
    const block = blocks[at];
    if (!block) break;
    if (isEmpty(block)) continue;
    if (reader.take(block, at <= last)) continue;
    if (at > last) break;
    rest.push(block);
  }
  return { head: reader.head, rest: [...rest, ...blocks.slice(at)] };
}

/** The names of some places have numbers: `Quận 7, ngày 24 tháng 5 năm 2024`. */
const DATE = /^(?:(\p{Lu}[^,;]{0,60}?|[.…_]+)\s*,\s*)?ngày\s+([\d.…_]*)\s*tháng\s+([\d.…_]*)\s*năm\s*([\d.…_]*)$/iu;
const CERTAIN: ReadonlySet<string> = new Set(['motto', 'number', 'date', 'type', 'addressees']);

function isCertain(words: string, style: string, { title, type }: ExpectedHead): boolean {
  const kind = paperLine(words);
  return (
    (kind !== null && CERTAIN.has(kind)) ||
    DATE.test(words) ||
    style === 'Subtitle' ||
    fold(words) === fold(title) ||
    fold(words) === fold(type)
  );
}

class HeadReader {
  private readonly expected: ExpectedHead;
  private step: Step = 'letterhead';
  private number: string | null = null;
  private date: string | null = null;
  private place: string | null = null;
  private draft: true | number | null = null;
  private via: string | null = null;
  private readonly names: string[] = [];
  private readonly title: string[] = [];
  private readonly addressees: string[] = [];
  private readonly usual: string[] = [];

  constructor(expected: ExpectedHead) {
    this.expected = expected;
  }

  get head(): PaperHead {
    const { number, date, place, names, addressees, via, draft, usual } = this;
    const title = this.title.length === 0 ? null : oneSpaced(this.title.join(' ')).trim();
    return { number, date, place, names, title, addressees, via, draft, usual };
  }

  /** Takes a block that is of the head; `isAbove` where a line that certainly is stands there or below. */
  take(block: WordBlock, isAbove: boolean): boolean {
    const texts = paperTexts(block);
    if (block.type === 'paragraph') {
      const [only] = texts;
      if (texts.length === 1 && only) return this.takeLine(only.words, only.style, block, isAbove);
    }
    const isOne = isAbove && texts.some(({ words, style }) => isCertain(words, style, this.expected));
    if (!isOne || texts.some(({ words }) => words.length > 200)) return false;
    for (const { words, style } of texts) if (!this.takeLine(words, style, null, true)) this.usual.push(words);
    return true;
  }

  private takeLine(words: string, style: string, block: WordParagraph | null, isAbove: boolean): boolean {
    const draft = /^dự thảo(?: lần (\d+))?$/iu.exec(words);
    if (draft) {
      this.draft = draft[1] === undefined ? true : Number(draft[1]);
      return true;
    }
    if (/^stamp/iu.test(style)) return this.keep(words);
    const kind = paperLine(words);
    if (kind === 'addressees') {
      this.step = 'addressees';
      this.addTo(words.replace(/^Kính gửi\s*:\s*/iu, ''));
      return this.keep(words);
    }
    if (this.step === 'addressees') return this.goOn(words, style);
    if (kind === 'number' && this.number === null) {
      this.number = words.replace(/^Số\s*:?\s*/u, '').replace(/[\s.…_]+/gu, '');
      return this.keep(words);
    }
    if (DATE.test(words) && this.date === null) return this.takeDate(words);
    if (kind === 'motto' || kind === 'rule' || (block === null && kind === null && words.length < 4))
      return this.keep(words);
    return this.takeTitle(words, kind === 'type', block) || (isAbove && kind === 'capitals' && this.name(words));
  }

  private keep(words: string): true {
    this.usual.push(words);
    return true;
  }

  private name(words: string): true {
    this.names.push(words);
    return true;
  }

  private takeDate(words: string): true {
    const [, place = '', day = '', month = '', year = ''] = DATE.exec(words) ?? [];
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    this.date = isDay(iso) ? iso : '…';
    if (/\p{L}/u.test(place)) this.place = place;
    return this.keep(words);
  }

  /** `BÁO CÁO`, with the title in the same paragraph or in those below, in the middle or bold; or the title alone. */
  private takeTitle(words: string, isType: boolean, block: WordParagraph | null): boolean {
    const { title, type } = this.expected;
    const isTyped = isType || fold(words) === fold(type);
    const rest = fold(words).startsWith(`${fold(type)} `) ? words.slice(type.length).trim() : words;
    if (isTyped && this.step === 'letterhead') {
      this.step = 'title';
      return this.keep(words);
    }
    const isOutlines = fold(rest) === fold(title) || isNear(rest, title);
    const isTitled = block !== null && words.startsWith(`${type.toUpperCase()} `);
    if (this.step === 'letterhead' && (isOutlines || isTitled)) {
      this.step = 'title';
      this.title.push(rest);
      if (rest !== words) this.usual.push(words.slice(0, words.length - rest.length).trim());
      return true;
    }
    const isSet =
      block !== null && (block.alignment === 'center' || isAllBold(block) || /^(?:sub)?title$/iu.test(block.style));
    if (this.step !== 'title' || !(isSet || (isOutlines && this.title.length === 0))) return false;
    // What is in the middle below a whole title is another thing.
    if (this.title.length > 0 && fold(this.title.join(' ')) === fold(title)) return false;
    this.title.push(words);
    return true;
  }

  private addTo(words: string): void {
    const [, name = '', via] = /^(.*?)\s*(?:\(\s*qua\s+(.+?)\s*\))?\s*[.;,]?$/isu.exec(words) ?? [];
    if (via !== undefined) this.via = via;
    if (recipientOf(name) !== '') this.addressees.push(recipientOf(name));
  }

  private goOn(words: string, style: string): boolean {
    if (paperLine(words) === 'rule') return this.keep(words);
    if (style !== 'Addressees' && !/^(?:[-–—+•*]\s*\S|\(\s*qua\s)/u.test(words)) return false;
    this.addTo(words);
    return this.keep(words);
  }
}
