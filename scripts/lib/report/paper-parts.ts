/**
 * Parts of a paper that are made of the register and of front matter, pasted into the body of a report: the letterhead with its motto,
 * the number, place and date, `BÁO CÁO` and the addressees; the signature and “Nơi nhận”.
 */
import type { Root, RootContent } from 'mdast';
import { Locator } from '../markdown/locate.ts';
import { once } from '../once.ts';
import { inNfc } from '../ordinary.ts';
import { type Problem, placeOf, problem, type RuleId } from '../problem.ts';
import type { Span } from '../span.ts';
import { oneSpaced } from '../vietnamese/text.ts';

/** What a line of such a part certainly is. */
type Certain = 'motto' | 'number' | 'date' | 'type' | 'addressees' | 'authority' | 'signed' | 'copies' | 'kept';
/** Also lines that belong to a part only beside others: capitals, a name, an item, a line that is drawn, what the report is about. */
export type PaperLine = Certain | 'capitals' | 'name' | 'item' | 'rule' | 'about';

const CAPITALS = '[\\p{Lu}\\d\\s,.…&()/–-]';
const LINES: readonly (readonly [PaperLine, RegExp])[] = [
  ['motto', /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)$/u],
  ['motto', /^Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc$/iu],
  ['number', /^Số\s*:?\s*[\d.…_ ]*\s?[-/]\s?[\p{Lu}][\p{L}\d/&-]{1,30}$/u],
  ['date', /^(?:\p{Lu}[\p{L}\s.]{1,30}|[.…_]+)\s?,\s*ngày\s+[\d.…_]*\s*tháng\s+[\d.…_]*\s*năm\s*[\d.…_]*$/iu],
  ['type', /^(?:BÁO CÁO(?: SƠ KẾT| TỔNG KẾT| KẾT QUẢ)?|B Á O C Á O)$/u],
  ['addressees', /^Kính gửi\s*:/iu],
  ['authority', new RegExp(`^(?:T/M|K/T|T/L|TM\\.|KT\\.|TL\\.|TUQ\\.)\\s*${CAPITALS}{4,80}$`, 'u')],
  [
    'signed',
    /^\(?\s*(?:Đã ký|Ký tên(?:,| và)? (?:đóng dấu|ghi rõ họ tên)|Ký, (?:ghi rõ họ tên|đóng dấu)[^)]{0,40})\s*\)?$/iu,
  ],
  ['copies', /^Nơi nhận\s*(?::?|:.{0,200}(?:như trên|lưu).{0,80})$/iu],
  ['kept', /^(?:[-–—+•*·]\s?|\d{1,2}[.)]\s)?Lưu\s*:?\s*\p{Lu}{2}[\p{L}\d\s,.;()-]{0,60}$/u],
  ['rule', /^[-–—_*=~\s]{3,}$/u],
  ['item', /^(?:(?:[-–—+•*·]\s?(?=[\p{L}(])|\d{1,2}[.)]\s).{1,200}|Lưu\s*:?\s.{1,40})$/u],
  ['capitals', new RegExp(`^\\p{Lu}${CAPITALS}{1,80}$`, 'u')],
  ['name', /^(?:\p{Lu}\p{Ll}{0,6}\s){1,4}\p{Lu}\p{Ll}{0,6}$/u],
];
/** What makes a part, what stands before it besides, and what behind. */
const SHAPES: Readonly<Record<'head' | 'foot', readonly (readonly PaperLine[])[]>> = {
  head: [
    ['motto', 'number', 'date', 'type', 'addressees'],
    ['capitals', 'rule', 'about'],
    ['capitals', 'rule', 'about', 'item'],
  ],
  foot: [
    ['authority', 'signed', 'copies', 'kept'],
    ['date', 'rule'],
    ['date', 'capitals', 'name', 'rule', 'item'],
  ],
};
/** What a report is about stands below `BÁO CÁO`. */
const ABOUT = /^(?:Về |về |V\/v |Kết quả |kết quả |Tình hình |tình hình |Công tác |công tác )[^.;]{1,200}$/u;

const WORDS: Readonly<
  Record<'head' | 'foot', { readonly name: string; readonly keys: Partial<Record<PaperLine, string>> }>
