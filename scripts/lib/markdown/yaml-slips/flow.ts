/** Groups `{…}` and lists `[…]`, over one line or several. */
import { tellNoColon, tellNoSpace, tellWide } from './colon.ts';
import { type Item, judge, type Value } from './flow-items.ts';
import { tellBareList } from './lost-brackets.ts';
import { readQuoted } from './quoted.ts';
import { tellSemicolon, tellSemicolons } from './semicolons.ts';
import type { Scan } from './slip.ts';

/** Nobody nests groups so deep by hand. */
const MAX_DEPTH = 40;
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const QUOTES = /^["'“”„«]/u;
/** What may stand behind a value in quotes. */
const AFTER_QUOTED = /^\s*(?:[,;\]}，:]|$)/u;
/** A line that goes on with something else than the group before it. */
const NEXT_LINE = /^(?:-(?:\s|$)|[\p{L}][^:\n]*:(?:\s|$)|$)/u;

/** Looks through the group or list that begins at `start`, on a line with that indentation; the offset behind it. */
export function readFlow(scan: Scan, start: number, indent: number, parent: string): number {
  return new Flow(scan, indent).read(start, parent);
}

/** Looks through the items of a group whose brackets are not there: those of a line. */
export function readBare(scan: Scan, start: number, end: number, parent = ''): void {
  const flow = new Flow({ ...scan, text: scan.text.slice(0, end) }, 0);
  flow.readItems(start, '{', parent);
}

class Flow {
  private readonly scan: Scan;
  private readonly indent: number;
  /** The brackets that are open, from the outermost. */
  private readonly open: string[] = [];
  /** The semicolons between the items of each open list of texts; null for what is none. */
  private readonly semicolons: (number[] | null)[] = [];
  /** Of each open one, whether authors name its keys. */
  private readonly free: boolean[] = [];
  private isLost = false;

  constructor(scan: Scan, indent: number) {
    this.scan = scan;
    this.indent = indent;
  }

  read(start: number, parent: string): number {
    if (this.open.length > MAX_DEPTH) return this.scan.text.length;
    const opener = this.scan.text[start] ?? '';
    this.open.push(opener);
    this.free.push(opener === '{' && this.scan.keys.free.has(parent));
    this.semicolons.push(opener === '[' && this.scan.keys.lists.has(parent) ? [] : null);
    const end = this.readItems(start + 1, opener, parent);
    this.open.pop();
    this.free.pop();
    tellSemicolons(this.scan, this.semicolons.pop() ?? [], parent);
    return end;
  }

  /** Reads items to the closing bracket; the offset behind it. */
  readItems(from: number, opener: string, parent: string): number {
    const { text } = this.scan;
    const closer = CLOSERS[opener];
    const items: Item[] = [];
    let isAfterComma = false;
    for (let at = this.skip(from); ; at = this.skip(at)) {
      const char = text[at];
      if (this.isLost) return this.finish(items, opener, parent, at);
      const list = char === ']' && opener === '{' ? this.bareList(items, at) : null;
      if (list) {
        tellBareList(this.scan, { start: list.start, end: at + 1 }, list.key);
        items.splice(list.index, items.length, {
          start: list.start,
          key: list.key,
          value: { start: list.start, end: at + 1, kind: 'other' },
        });
        at++;
        continue;
      }
      if (at >= text.length || char === '}' || char === ']') {
        this.finish(items, opener, parent, at);
        return this.close(at, char, closer);
      }
      if (char === ',' || this.parts(at)) {
        if (char === ';') this.noteSemicolon(at);
        else if (isAfterComma || items.length === 0) this.tellComma(at);
        isAfterComma = true;
        at++;
        continue;
      }
      isAfterComma = false;
      const item = this.readItem(at, opener === '{', parent);
      items.push(item);
      at = Math.max(item.value.end, at + 1);
      const next = this.skip(at);
      if (text[next] === '，') tellWide(this.scan, next, ',');
      if (text[next] === '，' || text[next] === ',') at = next + 1;
      if (text[next] === '，' || text[next] === ',') isAfterComma = true;
    }
  }

