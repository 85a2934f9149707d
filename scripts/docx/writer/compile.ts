/** What the library writes of a document, before it is zipped. */
import { type Document, Packer } from 'docx';

/** Parts of a package by name, XML as text. */
export type Parts = Map<string, string | Uint8Array>;

/** The parts of a document. `Packer` keeps this step to itself, and zips what it gives: to be unzipped, changed and zipped again. */
export function compile(document: Document): Parts {
  // biome-ignore lint/complexity/useLiteralKeys: only so is what is private to be had
  const compiler: { compile(document: Document): Parts } = Packer['compiler'];
  return compiler.compile(document);
}

/** The XML of a part. */
export function xmlIn(parts: Parts, name: string): string {
  const part = parts.get(name);
  return typeof part === 'string' ? part : '';
}