> = {
  head: {
    name: 'phần đầu văn bản',
    keys: {
      motto: 'quốc hiệu, tiêu ngữ và tên cơ quan từ danh mục đơn vị',
      number: 'số từ `number`',
      date: 'nơi và ngày từ `place`, `date`',
      type: 'tên loại từ đề cương',
      addressees: 'nơi gửi đến từ `addressees`',
    },
  },
  foot: {
    name: 'phần ký văn bản',
    keys: {
      authority: 'quyền hạn, chức vụ, họ tên người ký từ `signer`',
      signed: 'quyền hạn, chức vụ, họ tên người ký từ `signer`',
      copies: '“Nơi nhận” từ `copies`',
      kept: '“Nơi nhận” từ `copies`',
    },
  },
};

/** What {@link plain} makes a space of. */
const BLANK = '[\\s*_~`#\\\\]|<[^<>\\n]{1,80}>|&nbsp;';
const GAP = `(?:${BLANK})+`;
const DIGITS = `(?:[\\d.…:]|${BLANK})*`;
const END = '(?:<[^<>\\n]{1,80}>|&nbsp;|[^\\p{L}\\r\\n|<&])*(?:$|\\||<br)';
/** A text that has none of these has no line that makes such a part, as most have none: words as they may be set off, of whatever width. */
const MAY_HOLD = once(() => [
  new RegExp(
    `CỘNG${GAP}(?:HÒA|HOÀ|SẢN)|(?<!\\p{L})Số${DIGITS}[-/](?:${GAP})?\\p{Lu}|BÁO${GAP}CÁO|B${GAP}Á${GAP}O|T/M|K/T|T/L|TM\\.|KT\\.|TL\\.|TUQ\\.`,
    'u',
  ),
  new RegExp(`Lưu(?:${GAP})?:?(?:${GAP})?\\p{Lu}{2}`, 'u'),
  new RegExp(
    `độc${GAP}lập(?:${GAP})?[-–—]|tháng${DIGITS}năm${DIGITS}(?:$|\\||<br)|kính${GAP}gửi|nơi${GAP}nhận|đã${GAP}ký${END}|ký(?:${GAP}tên)?(?:${GAP})?(?:,|và)?(?:${GAP})?(?:đóng|ghi)`,
    'imu',
  ),
]);

/** The tree of a report without such parts, each told once, and where they stand. */
export function withoutPaperParts(
  source: string,
  root: Root,
  rule: RuleId,
): { readonly root: Root; readonly problems: readonly Problem[]; readonly spans: readonly Span[] } {
  if (!mayHold(source, root)) return { root, problems: [], spans: [] };
  const read: (readonly PaperLine[] | null)[] = [];
  for (const node of root.children) read.push(linesOf(source, node, read.at(-1) ?? []));
  const found = (['head', 'foot'] as const).flatMap((where) => partOf(root.children, read, where) ?? []);
  if (found.length === 0) return { root, problems: [], spans: [] };
  const parts = new Set(found.flatMap(({ nodes }) => nodes));
  const locator = new Locator(source);
  return {
    root: { ...root, children: root.children.filter((node) => !parts.has(node)) },
    spans: [...parts].map((node) => ({
      start: placeOf(node).start.offset ?? 0,
      end: placeOf(node).end.offset ?? 0,
    })),
    problems: found.map(({ where, nodes, lines }) => {
      const [first, last] = [nodes[0], nodes.at(-1)];
      const start = first ? placeOf(first).start.offset : 0;
      const end = last ? placeOf(last).end : { line: 1, offset: 0 };
      const keys = [...new Set(lines.flatMap((line) => WORDS[where].keys[line] ?? []))];
      const place = locator.between(start ?? 0, lineEnd(source, start ?? 0));
      return problem(
        rule,
        place,
        `Từ dòng này đến dòng ${end.line} là ${WORDS[where].name} dán vào thân báo cáo; bản Word tự dựng ${keys.join(', ')}, để lại đây thì in ra hai lần; hãy xóa các dòng này`,
      );
    }),
  };
}

/** A quick look at the words below the front matter. */
function mayHold(source: string, { children: [first] }: Root): boolean {
  const from = first?.type === 'yaml' ? placeOf(first).end.offset : 0;
  const text = inNfc(source.slice(from));
  return MAY_HOLD().some((pattern) => pattern.test(text));
}

interface Part {
  readonly where: 'head' | 'foot';
  readonly nodes: readonly RootContent[];
  readonly lines: readonly PaperLine[];
}

