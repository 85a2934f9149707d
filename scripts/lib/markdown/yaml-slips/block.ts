/** The lines of a block of YAML: keys, items, and what stands behind them. */
import { isTextList, skipBullets, tellItem, tellTextItem } from './bullets.ts';
import { skipDoubled, tellNoColon, tellNoSpace, tellWide } from './colon.ts';
import { readBare, readFlow } from './flow.ts';
import { areQuoted, isBareGroup, tellBareGroup, tellBareList } from './lost-brackets.ts';
import { readQuoted, tellQuotes } from './quoted.ts';
import { tellAround, tellThousands, whyQuote } from './quoting.ts';
import type { Scan, SlipEdit } from './slip.ts';
import { skipText } from './text-lines.ts';

const KEY = /^([^\s"'[\]{}#&*!|>%@`,:：-][^:：]*|"[^"]*"|'[^']*')([:：])(?=[\s\u00A0]|$)/u;
const NARROW_KEY = /^([\p{L}][\p{L}\d-]*)(:|：)(?=\S)/u;
const AFTER_QUOTED = /^[ \t\r]*(?:#.*)?$/u;

interface Level {
  readonly indent: number;
  /** True where what stands below the last key, deeper, is its value. */
  isOpen: boolean;
}

/** Looks through the lines of a block. */
export function readBlock(scan: Scan): void {
  new Block(scan).read();
}

class Block {
  private readonly scan: Scan;
  private readonly levels: Level[] = [];
  /** True below a key under which authors name the keys. */
  private isFree = false;
  /** The last key, where its value stands below it. */
  private opened = '';
  /** What the line begins with, until something is told of that. */
  private space = '';

  constructor(scan: Scan) {
    this.scan = scan;
  }

  read(): void {
    const { text } = this.scan;
    for (let at = 0; at < text.length; ) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const next = this.readLine(at, text[end - 1] === '\r' ? end - 1 : end);
      this.tellSpace(at);
      const after = text.indexOf('\n', Math.max(next, at));
      at = after < 0 ? text.length : after + 1;
    }
  }

  /** Looks through a line, and what it opens; an offset on the last line of that. */
  private readLine(start: number, end: number): number {
    const { text } = this.scan;
    const space = /^[ \t\u00A0]*/u.exec(text.slice(start, end))?.[0] ?? '';
    const first = start + space.length;
    if (first >= end || text[first] === '#') return end;
    const indent = this.indentOf(space);
    this.space = space;
    const top = this.levels.at(-1);
    const isMore = top !== undefined && indent > top.indent && !top.isOpen;
    // More of a text over several lines, whatever it begins with.
    if (isMore && !KEY.test(text.slice(first, end)) && !NARROW_KEY.test(text.slice(first, end))) return end;
    const content = skipBullets(this.scan, first, end, this.opened);
    const isItem = content > first;
    const line = text.slice(content, end);
    const key = KEY.exec(line);
    if (!key) return this.readKeyless(start, content, end, indent, isItem);
    const [whole, typed = '', colon = ''] = key;
    const name = typed.trimEnd();
    const [word = ''] = /^[\p{L}\d-]+(?=[\s=;])/u.exec(name) ?? [];
    // A key without its colon before a value that has one.
    if (word !== '' && (/^\s*[[{]/u.test(name.slice(word.length)) || this.isKnown(word, indent)))
      return this.readKeyless(start, content, end, indent, isItem);
    if (isItem && isTextList(this.scan, this.opened)) return tellTextItem(this.scan, content, end);
    this.place(start, indent, isItem ? indent + content - first : null, name);
    if (colon === '：' || typed.slice(name.length).includes('\u00A0'))
      this.tellColon(content + name.length, content + whole.length, name);
    return this.readValue(content + whole.length, end, indent, name, isItem ? content : null);
  }

  /** The indentation that a line has; that of tabs goes by how deep the lines above are. */
  private indentOf(space: string): number {
    if (!/^\t+$/u.test(space)) return space.replaceAll('\t', '  ').length;
    const known = this.levels[space.length];
    const top = this.levels.at(-1);
    if (known) return known.indent;
    return this.levels.length === space.length && top?.isOpen ? top.indent + 2 : 2 * space.length;
  }

  /** True for a key of the block, but where authors name the keys. */
  private isKnown(word: string, indent: number): boolean {
    return this.scan.keys.names.has(word) && (indent === 0 || !this.isFree);
  }

  /** Tells tabs and the like before a line, where its indentation is right but for that. */
  private tellSpace(start: number, indent = this.indentOf(this.space)): void {
    if (/[\t\u00A0]/u.test(this.space)) {
      const what = this.space.includes('\t') ? 'phím Tab' : 'dấu cách không ngắt dòng';
      const message = `Dòng này thụt vào bằng ${what}; hãy ${indent === 0 ? 'bỏ đi' : `thay bằng ${indent} dấu cách`}`;
      const end = start + this.space.length;
      this.scan.tell({ start, end, message, edits: [{ start, end, text: ' '.repeat(indent) }], isCertain: true });
    }
    this.space = '';
  }

  private tellColon(start: number, end: number, name: string): void {
    const message = `Dấu hai chấm sau \`${name}\` không phải dấu thường; hãy viết \`${name}: …\``;
    this.scan.tell({ start, end, message, edits: [{ start, end, text: ':' }], isCertain: true });
  }

  /** Finds the level of a key; a line that is indented as none is told. `inner` is the indentation of an item's own keys. */
  private place(start: number, indent: number, inner: number | null, name: string): void {
    let closed: Level | undefined;
    while ((this.levels.at(-1)?.indent ?? -1) > indent) closed = this.levels.pop();
    const top = this.levels.at(-1);
    if (top && top.indent === indent) {
      if (inner !== null) this.levels.push({ indent: inner, isOpen: false });
      return;
    }
    const target = this.target(indent, top, closed, name);
    if (target !== null) this.tellIndent(start, indent, target);
    const now = target ?? indent;
    if (this.levels.at(-1)?.indent !== now) this.levels.push({ indent: now, isOpen: false });
    if (inner !== null) this.levels.push({ indent: inner + now - indent, isOpen: false });
  }

  /** The indentation that a line should have; null where its own may stand. */
  private target(indent: number, top: Level | undefined, closed: Level | undefined, name: string): number | null {
    if (!top) return indent > 0 && !closed ? 0 : null;
    if (closed) return this.scan.keys.names.has(name) && top.indent === 0 ? 0 : closed.indent;
    return top.isOpen ? null : top.indent;
  }

  private tellIndent(start: number, indent: number, target: number): void {
    if (/[\t\u00A0]/u.test(this.space)) {
      this.tellSpace(start, target);
      return;
    }
    const more = indent > target ? 'vào quá sâu' : 'chưa đủ';
    const message = `Dòng này thụt ${more}, không thẳng hàng với các dòng cùng nhóm; hãy để ${target} dấu cách ở đầu dòng`;
    const end = start + indent;
    const edits: SlipEdit[] = [{ start, end, text: ' '.repeat(target) }];
    this.scan.tell({ start, end: end + 1, message, edits, isCertain: true });
  }

  /** A line without a colon, or with one that nothing follows: an item, more of a text, or a key without one. */
  private readKeyless(start: number, content: number, end: number, indent: number, isItem: boolean): number {
    const { scan } = this;
    const { text, keys } = scan;
    const line = text.slice(content, end);
    const narrow = NARROW_KEY.exec(line);
    if (narrow && (keys.names.has(narrow[1] ?? '') || (!isItem && !line.startsWith('http')))) {
      const [whole, name = '', colon = ''] = narrow;
      this.place(start, indent, isItem ? content - start : null, name);
      if (colon === '：') tellWide(scan, content + name.length, ': ');
      else tellNoSpace(scan, content, content + name.length);
      return this.readValue(content + whole.length, end, indent, name, isItem ? content : null);
    }
    const top = this.levels.at(-1);
    const word = /^[\p{L}][\p{L}\d-]*/u.exec(line)?.[0] ?? '';
    if (
      word !== '' &&
      (this.isKnown(word, indent) || /^\s*[[{]/u.test(line.slice(word.length))) &&
      !(isItem && line === word)
    ) {
      const from = tellNoColon(scan, content, word);
      this.place(start, indent, isItem ? content - start : null, word);
      return this.readValue(from, end, indent, word, null);
    }
    if (isItem || top?.isOpen) return this.readScalar(content, end, indent, null);
    if (top && start > 0) {
      const before = text.slice(0, start).trimEnd().length;
      const message =
        'Dòng này không có `khóa:` ở đầu; nếu là phần tiếp của dòng trên thì hãy nối vào dòng trên, nếu không thì thêm khóa';
      // Behind what is closed nothing goes on.
      const isClosed = /[\]}"']/u.test(text[before - 1] ?? '');
      const edit = isClosed ? { start: content, end: content, text: '# ' } : { start: before, end: content, text: ' ' };
      scan.tell({ start: content, end, message, edits: [edit] });
    }
    return end;
  }

  /** Looks through the value of a key; `item` is where the item begins whose first key it is. */
  private readValue(from: number, end: number, indent: number, name: string, item: number | null): number {
    const { scan } = this;
    const space = /^[ \t\u00A0]*/u.exec(scan.text.slice(from, end))?.[0] ?? '';
    if (space.includes('\u00A0')) {
      const message = `Sau \`${name}:\` là dấu cách không ngắt dòng (chép từ Word hay trang web); hãy thay bằng dấu cách thường`;
      const edits = [{ start: from, end: from + space.length, text: ' ' }];
      scan.tell({ start: from, end: from + space.length, message, edits, isCertain: true });
    }
    const at = skipDoubled(scan, from + space.length, name);
    const level = this.levels.at(-1);
    if (indent === 0) this.isFree = scan.keys.free.has(name);
    const value = scan.text.slice(at, end);
    const isEmpty = value === '' || /^#(?:\s|$)/u.test(value);
    if (level) level.isOpen = isEmpty || /^[|>][+-]?\d?$/u.test(value.trim()) || /^&[\w-]+\s*$/u.test(value);
    this.opened = isEmpty ? name : '';
    if (isEmpty) return end;
    if (/^[|>][+-]?\d?[+-]?\s*$/u.test(value)) return skipText(scan.text, end, indent);
    if (item !== null && this.isBare(value)) return this.tellBare(item, end);
    const word = tellItem(scan, at, end, indent, name);
    if (word !== null) {
      if (level) level.isOpen = true;
      return word < end ? this.readScalar(word, end, indent, null) : end;
    }
    const whole = { start: at, end: at + value.trimEnd().length };
    if (isBareGroup(scan, name, value, indent > 0 && this.isFree)) {
      const inner = tellBareGroup(scan, whole, name, true);
      readBare(scan, at, inner, name);
      return end;
    }
    if (scan.keys.lists.has(name) && (/^[^[{"'“#]+\]\s*$/u.test(value) || areQuoted(value))) {
      tellBareList(scan, whole, name);
      return end;
    }
    return this.readScalar(at, end, indent, name);
  }

  /** `- id: a, name: b`: the items of a group without its brackets. */
  private isBare(value: string): boolean {
    return [...value.matchAll(/[,;]\s*([\p{L}-]+)\s*:/gu)].some(([, key = '']) => this.scan.keys.names.has(key));
  }

  private tellBare(start: number, lineEnd: number): number {
    const { text } = this.scan;
    const end = start + text.slice(start, lineEnd).trimEnd().length;
    const edits = [
      { start, end: start, text: '{ ' },
      { start: end, end, text: ' }' },
    ];
    const message = 'Phần tử này thiếu ngoặc nhọn; hãy viết `- { khóa: giá trị, khóa: giá trị }`';
    this.scan.tell({ start, end, message, edits, isCertain: true });
    readBare(this.scan, start, end);
    return lineEnd;
  }

  private readScalar(at: number, lineEnd: number, indent: number, name: string | null): number {
    const { scan } = this;
    const { text } = scan;
    const char = text[at] ?? '';
    const comment = text.slice(at, lineEnd).search(/\s#(?:\s|$)/u);
    const end = at + text.slice(at, comment < 0 ? lineEnd : at + comment).trimEnd().length;
    if (char === '{' || char === '[') {
      const rest = this.afterFlow(at, indent, name ?? '');
      if (rest !== null) return rest;
    } else if (/["'“”„«]/u.test(char)) {
      const closed = readQuoted(scan, at, lineEnd, AFTER_QUOTED, name ?? 'giá trị');
      if (closed !== null) return Math.max(lineEnd, closed);
      if (char === '"' || char === "'") {
        tellQuotes(scan, { start: at, end }, name, 'có chữ đứng sau dấu nháy', false);
        return lineEnd;
      }
    }
    const value = text.slice(at, end);
    if (tellAround(scan, at, end, name)) return lineEnd;
    tellThousands(scan, at, end, name);
    const reason = whyQuote(value, false, scan);
    if (reason) {
      // What a comma or a hash takes away goes on to the end of the line.
      const whole = reason.isSilent ? at + text.slice(at, lineEnd).trimEnd().length : end;
      tellQuotes(scan, { start: at, end: whole }, name, reason.what, reason.isSilent);
    }
    return lineEnd;
  }

  /** The end of a group or list; null where words stand behind it, so that it is none. */
  private afterFlow(at: number, indent: number, name: string): number | null {
    const told: Parameters<Scan['tell']>[0][] = [];
    const end = readFlow({ ...this.scan, tell: (slip) => told.push(slip) }, at, indent, name);
    const { text } = this.scan;
    const newline = text.indexOf('\n', end);
    const rest = text.slice(end, newline < 0 ? text.length : newline);
    if (!/^[ \t\r]*(?:#.*)?$/u.test(rest)) {
      if (!/[,\]}]/u.test(rest)) {
        const lineEnd = newline < 0 ? text.length : newline;
        const whole = at + text.slice(at, lineEnd).trimEnd().length;
        tellQuotes(this.scan, { start: at, end: whole }, name || null, `bắt đầu bằng dấu \`${text[at]}\``, false);
        return lineEnd;
      }
      const message = `Thừa dấu \`${rest.trim()[0]}\`; hãy bỏ, hoặc đặt cả giá trị trong dấu ngoặc kép`;
      this.scan.tell({
        start: end,
        end: end + rest.trimEnd().length,
        message,
        edits: [{ start: end, end: end + rest.trimEnd().length, text: '' }],
      });
    }
    for (const slip of told) this.scan.tell(slip);
    return Math.max(at, end);
  }
}
