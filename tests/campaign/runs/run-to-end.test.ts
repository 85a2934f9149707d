import { expect, test } from 'vitest';
import { runToEnd } from '../../../scripts/campaign/runs/run-to-end.ts';

test('what waits has its turn between steps, and the result is that of the last', async () => {
  let hadTurn = false;
  setImmediate(() => {
    hadTurn = true;
  });
  const turns: boolean[] = [];
  function* work(): Generator<null, string> {
    for (let at = 0; at < 40; at++) {
      turns.push(hadTurn);
      yield null;
    }
    return 'done';
  }
  expect(await runToEnd(work())).toBe('done');
  expect([turns[0], turns[31], turns[32]]).toEqual([false, false, true]);
});
