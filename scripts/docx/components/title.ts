import { Paragraph, type ParagraphChild } from 'docx';
import type { Heading } from 'mdast';
import { textOf } from '#lib/text-of.ts';
import type { Context } from '../context.ts';
import { mm } from '../measure.ts';
import { textWidth } from '../profile.ts';
import { textLines, textRun } from '../text-run.ts';
import { evenLines } from '../text-width.ts';

/** Millimetres that the lines of a title keep from each margin. */
const MARGIN = 10;

/** Type, title and the mark under them (36-HD/VPTW, component "type and title"). `title` is the report's H1, or its text where it has none. */
export function titleBlock(type: string, title: Heading | string, context: Context): readonly Paragraph[] {
  const { words } = context.profile;
  return [
    new Paragraph({ style: 'Title', children: [textRun(type.toUpperCase())] }),
    new Paragraph({ style: 'Subtitle', indent: { left: mm(MARGIN), right: mm(MARGIN) }, children: titleLines(title, context) }),
    new Paragraph({ style: 'TitleMark', children: [textRun(words.titleMark)] }),
  ];
}

/** The lines of a title; one with marks or notes in it is left to Word to break. */
function titleLines(title: Heading | string, context: Context): readonly ParagraphChild[] {
  if (typeof title !== 'string' && title.children.some((child) => child.type !== 'text')) return context.phrasing(title.children, context);
  const text = typeof title === 'string' ? title : textOf(title);
  const { profile } = context;
  return textLines(evenLines(text, { size: profile.sizes.title, bold: true }, textWidth(profile) - mm(2 * MARGIN)));
}
