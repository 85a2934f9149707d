/** The period that a title speaks of. */
import { meantPeriod } from '#lib/written-day.ts';

const YEAR = '(?:19|20)\\d{2}';
const DAY = String.raw`(?:ngày\s+)?\d{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:\s*[/.-]\s*|\s+năm\s+)${YEAR}`;
const SPAN = new RegExp(`từ\\s+${DAY}\\s*(?:-|–|đến(?:\\s+hết)?)\\s*${DAY}`, 'iu');
const YEARS = new RegExp(`(?:giai đoạn|từ năm)\\s+(${YEAR})\\s*(?:-|–|—|đến(?:\\s+năm)?)\\s*(${YEAR})`, 'iu');
const PART =
  /(?:\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm|\d{1,2}\s+tháng|quý\s+(?:[1-4]|IV|I{1,3})|tháng\s+\d{1,2})(?![\p{L}\d])/iu;
/** Several of them: where they begin and end is not for us to say. */
const PARTS = /(?:quý|tháng)\s+\S+\s*(?:và|đến(?:\s+hết)?|[-–])\s*(?:quý|tháng)\s/iu;
const WHOLE = new RegExp(`(?<!\\p{L})năm\\s+(${YEAR})(?![\\d–-])`, 'giu');
const ANY_YEAR = new RegExp(`(?<![\\d/.-])${YEAR}(?![\\d/-])`, 'gu');

/** The interval of days, as outlines have it; null where the title leaves it open: `25 năm thực hiện …`. */
export function saidPeriod(title: string): string | null {
  const text = title.replace(/\s+/gu, ' ');
  const days = SPAN.exec(text)?.[0];
  if (days !== undefined) return meantPeriod(days);
  const [, first, last] = YEARS.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return first <= last ? `${first}-01-01/${last}-12-31` : null;
  // The day of a document that the title names is no period.
  const own = text.replace(new RegExp(DAY, 'giu'), '');
  if (PARTS.test(own)) return null;
  const part = PART.exec(own);
  const years = [...new Set([...own.matchAll(ANY_YEAR)].map(([year]) => year))];
  if (part) {
    const behind = new RegExp(`^\\s*(?:năm\\s+|/\\s*|,?\\s*)?(${YEAR})`, 'u').exec(
      own.slice(part.index + part[0].length),
    )?.[1];
    const year = behind ?? (years.length === 1 ? years[0] : undefined);
    return year === undefined ? null : meantPeriod(`${part[0].replace(/\s+năm$/iu, '')} năm ${year}`);
  }
  const whole = [...new Set([...own.matchAll(WHOLE)].map(([, year]) => year))];
  const [year] = whole;
  return whole.length === 1 && year !== undefined ? meantPeriod(`năm ${year}`) : null;
}
