/** Days and intervals of days as front matter and registers give them. */
import * as z from 'zod';
import { type Day, isDay } from './date.ts';
import { meantDay, meantPeriod } from './written-day.ts';

/** A day that exists, in ISO 8601 form. */
export const daySchema = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue({ ...noDay('2023-06-15', text) });
  return z.NEVER;
});

/** What is said of a text that is no day, and the day that is meant by it. */
export function noDay(
  example: string,
  text: string,
): { readonly code: 'custom'; readonly message: string; readonly params: Record<string, unknown> } {
  const message = `cần một ngày có thật, viết năm-tháng-ngày như \`${example}\``;
  return { code: 'custom', message, params: { mend: meantDay(text) } };
}

/** An ISO 8601 interval of days, `2023-01-01/2023-06-30`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** An interval of days that exist, in ISO 8601 form and in order. */
export const periodSchema = z.preprocess(yearAsText, z.string()).transform((text, context): Period => {
  const [from = '', to = '', ...rest] = text.split('/');
  if (rest.length === 0 && isDay(from) && isDay(to) && from <= to) return { from, to };
  const message = 'cần một khoảng ngày như `2023-01-01/2023-06-30`';
  context.addIssue({ code: 'custom', message, params: { mend: meantPeriod(text) } });
  return z.NEVER;
});

/** YAML takes a year alone for a number. */
function yearAsText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
