/** How far long work has come, for who waits at a terminal. */

import { printable } from '#lib/printable.ts';
import { note } from './print.ts';

/** Work that takes its time, and what is told of it. */
export interface Progress {
  step(name: string): void;
  /** Says something beside the work: to stderr, on lines of its own. */
  say(lines: readonly string[]): void;
  done(): void;
}

/** Shows on a terminal how far long work has come; quiet in a pipe. */
export function progress(total: number): Progress {
  const { stderr } = process;
  const start = Date.now();
  let count = 0;
  let last = start;
  let shown = false;
  const done = () => {
    if (shown) stderr.write('\r\u001b[K');
  };
  return {
    step(name) {
      count += 1;
      const now = Date.now();
      if (!stderr.isTTY || now - start < 1000 || now - last < 100) return;
      last = now;
      shown = true;
      stderr.write(`\r\u001b[K${count}/${total}${timeLeft(now - start, count, total)} ${printable(name)}`);
    },
    say(lines) {
      done();
      note(lines);
    },
    done,
  };
}

/** As long as work went on as it did so far; in milliseconds. */
function timeLeft(spent: number, count: number, total: number): string {
  const seconds = Math.ceil(((total - count) * spent) / count / 1000);
  if (seconds <= 0) return '';
  return seconds < 90 ? `, còn ${seconds} giây` : `, còn ${Math.round(seconds / 60)} phút`;
}
