/** Levels and kinds in the register that are slips of others: a unit under such a word is asked for nothing that the word says. */
import { distance } from 'fastest-levenshtein';
import type { UnitId } from '../paths.ts';
import { fold } from '../vietnamese/text.ts';

const COLUMNS = ['level', 'kind'] as const;
/** Shorter words differ by a letter and are others. */
const MIN_LENGTH = 5;

/** A word of a row that is nearly one that more rows have; `message` is Vietnamese. */
interface StrayWord {
  readonly unit: UnitId;
  readonly column: (typeof COLUMNS)[number];
  readonly message: string;
}

/** What is looked at of a unit. */
interface Worded {
  readonly id: UnitId;
  readonly level: string;
  readonly kind: string;
}

/** One for each row. */
export function strayWords(units: readonly Worded[]): readonly StrayWord[] {
  return COLUMNS.flatMap((column) => {
    const counts = new Map<string, number>();
    for (const unit of units) counts.set(unit[column], (counts.get(unit[column]) ?? 0) + 1);
    const right = new Map(
      [...counts].flatMap(([word, count]) => {
        const near = [...counts].find(([other, times]) => times > count && isSlip(word, other));
        return near ? [[word, near[0]] as const] : [];
      }),
    );
    return units.flatMap(({ id, [column]: word }) => {
      const meant = right.get(word);
      if (meant === undefined) return [];
      const what = column === 'level' ? 'Cấp' : 'Loại hình';
      const message = `${what} \`${word}\` chỉ có ở ít đơn vị, gần giống \`${meant}\`; có phải \`${meant}\`? Viết khác thì đề cương không yêu cầu được đơn vị này`;
      return [{ unit: id, column, message }];
    });
  });
}

/** True for a word that is another one mistyped. */
export function isSlip(word: string, other: string): boolean {
  if (word === other || /\d/u.test(word + other)) return false;
  const [a, b] = [fold(word), fold(other)];
  return a === b || (Math.min(a.length, b.length) >= MIN_LENGTH && distance(a, b) === 1);
}
