/** Options that contradict each other. */
import { CannotRun } from '#lib/cannot-run.ts';

/** Refuses an option beside others, each by its name and whether it is given. */
export function refuseTogether(option: string, others: Readonly<Record<string, boolean>>): void {
  const [other] = Object.keys(others).filter((name) => others[name] === true);
  if (other !== undefined) throw new CannotRun(`Không dùng ${option} cùng với ${other}`);
}
