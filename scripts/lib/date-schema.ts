/** Days and intervals of days as front matter and registers give them. */
import { z } from 'zod';
import { type Day, isDay } from './date.ts';

/** A day that exists, in ISO 8601 form. */
export const daySchema = z
  .string()
  .refine(isDay, { message: 'cần một ngày có thật, viết năm-tháng-ngày như `2023-06-15`' });

/** An ISO 8601 interval of days, `2023-01-01/2023-06-30`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** An interval of days that exist, in ISO 8601 form and in order. */
export const periodSchema = z.string().transform((text, context): Period => {
  const [from = '', to = '', ...rest] = text.split('/');
  if (rest.length === 0 && isDay(from) && isDay(to) && from <= to) return { from, to };
  context.addIssue({ code: 'custom', message: 'cần một khoảng ngày như `2023-01-01/2023-06-30`' });
  return z.NEVER;
});
