/** Files of Word, by hand. */
import { zipFiles } from '#lib/ooxml/write-zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** A paragraph of Word, a run a text. */
export const paragraph = (...runs: readonly string[]) =>
  `<w:p>${runs.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;
/** The part of a Word document that holds its text. */
export const document = (body: string) => `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
/** A row of a table of Word. */
export const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;
/** A package of some parts. */
export const zip = (files: Readonly<Record<string, string | Uint8Array>>) => zipFiles(Object.entries(files));
