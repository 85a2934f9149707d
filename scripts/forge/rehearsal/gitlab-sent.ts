/** What is sent to GitLab's API. */
import * as z from 'zod';
import { type Call, No } from './http.ts';

/** The number of the one project that is there. */
export const PROJECT = 1;

/** The words of an issue or a merge request. */
export const words = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  state_event: z.enum(['close', 'reopen']).optional(),
});

/** GitLab refuses what it does not understand with 400. */
export function sent<T>(schema: z.ZodType<T>, { body }: Call): T {
  const { data } = schema.safeParse(body);
  if (data === undefined) throw new No(400, '400 Bad request');
  return data;
}
