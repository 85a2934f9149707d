/** Where the words of a mark stand: in which cell of which line, and what is around them. */
import { BREAK } from './plain-char.ts';
import { type Cell, cellsOf, type Separator, type TextLine, textLines } from './text-line.ts';

/** What is around words in a text. */
export interface Place {
  /** What stands before them in their cell or comment, and behind; {@link FAR} at most, and then a letter, as something does. */
  readonly before: string;
  readonly after: string;
  /** The lines before and behind the one that they stand in, empty where there are none or where they are of another text. */
  readonly lineBefore: string;
  readonly lineAfter: string;
  /** The cells of the line, and which of them it is. */
  readonly row: readonly Cell[];
  readonly column: number;
  /** The cells of the first row of the block. */
  readonly head: readonly Cell[];
  /** Whether the row counts documents of others, from its cells before and behind the words. */
  readonly isCounted: boolean;
  /** The number of the line from 0, and of the first line of its block. */
  readonly line: number;
  readonly block: number;
  /** `caption`: what names a picture or a link, and is no part of the line around it. */
  readonly form: 'line' | 'list' | 'heading' | 'cell' | 'caption';
}

const FAR = 160;

/** The lines of a text, to be asked from its start to its end. */
export class Places {
  private readonly text: string;
  private readonly lines: readonly TextLine[];
  private readonly separator: Separator;
  private line = 0;
  private block = 0;
  private isYaml: boolean;
  private row: readonly Cell[] = [];
  private rowOf = -1;
  private column = 0;
  private head: readonly Cell[] = [];
  private headOf = -1;
  private counts = countsOf([]);

  constructor(text: string, separator: Separator) {
    this.text = text;
    this.lines = textLines(text);
    this.separator = separator;
    const first = this.lines[0]?.text ?? '';
    this.isYaml = FRONT.test(first) || YAML_FENCE.test(first);
  }

  /** What is around the words from `start` to `end`; they may go over an end of a line. */
  at(start: number, end: number): Place {
    this.goTo(start);
    const { start: from, text } = this.lines[this.line] ?? { start: 0, text: '' };
    let last = this.line;
    while (last + 1 < this.lines.length && (this.lines[last + 1]?.start ?? 0) < end) last += 1;
    const lastLine = this.lines[last] ?? { start: 0, text: '' };
    if (this.rowOf !== this.line) {
      this.row = cellsOf(text, this.separator);
      this.counts = countsOf(this.row);
      if (this.headOf !== this.block) this.head = cellsOf(this.lines[this.block]?.text ?? '', this.separator);
      this.headOf = this.block;
      this.rowOf = this.line;
      this.column = 0;
    }
    while (this.column + 1 < this.row.length && (this.row[this.column + 1]?.start ?? 0) <= start - from)
      this.column += 1;
    const before = this.before(start, from);
    const after = this.after(end, lastLine.start + lastLine.text.length);
    const caption = captionOf(before, after);
    return {
      before: caption?.before ?? before,
      after: caption?.after ?? after,
      lineBefore: caption ? '' : neighbour(this.lines[this.line - 1]?.text),
      lineAfter: caption ? '' : neighbour(this.lines[last + 1]?.text),
      row: this.row,
      column: this.column,
      head: this.head,
      isCounted: this.counts.isOpen || this.counts.isFirst || this.counts.last > this.column,
      line: this.line,
      block: this.block,
      form: caption ? 'caption' : formOf(text.slice(0, FAR), this.row.length, this.isYaml),
    };
  }

  private goTo(start: number): void {
    while (this.line + 1 < this.lines.length && (this.lines[this.line + 1]?.start ?? 0) <= start) {
      this.line += 1;
      const text = this.lines[this.line]?.text ?? '';
      if (text.trim() === '') this.block = this.line + 1;
      if (this.isYaml ? YAML_END.test(text) : YAML_FENCE.test(text)) this.isYaml = !this.isYaml;
    }
  }

