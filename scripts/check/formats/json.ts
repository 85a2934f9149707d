import { jsonLines } from '#lib/printable.ts';
import type { CheckMessage } from '../message.ts';

/** For programs: an array of messages. */
export function formatJson(messages: readonly CheckMessage[]): readonly string[] {
  return jsonLines(messages);
}