  /** The list without its opening bracket that ends at `at`: of the last item with a key; null where that has none. */
  private bareList(items: readonly Item[], at: number) {
    if (!/^\]\s*[,}]/u.test(this.scan.text.slice(at, at + 40))) return null;
    const index = items.findLastIndex(({ key }) => key !== null);
    const { key, value } = items[index] ?? {};
    if (key === undefined || key === null || value?.kind !== 'plain' || !this.scan.keys.lists.has(key)) return null;
    return { index, key, start: value.start };
  }

  private finish(items: readonly Item[], opener: string, parent: string, at: number): number {
    judge(this.scan, items, opener === '{', parent);
    return at;
  }

  private close(at: number, char: string | undefined, closer: string | undefined): number {
    const { scan } = this;
    if (closer === undefined || this.open.length === 0) return at;
    if (char === closer) return at + 1;
    const outer = this.open.slice(0, -1).map((one) => CLOSERS[one]);
    if (char !== undefined && !outer.includes(char)) {
      const message = `Mở bằng \`${this.open.at(-1)}\` mà đóng bằng \`${char}\`; hãy đóng bằng \`${closer}\``;
      scan.tell({
        start: at,
        end: at + 1,
        message,
        edits: [{ start: at, end: at + 1, text: closer }],
        isCertain: true,
      });
      return at + 1;
    }
    if (char === undefined) return this.tellOpen(at);
    const end = scan.text.slice(0, at).trimEnd().length;
    const message = `Thiếu dấu đóng \`${closer}\`; hãy thêm vào đây`;
    scan.tell({ start: end - 1, end, message, edits: [{ start: end, end, text: closer }], isCertain: true });
    return at;
  }

  /** Nothing closes what is open: told once, at the end of the last line that belongs to it. */
  private tellOpen(at: number): number {
    if (this.isLost) return at;
    this.isLost = true;
    const { scan } = this;
    const closers = this.open.toReversed().map((one) => CLOSERS[one]);
    const end = scan.text.slice(0, at).trimEnd().length;
    const message = `Thiếu dấu đóng \`${closers.join('')}\` ở cuối dòng; hãy thêm vào đây`;
    scan.tell({
      start: end - 1,
      end,
      message,
      edits: [{ start: end, end, text: closers.map((one) => (one === '}' ? ' }' : one)).join('') }],
      isCertain: true,
    });
    return at;
  }

  /** True for a semicolon before a key. */
  private isBeforeKey(at: number): boolean {
    const { text, keys } = this.scan;
    if (text[at] !== ';') return false;
    const [, key = ''] = /^;\s*([\p{L}-]+)\s*:/u.exec(text.slice(at, at + 60)) ?? [];
    return key !== '' && (keys.names.has(key) || this.free.at(-1) === true);
  }

  /** True for a semicolon between two values: in a list of texts, before a key, or behind what has an end of its own. */
  private parts(at: number): boolean {
    const { text } = this.scan;
    if (text[at] !== ';') return false;
    return this.isInList(at) || this.isBeforeKey(at) || /["'”\]}]\s*$/u.test(text.slice(Math.max(0, at - 9), at));
  }

  /** True for a semicolon in a list of texts; that of `&nbsp;` is none. */
  private isInList(at: number): boolean {
    const { text } = this.scan;
    return (
      text[at] === ';' && Boolean(this.semicolons.at(-1)) && !/&#?\w{1,8}$/u.test(text.slice(Math.max(0, at - 9), at))
    );
  }

  private noteSemicolon(at: number): void {
    const noted = this.semicolons.at(-1);
    if (noted) noted.push(at);
    else tellSemicolon(this.scan, at);
  }

  private tellComma(at: number): void {
    const message = 'Thừa một dấu phẩy; hãy bỏ';
    this.scan.tell({ start: at, end: at + 1, message, edits: [{ start: at, end: at + 1, text: '' }], isCertain: true });
  }

  /** Skips white space, comments and line ends; where the next line is no part of this, all that is open is lost. */
  private skip(from: number): number {
    const { text } = this.scan;
    let at = from;
    for (;;) {
      while (text[at] === ' ' || text[at] === '\t') at++;
      if (text[at] === '#' && /[\s[{,]/u.test(text[at - 1] ?? ' ')) while (at < text.length && text[at] !== '\n') at++;
      if (text[at] !== '\n' && text[at] !== '\r') return at;
      if (this.goesOn(at)) at++;
      else {
        if (this.open.length > 0) this.tellOpen(at);
        this.isLost = true;
        return at;
      }
    }
  }

  /** True where the next line with anything on it belongs to what is open. */
  private goesOn(lineEnd: number): boolean {
    const { text } = this.scan;
    const rest = /^(?:[ \t\r]*\n)*([ \t]*)([^\n]*)/u.exec(text.slice(lineEnd, lineEnd + 2000));
    const [, space = '', line = ''] = rest ?? [];
    if (/^[\]}]/u.test(line)) return true;
    return line !== '' && (space.length > this.indent || !NEXT_LINE.test(line));
  }

  private readItem(at: number, isMap: boolean, parent: string): Item {
    const { text, keys } = this.scan;
    const char = text[at] ?? '';
    if (char === '{' || char === '[')
      return { start: at, key: null, value: { start: at, end: this.read(at, ''), kind: 'other' } };
    if (QUOTES.test(char)) {
      const end = readQuoted(this.scan, at, this.lineEnd(at), AFTER_QUOTED, parent || 'giá trị');
      if (end !== null && /^\s*:/u.test(text.slice(end, end + 9))) {
        const colon = text.indexOf(':', end);
        return {
          start: at,
          key: text.slice(at + 1, end - 1),
          value: this.readValue(colon + 1, text.slice(at + 1, end - 1)),
        };
      }
      if (end !== null) return { start: at, key: null, value: { start: at, end, kind: 'other' } };
    }
    const { end, colon } = this.plain(at, true);
    const word = text.slice(at, colon ?? end).trim();
    if (colon === null) {
      const [whole = '', name = ''] = /^([\p{L}-]+)(?=\s*[[{])/u.exec(text.slice(at, at + 80)) ?? [];
      if (isMap && whole !== '') {
        return { start: at, key: name, value: this.readValue(tellNoColon(this.scan, at, name), name) };
      }
      return { start: at, key: null, value: { start: at, end, kind: 'plain' } };
    }
    if (text[colon] === '：') tellWide(this.scan, colon, ': ');
    else if (!/[\s,\]}]/u.test(text[colon + 1] ?? ' ')) {
      if (!isMap || !keys.names.has(word))
        return { start: at, key: null, value: { start: at, end: this.plain(at, false).end, kind: 'plain' } };
      tellNoSpace(this.scan, at, colon);
    }
    return { start: at, key: word, value: this.readValue(colon + 1, word) };
  }

  private readValue(from: number, key: string): Value {
    const { text } = this.scan;
    const at = this.skip(from);
    const char = text[at] ?? '';
    if (this.isLost || at >= text.length || ',]}，'.includes(char) || this.isBeforeKey(at))
      return { start: from, end: from, kind: 'other' };
    if (char === '{' || char === '[') {
      const end = this.read(at, key);
      return { start: at, end, kind: 'other' };
    }
    if (QUOTES.test(char)) {
      const end = readQuoted(this.scan, at, this.lineEnd(at), AFTER_QUOTED, key);
      if (end !== null) return { start: at, end, kind: 'other' };
    }
    return { start: at, end: this.plain(at, false).end, kind: 'plain' };
  }

  private lineEnd(at: number): number {
    const end = this.scan.text.indexOf('\n', at);
    return end < 0 ? this.scan.text.length : end;
  }

  /** A plain text and, where one is asked for, its first colon. */
  private plain(from: number, toColon: boolean): { readonly end: number; readonly colon: number | null } {
    const { text } = this.scan;
    let at = from;
    for (; at < text.length; at++) {
      const char = text[at] ?? '';
      if (',，'.includes(char) || char === '}' || char === ']' || this.isBeforeKey(at) || this.isInList(at)) break;
      if (toColon && (char === '：' || (char === ':' && this.isColon(from, at)))) return { end: at, colon: at };
      if (char === '#' && /\s/u.test(text[at - 1] ?? '') && /[\s]/u.test(text[at + 1] ?? ' ')) break;
      if (char === '[' || char === '{') {
        if (toColon) break;
        const closing = text.indexOf(CLOSERS[char] ?? '', at);
        if (closing > 0 && closing < this.lineEnd(at)) at = closing;
      }
      if (char === '\n' && !this.goesOn(at)) break;
    }
    return { end: from + text.slice(from, at).trimEnd().length, colon: null };
  }

  /** A colon that ends a key: one with space behind it, or behind a known key. */
  private isColon(from: number, at: number): boolean {
    const { text, keys } = this.scan;
    return /[\s,\]}]/u.test(text[at + 1] ?? ' ') || keys.names.has(text.slice(from, at).trim());
  }
}
