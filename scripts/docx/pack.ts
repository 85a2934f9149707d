/**
 * Packing a document so that the same input gives the same bytes, on every machine and whatever was built before. What `docx` leaves to
 * chance: times of the package and in it, random ids of relationships, ids that count on from one document to the next.
 */
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

type Parts = ReadonlyMap<string, Uint8Array>;

/** Packs a document; `modified`, an ISO 8601 time in UTC, becomes the time of its making and of its last change. */
export async function packDocument(document: Document, modified: string): Promise<Uint8Array> {
  const parts = new Map(Object.entries(unzipSync(await Packer.toBuffer(document))));
  return zipParts(renumberObjects(renumberRelationships(setTimes(parts, modified))));
}

/** What must stand first for programs that tell a format by the beginning of a file. */
const FIRST: readonly string[] = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** Zips the parts of a package in a fixed order with a fixed time. */
function zipParts(parts: Parts): Uint8Array {
  const others = [...parts.keys()].filter((name) => !FIRST.includes(name)).sort();
  const names = [...FIRST.filter((name) => parts.has(name)), ...others];
  // The zip format holds local times: fflate reads the local fields of the date.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const name of names) files[name] = [parts.get(name) ?? new Uint8Array(), { level: 6, mtime, os: 0, attrs: 0 }];
  return zipSync(files);
}

function setTimes(parts: Parts, modified: string): Parts {
  return edit(parts, 'docProps/core.xml', (xml) => xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu, (_match, tag: string) => tag + modified));
}

/** Gives relationships with a random id the next number that is free in their part, in the order of their list. */
function renumberRelationships(parts: Parts): Parts {
  let edited = parts;
  for (const list of [...parts.keys()].filter((name) => name.endsWith('.rels'))) {
    const ids = [...text(parts, list).matchAll(/\bId="([^"]+)"/gu)].map((match) => match[1] ?? '');
    const used = new Set(ids.filter((id) => /^rId\d+$/u.test(id)));
    const names = new Map<string, string>();
    for (const id of ids.filter((id) => !used.has(id))) {
      let number = 1;
      while (used.has(`rId${number}`)) number += 1;
      used.add(`rId${number}`);
      names.set(id, `rId${number}`);
    }
    const rename = (xml: string): string => xml.replace(/="([^"]*)"/gu, (match, id: string) => (names.has(id) ? `="${names.get(id)}"` : match));
    const part = list.replace(/_rels\/([^/]+)\.rels$/u, '$1');
    if (names.size > 0) edited = edit(edit(edited, list, rename), part, rename);
  }
  return edited;
}

/** Numbers bookmarks and drawings anew in each part: `docx` counts them across all documents of a process. */
function renumberObjects(parts: Parts): Parts {
  let edited = parts;
  for (const name of [...parts.keys()].filter((part) => /^word\/[\w-]+\.xml$/u.test(part))) {
    const bookmarks = new Map<string, number>();
    let drawings = 0;
    edited = edit(edited, name, (xml) =>
      xml
        .replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(-?\d+)(?=")/gu, (_match, tag: string, id: string) => {
          if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size);
          return tag + bookmarks.get(id);
        })
        .replace(/(<wp:docPr\b[^>]*?\bid=")\d+(?=")/gu, (_match, tag: string) => {
          drawings += 1;
          return tag + drawings;
        }),
    );
  }
  return edited;
}

function text(parts: Parts, name: string): string {
  return strFromU8(parts.get(name) ?? new Uint8Array());
}

function edit(parts: Parts, name: string, change: (xml: string) => string): Parts {
  if (!parts.has(name)) return parts;
  const before = text(parts, name);
  const after = change(before);
  return after === before ? parts : new Map([...parts, [name, strToU8(after)]]);
}
