/** Where `status.json` of a release contradicts itself. */
import type { ReleasedFiles } from '../read-release.ts';
import { isFiledState, type ReleasedStatus } from '../release.ts';
import type { Placed, ReleasedRate } from '../released-status.ts';
import { type Found, isWithin } from './found.ts';

/** Units that are told twice. */
export function unitsTwice({ status: { units } }: ReleasedFiles): readonly Found[] {
  const seen = new Set<string>();
  return units.flatMap(({ unit, at }) => {
    if (!seen.has(unit)) {
      seen.add(unit);
      return [];
    }
    return [{ at, what: `\`${unit}\` có hai dòng trong \`units\` của status.json` }];
  });
}

/** States that the days of their own row do not give. */
export function statesAgainstDays({ status: { units } }: ReleasedFiles): readonly Found[] {
  return units.flatMap((one): readonly Found[] => {
    const { unit, state, before, filed, evidence, at } = one;
    if (state === stateByDays(one) && (filed === null) === (evidence === null)) return [];
    const days = [
      filed === null ? 'không có ngày nộp' : `ngày nộp \`${filed}\``,
      before === null ? 'không có hạn' : `hạn trước \`${before}\``,
      ...(evidence === null ? ['không có căn cứ'] : [`căn cứ \`${evidence}\``]),
    ];
    return [{ at, what: `Tình trạng \`${state}\` của \`${unit}\` mâu thuẫn với chính dòng ấy (${days.join(', ')})` }];
  });
}

/** The state that the days of a row give; its own where a row without a day may have it. */
function stateByDays({ state, before, filed }: ReleasedStatus): ReleasedStatus['state'] | null {
  if (!isFiledState(state)) return filed === null ? state : null;
  if (before === null || filed === null) return 'filed';
  return filed < before ? 'on-time' : 'late';
}

const COUNTED = ['expected', 'filed', 'onTime', 'rate', 'rateOnTime'] as const;

type Counts = Pick<ReleasedRate, (typeof COUNTED)[number]>;

/** Rates that the units do not come to. */
export function ratesAgainstUnits({ status: { units, rates } }: ReleasedFiles): readonly Found[] {
  return rates.flatMap((rate): readonly Found[] => {
    const counts = countsOf(rate, units);
    const wrong = COUNTED.find((key) => !isSame(rate[key], counts[key]));
    if (!wrong) return [];
    const whose = `\`${rate.unit}\`${rate.level === null ? '' : `, cấp \`${rate.level}\``}`;
    const [told, found] = [rate[wrong], counts[wrong]].map((value) => (value === null ? 'null' : `${value}`));
    const what = `Tỷ lệ nộp của ${whose} ghi \`${wrong}\` là ${told}, mà các dòng \`units\` của status.json cho ${found}`;
    return [{ at: rate.at, what }];
  });
}

function countsOf({ unit, level }: ReleasedRate, units: readonly Placed<ReleasedStatus>[]): Counts {
  const counted = units.filter(
    (one) => one.state !== 'waived' && isWithin(one.unit, unit) && (level === null || one.level === level),
  );
  const [expected, filed, onTime, due] = [
    counted.length,
    counted.filter(({ state }) => isFiledState(state)).length,
    counted.filter(({ state }) => state === 'on-time').length,
    counted.filter(({ before }) => before !== null).length,
  ];
  return { expected, filed, onTime, rate: percentOf(filed, expected), rateOnTime: percentOf(onTime, due) };
}

/** Per cent with two decimals; null of nothing. */
function percentOf(count: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((count * 10_000) / whole) / 100;
}

/** A rate may be rounded either way. */
function isSame(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) < 0.015;
}
