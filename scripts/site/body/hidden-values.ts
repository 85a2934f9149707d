/**
 * Values that a campaign may hide: which ones is known when all reports were read, and the text of one is made before. So they stand between
 * marks in its body, which nothing that an author writes can be: his comments are left out, his angle brackets are escaped in texts, and his
 * quotes in attributes.
 */
import type { Image, ImageReference, Nodes, TableCell } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs } from '#lib/figures/figure-value.ts';
import { NO_TERM, type TermKey, termKey } from '#lib/figures/term.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import type { Span } from '#lib/span.ts';
import { parseNumber } from '#lib/vietnamese/number-vi.ts';
import { MASKED } from '../../roll-up/numbers/mask.ts';
import { maskedFamilies } from '../../roll-up/numbers/published.ts';
import { allTextsIn, type Marks } from './marks.ts';

type Place = [figure: string, term: string];

/** What is hidden as a whole. */
export type Telling = TableCell | Image | ImageReference;

/** Marks around what may have to be hidden. */
export interface ValueMarks {
  /** Of what each mark tells, by its number. */
  readonly values: readonly Place[][];
  /** Cells that tell of values, and pictures whose words do. */
  readonly nodes: ReadonlyMap<Telling, number>;
}

/** Marks the values of figures that a campaign may hide, in figure tables and in the words of their sections. */
export function markValues({ outline, sections }: BoundReport, marks: Marks): ValueMarks {
  const families = new Set(maskedFamilies(outline));
  const values: Place[][] = [];
  const told = new Map<Telling, number>();
  if (families.size > 0)
    for (const bound of sections.values()) markSection(bound, families, { values, nodes: told, marks });
  return { values, nodes: told };
}

/** HTML between marks. */
export function between(number: number, html: string): string {
  return `<!--"v${number}"-->${html}<!--"/v"-->`;
}

/** A body without its marks, and with `không nêu` in the place of what is hidden. */
export function withoutHidden(
  body: string,
  values: readonly (readonly Place[])[],
  hides: (figure: string, term: TermKey) => boolean,
): string {
  if (values.length === 0) return body;
  return body.replace(/<!--"v(\d+)"-->([\s\S]*?)<!--"\/v"-->/gu, (_, number: string, words: string) =>
    (values[Number(number)] ?? []).some(([figure, term]) => hides(figure, term as TermKey)) ? MASKED : words,
  );
}

function markSection(
  { section, tables, passages, body }: BoundSection,
  families: ReadonlySet<Figure>,
  { values, nodes, marks }: { values: Place[][]; nodes: Map<Telling, number>; marks: Marks },
): void {
  const hasTerms = section.requirement.terms !== null;
  const told = new Map<string, Place[]>();
  for (const { rows, head } of tables)
    for (const { figure, cells: own, node } of rows) {
      if (!figure || !families.has(figure)) continue;
      const all: Place[] = [];
      for (const { term, node: cell, value } of own) {
        const place: Place = [figure.id, hasTerms ? termKey(term.name) : NO_TERM];
        all.push(place);
        if (cell) nodes.set(cell, values.push([place]) - 1);
        const number = countsAs(value)?.toFixed();
        if (number !== undefined) told.set(number, [...(told.get(number) ?? []), place]);
      }
      const note = node.children[head.note ?? -1];
      if (note) nodes.set(note, values.push(all) - 1);
    }
  if (told.size === 0) return;
  for (const { node } of passages) {
    if (!node || (node.type === 'tableCell' && nodes.has(node))) continue;
    for (const text of allTextsIn(node))
      for (const { start, end, places } of tellingIn(text.value, told)) {
        const number = values.push(places) - 1;
        marks.add(text, { start, end, around: (words) => between(number, words) });
      }
  }
  for (const picture of body.flatMap(picturesIn)) {
    const places = [...tellingIn(picture.alt ?? '', told)].flatMap((one) => one.places);
    if (places.length > 0) nodes.set(picture, values.push(places) - 1);
  }
}

/** Numbers in words that values of the section are. */
function* tellingIn(words: string, told: ReadonlyMap<string, Place[]>): Generator<Span & { places: Place[] }, void> {
  for (const { 0: digits, index: start } of words.matchAll(/(?<![\p{L}\d.,/-])\d+(?:[.,]\d+)*(?![\p{L}\d/-])/gu)) {
    const places = told.get(parseNumber(digits.replace(/^0+(?=\d)/u, ''))?.value.toFixed() ?? '');
    if (places) yield { start, end: start + digits.length, places };
  }
}

function picturesIn(node: Nodes): readonly (Image | ImageReference)[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node];
  return 'children' in node ? node.children.flatMap(picturesIn) : [];
}
