/** Work that must not be cut off in the middle: a signal that would end the process asks it to stop first. */
import { setImmediate } from 'node:timers/promises';

/** Signals that end a process, with the exit code that shells give such an end. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Someone ended the command: there is nothing to tell, only an exit code. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: keyof typeof SIGNALS) {
    super(signal);
    this.exitCode = SIGNALS[signal];
  }
}

/** Does work that looks now and then whether it is to stop, and clears up behind itself then; what fails after a signal is {@link Interrupted}. */
export async function untilInterrupted<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const hear = (signal: NodeJS.Signals) => {
    if (signal === 'SIGHUP' || signal === 'SIGINT' || signal === 'SIGTERM') controller.abort(new Interrupted(signal));
  };
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, hear);
  try {
    return await work(controller.signal);
  } catch (error) {
    // A signal goes to the commands that are called as well, and whoever waited for one may hear of its end first.
    await setImmediate();
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    for (const signal of signals) process.off(signal, hear);
  }
}
