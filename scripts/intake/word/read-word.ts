/** Bytes of a .docx → what it says. Runs in a browser too. */
import { customProperties } from '#lib/ooxml/properties.ts';
import { Asides } from './asides.ts';
import { bulletOf } from './letters/symbol.ts';
import type { WordDocument } from './model.ts';
import { lostWords } from './net.ts';
import { makeCounter } from './numbering/counter.ts';
import { readLists } from './numbering/definitions.ts';
import { Refused, refuse, type WordRefusal } from './package/refusal.ts';
import { openPackage, type WordPackage } from './package/word-package.ts';
import { at, type XmlElement } from './package/xml-tree.ts';
import type { Reading } from './reading.ts';
import { leaveComments, readBody, readComments, readEdges, readNotes } from './stories.ts';
import { readStyles } from './styles/styles.ts';
import { readThemeFonts } from './styles/theme.ts';
import { inUnicode } from './untagged.ts';

/** Reads a Word document, or tells in Vietnamese why not. */
export async function readWord(bytes: Uint8Array): Promise<WordDocument | WordRefusal> {
  try {
    const file = openPackage(bytes);
    return typeof file === 'string' ? refuse(file) : readFile(file);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.message);
    throw error;
  }
}

function readFile(file: WordPackage): WordDocument {
  const root = file.tree(file.main);
  const body = at(root ?? undefined, 'w:body');
  if (!body) throw new Refused('không thấy nội dung văn bản: hãy mở bằng Word và lưu lại dưới dạng .docx');
  const reading = readingOf(file);
  readComments(reading);
  const blocks = readBody(body, reading);
  const notes = readNotes(reading);
  leaveComments(reading);
  readEdges(reading);
  const custom = file.bytes('docProps/custom.xml');
  const read = inUnicode({ blocks, notes, asides: reading.asides.list() });
  return {
    ...read,
    asides: [...read.asides, ...lostWords(file, read)],
    pictures: reading.pictures,
    custom: new Map(custom ? (customProperties(custom) ?? []) : []),
  };
}

function readingOf(file: WordPackage): Reading {
  const part = (kind: string): XmlElement | null => {
    const found = [...file.relations(file.main).values()].find(
      (relation) => relation.kind === kind && !relation.isExternal,
    );
    return found ? file.tree(found.target) : null;
  };
  const themeFonts = readThemeFonts(part('theme'));
  const styles = readStyles(part('styles'), themeFonts);
  return {
    file,
    styles,
    themeFonts,
    count: makeCounter(readLists(part('numbering'), styles.listOf), bulletOf),
    asides: new Asides(),
    facts: [],
    pictures: new Map(),
    comments: new Map(),
    notes: new Map(),
  };
}