/** Before the first section, or at the end of the report or of what stands before an appendix. */
function partOf(
  nodes: readonly RootContent[],
  read: readonly (readonly PaperLine[] | null)[],
  where: 'head' | 'foot',
): Part | null {
  const [certain = [], above = [], below = []] = SHAPES[where];
  const isCertain = (index: number) => read[index]?.some((line) => certain.includes(line)) ?? false;
  const section = nodes.findIndex((node, index) => node.type === 'heading' && node.depth > 1 && !isCertain(index));
  const from = where === 'head' || section < 0 ? 0 : section;
  const to = where === 'head' && section >= 0 ? section : nodes.length;
  const isOf = (index: number, lines: readonly PaperLine[]) =>
    index >= from && index < to && (read[index]?.every((line) => lines.includes(line)) ?? false);
  for (let index = from; index < to; index++) {
    if (!isCertain(index) || !isOf(index, [...certain, ...above, ...below])) continue;
    let [start, end] = [index, index];
    while (isOf(start - 1, [...certain, ...above])) start -= 1;
    const lines = [...(read[index] ?? [])];
    for (; ; end++) {
      // Items are of a part only below the word that lists them.
      const isListed = lines.includes('copies') || lines.includes('addressees');
      if (!isOf(end + 1, [...certain, ...below.filter((line) => line !== 'item' || isListed)])) break;
      lines.push(...(read[end + 1] ?? []));
    }
    const isAtEnd = end + 1 === nodes.length || nodes[end + 1]?.type === 'heading';
    if (where === 'foot' && !isAtEnd) continue;
    return { where, nodes: nodes.slice(start, end + 1), lines: read.slice(start, end + 1).flatMap((one) => one ?? []) };
  }
  return null;
}

/** What the lines of a node are; null where one of them is something else. */
function linesOf(source: string, node: RootContent, above: readonly PaperLine[]): readonly PaperLine[] | null {
  if (node.type === 'yaml' || (node.type === 'html' && node.value.startsWith('<!--'))) return null;
  if (node.type === 'thematicBreak') return ['rule'];
  const text = source.slice(placeOf(node).start.offset, placeOf(node).end.offset);
  if (node.type === 'heading' && /^#+\s*(?:[IVXLC]+|\d{1,2})[.)/]/u.test(text)) return null;
  const lines: PaperLine[] = [];
  for (const typed of text.split(node.type === 'table' ? /[\r\n|]|<br\s*\/?>/u : /[\r\n]|<br\s*\/?>/u)) {
    const cell = plain(typed);
    if (cell === '' || /^:?-+:?$/u.test(cell)) continue;
    const line = lineOf(cell, lines, lines.at(-1) ?? above.at(-1));
    if (line === null) return null;
    lines.push(line);
  }
  if (lines.length > 0) return lines;
  return /[-*_=~–—]/u.test(text) ? ['rule'] : null;
}

/** What a line of such a part is by its words alone; null for any other line. */
export function paperLine(text: string): PaperLine | null {
  return lineOf(oneSpaced(text.normalize('NFC')).trim(), [], undefined);
}

/** `before`: in the same node; `last`: the line right above, in whatever node. */
function lineOf(text: string, before: readonly PaperLine[], last: PaperLine | undefined): PaperLine | null {
  if (/^V\/v\s/u.test(text) || (before.includes('type') && ABOUT.test(text))) return 'about';
  if (last === 'about' && /^\p{Ll}[^.;:]{1,150}$/u.test(text)) return 'about';
  return LINES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const MARKED = /[<>&*_~`#\\]/u;

/** A line without what sets it off. */
function plain(line: string): string {
  const text = line.normalize('NFC');
  if (!MARKED.test(text)) return oneSpaced(text).trim();
  const bare = unmarked(text.replace(/^\s*\*(?=\s|[^*]*$)/u, '- '));
  return oneSpaced(bare)
    .replace(/^\s*>\s*/u, '')
    .trim();
}

function unmarked(text: string): string {
  return text.replace(/<[^<>]{1,80}>|&nbsp;|[*_~`#\\]+/gu, ' ');
}

function lineEnd(source: string, offset: number): number {
  const end = source.slice(offset).search(/[\r\n]|$/u);
  return offset + Math.max(0, end);
}
