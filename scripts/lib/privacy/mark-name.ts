/** Marks in names of files and folders, `ke-hoach-TOI-MAT.docx`, and in the addresses of links that end in such names. */
import { Remembered } from '../remembered.ts';
import type { Span } from '../span.ts';
import { goesOnAfter, goesOnBefore } from './mark-form.ts';
import { findMarkWords, isCapitals, type MarkWords } from './mark-words.ts';
import { plainText } from './plain-text.ts';

const EXTENSION = /\.[a-z\d]{1,5}$/iu;
const DOCUMENT_EXTENSION = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|txt|md|csv|zip|rar|7z|png|jpe?g)$/iu;
/** What stands apart in a name. */
const APART = /\s+[-–]+\s+|[()[\]{}]+|\s*_+\s*/u;
const OF_DOCUMENT =
  /^\s*(?:tài liệu|văn bản|hồ sơ|báo cáo|kế hoạch|thông báo|công văn|phụ lục(?: [ivx\d]+)?|bản|\d{1,5}(?: \p{L}{2,8}){1,3})\s*$/iu;
/** `Mat` without diacritics, set apart by brackets or in capitals behind a document. */
const BARE_GRADE =
  /[([{]\s?(MAT|Mat)\s?[)\]}]|(?<![\p{L}])(?:(?:bao|ke|tai|van|ho|cong|phu|to|phuong)[ _-](?:cao|hoach|lieu|ban|so|van|luc|trinh|an)|BC|KH|CV|BCTK)(?:[ _-]\d{1,5})?[ _-](MAT)(?=[ _-]?\d{0,4}$)/iu;
const DOCUMENT_AFTER =
  /^\s+(?:bao cao|báo cáo|ke hoach|kế hoạch|tai lieu|tài liệu|van ban|văn bản|phuong an|phương án|danh sach|danh sách|phu luc|phụ lục|to trinh|tờ trình)(?!\p{L})/iu;
const NUMBERS_AFTER = /^[\s\d]*(?:(?:v|bản)\s?\d+)?$/iu;

/** The marks in the path of a file, as they read; `isWeb`: a page's address has words of its title. */
export function findNameMarks(path: string, isWeb = false): readonly string[] {
  return path.split('/').flatMap((name, index, all) => {
    const isSoft = !isWeb || (index === all.length - 1 && DOCUMENT_EXTENSION.test(name));
    const bare = name.replace(EXTENSION, '');
    // Where words are parted by `_`, it sets nothing apart.
    const pieces = (/[\s-]/u.test(bare) ? bare : bare.replaceAll('_', ' ')).split(APART);
    const [, bracketed, behind] = (isSoft && BARE_GRADE.exec(bare)) || [];
    const grade = bracketed ?? behind;
    if (grade === 'MAT' || (grade !== undefined && grade === bracketed && grade !== grade.toLowerCase()))
      return [grade];
    return pieces.flatMap((piece) => marksOfPiece(plainText(piece.replace(/[-–.+]+/gu, ' ')).text, isSoft));
  });
}

function marksOfPiece(piece: string, isSoft: boolean): string[] {
  return findMarkWords(piece)
    .filter((words) => isNameMark(words, piece.slice(0, words.start), piece.slice(words.end), isSoft))
    .map(({ text }) => text.replace(/\s+/gu, ' '));
}

function isNameMark({ text, mark }: MarkWords, before: string, after: string, isSoft: boolean): boolean {
  const isCapital = isCapitals(text);
  const isEnd = NUMBERS_AFTER.test(after);
  if (before.trim() === '' && isEnd) return isSoft && (mark !== 'MẬT' || text !== text.toLowerCase());
  if (OF_DOCUMENT.test(before) && isEnd) return isSoft;
  if (goesOnBefore(before) || goesOnAfter(after)) return false;
  if (isCapital && !isCapitals(before + after)) return true;
  const isFirst = before.trim() === '' && (isCapital || DOCUMENT_AFTER.test(after));
  // Cars and medicines go round, too.
  return mark !== 'MẬT' && isSoft && ((isEnd && !mark.endsWith('TRONG NGÀNH')) || isFirst);
}

/** What a link, a picture or a reference leads to. */
const ADDRESS =
  /\]\(\s{0,3}(?:<([^<>\n]{1,300})>|([^\s()<>]{1,300}(?:\([^\s()<>]{1,100}\)[^\s()<>]{0,100})?))|^ {0,3}\[[^\]^\n][^\]\n]{0,99}\]:\s{0,3}(?:<([^<>\n]{1,300})>|(\S{1,300}))|\b(?:href|src)\s{0,3}=\s{0,3}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')|<(https?:\/\/[^<>\s]{1,300})>|(?<![\p{L}\p{M}\d_%().-])([\p{L}\p{M}\d_%().-]{3,200}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar|png|jpe?g))(?![\p{L}\d])/gimu;

/** A text that does not match leads nowhere. Names without an address around them are looked for at each word, which takes long. */
const MAY_LEAD =
  /\]\(|\]:|(?:href|src)\s{0,3}=|<https?:|\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar|png|jpe?g)(?![\p{L}\d])/iu;

const MOST_KNOWN = 1000;

/** The first marks in the addresses of a text, `most` of them; each is the whole address. */
export function findAddressMarks(text: string, most: number): readonly (Span & { readonly mark: string })[] {
  if (!MAY_LEAD.test(text)) return [];
  const found: (Span & { readonly mark: string })[] = [];
  const known = new Remembered<string>(MOST_KNOWN);
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, ...groups] = match;
    const address = groups.find((group) => group !== undefined) ?? '';
    const mark = known.get(address, () => markOfAddress(address));
    if (mark === '') continue;
    const start = match.index + whole.lastIndexOf(address);
    found.push({ start, end: start + address.length, mark });
    if (found.length === most) break;
  }
  return found;
}

/** The first mark of an address, empty where it has none. */
function markOfAddress(written: string): string {
  const address = decodedAddress(written);
  const [mark = ''] = findNameMarks(address.replace(/^\w+:\/\/|[?#].*$/gu, ''), /^\w+:\/\//u.test(address));
  return mark;
}

function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
