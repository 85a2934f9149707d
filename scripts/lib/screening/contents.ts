/** What a file holds, whatever it is: told by its bytes, as its name tells nothing. */
import { readZip } from '../ooxml/zip.ts';
import { contentsOfBinary, contentsOfPdf, isLocked, isPdf } from './binary.ts';
import type { Budget, Content } from './content.ts';
import { isXmlPart, partName, wordsOfPart } from './office.ts';
import { contentsOfPicture, isPicture } from './picture.ts';
import { isRtf, wordsOfRtf } from './rtf.ts';
import { SHARED_STRINGS, sharedStrings } from './sheet.ts';
import { decodeText, separatorOf, unescaped } from './text.ts';

const DEEPEST = 4;
/** In characters, as many as a report may have: what is longer may be made to take minutes, or more room than patterns have. */
const MOST_TEXT = 1_500_000;
const ASK = 'người gửi và người duyệt phải tự mở ra xem có dấu mật, dữ liệu cá nhân không';

/** The contents of a file of that name. */
export function* contentsOf(file: string, bytes: Uint8Array, budget: Budget, depth = 0): Generator<Content> {
  if (isZip(bytes)) yield* contentsOfZip(file, bytes, budget, depth);
  else if (isPicture(bytes)) yield* contentsOfPicture(bytes);
  else if (isPdf(bytes)) {
    yield* contentsOfPdf(bytes);
    yield { message: `Máy không đọc được lời văn trong tệp PDF; ${ASK}`, severity: 'warning' };
  } else if (isLocked(bytes)) yield refused('khóa bằng mật khẩu');
  else {
    const text = decodeText(bytes);
    if (text !== null) yield* contentsOfText(file, text);
    else {
      yield* contentsOfBinary(bytes);
      if (depth === 0)
        yield { message: `Tệp nhị phân: máy chỉ đọc được phần chữ không nén; ${ASK}`, severity: 'warning' };
    }
  }
}

function* contentsOfText(file: string, text: string): Generator<Content> {
  if (text.startsWith('version https://git-lfs.github.com/'))
    yield { message: `Nội dung tệp nằm ngoài Git (Git LFS), máy không đọc được; ${ASK}`, severity: 'warning' };
  if (text.length > MOST_TEXT)
    return yield {
      message: `Tệp văn bản dài ${text.length} ký tự, quá ${MOST_TEXT}, nên không soát được dấu mật, dữ liệu cá nhân; hãy chia nhỏ, hoặc để tệp ở nơi khác`,
      severity: 'error',
    };
  const separator = separatorOf(file, text);
  yield { text, separator, where: null };
  if (isRtf(text)) yield { text: wordsOfRtf(text), separator: '|', where: 'nội dung' };
  const plain = unescaped(text);
  if (plain !== null) yield { text: plain, separator, where: 'chữ viết bằng mã ký tự' };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}

function* contentsOfZip(file: string, bytes: Uint8Array, budget: Budget, depth: number): Generator<Content> {
  const entries = readZip(bytes);
  if (entries === null) return yield refused('bị hỏng');
  if (depth >= DEEPEST) return yield refused('nén nhiều lớp');
  const read = (entry: (typeof entries)[number]): Uint8Array | null => {
    budget.files -= 1;
    const part = budget.files < 0 ? null : entry.read(budget.bytes);
    budget.bytes -= part?.length ?? 0;
    return part;
  };
  let known: readonly string[] | null = null;
  const strings = () => {
    const entry = entries.find(({ name }) => name === SHARED_STRINGS);
    known ??= sharedStrings(decodeText((entry && read(entry)) ?? new Uint8Array()) ?? '');
    return known;
  };
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const part = read(entry);
    if (part === null) return yield refused('khóa bằng mật khẩu, bị hỏng, hoặc bung ra quá lớn');
    const where = partName(entry.name);
    if (isXmlPart(entry.name) && decodeText(part) === null) return yield refused('bị hỏng');
    if (isXmlPart(entry.name)) yield { text: wordsOfPart(entry.name, part, strings), separator: '|', where };
    else yield* placed(contentsOf(`${file}/${entry.name}`, part, budget, depth + 1), where);
  }
}

function* placed(contents: Generator<Content>, where: string): Generator<Content> {
  for (const one of contents) {
    if ('text' in one) yield { ...one, where: one.where === null ? where : `${where}, ${one.where}` };
    else yield { ...one, message: `Trong ${where}: ${one.message}` };
  }
}

/** What cannot be looked into cannot be let in. */
function refused(why: string): Content {
  return {
    message: `Không đọc được bên trong tệp (${why}) nên không soát được dấu mật, dữ liệu cá nhân; hãy lưu lại thành tệp đọc được rồi đưa vào`,
    severity: 'error',
  };
}
