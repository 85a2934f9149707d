/** What a letter says of how reports are sent: by when, to whom, through whom. */
import { type Day, isDay } from '#lib/date.ts';
import { meantDay } from '#lib/written-day.ts';

/** How reports are sent. */
export interface Delivery {
  /** Every deadline that the sentences about reports name, in order. */
  readonly deadlines: readonly { readonly key: 'before' | 'by'; readonly day: Day }[];
  readonly addressee: string | null;
  readonly via: string | null;
}

const DAY = String.raw`\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`;
const DEADLINE = new RegExp(
  `(trước|chậm nhất(?: là)?(?: vào)?|muộn nhất(?: là)?(?: vào)?)\\s+(?:hết\\s+)?ngày\\s+(${DAY})`,
  'giu',
);
const TO =
  /(?<!\p{L})gửi\s+(?:về|đến|tới|cho)\s+(\p{Lu}[^(),;.]*?)(?=\s*(?:[(),;.]|qua\s|trước\s|chậm nhất|muộn nhất|để\s|$))/iu;
const VIA = /(?<!\p{L}|thông )qua\s+(\p{Lu}[^(),;.]*?)(?=\s*(?:[(),;.]|\s[-–]\s|trước\s|chậm nhất|muộn nhất|để\s|$))/u;

/** Reads the sentences of a letter that say where reports go. */
export function deliveryOf(text: string): Delivery {
  const sentences = text
    .split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .filter((one) => /báo cáo/iu.test(one) && /(?<!\p{L})gửi(?!\p{L})/iu.test(one));
  const deadlines = sentences.flatMap((one) =>
    [...one.matchAll(DEADLINE)].flatMap(([, word = '', written = '']) => {
      const day = meantDay(written.replace(/\s+/gu, ' '));
      return day !== null && isDay(day)
        ? [{ key: /^trước/iu.test(word) ? ('before' as const) : ('by' as const), day }]
        : [];
    }),
  );
  const find = (pattern: RegExp) => sentences.flatMap((one) => pattern.exec(one)?.[1]?.trim() ?? [])[0] ?? null;
  return { deadlines, addressee: find(TO), via: find(VIA) };
}