  private before(start: number, from: number): string {
    const text = this.text.slice(Math.max(from, start - FAR), start);
    const cut = Math.max(
      this.lastSeparator(text),
      text.lastIndexOf(BREAK),
      endOf(text, '<!--'),
      endOf(text, '-->'),
      this.isYaml ? endOf(text, ' # ') : commentOf(text),
    );
    return cut >= 0 ? text.slice(cut + 1) : start - FAR > from ? `x${text}` : text;
  }

  private after(end: number, to: number): string {
    const text = this.text.slice(end, Math.min(to, end + FAR));
    const ends = [
      this.separator === null ? -1 : text.indexOf(this.separator),
      text.indexOf(BREAK),
      text.indexOf('-->'),
    ];
    const cut = Math.min(...ends.map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)));
    return cut < text.length ? text.slice(0, cut) : end + FAR < to ? `${text}x` : text;
  }

  private lastSeparator(text: string): number {
    return this.separator === null ? -1 : text.lastIndexOf(this.separator);
  }
}

const NUMBER_OF = /^(?:[\d.,%]+(?: \p{Ll}.*)?|không(?: phát sinh| áp dụng| có)?|chưa có số liệu|có|-)$/iu;
const OPEN_GRADE = /^(?:thường|không mật|công khai)$/iu;

/** A row that has a number of its own, one behind a mark, or other grades, counts documents. */
function countsOf(row: readonly Cell[]): {
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly last: number;
} {
  const bare = row.map(({ text }) => text.replace(/^[\s*_]{1,9}|[\s*_]{1,9}$/gu, ''));
  const isNumber = (cell: string | undefined) => cell !== undefined && NUMBER_OF.test(cell);
  return {
    isOpen: bare.some((cell) => OPEN_GRADE.test(cell)),
    isFirst: isNumber(bare[bare[0] === '' ? 1 : 0]),
    last: bare.findLastIndex(isNumber),
  };
}

const ALT = /!\[([^\][]*)$/u;
const TITLE =
  /(?:\]\([^()\s]{1,160}\s{1,3}|\s(?:alt|title|aria-label|content|value)\s{0,3}=\s{0,3})(?:"([^"]*)|'([^']*))$/iu;

/** The words around in the alternative text of a picture, the title of a link or an attribute; null elsewhere. */
function captionOf(before: string, after: string): { readonly before: string; readonly after: string } | null {
  const alt = ALT.exec(before)?.[1];
  const [, double, single] = TITLE.exec(before) ?? [];
  const own = alt ?? double ?? single;
  if (own === undefined) return null;
  const end = after.indexOf(alt !== undefined ? ']' : double !== undefined ? '"' : "'");
  return end < 0 ? null : { before: own, after: after.slice(0, end) };
}

function endOf(text: string, sign: string): number {
  const at = text.lastIndexOf(sign);
  return at < 0 ? -1 : at + sign.length - 1;
}

/** A comment of YAML behind a value. */
function commentOf(text: string): number {
  return /^\s*(?:-\s+)?[\w-]+:/u.test(text) ? endOf(text, ' # ') : -1;
}

const FRONT = /^\s{0,3}---\s*$/u;
const YAML_FENCE = /^\s{0,3}(?:`{3,}|~{3,})\s*ya?ml\s*$/iu;
const YAML_END = /^\s{0,3}(?:---|`{3,}|~{3,})\s*$/u;
/** No sentence goes on into a key of YAML, or over a fence or the end of front matter. */
const APART = /^\s*(?:(?:-\s+)?[a-z][a-z\d-]*:(?:\s|$)|`{3}|~{3}|---\s*$)/u;

function neighbour(line = ''): string {
  return APART.test(line) ? '' : line;
}

/** A line that begins with `#` is a comment in YAML. */
function formOf(line: string, cells: number, isYaml: boolean): Place['form'] {
  if (cells > 1) return 'cell';
  if (!isYaml && /^[>\s]*#{1,6}\s/u.test(line)) return 'heading';
  return /^[>\s]*(?:[-+*]|\d{1,3}[.)]|\p{L}[.)])\s/u.test(line) ? 'list' : 'line';
}
