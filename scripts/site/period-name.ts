/** What a period is called in short, as heads of columns need it. */
import { type Day, formatDay } from '#lib/date.ts';

const PARTS: ReadonlyMap<string, string> = new Map([
  ['01-01/12-31', 'Năm'],
  ['01-01/06-30', '6 tháng đầu năm'],
  ['07-01/12-31', '6 tháng cuối năm'],
  ['01-01/03-31', 'Quý I năm'],
  ['04-01/06-30', 'Quý II năm'],
  ['07-01/09-30', 'Quý III năm'],
  ['10-01/12-31', 'Quý IV năm'],
  ['01-01/09-30', '9 tháng năm'],
]);

/** `6 tháng đầu năm 2023`, `Năm 2023`, `Giai đoạn 2018–2020`, else its days. */
export function periodName({ from, to }: { readonly from: Day; readonly to: Day }): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const part = PARTS.get(`${from.slice(5)}/${to.slice(5)}`);
  if (part === undefined) return `${formatDay(from)}–${formatDay(to)}`;
  if (first === last) return `${part} ${first}`;
  return part === 'Năm' ? `Giai đoạn ${first}–${last}` : `${formatDay(from)}–${formatDay(to)}`;
}
