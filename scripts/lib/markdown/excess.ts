/**
 * What no report has, and what a parser of Markdown or a rule could take minutes for: measured before either reads the text.
 * Each measure is many times that of the longest real report; at all of them together a check stays within two seconds.
 */

/** Where a text goes beyond a measure, and how (Vietnamese). */
export interface Excess {
  readonly offset: number;
  readonly message: string;
}

interface Measure {
  /** What is counted, with what to do, in Vietnamese. */
  readonly what: string;
  readonly inFile: number;
  /** In lines that follow each other without a blank one; rows of tables stand alone. */
  readonly inBlock?: number;
}

const MEASURES = {
  characters: { what: 'ký tự', inFile: 1_500_000, inBlock: 100_000 },
  lines: { what: 'dòng', inFile: 50_000, inBlock: 2_000 },
  headings: { what: 'tiêu đề (`#`, hoặc gạch dưới bằng `=`, `-`)', inFile: 1_200 },
  quotes: { what: 'dòng trích dẫn (`>`)', inFile: 1_500 },
  items: { what: 'gạch đầu dòng, mục có số', inFile: 6_000 },
  rows: { what: 'dòng của bảng (`|`)', inFile: 10_000 },
  tables: { what: 'bảng', inFile: 1_200 },
  bars: { what: 'vạch `|`', inFile: 30_000, inBlock: 2_000 },
  emphases: { what: 'dấu `*`, `_`, `~`', inFile: 8_000, inBlock: 2_000 },
  brackets: { what: 'dấu `[`', inFile: 4_000, inBlock: 250 },
  definitions: { what: 'định nghĩa liên kết, chú thích (`[…]:`)', inFile: 1_000 },
  tags: { what: 'dấu `<`', inFile: 4_000, inBlock: 1_000 },
  codes: { what: 'dấu `` ` ``', inFile: 4_000, inBlock: 400 },
  blanks: { what: 'chỗ trống (`…`, `...`)', inFile: 5_000 },
  escapes: { what: 'dấu `\\`, `&`', inFile: 20_000 },
} as const satisfies Readonly<Record<string, Measure>>;

type Kind = keyof typeof MEASURES;

const MOST_IN_LINE = 20_000;
/** Official text has four levels; the time of a parse grows with the square of the depth. */
const DEEP = /^(?:[ \t>]{80,}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){24})/u;
const HEADING = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|=+[ \t]*$|-+[ \t]*$)/u;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/u;
const QUOTE = /^[ \t]{0,3}>/u;
const ROW = /^[ \t>]*\|/u;
/** What stands below the head of a table, with bars around or without. */
const BELOW_HEAD = /^(?=[^-]*-)(?=[^|:]*[|:])[-|: \t>]+$/u;
const MARKS = /[*_~]+|`+|[[<\\&|]|\]:|…+|\.{3,}/gu;
const KINDS: Readonly<Record<string, Kind>> = {
  '*': 'emphases',
  _: 'emphases',
  '~': 'emphases',
  '`': 'codes',
  '[': 'brackets',
  '<': 'tags',
  '\\': 'escapes',
  '&': 'escapes',
  '|': 'bars',
  ']': 'definitions',
  '…': 'blanks',
  '.': 'blanks',
};

/** Where a text of Markdown first goes beyond what any report has; null where it does not. */
export function findExcess(text: string): Excess | null {
  const tally = new Tally();
  let offset = 0;
  for (const line of text.split(/\r\n|[\r\n]/u)) {
    // What ends a line is one character, or two that are not worth telling apart for a place.
    const end = text[offset + line.length] === '\r' && text[offset + line.length + 1] === '\n' ? 2 : 1;
    const over = tally.enter(line);
    if (over !== null) return { offset, message: over };
    offset += line.length + end;
  }
  return null;
}

/** What was counted so far, in the file and in the block that is being read. */
class Tally {
  private readonly inFile = new Map<Kind, number>();
  private readonly inBlock = new Map<Kind, number>();

  /** Counts a line; tells what there is too much of. */
  enter(line: string): string | null {
    if (line.length > MOST_IN_LINE)
      return `Dòng này dài ${line.length} ký tự, quá ${MOST_IN_LINE}; hãy tách thành nhiều đoạn`;
    if (DEEP.test(line))
      return 'Danh sách lồng quá sâu, văn bản chính thức chỉ có các cấp a), -, +; hãy đưa về tối đa vài cấp';
    const isRow = ROW.test(line);
    if (line === '' || isRow) this.inBlock.clear();
    let over = this.add('lines', 1) ?? this.add('characters', line.length + 1);
    if (QUOTE.test(line)) over ??= this.add('quotes', 1);
    if (BELOW_HEAD.test(line)) over ??= this.add('tables', 1);
    if (isRow) over ??= this.add('rows', 1);
    else if (HEADING.test(line)) over ??= this.add('headings', 1);
    else if (ITEM.test(line)) over ??= this.add('items', 1);
    for (const [mark] of line.matchAll(MARKS)) over ??= this.add(KINDS[mark.slice(0, 1)] ?? 'escapes', 1);
    return over;
  }

  private add(kind: Kind, count: number): string | null {
    const { what, inFile, inBlock }: Measure = MEASURES[kind];
    const [all, near] = [(this.inFile.get(kind) ?? 0) + count, (this.inBlock.get(kind) ?? 0) + count];
    this.inFile.set(kind, all);
    this.inBlock.set(kind, near);
    if (inBlock !== undefined && near > inBlock)
      return `Đoạn này có hơn ${inBlock} ${what}, không phải là lời văn của một báo cáo; hãy tách đoạn hoặc bỏ phần thừa`;
    return all > inFile
      ? `Tệp có hơn ${inFile} ${what}, không phải là một báo cáo; từ dòng này trở đi hãy chia nhỏ hoặc bỏ phần thừa`
      : null;
  }
}
