import type { Heading } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { evenLines } from '../measure/even-lines.ts';
import { mm } from '../measure/measure.ts';
import { textWidth } from '../measure/text-area.ts';
import { widthOf } from '../measure/text-width.ts';
import type { Context } from '../model/context.ts';
import { type Inline, type Paragraph, paragraph } from '../model/model.ts';
import { lines, text } from '../model/text.ts';
import { rule } from './rule.ts';

/** Millimetres that the lines of a title keep from each margin. */
const MARGIN = 10;

/**
 * Type, title and the mark under them (36-HD/VPTW, component "type and title"; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5).
 * `title` is the document's H1, or its text where it has none; `attached` is what the document goes with.
 */
export function titleBlock(
  type: string,
  title: Heading | string,
  context: Context,
  attached?: string,
): readonly Paragraph[] {
  const { profile } = context;
  const set = linesOfTitle(typeof title === 'string' ? title : textOf(title), profile);
  const isPlain = typeof title === 'string' || title.children.every((child) => child.type === 'text');
  const inside: Context = { ...context, width: context.width - mm(2 * MARGIN), isFlush: true };
  const children: readonly Inline[] = isPlain ? lines(set) : context.phrasing(title.children, inside);
  return [
    paragraph('Title', [text(type.toUpperCase())]),
    paragraph('Subtitle', children, { indent: { left: mm(MARGIN), right: mm(MARGIN) } }),
    ...(attached === undefined ? [] : [attachedLine(attached, profile)]),
    titleMark(set, profile),
  ];
}

/** What a document or an appendix goes with, in brackets. */
export function attachedLine(words: string, profile: DocumentProfile): Paragraph {
  return paragraph(
    'Attached',
    lines(evenLines(`(${words})`, profile.looks.attached, textWidth(profile) - mm(2 * MARGIN))),
  );
}

/** The lines of a title, as even as can be. */
function linesOfTitle(title: string, profile: DocumentProfile): readonly string[] {
  return evenLines(title, profile.looks.title, textWidth(profile) - mm(2 * MARGIN));
}

function titleMark(set: readonly string[], profile: DocumentProfile): Paragraph {
  const { titleMark: mark, looks } = profile;
  if (mark.type === 'words') return paragraph('TitleMark', [text(mark.words)]);
  const width = Math.max(0, ...set.map((line) => widthOf(line, looks.title)));
  return { ...rule(mark.share * width, textWidth(profile)), keepNext: true };
}
