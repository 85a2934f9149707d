/** How deep headings stand, by the systems of their numbers: what is numbered as one above is beside it, another system is below. */
import type { HeadingText } from '#lib/markdown/heading.ts';
import { numberInSeries, sameNumber } from '#lib/markdown/heading.ts';

/** A heading that is still open: others may stand below it. */
interface Open {
  readonly kind: string;
  readonly number: string;
  /** The level of its style, which alone places what has no number. */
  readonly level: number | null;
}

/** True for the title of an appendix, which stands beside the largest sections. */
export function isAppendix(text: string): boolean {
  return /^phụ lục(?!\p{L})/iu.test(text);
}

/** Places headings, each in turn. */
export class Nesting {
  #open: readonly Open[] = [];

  /** How deep a heading stands, from 0. */
  place({ text, number }: HeadingText, level: number | null): number {
    const kind = this.#kindOf(text, number, level);
    const at = this.#depthOf(kind, number, level);
    this.#open = [...this.#open.slice(0, at), { kind, number, level }];
    return at;
  }

  #depthOf(kind: string, number: string, level: number | null): number {
    if (kind === 'appendix' || kind === 'phần') return 0;
    const beside = this.#open.findIndex((one) => one.kind === kind);
    if (kind.startsWith('dotted')) {
      const whole = number.slice(0, number.lastIndexOf('.'));
      const above = this.#open.findLastIndex((one) => sameNumber(one.number, whole));
      if (above >= 0) return above + 1;
    }
    if (beside >= 0) return beside;
    if (level !== null && number === '') {
      const above = this.#open.findLastIndex((one) => one.level !== null && one.level < level);
      return above + 1;
    }
    return this.#open.length;
  }

  #kindOf(text: string, number: string, level: number | null): string {
    const named = /^(phần|chương|mục|điều)\s/iu.exec(number)?.[1];
    if (named !== undefined) return named.toLowerCase();
    if (number === '') return level === null || isAppendix(text) ? 'appendix' : `styled ${level}`;
    const dots = number.split('.').length - 1;
    if (dots > 0) return `dotted ${dots}`;
    const mark = /^[([]/u.test(text) ? '(' : '';
    if (/^\d+$/u.test(number)) return `arabic ${mark}${text.charAt(number.length + mark.length) === ')' ? ')' : ''}`;
    if (/^[IVXLC]+$/u.test(number) && !this.#isNext('capital', number)) return 'roman';
    return /^\p{Lu}$/u.test(number) ? 'capital' : `letter ${mark}`;
  }

  /** `C` behind `B` is a letter, not a hundred. */
  #isNext(kind: string, number: string): boolean {
    const last = this.#open.find((one) => one.kind === kind);
    if (!last) return false;
    const series = Array.from({ length: 24 }, (_, at) => numberInSeries('A', at));
    return series[series.indexOf(last.number) + 1] === number;
  }
}
