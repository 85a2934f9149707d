/** Quotation marks: which open and which close, told by what stands around them. */
import type { Span } from '../span.ts';

/** A pair of marks with the words between them. */
export interface Quotation extends Span {
  readonly words: string;
  readonly form: 'straight' | 'curly' | 'mixed';
  /** The marks that are to be others, as one character each. */
  readonly wrong: readonly { readonly at: number; readonly mark: string }[];
}

const MARK = /["“”]/gu;
const OPENS = /^$|[\s([{“"‘—–\-/:*_]/u;
const CLOSES = /^$|[\s)\]}”"’.,;:!?…—–\-/*_]/u;
/** Quotations within quotations go no deeper. */
const MOST_OPEN = 2;

/** The quotations of a text, the inner ones first; none where a straight mark can be both, or has no other one. Marks of inches are passed over. */
export function findQuotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  const open: { readonly at: number; readonly mark: string }[] = [];
  // Behind a number a straight mark may be that of inches, which one mark too many further on tells.
  let mayBeInches = false;
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const role = mark === '"' ? roleOf(text, at) : mark === '“' ? 'opens' : 'closes';
    if (role === null || open.length > MOST_OPEN) return [];
    if (role === 'opens') open.push({ at, mark });
    else {
      const first = open.pop();
      const isBehindNumber = mark === '"' && /\d/u.test(text.charAt(at - 1));
      if (first) {
        found.push(quotation(text, first, { at, mark }));
        mayBeInches ||= isBehindNumber;
      } else if (mayBeInches || (mark === '"' && !isBehindNumber)) return [];
    }
  }
  return open.some(({ mark }) => mark === '"') ? [] : found;
}

function roleOf(text: string, at: number): 'opens' | 'closes' | null {
  const [before, after] = [text.slice(Math.max(0, at - 1), at), text.slice(at + 1, at + 2)];
  const mayOpen = OPENS.test(before) && !/^$|\s/u.test(after);
  const mayClose = CLOSES.test(after) && !/^$|\s/u.test(before);
  if (mayOpen === mayClose) return null;
  return mayOpen ? 'opens' : 'closes';
}

interface Mark {
  readonly at: number;
  readonly mark: string;
}

function quotation(text: string, first: Mark, last: Mark): Quotation {
  const isStraight = [first.mark, last.mark].map((mark) => mark === '"');
  const form = isStraight.every(Boolean) ? 'straight' : isStraight.some(Boolean) ? 'mixed' : 'curly';
  const wrong = [
    ...(first.mark === '"' ? [{ at: first.at, mark: '“' }] : []),
    ...(last.mark === '"' ? [{ at: last.at, mark: '”' }] : []),
  ];
  return { start: first.at, end: last.at + 1, words: text.slice(first.at + 1, last.at), form, wrong };
}
