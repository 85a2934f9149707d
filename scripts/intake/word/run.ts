/** What stands in a run: words, and what is between them. */

import type { Around } from './around.ts';
import { draw } from './draw.ts';
import { chosenBranch } from './drawings.ts';
import { symbolOf } from './letters/symbol.ts';
import type { Line } from './line.ts';
import { plainNote } from './mammoth/plain.ts';
import { at, elementsOf, textOf, valueAt, type XmlElement } from './package/xml-tree.ts';
import type { Story } from './reading.ts';
import { type RunLook, readLook } from './styles/properties.ts';
import { lookOf, type ParagraphStyle } from './styles/styles.ts';

const SAID: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  // Whoever copies it out of Word gets a hyphen.
  ['w:noBreakHyphen', '-'],
]);

/** Reads `w:r`. */
export function readRun(run: XmlElement, style: ParagraphStyle, outer: Around, line: Line, story: Story): void {
  const properties = at(run, 'w:rPr');
  const { styles, themeFonts } = story.reading;
  const character = styles.character(valueAt(properties, 'w:rStyle'));
  const look = lookOf(styles.defaults, style.look, character, readLook(properties, themeFonts));
  for (const child of elementsOf(run)) readPiece(child, look, outer, line, story);
}

function readPiece(piece: XmlElement, look: RunLook, outer: Around, line: Line, story: Story): void {
  const around = story.fields.around(outer);
  const said = SAID.get(piece.name);
  if (said !== undefined) {
    line.say(said, { ...look, font: '' }, around);
    return;
  }
  switch (piece.name) {
    case 'w:t':
    case 'w:delText':
      line.say(textOf(piece), look, around);
      return;
    case 'w:br':
    case 'w:cr':
      line.break(piece.attributes['w:type'] === 'page' ? 'page' : 'line', look, around);
      return;
    case 'w:sym':
      line.say(
        symbolOf(piece.attributes['w:font'] ?? '', piece.attributes['w:char'] ?? ''),
        { ...look, font: '' },
        around,
      );
      return;
    case 'w:fldChar':
      line.say(story.fields.mark(piece), look, outer);
      return;
    case 'w:instrText':
    case 'w:delInstrText':
      story.fields.instruct(textOf(piece));
      return;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      readNote(piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote', piece, around, line, story);
      return;
    case 'w:commentReference':
      readComment(piece.attributes['w:id'] ?? '', line, story);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      draw(piece, around, line, story);
      return;
    case 'mc:AlternateContent':
      for (const child of chosenBranch(piece)) readPiece(child, look, outer, line, story);
      return;
    case 'w:rPr':
      return;
    default:
      // Readings beside letters (`w:ruby`) and what newer programs put around words.
      for (const child of elementsOf(piece))
        if (child.name === 'w:r') for (const inner of elementsOf(child)) readPiece(inner, look, outer, line, story);
        else readPiece(child, look, outer, line, story);
  }
}

function readNote(
  kind: 'footnote' | 'endnote',
  mark: XmlElement,
  around: Around,
  line: Line,
  { reading }: Story,
): void {
  const id = mark.attributes['w:id'] ?? '';
  const key = `${kind}-${id}`;
  const isText = around.standing === 'text' || around.standing === 'inserted';
  if (isText || !reading.notes.has(key)) reading.notes.set(key, around);
  if (isText) line.put(plainNote(kind, id), '', around);
}

function readComment(id: string, { place }: Line, { reading }: Story): void {
  const comment = reading.comments.get(id);
  if (comment) place.told('comment', comment.words, comment);
  reading.comments.delete(id);
}
