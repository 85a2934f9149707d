/** What is written in a section of a report, as rules about content ask. */

import { isFigureTable } from '../figures/figure-columns.ts';
import type { Passage } from '../markdown/passage.ts';
import { isNarrative, listItems } from '../markdown/text-block.ts';
import { textOf } from '../markdown/text-of.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import { findPlaceholders } from '../vietnamese/placeholder.ts';
import { countWords } from '../vietnamese/text.ts';
import type { BoundReport, BoundSection } from './bound-report.ts';
import { guidanceOf, isGuidance } from './guidance.ts';

const WORD = /[\p{L}\p{N}]/u;

/** True when a section holds anything but headings and comments, in itself or below. */
export function hasContent({ sections }: BoundReport, bound: BoundSection): boolean {
  return (
    allPassages(sections, bound).some(({ node, text }) => node?.type !== 'heading' && WORD.test(text)) ||
    bound.content.some((node) => node.type === 'code')
  );
}

/** True when an author has begun to fill a section in: it has narrative, a value or another table, in itself or below. */
export function hasBegun(report: BoundReport, bound: BoundSection): boolean {
  const isSaid = (passage: Passage) => isNarrative(passage) && WORD.test(passage.text);
  const given = bound.tables.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ value }) => value.type !== 'blank')),
  );
  return (
    given ||
    bound.passages.some(isSaid) ||
    bound.body.some((node) => node.type === 'table' && !isFigureTable(node)) ||
    bound.section.children.some((child) => {
      const below = report.sections.get(child);
      return below !== undefined && hasBegun(report, below);
    })
  );
}

/** The passages of a section and of the sections below it. */
export function allPassages(
  sections: ReadonlyMap<OutlineSection, BoundSection>,
  bound: BoundSection,
): readonly Passage[] {
  const below = bound.section.children.flatMap((child) => {
    const present = sections.get(child);
    return present ? allPassages(sections, present) : [];
  });
  return below.length > 0 ? [...bound.passages, ...below] : bound.passages;
}

/**
 * Words of narrative in a section itself: its paragraphs and lists, not headings and tables.
 * Counting stops at the passage that reaches `enough`.
 */
export function narrativeWords(bound: BoundSection, enough: number): number {
  let words = 0;
  for (const passage of bound.passages) {
    if (isNarrative(passage)) words += countWords(passage.text);
    if (words >= enough) break;
  }
  return words;
}

/** True of a section that must have narrative and has none: `section-content` names all that is asked of it. */
export function isWordless(bound: BoundSection): boolean {
  return bound.section.requirement.words > 0 && narrativeWords(bound, 1) === 0;
}

/** List items with text in a section and below. */
export function countItems(bound: BoundSection): number {
  return listItems(bound.content).filter((item) => WORD.test(textOf(item))).length;
}

/** Digits that are no data: symbols of documents, days, months, years, periods, parts of laws. */
const NOT_DATA =
  /\d+(?:\/\d{4})?\s*[-/]\s*\p{Lu}[\p{L}\d/-]*|\d{1,2}[/-]\d{1,2}[/-]\d{4}|(?<!\p{L})(?:ngày|tháng|năm|quý|khóa|khoá|điều|khoản|chương|mục|nhiệm kỳ|giai đoạn)\s+\d[\d\s/–-]*|\d+\s+(?:tháng|năm)(?!\p{L})/giu;

/** True when a text gives at least one number that is data. */
export function givesNumber(text: string): boolean {
  return /\d/u.test(text) && /\d/u.test(text.replace(NOT_DATA, ' '));
}

/** True when all that a section says is blanks or guidance, and it has no figure table: the rule `placeholder` reports that. */
export function isUnfilled(bound: BoundSection, outline: Outline): boolean {
  return !bound.body.some(isFigureTable) && saysBlanks(bound, outline);
}

/** True when all narrative of a section is blanks or guidance. */
export function saysBlanks(bound: BoundSection, outline: Outline): boolean {
  const guidance = guidanceOf(outline);
  const said = bound.passages.filter((passage) => isNarrative(passage) && passage.text.trim() !== '');
  return (
    said.length > 0 &&
    said.every((passage) => findPlaceholders(passage.prose).length > 0 || isGuidance(passage, guidance))
  );
}
