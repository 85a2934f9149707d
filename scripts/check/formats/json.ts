import { jsonLines } from '#lib/printable.ts';
import type { CheckMessage } from '../message.ts';

/** For programs: an array of messages, a fix of several parts as one edit. */
export function formatJson(messages: readonly CheckMessage[]): readonly string[] {
  return jsonLines(
    messages.map(({ fix, ...one }) =>
      fix ? { ...one, fix: { start: fix.start, end: fix.end, text: fix.text } } : one,
    ),
  );
}
