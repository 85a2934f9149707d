/** Quotation marks of two forms: `“` with `"`, or the same words in both. */

import type { Passage } from '#lib/markdown/passage.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import { severally } from '#lib/markdown/slips/slip.ts';
import type { Span } from '#lib/span.ts';
import { fold } from '#lib/vietnamese/text.ts';
import type { Tell } from './define-rule.ts';

const QUOTED = /(["“])([^"“”\n]{1,200})(["”])/gu;

interface Quotation extends Span {
  readonly passage: Passage;
  readonly words: string;
  readonly form: 'straight' | 'curly' | 'mixed';
}

/**
 * Tells once of marks that do not go together. Straight ones all through are as good as curly ones, so that a text which has
 * both, from two hands, is told of only where one pair, or one name, is written in two ways.
 */
export function checkQuotes({ passages, all, source }: Prose, tell: Tell): void {
  if (!all.includes('"') || !/[“”]/u.test(all)) return;
  const quotations = passages.flatMap(quotationsIn);
  const curly = new Set(quotations.flatMap(({ form, words }) => (form === 'curly' ? [fold(words)] : [])));
  const wrong = quotations.filter(
    ({ form, words }) => form === 'mixed' || (form === 'straight' && curly.has(fold(words))),
  );
  const [first] = wrong;
  if (!first) return;
  const edits = wrong.flatMap(({ passage, start, end, words }) => passage.edit({ start, end }, `“${words}”`) ?? []);
  const more = wrong.length > 1 ? ` (và ${wrong.length - 1} chỗ khác)` : '';
  const actual = first.passage.text.slice(first.start, first.end);
  const why =
    first.form === 'mixed' ? 'mở một kiểu, đóng một kiểu' : 'dùng ngoặc thẳng, chỗ khác trong báo cáo dùng ngoặc cong';
  tell(first.passage.locate(first).place, `Ngoặc kép ${actual}${more} ${why}; hãy viết thống nhất “${first.words}”`, {
    severity: 'warning',
    expected: [`“${first.words}”`],
    actual,
    fix: edits.length === wrong.length ? severally(source, edits) : undefined,
  });
}

function quotationsIn(passage: Passage): readonly Quotation[] {
  // Headings and cells are the outline's words.
  if (passage.node?.type !== 'paragraph' || !/["“”]/u.test(passage.prose)) return [];
  const found = [...passage.prose.matchAll(QUOTED)].map(({ 0: text, 1: open, 2: words = '', 3: close, index }) => {
    const form: Quotation['form'] =
      open === '“' && close === '”' ? 'curly' : open === '"' && close === '"' ? 'straight' : 'mixed';
    return { passage, words, form, start: index, end: index + text.length };
  });
  // A mark by itself, of an inch say, shifts all pairs behind it.
  const isWhole = ({ words }: Quotation) => !/^\s|\s$/u.test(words);
  return (passage.prose.match(/["“”]/gu)?.length ?? 0) === 2 * found.length ? found.filter(isWhole) : [];
}
