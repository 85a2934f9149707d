/** From the bytes of a file to text that can be parsed, or the reason why not. */
import { latin1 } from '../bytes.ts';
import { SAVE_AS_CSV, type SheetEncoding } from '../csv/shape.ts';
import { findExcess } from '../markdown/excess.ts';
import { FILE_START, type Problem, problem, type RuleId, ruleId } from '../problem.ts';
import { decodeSheet, isWide } from './sheet-encoding.ts';

/** Text without its byte order mark, or why the file has none; tables may come in another `encoding` than UTF-8. */
export type Source =
  | { readonly text: string; readonly hasByteOrderMark: boolean; readonly encoding?: SheetEncoding }
  | { readonly problem: Problem };

const UNICODE_TEXT = ruleId('unicode-text');
const OFFICIAL_MARKDOWN = ruleId('official-markdown');
const MAX_BYTES = 8 * 1024 * 1024;
/** Of a register: some 20,000 rows. */
const MAX_ROWS_BYTES = 3 * 1024 * 1024;

const WIDE =
  'Tệp lưu ở bảng mã UTF-16 (“Unicode” của Notepad), không phải UTF-8; hãy mở bằng Notepad, chọn Save As (Lưu thành) với Encoding là UTF-8';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

function refuse(rule: RuleId, text: string, offset: number, message: string): Source {
  const before = text.slice(0, offset);
  const point = { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
  return { problem: problem(rule, { start: point, end: point }, message) };
}

/**
 * Decodes a file. A byte order mark is dropped; tables are read in the encodings of spreadsheets too. What is not UTF-8, holds a NUL (a Word or PDF file, say),
 * is larger than 8 MiB, or as Markdown goes beyond what any report has ({@link findExcess}) becomes a problem of the rule `unicode-text` or `official-markdown`.
 */
export function decode(bytes: Uint8Array, file: string): Source {
  const isMarkdown = /\.md$/iu.test(file);
  if (!isMarkdown && bytes.length > MAX_ROWS_BYTES)
    return {
      problem: problem(ruleId('unit-path'), FILE_START, 'Danh mục lớn hơn 3 MiB; hãy bỏ các dòng, các cột thừa'),
    };
  if (bytes.length > MAX_BYTES) {
    return {
      problem: problem(
        OFFICIAL_MARKDOWN,
        FILE_START,
        'Tệp lớn hơn 8 MiB, không phải là một báo cáo; hãy chia nhỏ hoặc bỏ phần không phải lời văn',
      ),
    };
  }
  const isTable = /\.csv$/iu.test(file);
  const sheet = isTable ? decodeSheet(bytes) : null;
  if (sheet) return { ...sheet, hasByteOrderMark: false };
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    if (isWide(bytes)) return refuse(UNICODE_TEXT, '', 0, WIDE);
    return refuse(
      UNICODE_TEXT,
      latin1(bytes.subarray(0, zero)),
      zero,
      'Tệp nhị phân (có byte 0), không phải văn bản; hãy lưu nội dung thành văn bản UTF-8 thay vì tải tệp Word, Excel hay PDF lên',
    );
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const valid = firstInvalid(bytes);
    return refuse(
      UNICODE_TEXT,
      valid,
      valid.length,
      !isTable
        ? 'Tệp không phải UTF-8 (có thể còn ở bảng mã TCVN3, VNI hoặc Windows-1258); hãy chuyển sang Unicode UTF-8 rồi lưu lại'
        : `Danh mục không phải UTF-8, chữ có dấu có thể đã mất khi Excel lưu; hãy mở bản gốc, ${SAVE_AS_CSV}`,
    );
  }
  const excess = isMarkdown ? findExcess(text) : null;
  if (excess) return refuse(OFFICIAL_MARKDOWN, text, excess.offset, excess.message);
  return { text, hasByteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

/** The longest valid start of a text that is not UTF-8. */
function firstInvalid(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (let index = text.indexOf('\uFFFD'); index >= 0; index = text.indexOf('\uFFFD', index + 1)) {
    const written = new TextEncoder().encode(text.slice(0, index + 1));
    if (written.some((byte, at) => byte !== bytes[at])) return text.slice(0, index);
  }
  return '';
}
