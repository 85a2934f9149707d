/** What the library makes anew at every run, ids and dates of zip files, is made the same for the same document. */
import { strFromU8, unzipSync } from 'fflate';
import { zipFiles } from '#lib/ooxml/write-zip.ts';
import { withAdditions } from './additions.ts';
import type { Parts } from './compile.ts';

/** Programs tell a format by the beginning of a file. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** Gives the parts of a document ids of its own; `fill` puts into the main one what needs none. */
export function makeCanonical(parts: Parts, fill = (xml: string) => xml): void {
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/numbering.xml'])
    edit(parts, name, (xml) => withAdditions(name, xml));
  for (const name of parts.keys()) {
    numberRelationships(parts, name);
    if (name.startsWith('word/charts/'))
      edit(parts, name, (xml) => withAdditions(name, xml).replace(/(<(?:c:lang val|a:\w+ lang)=")en-US/gu, '$1vi-VN'));
  }
  let drawings = 0;
  // The library counts drawings over all documents of a run.
  for (const name of ['word/document.xml', 'word/footnotes.xml'])
    edit(parts, name, (xml) => xml.replace(/(<wp:docPr id=")\d+/gu, (_, head: string) => `${head}${++drawings}`));
  const changes = ['word/document.xml', 'word/footnotes.xml'].map((name) => changesIn(parts.get(name) ?? ''));
  edit(parts, 'word/document.xml', (xml) => fill(numberBookmarks(xml, Math.max(...changes))));
  for (const [name, part] of parts)
    if (typeof part !== 'string' && name.endsWith('.xlsx')) parts.set(name, canonicalWorkbook(part));
}

/** A workbook in a chart, which the library has zipped by itself. */
function canonicalWorkbook(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes));
  const parts: Parts = new Map(
    files.map(([name, part]) => [name, /\.(?:xml|rels)$/u.test(name) ? strFromU8(part) : part]),
  );
  makeCanonical(parts);
  return zipParts(parts);
}

/** Parts as a package in the order of their names: the same ones give the same bytes on every machine. */
export function zipParts(parts: Parts): Uint8Array {
  return zipFiles([...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** Ids of hyperlinks and charts are random: `rId1` and so on instead, in order. */
function numberRelationships(parts: Parts, name: string): void {
  const [, folder = '', file = ''] = /^(.*)_rels\/([^/]*)\.rels$/u.exec(name) ?? [];
  if (file === '') return;
  const ids = new Map<string, string>();
  edit(parts, name, (xml) =>
    xml.replace(/ Id="([^"]*)"/gu, (_, id: string) => {
      ids.set(id, `rId${ids.size + 1}`);
      return ` Id="${ids.get(id)}"`;
    }),
  );
  if ([...ids].every(([id, numbered]) => id === numbered)) return;
  edit(parts, folder + file, (xml) =>
    xml.replace(/ (r:\w+)="([^"]*)"/gu, (_, attribute: string, id: string) => ` ${attribute}="${ids.get(id) ?? id}"`),
  );
}

/** The highest id of tracked changes: 0 where there are none. */
function changesIn(part: string | Uint8Array): number {
  const ids = typeof part === 'string' ? part.matchAll(/ w:id="(\d+)" w:author="/gu) : [];
  return [...ids].reduce((highest, [, id]) => Math.max(highest, Number(id)), 0);
}

/** The library counts bookmarks over all documents of a run; they share their ids with tracked changes, which come first. */
function numberBookmarks(xml: string, changes: number): string {
  const ids = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/gu, (_, head: string, id: string) => {
    if (!ids.has(id)) ids.set(id, changes + ids.size + 1);
    return `${head}${ids.get(id)}`;
  });
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (typeof part === 'string') parts.set(name, change(part));
}

function rank(name: string): number {
  const index = FIRST.indexOf(name);
  return index < 0 ? FIRST.length : index;
}
