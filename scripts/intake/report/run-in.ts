/** Headings that a text goes on behind in the same paragraph (`1. Công tác tuyên truyền: Trong năm, …`). */
import { oneSpaced } from '#lib/vietnamese/text.ts';
import type { WordInline, WordParagraph } from '../word/model.ts';
import { cleaned, leadingText, typedText, withoutLead } from './text/words.ts';

/** A paragraph as a heading and what comes behind it. */
export interface RunIn {
  readonly lead: WordParagraph;
  /** The words of the lead on one line, without the mark at their end. */
  readonly words: string;
  readonly rest: WordParagraph;
}

const MARK = /[\s.:;–—-]+$/u;

/** All that may be a heading at the beginning of a paragraph, the longest first: as far as it is bold, a mark or a break. */
export function runInsOf(paragraph: WordParagraph): readonly RunIn[] {
  const text = leadingText(paragraph.inlines);
  const ends = new Set([...text.matchAll(/[.:](?=\s)/gu)].map(({ index }) => index + 1));
  if (paragraph.inlines.some(({ type }) => type === 'break')) ends.add(text.length);
  ends.add(boldLength(paragraph.inlines));
  return [...ends]
    .sort((a, b) => b - a)
    .flatMap((length): readonly RunIn[] => {
      const words = oneSpaced(cleaned(text.slice(0, length)))
        .trim()
        .replace(MARK, '');
      const behind = typedText(withoutLead(paragraph.inlines, length));
      const rest = { ...paragraph, numbering: null, headingLevel: null, inlines: restOf(paragraph.inlines, length) };
      const isInWord = /[\p{L}\p{N}]$/u.test(text.slice(0, length)) && /^[\p{L}\p{N}\p{M}]/u.test(behind);
      if (words === '' || isInWord || typedText(rest.inlines).trim() === '') return [];
      return [{ lead: { ...paragraph, inlines: leadOf(paragraph.inlines, length) }, words, rest }];
    });
}

function boldLength(inlines: readonly WordInline[]): number {
  const end = inlines.findIndex((inline) => inline.type !== 'text' || !(inline.isBold || inline.value.trim() === ''));
  return leadingText(inlines.slice(0, Math.max(0, end))).length;
}

function leadOf(inlines: readonly WordInline[], length: number): readonly WordInline[] {
  let left = length;
  return inlines.flatMap((inline): readonly WordInline[] => {
    if (left === 0 || inline.type !== 'text') return [];
    const value = inline.value.slice(0, left);
    left -= value.length;
    return [{ ...inline, value }];
  });
}

/** Behind the lead, without the mark or break that parts them. */
function restOf(inlines: readonly WordInline[], length: number): readonly WordInline[] {
  const behind = withoutLead(inlines, length);
  const [first] = behind;
  if (first?.type === 'break') return behind.slice(1);
  return withoutLead(behind, /^[\s:–—-]*/u.exec(leadingText(behind))?.[0].length ?? 0);
}
