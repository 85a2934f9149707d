/** A letter or plan in its parts. */
import { isOfHead, type Letterhead, readLetterhead } from './letterhead.ts';
import { linesIn, type Piece } from './lines.ts';
import { titleFrom } from './parts.ts';
import { beginsFoot, readSignature, type Signature } from './signature.ts';

/** A letter, read. */
export interface ReadLetter {
  readonly head: Letterhead;
  /** `KẾ HOẠCH`; null for an official letter, which has no name of its type. */
  readonly type: string | null;
  readonly title: string | null;
  readonly addressees: readonly string[];
  readonly body: readonly Piece[];
  readonly signature: Signature;
  /** Words that every letter has, as typed. */
  readonly labels: readonly string[];
}

const TYPE = /^(?:KẾ HOẠCH|HƯỚNG DẪN|CHƯƠNG TRÌNH|THÔNG BÁO|CHỈ THỊ|QUYẾT ĐỊNH|THÔNG TRI|CÔNG VĂN)$/u;
const TO = /^Kính gửi\s*:?\s*/iu;

const LABEL =
  /^(?:Kính gửi|Nơi nhận)(?=\s*(?::|$))|^(?:KẾ HOẠCH|HƯỚNG DẪN|CHƯƠNG TRÌNH|THÔNG BÁO|CHỈ THỊ|QUYẾT ĐỊNH|THÔNG TRI|CÔNG VĂN)$/iu;

/** Reads a letter. */
export function readLetter(pieces: readonly Piece[]): ReadLetter {
  const isAt = (pattern: RegExp) => (one: Piece) => one.type === 'line' && pattern.test(one.text);
  const [type, to] = [pieces.findIndex(isAt(TYPE)), pieces.findIndex(isAt(TO))];
  const foot = pieces.findIndex((one) => one.type === 'line' && beginsFoot(one));
  const end = foot < 0 ? pieces.length : foot;
  const starts = [type, to].filter((at) => at >= 0);
  const first = starts.length > 0 ? Math.min(...starts) : headEnd(pieces.slice(0, end));
  const title = type < 0 ? [] : titleFrom(pieces, type + 1);
  const addressees = to < 0 ? { names: [], length: 0 } : addresseesAt(pieces, to);
  const isRead = (at: number) =>
    (at >= type && type >= 0 && at <= type + title.length) || (to >= 0 && at >= to && at < to + addressees.length);
  const head = readLetterhead(pieces.slice(0, Math.min(first, end)));
  return {
    head,
    type:
      type < 0
        ? null
        : linesIn(pieces.slice(type, type + 1))
            .map(({ text }) => text)
            .join(''),
    title: title.length > 0 ? title.map(({ text }) => text).join(' ') : head.subject,
    addressees: addressees.names,
    body: pieces.flatMap((one, at) => (at >= first && at < end && !isRead(at) ? [one] : [])),
    labels: linesIn(pieces).flatMap(({ text }) => LABEL.exec(text)?.[0] ?? []),
    signature: readSignature(pieces.slice(end)),
  };
}

/** Where the letterhead ends of a letter that names neither its type nor to whom it goes. */
function headEnd(pieces: readonly Piece[]): number {
  return pieces.slice(0, LONGEST_HEAD).findLastIndex((one) => one.type === 'line' && isOfHead(one)) + 1;
}

/** Letterheads have no more lines. */
const LONGEST_HEAD = 15;

/** Whom a letter goes to: behind `Kính gửi`, and in the items below. */
function addresseesAt(
  pieces: readonly Piece[],
  at: number,
): { readonly names: readonly string[]; readonly length: number } {
  const [first, ...rest] = pieces.slice(at);
  const said = first?.type === 'line' ? first.text.replace(TO, '') : '';
  const end = rest.findIndex((one) => one.type !== 'line' || (one.bullet === null && !/[;,]$/u.test(one.text)));
  const items = linesIn(rest.slice(0, end < 0 ? rest.length : end));
  const names = [said, ...items.map(({ text }) => text)].map((one) => one.replace(/[\s.,;]+$/u, ''));
  return { names: names.filter((one) => one !== ''), length: items.length + 1 };
}
