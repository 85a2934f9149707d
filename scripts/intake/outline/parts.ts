/** The parts of what an office issues: the letter, and the outline with its title. */
import { parseHeading } from '#lib/markdown/heading.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { isBold, isCapitals, type Line, type Piece } from './lines.ts';
import { headingAt } from './titles.ts';

/** A document, cut. */
export interface Parts {
  /** The letter or plan; empty where there is none. */
  readonly letter: readonly Piece[];
  /** What stands above the title of the outline and is no letter. */
  readonly head: readonly Piece[];
  /** `ĐỀ CƯƠNG BÁO CÁO` and the like, as typed. */
  readonly kind: readonly Line[];
  readonly title: readonly Line[];
  /** `(kèm theo Công văn số …)`. */
  readonly attached: readonly Line[];
  /** From below the title to the last section. */
  readonly body: readonly Piece[];
  /** Signatures below the last section. */
  readonly foot: readonly Piece[];
}

const KIND = /^(?:mẫu\s+)?đề cương(?:\s+(?:báo cáo|chi tiết|gợi ý))*(?=\s|$)/iu;
const ATTACHED = /^\(?\s*(?:kèm theo|đính kèm|ban hành kèm|gửi kèm)/iu;
const TYPE = /^(?:KẾ HOẠCH|HƯỚNG DẪN|CÔNG VĂN|CHƯƠNG TRÌNH|THÔNG BÁO|CHỈ THỊ|QUYẾT ĐỊNH|THÔNG TRI)$/u;
const FOOT = /^(?:(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|TUQ\.)\s|Nơi nhận\s*:|\(?(?:Ký tên|Ký,|Đã ký))/iu;
const SIGNS = /^(?:Kính gửi|Nơi nhận)\s*(?::|$)/iu;
const CONTENT =
  /^(?:nội dung|đề cương)(?:\s+(?:tổng kết|sơ kết|báo cáo|đánh giá|kiểm điểm|chủ yếu|cần|trọng tâm|và))*$/iu;

/** Cuts a document. */
export function partsOf(pieces: readonly Piece[]): Parts {
  const start = pieces.findIndex((one) => isKind(one));
  if (start >= 0) {
    const before = pieces.slice(0, start);
    const isLetter = before.some((one) => one.type === 'line' && SIGNS.test(one.text));
    return { ...outlineOf(pieces.slice(start)), letter: isLetter ? before : [], head: isLetter ? [] : before };
  }
  const plan = planOf(pieces);
  if (plan) return plan;
  const first = pieces.findIndex((_, at) => headingAt(pieces, at) !== null);
  const head = pieces.slice(0, Math.max(first, 0));
  const kind = head.findIndex((one) => one.type === 'line' && TYPE.test(one.text));
  const signs = head.findLastIndex(
    (one) => one.type === 'line' && /^(?:Kính gửi|Số\s*:?\s*[\d.…_\s]*[-/]|.{2,40}, ngày\s)/iu.test(one.text),
  );
  const from = Math.max(kind, signs) + 1;
  const outline = outlineOf(pieces.slice(from));
  if (outline.title.length > 0) return { ...outline, head: pieces.slice(0, from) };
  // A form of a report has its title above the addressee.
  const type = head.findLastIndex((one, at) => at < from && one.type === 'line' && /^BÁO CÁO$/u.test(one.text));
  const title = type < 0 ? [] : titleFrom(pieces, type + 1).slice(0, from - type - 1);
  return { ...outline, title, head: pieces.slice(0, from).filter((one) => !title.some((line) => line === one)) };
}

function isKind(piece: Piece): piece is Line {
  if (piece.type !== 'line' || piece.bullet !== null) return false;
  const kind = KIND.exec(piece.text)?.[0] ?? '';
  return kind !== '' && piece.text.length < 300 && (isCapitals(kind) || piece.isCentered || isBold(piece));
}

/** A plan one of whose sections says what reports must contain. */
function planOf(pieces: readonly Piece[]): Parts | null {
  const type = pieces.findIndex((one) => one.type === 'line' && TYPE.test(one.text));
  if (type < 0 || !pieces.some((one) => one.type === 'line' && SIGNS.test(one.text))) return null;
  const headings = pieces.flatMap((_, at) => {
    const found = headingAt(pieces, at);
    return found ? [{ at, found }] : [];
  });
  const content = headings.find(
    ({ found }) => CONTENT.test(fold(found.title)) && /^[IVX]+$/u.test(found.heading.number),
  );
  if (!content) return null;
  const next = headings.find(({ at, found }) => at > content.at && /^[IVX]+$/u.test(found.heading.number));
  const title = titleFrom(pieces, type + 1);
  return {
    letter: pieces,
    head: [],
    kind: [],
    title,
    attached: [],
    body: pieces.slice(content.at + 1, next?.at),
    foot: [],
  };
}

function outlineOf(pieces: readonly Piece[]): Parts {
  const [first] = pieces;
  const kind = first && isKind(first) ? [first] : [];
  const own = kind.flatMap((line): readonly Line[] => {
    const said = line.text.slice(KIND.exec(line.text)?.[0].length ?? 0).replace(/^[\s:–-]+/u, '');
    return said === '' ? [] : [{ ...line, text: said }];
  });
  const title = [...own, ...titleFrom(pieces, kind.length)];
  let at = kind.length + title.length - own.length;
  const attached: Line[] = [];
  for (; ; at += 1) {
    const one = pieces[at];
    if (one?.type !== 'line' || headingAt(pieces, at) || !(ATTACHED.test(one.text) || isOpen(attached))) break;
    attached.push(one);
  }
  const body = pieces.slice(at);
  const end = footOf(body);
  return { letter: [], head: [], kind, title, attached, body: body.slice(0, end), foot: body.slice(end) };
}

/** A bracket that opened in a line before. */
function isOpen(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join(' ');
  return text.startsWith('(') && !text.includes(')') && lines.length < 3;
}

/** The lines of a title that begins at a place. */
export function titleFrom(pieces: readonly Piece[], from: number): readonly Line[] {
  const title: Line[] = [];
  for (const [index, piece] of pieces.slice(from).entries()) {
    if (piece.type !== 'line' || piece.bullet !== null || headingAt(pieces, from + index)) break;
    const isProse =
      /[.:;]$/u.test(piece.text) ||
      /^(?:Thực hiện|Căn cứ|Để|Nhằm|Kính gửi)(?!\p{L})/u.test(piece.text) ||
      piece.text.length > 400;
    if (isProse || ATTACHED.test(piece.text) || parseHeading(piece.text).number !== '') break;
    title.push(piece);
  }
  return title;
}

/** Where the signature begins below the last section. */
function footOf(body: readonly Piece[]): number {
  const last = body.findLastIndex((_, at) => headingAt(body, at) !== null);
  const at = body.findIndex((one, index) => index > last && one.type === 'line' && FOOT.test(one.text));
  return at < 0 ? body.length : at;
}
