/** The one way to a forge: with time limits, and patience where the forge asks for it. */
import { setTimeout } from 'node:timers/promises';

/** How long is waited for what, in milliseconds. */
export interface Patience {
  /** For an answer. */
  readonly answer: number;
  /** For an answer to a file that is sent. */
  readonly upload: number;
  /** At most, where the forge says how long to wait. */
  readonly pause: number;
  /** Before the second attempt where the forge is out of order; four times as long before the third. */
  readonly retry: number;
}

/** As long as a job of a workflow can well wait. */
export const PATIENCE: Patience = { answer: 30_000, upload: 300_000, pause: 90_000, retry: 1000 };

const ATTEMPTS = 3;

/** `fetch` that gives up in time, and comes again after as long as the forge says where it has had too many requests. */
export function patientFetch(patience: Patience): typeof fetch {
  return async (input, init) => {
    for (let attempt = 1; ; attempt++) {
      const isUpload = init?.body instanceof Uint8Array || init?.body instanceof FormData;
      const signal = AbortSignal.timeout(isUpload ? patience.upload : patience.answer);
      const response = await fetch(input instanceof Request ? input.clone() : input, { ...init, signal });
      const wait = pauseOf(response);
      if (wait === null || wait > patience.pause || attempt === ATTEMPTS) return response;
      await response.body?.cancel();
      await setTimeout(wait);
    }
  };
}

/** For how many milliseconds an answer asks to wait; null where it is none of that kind. What was refused so was not done: it may be sent again. */
function pauseOf({ status, headers }: Response): number | null {
  if (status !== 403 && status !== 429) return null;
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d{1,6}$/u.test(seconds) ? Number(seconds) * 1000 : null;
}
