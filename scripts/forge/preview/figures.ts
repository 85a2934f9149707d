/** The figures of a report that a change alters, beside those of the campaign before. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { type FigureValue, wordsOf } from '#lib/figures/figure-value.ts';
import type { Said } from '#lib/figures/said.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { askedFigures } from '../../roll-up/numbers/owing.ts';
import type { ReportSummary } from '../../roll-up/numbers/summary.ts';
import type { VerdictFile } from '../verdict/verdict.ts';
import { isStriking } from './striking.ts';

/** What a report gives, whether it counts or not. */
export interface Given extends Pick<ReportSummary, 'figures'> {
  /** Ids of figures that nobody can read: what they are is not known. */
  readonly unread: ReadonlySet<string>;
}

/** A figure in a term that a change alters. */
export interface Altered {
  readonly figure: Figure;
  readonly term: TermKey;
}

/** What is known of a report: as it was and as it is, null where there is none, and what its unit gave in the campaign before. */
export interface Sides {
  readonly outline: Outline;
  /** As it was; null where there was none. */
  readonly outlineBefore: Outline | null;
  readonly before: Given | null;
  readonly after: Given | null;
  earlier(figure: Figure, term: TermKey): FigureValue | undefined;
}

/** What stands for a unit where the outline names none. */
const NO_UNIT = 'không ghi';

/** The figures that a change alters, be it in nothing but their unit, in the order of the outline; each also as what it is of. */
export function alteredFigures(
  sides: Sides,
): readonly { readonly altered: Altered; readonly told: VerdictFile['figures'][number] }[] {
  const { outline, outlineBefore, before, after, earlier } = sides;
  const years = yearsOf(outline);
  return [...askedFigures(outline).values()].flatMap(({ figure, section }) => {
    if (after?.unread.has(figure.id)) return [];
    const [was, is] = [before?.figures.get(figure.id), after?.figures.get(figure.id)];
    const unit = figure.unit ?? '';
    const unitBefore = outlineBefore?.figures.get(figure.id)?.figure.unit ?? '';
    const terms = new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])]);
    return [...terms].flatMap((term) => {
      const [old, now, last] = [was?.get(term)?.value, is?.get(term)?.value, earlier(figure, term)];
      // Thousands in the place of ones: the same number says something else, and is in the reports above as well.
      const number = numberOf(now);
      const isOther = old !== undefined && number !== null && !number.eq(0) && unit !== unitBefore;
      const told = {
        section: section.heading.text,
        name: figure.fullName,
        unit: isOther ? `${unitBefore || NO_UNIT} → ${unit || NO_UNIT}` : unit,
        term: (is?.get(term) ?? was?.get(term))?.term ?? '',
        before: valueText(old),
        after: valueText(now),
        earlier: valueText(last),
        isStriking: false,
      };
      if (told.before === told.after && !isOther) return [];
      const known = [old, last].flatMap((one) => numberOf(one) ?? []);
      const strikes = number !== null && (isOther || isStriking({ type: figure.type, after: number, known, years }));
      return [{ altered: { figure, term }, told: { ...told, isStriking: strikes } }];
    });
  });
}

/** A value as a verdict has it. */
function valueText(value: FigureValue | undefined): string {
  if (value?.type === 'number') return value.value.toFixed();
  if (value?.type === 'answer') return value.yes ? 'Có' : 'Không';
  const words = wordsOf(value);
  if (words !== null) return shorten(words);
  return value?.type === 'state' ? value.state : '';
}

/** The same of what several said together. */
export function saidText(said: Said): string {
  if (said.type === 'number') return said.value.toFixed();
  return said.type === 'state' ? said.state : '';
}

/** What a value counts as: nothing that occurred is 0. */
function numberOf(value: FigureValue | undefined): Big | null {
  if (value?.type === 'number') return value.value;
  return value?.type === 'state' && value.state === 'none-occurred' ? new Big(0) : null;
}

function yearsOf({ frontMatter: { period } }: Outline): readonly number[] {
  return [...new Set([period.from, period.to].map((day) => Number(day.slice(0, 4))))];
}
