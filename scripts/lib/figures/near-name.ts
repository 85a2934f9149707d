/** Labels of rows that are nearly the name of a figure. */
import { NEAR, similarity } from '../vietnamese/similarity.ts';
import { fold } from '../vietnamese/text.ts';
import type { Figure } from './figure.ts';
import { partName } from './part-label.ts';

/** `1.`, `1.2`, `a)`, `II.`: what a label bears where rows are numbered by hand. */
const NUMBER = /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)]\s*|\d{1,2}(?:\.\d{1,2})*\s+|[•*]\s*)+/iu;
/** `(cuộc)`, `ĐVT: cuộc`: a unit that has a column of its own. */
const MEASURE = /\s*(?:\([^()]*\)|[,;:(]?\s*(?:đvt|đơn vị(?: tính)?)\s*:.*)$/iu;
const COUNTING = /^(?:tổng số|tổng|số lượng|số)\s+/u;
/** Of a label that is the same but for what it may leave out. */
const SAME = 2;

/** The figure whose name a label is nearly: the likest of some; undefined where none is near. */
export function figureNear(label: string, figures: readonly Figure[]): Figure | undefined {
  let found: Figure | undefined;
  let best = 0;
  const own = { whole: fold(label), bare: bare(label) };
  for (const figure of figures) {
    const likeness = likenessOf(own, figure);
    if (likeness >= NEAR && likeness > best) [found, best] = [figure, likeness];
  }
  return found;
}

interface Label {
  readonly whole: string;
  readonly bare: string;
}

function likenessOf({ whole, bare: own }: Label, { name, partOf }: Figure): number {
  const wanted = partOf === null ? name : partName(name);
  const other = bare(wanted);
  if (withoutMarks(own) === withoutMarks(other)) return SAME;
  if (own !== '' && withoutMarks(own.replace(COUNTING, '')) === withoutMarks(other.replace(COUNTING, ''))) return 1;
  return Math.max(similarity(own, other), similarity(whole, fold(name)));
}

function bare(label: string): string {
  return fold(partName(label).replace(NUMBER, '').replace(MEASURE, ''));
}

/** True where a label has the words of a name, be it without their marks. */
export function hasWordsOf(label: string, name: string): boolean {
  return withoutMarks(fold(label)) === withoutMarks(fold(name));
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
