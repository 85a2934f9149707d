/** The number of pages of a PDF. */
import { readFileSync } from 'node:fs';

/** Counts the pages of a PDF as LibreOffice writes it, each page an object of its own; null for a file that is none of those. */
export function pageCount(file: string): number | null {
  const pages = readFileSync(file, 'latin1').match(/\/Type\s*\/Page(?![\w])/gu);
  return pages ? pages.length : null;
}
