/** Pages of Word documents as pictures, through LibreOffice and poppler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { framed, type Raster, readPng, rowsOf } from './raster.ts';
import type { PagePicture } from './table.ts';
import { output } from './tools.ts';

/** Dots an inch: a page of A4 is as wide as a page on a forge. */
const RESOLUTION = 96;
const POINTS = 72;
/** Pixels around what is cut out; a whole page keeps nearly its own margin. */
const MARGIN = { page: 40, part: 16 };

/** The picture of a part of a PDF; `work` is a folder for what is made on the way. */
export function pagePicture(pdf: string, { from, until }: PagePicture, work: string): Raster {
  const start = from === undefined ? { page: 1, top: 0 } : placeOf(pdf, from);
  const stem = join(work, 'page');
  const page = String(start.page);
  output('pdftoppm', ['-png', '-singlefile', '-r', String(RESOLUTION), '-f', page, '-l', page, pdf, stem]);
  const whole = readPng(readFileSync(`${stem}.png`));
  const end = until === undefined ? null : placeOf(pdf, until);
  if (end && end.page !== start.page) throw new RangeError(`“${until}” stands on another page than “${from}”`);
  const pixels = (points: number) => (points * RESOLUTION) / POINTS;
  const part = rowsOf(whole, pixels(start.top) - 2, end ? pixels(end.top) - 2 : whole.height);
  return framed(part, from === undefined ? MARGIN.page : MARGIN.part);
}

/** Where a text first stands, whatever the blanks in it: the page, and points from its top. */
function placeOf(pdf: string, text: string): { readonly page: number; readonly top: number } {
  // One entry for each character that is no blank: pdftotext parts words at letters of other fonts.
  const letters: { page: number; top: number; letter: string }[] = [];
  let page = 0;
  for (const line of output('pdftotext', ['-bbox', pdf, '-']).split('\n')) {
    if (line.includes('<page ')) page++;
    const [, top = '', word = ''] = /<word [^>]*yMin="([\d.]+)"[^>]*>(.*)<\/word>/u.exec(line) ?? [];
    for (const letter of word.replace(/\s/gu, '')) letters.push({ page, top: Number(top), letter });
  }
  const wanted = [...text.replace(/\s/gu, '')];
  const found = letters.find((_, at) => wanted.every((one, after) => letters[at + after]?.letter === one));
  if (!found) throw new RangeError(`“${text}” does not stand in ${pdf}`);
  return found;
}
