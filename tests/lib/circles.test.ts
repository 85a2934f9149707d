import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesIn } from '#lib/circles.ts';

const arrows = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 });
const nodes = [0, 1, 2, 3, 4, 5, 6];

function nextIn(pairs: readonly (readonly [number, number])[]) {
  return (node: number) => pairs.filter(([from]) => from === node).map(([, to]) => to);
}

/** All that can be reached by at least one step. */
function reached(from: number, next: (node: number) => readonly number[]): ReadonlySet<number> {
  const found = new Set(next(from));
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}

test('what is met again on the way is a circle', () => {
  expect(
    circlesIn(
      nodes,
      nextIn([
        [0, 1],
        [1, 2],
        [2, 1],
        [3, 3],
        [4, 5],
        [5, 6],
        [6, 4],
      ]),
    ),
  ).toEqual([[1, 2], [3], [4, 5, 6]]);
});

test('circles are closed, and there are some wherever one comes back to where one was', () => {
  fc.assert(
    fc.property(arrows, (pairs) => {
      const next = nextIn(pairs);
      const circles = circlesIn(nodes, next);
      const isClosed = circles.every((circle) =>
        circle.every((node, place) => next(node).includes(circle[(place + 1) % circle.length] ?? -1)),
      );
      const comesBack = nodes.some((node) => reached(node, next).has(node));
      expect({ isClosed, isThere: circles.length > 0 }).toEqual({ isClosed: true, isThere: comesBack });
    }),
  );
});

test('a chain that is longer than calls go deep', () => {
  const length = 200_000;
  const all = Array.from({ length }, (_, place) => place);
  expect(circlesIn(all, (node) => [(node + 1) % length]).map((circle) => circle.length)).toEqual([length]);
});
