/** Quotation marks have one form in a file: `“` and `”`, as Word types them. */

import type { Passage } from '#lib/markdown/passage.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import { severally } from '#lib/markdown/slips/slip.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { findQuotations, type Quotation } from '#lib/vietnamese/quotation-marks.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import type { Tell } from './define-rule.ts';
import { figureCells } from './figure-cells.ts';

interface Quoted extends Quotation {
  readonly passage: Passage;
}

/** Tells once a file of straight marks, and of marks that do not go together, with a mend of all that are certain. */
export function checkQuotes(prose: Prose, bound: BoundReport | null, tell: Tell): void {
  const { all, source, passages } = prose;
  if (!all.includes('"')) return;
  const copied = new Set([...figureCells(prose), ...headingsOf(bound)]);
  const isOwn = ({ node }: Passage) =>
    node !== null && !copied.has(node) && (node.type !== 'heading' || bound !== null);
  const quotations = passages
    .filter(isOwn)
    .flatMap((passage) => findQuotations(passage.prose).map((quotation) => ({ ...quotation, passage })));
  const wrong = quotations.filter(({ form }) => form !== 'curly');
  const first = wrong.find(({ form }) => form === 'mixed') ?? wrong[0];
  if (!first) return;
  const edits = wrong.flatMap((one) => editsOf(one)).toSorted((a, b) => a.start - b.start);
  const more = wrong.length > 1 ? ` (và ${wrong.length - 1} chỗ khác)` : '';
  const actual = first.passage.text.slice(first.start, first.end);
  const words = shorten(first.words);
  const why =
    first.form === 'mixed'
      ? 'mở một kiểu, đóng một kiểu'
      : quotations.some(({ form }) => form === 'curly')
        ? 'dùng ngoặc thẳng, chỗ khác trong báo cáo dùng ngoặc cong'
        : 'dùng ngoặc thẳng';
  tell(
    first.passage.locate(first).place,
    `Ngoặc kép ${actual.at(0)}${words}${actual.at(-1)}${more} ${why}; hãy viết thống nhất “${words}”`,
    { severity: 'warning', expected: [`“${first.words}”`], actual, fix: severally(source, edits) },
  );
}

function editsOf({ passage, wrong }: Quoted) {
  const edits = wrong.map(({ at, mark }) => passage.edit({ start: at, end: at + 1 }, mark));
  // One of a pair alone would be worse than none.
  return edits.every((edit) => edit !== undefined) ? edits : [];
}

/** Headings that are the outline's words. */
function headingsOf(bound: BoundReport | null): readonly unknown[] {
  return bound ? [bound.title?.node, ...[...bound.sections.values()].map(({ heading }) => heading.node)] : [];
}
