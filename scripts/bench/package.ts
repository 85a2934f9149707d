/** How large the package is, and how long its commands take to start beside Node itself. */
import type { Offices } from './office.ts';
import { SIZES } from './sizes.ts';
import { type Row, ratioRow } from './table.ts';
import { least, taken } from './taken.ts';

const ROUNDS = 5;
const TIMES = 5;
const GOALS = { bytes: 1_000_000, start: 2.5 };
/** The last one loads all that checking needs; patterns and schemas are made later, as files ask for them (`scripts/pack/late.ts`). */
const CALLS = [['--version'], ['check', '--help'], ['check', '--help', '--root', '.']];

/** The size beside its goal, and each start. */
export async function packageAndStart(offices: Offices): Promise<readonly Row[]> {
  const { size, unpacked } = await offices.packed();
  const office = await offices.of(SIZES[0]);
  const starts = CALLS.map((call) => {
    const [start, node] = least(
      ROUNDS,
      () => office.runBare(TIMES, ...call),
      () => taken([process.execPath, '-e', '0'], office.root, TIMES),
    );
    return ratioRow(
      `decuong ${call.join(' ')}, by the clock`,
      [start.wall, node.wall],
      ['ms', 'node -e 0'],
      GOALS.start,
    );
  });
  const goal = `< ${GOALS.bytes}`;
  const packed = ratioRow('bytes of the package', [size, unpacked], ['', 'unpacked'], null);
  return [{ ...packed, goal, isMet: size < GOALS.bytes }, ...starts];
}
