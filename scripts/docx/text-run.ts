/** Runs of text: the one place where text enters a document. */
import { TextRun } from 'docx';

/** Marks of a run; those that are not there are off. */
export interface Marks {
  readonly bold?: true;
  readonly italics?: true;
  readonly strike?: true;
  readonly font?: string;
}

/** What XML 1.0 cannot hold, lone surrogates too: Word refuses a whole document for one such character. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as a document holds it: NFC, on one line, nothing that XML cannot hold. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(NOT_XML, '')
    .replace(/[\t\n\r]+/gu, ' ');
}

/** A run of text. */
export function textRun(text: string, marks: Marks = {}): TextRun {
  return new TextRun({ text: cleanText(text), ...marks });
}

/** Lines one under another in one paragraph. */
export function textLines(lines: readonly string[], marks: Marks = {}): TextRun[] {
  return lines.map((line, index) => new TextRun({ text: cleanText(line), ...(index > 0 ? { break: 1 } : {}), ...marks }));
}
