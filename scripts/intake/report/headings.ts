/** Which paragraphs are headings: many may be, the outline decides. */
import { type HeadingText, parseBareHeading, parseHeading } from '#lib/markdown/heading.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { isRequired } from '#lib/outline/required.ts';
import { titlesOf } from '#lib/outline/titles.ts';
import type { Unit } from '#lib/register/register.ts';
import { align } from '#lib/report/align.ts';
import { parseAppendix } from '#lib/report/appendix.ts';
import { isNear } from '#lib/vietnamese/similarity.ts';
import { fold } from '#lib/vietnamese/text.ts';
import type { WordBlock, WordParagraph } from '../word/model.ts';
import { runInsOf } from './run-in.ts';
import { isAllBold, wordsOf } from './text/words.ts';

/** What a paragraph turned out to be. */
export type Headed =
  | {
      readonly type: 'section';
      readonly section: OutlineSection;
      readonly heading: HeadingText;
      /** The paragraph as far as it is the heading, and as far as it is not. */
      readonly lead: WordParagraph;
      readonly rest: WordParagraph | null;
    }
  /** The author's own, inside a section. */
  | { readonly type: 'own' | 'appendix'; readonly depth: Depth; readonly words: string };

type Depth = 1 | 2 | 3 | 4 | 5 | 6;

interface Candidate {
  readonly at: number;
  readonly level: number | null;
  readonly heading: HeadingText;
  readonly lead: WordParagraph;
  readonly rest: WordParagraph | null;
}

/** The headings among some blocks, by their places; `refused` are those that looked like one of the outline and are none. */
export function headingsOf(
  blocks: readonly WordBlock[],
  outline: Outline,
  unit: Unit,
): { readonly headings: ReadonlyMap<number, Headed>; readonly refused: readonly string[] } {
  const longest = Math.max(0, ...outline.all.map(({ heading }) => heading.text.length)) * 1.5 + 20;
  const candidates = blocks.flatMap((block, at) =>
    block.type === 'paragraph' ? (runInOf(block, at, outline) ?? candidateOf(block, at, outline, longest) ?? []) : [],
  );
  const given = candidates.map(({ heading, level, at }) => ({
    node: { type: 'heading' as const, depth: depthOf(heading, level, outline), children: [] },
    heading,
    index: at,
  }));
  const matches = align(outline.all, given, (section) => isRequired(section, unit));
  const headings = new Map<number, Headed>();
  const refused: string[] = [];
  let around: { readonly depth: number; readonly section: OutlineSection | null } | null = null;
  // What depth a style stands for is learnt from the headings of the outline that have one.
  let shift = 1;
  const isLater = (index: number) => !matches.slice(index).some((match) => match !== null);
  for (const [index, { at, level, heading, lead, rest }] of candidates.entries()) {
    const match = matches[index];
    const words = heading.text;
    if (match) {
      headings.set(at, { type: 'section', section: match.section, heading: match.heading, lead, rest });
      around = { depth: match.section.depth, section: match.section };
      if (level !== null) shift = match.section.depth - level;
      continue;
    }
    if (parseAppendix(words) && isLater(index)) {
      headings.set(at, { type: 'appendix', depth: 2, words });
      around = { depth: 2, section: null };
      continue;
    }
    if (level === null) continue;
    // A heading of the author's own is deeper than the section around it.
    const depth = level + shift;
    const isOfOutline: boolean = around?.section?.children.some((child) => child.depth === depth) ?? false;
    if (around && depth > around.depth && !isOfOutline) headings.set(at, { type: 'own', depth: asDepth(depth), words });
    else refused.push(words);
  }
  return { headings, refused };
}

function asDepth(depth: number): Depth {
  const depths: readonly Depth[] = [1, 2, 3, 4, 5, 6];
  return depths[depth - 1] ?? 6;
}

function candidateOf(block: WordParagraph, at: number, outline: Outline, longest: number): Candidate | null {
  const typed = wordsOf(block);
  if (typed === '' || typed.length > longest || /^(?:sub)?title$/iu.test(block.style)) return null;
  const heading = readHeading(block, typed, outline);
  const titles = titlesOf(outline);
  const isBold = isAllBold(block);
  const isOne =
    block.headingLevel !== null ||
    titles.has(fold(heading.title)) ||
    (isBold && (heading.number !== '' || parseAppendix(typed) !== null)) ||
    (/^[IVX]+$/u.test(heading.number) && !/[.;,:]$/u.test(typed)) ||
    ((isBold || heading.number !== '') && outline.all.some((section) => isNear(section.heading.title, heading.title)));
  return isOne ? { at, level: block.headingLevel, heading, lead: block, rest: null } : null;
}

/** A heading that the text goes on behind: bold or numbered, with a title of the outline. */
function runInOf(block: WordParagraph, at: number, outline: Outline): Candidate | null {
  if (block.headingLevel !== null || isAllBold(block)) return null;
  const titles = titlesOf(outline);
  if (titles.has(fold(readHeading(block, wordsOf(block), outline).title))) return null;
  for (const { lead, words, rest } of runInsOf(block)) {
    const heading = readHeading(block, words, outline);
    const isMarked = heading.number !== '' || isAllBold(lead);
    if (isMarked && titles.has(fold(heading.title))) return { at, level: null, heading, lead, rest };
  }
  return null;
}

/** A number that Word writes counts where none was typed; one without its mark where the outline has such a title. */
function readHeading({ numbering }: WordParagraph, typed: string, outline: Outline): HeadingText {
  const own = parseHeading(typed);
  if (own.number !== '') return own;
  const bare = parseBareHeading(own);
  if (bare && titlesOf(outline).has(fold(bare.title))) return bare;
  return numbering?.isOrdered ? parseHeading(`${numbering.label} ${typed}`) : own;
}

/** Where a heading stands, in the outline's terms: as the section of its title, as those with such a number, or as its style says. */
function depthOf(heading: HeadingText, level: number | null, outline: Outline): Depth {
  const same = outline.all.filter((section) => fold(section.heading.title) === fold(heading.title));
  const kind = kindOf(heading.number);
  const alike = (same.length > 0 ? same : outline.all).filter((section) => kindOf(section.heading.number) === kind);
  const [first] = alike.length > 0 && (same.length > 0 || kind !== '') ? alike : same;
  return asDepth(first?.depth ?? (level ?? 4) + 1);
}

function kindOf(number: string): string {
  if (/^(?:phần|chương|mục)\s/iu.test(number)) return 'part';
  if (/^[IVXLC]+$/u.test(number)) return 'roman';
  if (/^\d+(?:\.\d+)*$/u.test(number)) return `dotted ${number.split('.').length}`;
  return number === '' ? '' : 'letter';
}
