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
/** Of one that besides counts where the name does not, or the other way round. */
const ALIKE = 1;

/** The figure whose name a label is nearly: the likest of some; undefined where none is near. */
export function figureNear(label: string, figures: Iterable<Figure>): Figure | undefined {
  let found: Figure | undefined;
  let best = 0;
  const own = formsOf(label);
  for (const figure of figures) {
    const likeness = likenessOf(own, figureForms(figure));
    if (likeness >= NEAR && likeness > best) [found, best] = [figure, likeness];
  }
  return found;
}

/** The one figure that a label can mean: its name but for number, unit, marks of letters, `Số` before it; undefined where none or several are that. */
export function figureMeant(label: string, figures: Iterable<Figure>): Figure | undefined {
  const own = formsOf(label);
  const [found, another] = [...figures].filter((figure) => likenessOf(own, figureForms(figure)) >= ALIKE);
  return another ? undefined : found;
}

/** Of how many syllables a label is no chance. */
const FEW = 3;

/** The one figure whose name a label shortens: it leaves words out, and the others stand in their order; undefined where none or several do. */
export function figureShortened(label: string, figures: Iterable<Figure>): Figure | undefined {
  const own = syllablesOf(formsOf(label));
  if (own.length < FEW) return undefined;
  const [found, another] = [...figures].filter((figure) => {
    let seen = 0;
    for (const syllable of syllablesOf(figureForms(figure))) if (syllable === own[seen]) seen += 1;
    return seen === own.length;
  });
  return another ? undefined : found;
}

function syllablesOf({ bare }: Forms): readonly string[] {
  return bare.match(/[\p{L}\p{N}%]+/gu) ?? [];
}

/** A label as it is compared: as it stands, without number and unit, and so without marks, and without `Số` before it. */
interface Forms {
  readonly whole: string;
  readonly bare: string;
  readonly plain: string;
  readonly counted: string;
}

const known = new WeakMap<Figure, Forms>();

function figureForms(figure: Figure): Forms {
  const forms = known.get(figure) ?? formsOf(figure.name);
  known.set(figure, forms);
  return forms;
}

function formsOf(label: string): Forms {
  const bare = fold(partName(label).replace(NUMBER, '').replace(MEASURE, ''));
  return {
    whole: fold(label),
    bare,
    plain: withoutMarks(bare),
    counted: withoutMarks(bare.replace(COUNTING, '')),
  };
}

function likenessOf(own: Forms, other: Forms): number {
  if (own.plain === '' || other.plain === '') return 0;
  if (own.plain === other.plain) return SAME;
  if (own.counted === other.counted) return ALIKE;
  return Math.max(similarity(own.bare, other.bare), similarity(own.whole, other.whole));
}

/** True where a label has the words of a name, be it without their marks. */
export function hasWordsOf(label: string, name: string): boolean {
  return withoutMarks(fold(label)) === withoutMarks(fold(name));
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
