/** Marks in names of files and folders, `ke-hoach-TOI-MAT.docx`, and in the addresses of links that end in such names. */
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
const NUMBERS_AFTER = /^[\s\d]*(?:(?:v|bản)\s?\d+)?$/iu;

/** The marks in the path of a file, as they read; `isWeb`: a page's address has words of its title. */
export function findNameMarks(path: string, isWeb = false): readonly string[] {
  return path.split('/').flatMap((name, index, all) => {
    const isSoft = !isWeb || (index === all.length - 1 && DOCUMENT_EXTENSION.test(name));
    const bare = name.replace(EXTENSION, '');
    // Where words are parted by `_`, it sets nothing apart.
    const pieces = (/[\s-]/u.test(bare) ? bare : bare.replaceAll('_', ' ')).split(APART);
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
  return mark !== 'MẬT' && isSoft && (isEnd || (isCapital && before.trim() === ''));
}

/** What a link, a picture or a reference leads to. */
const ADDRESS =
  /\]\(\s{0,3}(?:<([^<>\n]{1,300})>|([^\s()<>]{1,300}(?:\([^\s()<>]{1,100}\)[^\s()<>]{0,100})?))|^ {0,3}\[[^\]^\n][^\]\n]{0,99}\]:\s{0,3}(?:<([^<>\n]{1,300})>|(\S{1,300}))|\b(?:href|src)\s{0,3}=\s{0,3}(?:"([^"\n]{1,300})"|'([^'\n]{1,300})')|<(https?:\/\/[^<>\s]{1,300})>|(?<![\p{L}\p{M}\d_%().-])([\p{L}\p{M}\d_%().-]{3,200}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|zip|rar|png|jpe?g))(?![\p{L}\d])/dgimu;

/** The marks in the addresses of a text; each is the whole address. */
export function findAddressMarks(text: string): readonly (Span & { readonly mark: string })[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ indices = [] }) => {
    const [start, end] = indices.slice(1).find((one) => one !== undefined) ?? [0, 0];
    const address = decodedAddress(text.slice(start, end));
    const [mark] = findNameMarks(address.replace(/^\w+:\/\/|[?#].*$/gu, ''), /^\w+:\/\//u.test(address));
    return mark === undefined ? [] : [{ start, end, mark }];
  });
}

function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
