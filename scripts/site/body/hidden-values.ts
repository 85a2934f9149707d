/** Finds what of a report tells values that its campaign may hide: cells, notes, numbers in words, words of pictures, footnotes. */
import type { FootnoteDefinition, Image, ImageReference, Nodes, TableCell } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs } from '#lib/figures/figure-value.ts';
import { NO_TERM, termKey } from '#lib/figures/term.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import type { Span } from '#lib/span.ts';
import { parseNumber } from '#lib/vietnamese/number-vi.ts';
import { MASKED } from '../../roll-up/numbers/mask.ts';
import { maskedFamilies } from '../../roll-up/numbers/published.ts';
import type { Marks } from './marks.ts';
import { footnotesFrom, nodesIn } from './nodes-in.ts';
import { between, type Place } from './value-marks.ts';

/** What is hidden as a whole. */
export type Telling = TableCell | Image | ImageReference;

/** Marks around what may have to be hidden. */
export interface ValueMarks {
  /** Of what each mark tells, by its number. */
  readonly values: readonly Place[][];
  /** Cells that tell of values, and pictures whose words do. */
  readonly nodes: ReadonlyMap<Telling, number>;
}

/** True for a block of which something may have to be hidden. */
export function mayTell(block: Nodes, { nodes }: ValueMarks, marks: Marks): boolean {
  return marks.isIn(block) || picturesIn(block).some((picture) => nodes.has(picture));
}

/** Marks the values of figures that a campaign may hide, in figure tables and in the words of their sections. */
export function markValues({ outline, sections, report }: BoundReport, marks: Marks): ValueMarks {
  const families = new Set(maskedFamilies(outline));
  const found: Found = { values: [], nodes: new Map(), marks };
  if (families.size === 0) return found;
  const told = [...sections.values()].map((bound) => markTables(bound, families, found));
  markNotes(report.root, told.flat(), found);
  for (const [index, { passages, body }] of [...sections.values()].entries())
    markWords({ words: passages.flatMap(({ node }) => node ?? []), pictures: body }, told[index] ?? [], found);
  // A footnote stands anywhere, and may be about any section.
  const footnotes = nodesIn(report.root, 'footnoteDefinition');
  markWords({ words: footnotes, pictures: footnotes }, told.flat(), found);
  return found;
}

/** What is marked so far. */
interface Found {
  readonly values: Place[][];
  readonly nodes: Map<Telling, number>;
  readonly marks: Marks;
}

/** What may be told in words as well. */
interface Told {
  readonly number: string;
  readonly place: Place;
}

/** Marks the values of tables and their notes; gives the numbers that words may tell as well. */
function markTables(
  { section, tables }: BoundSection,
  families: ReadonlySet<Figure>,
  { values, nodes }: Found,
): readonly Told[] {
  const hasTerms = section.requirement.terms !== null;
  const told: Told[] = [];
  for (const { rows, head } of tables)
    for (const { figure, cells: own, node } of rows) {
      if (!figure || !families.has(figure)) continue;
      const all: Place[] = [];
      for (const { term, node: cell, value } of own) {
        const place: Place = [figure.id, hasTerms ? termKey(term.name) : NO_TERM];
        all.push(place);
        if (cell) nodes.set(cell, values.push([place]) - 1);
        const number = countsAs(value)?.toFixed();
        if (number !== undefined) told.push({ number, place });
      }
      const note = node.children[head.note ?? -1];
      if (note) nodes.set(note, values.push(all) - 1);
    }
  return told;
}

/** Marks all words of the footnotes that what is marked as a whole leads to: they are shown where none of it is hidden, nor any value that they tell. */
function markNotes(root: Nodes, told: readonly Told[], { values, nodes, marks }: Found): void {
  const places = new Map<FootnoteDefinition, Place[]>();
  for (const [telling, number] of nodes)
    for (const footnote of footnotesFrom(root, [telling]))
      places.set(footnote, [...(places.get(footnote) ?? []), ...(values[number] ?? [])]);
  for (const [footnote, own] of places) {
    const texts = nodesIn(footnote, 'text');
    const said = texts.flatMap(({ value }) => [...tellingIn(value, told)].flatMap((one) => one.places));
    const number = values.push([...own, ...said]) - 1;
    const around = (words: string) => between(number, words);
    for (const text of texts) marks.add(text, { start: 0, end: text.value.length, around });
    for (const picture of picturesIn(footnote)) nodes.set(picture, number);
  }
}

/** Marks numbers in words that values are, and pictures whose words have them. */
function markWords(
  { words: blocks, pictures }: { readonly words: readonly Nodes[]; readonly pictures: readonly Nodes[] },
  told: readonly Told[],
  { values, nodes, marks }: Found,
): void {
  if (told.length === 0) return;
  for (const block of blocks)
    for (const text of nodesIn(block, 'text'))
      for (const { start, end, places } of tellingIn(text.value, told)) {
        const number = values.push(places) - 1;
        marks.add(text, { start, end, around: (words) => between(number, words) });
      }
  for (const picture of pictures.flatMap(picturesIn)) {
    const places = [...tellingIn(picture.alt ?? '', told)].flatMap((one) => one.places);
    if (places.length > 0 && !nodes.has(picture)) nodes.set(picture, values.push(places) - 1);
  }
}

const NUMBERS = /(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)*(?![\p{L}\d/-])/gu;

function numberOf(digits: string): string | undefined {
  return parseNumber(digits.replace(/^0+(?=\d)/u, ''))?.value.toFixed();
}

/** Words with `không nêu` in the place of some numbers, which are told in digits alone. */
export function withoutNumbers(words: string, numbers: ReadonlySet<string>): string {
  return words.replace(NUMBERS, (digits) => (numbers.has(numberOf(digits) ?? '') ? MASKED : digits));
}

/** Numbers in words that values of the section are. */
function* tellingIn(words: string, told: readonly Told[]): Generator<Span & { places: Place[] }, void> {
  for (const { 0: digits, index: start } of words.matchAll(NUMBERS)) {
    const value = numberOf(digits);
    const places = told.flatMap(({ number, place }) => (number === value ? [place] : []));
    if (places.length > 0) yield { start, end: start + digits.length, places };
  }
}

function picturesIn(node: Nodes): readonly (Image | ImageReference)[] {
  return [...nodesIn(node, 'image'), ...nodesIn(node, 'imageReference')];
}
