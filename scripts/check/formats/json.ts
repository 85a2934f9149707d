import type { CheckMessage } from '../message.ts';

/** For programs: an array of messages. */
export function formatJson(messages: readonly CheckMessage[]): string {
  return `${JSON.stringify(messages, null, 2)}\n`;
}
