/** How far a campaign has come below a unit, level by level; who is meant stands in the tree. */
import Big from 'big.js';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import { levelName } from '#lib/register/level-name.ts';
import { isBelow } from '#lib/register/register.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { formatCount, outOf } from '../../roll-up/markdown/words.ts';
import type { Rate } from '../../status/rates.ts';
import type { State, UnitStatus } from '../../status/unit-status.ts';
import { type Place, part } from './place.ts';
import { STATE_WORDS } from './state-words.ts';

/** The states that are counted beside what was filed. */
const COUNTED: readonly State[] = ['on-time', 'late', 'missing', 'draft', 'invalid', 'waived'];

/** A card for each level, then one for all; anybody is told how many reports there are. */
export function filingCards(place: Place): readonly Element[] {
  const { campaign, site, unit } = place;
  if (site.audience === 'public') {
    const count = campaign.reports.filter((id) => id === unit.id || isBelow(id, unit.id)).length;
    return part('Báo cáo', 'filing', [h('p', `Trang này có ${formatCount(count)} báo cáo.`)]);
  }
  const status = campaign.status();
  const units = status.units.filter(({ unit: id }) => id === unit.id || isBelow(id, unit.id));
  const rates = status.rates.filter((one) => one.unit === unit.id);
  const shown = rates.filter(({ level, expected }) => expected > 0 && (level !== null || rates.length > 2));
  const asOf = status.asOf ? [h('p.note', `Tính đến ngày ${formatDay(status.asOf)}.`)] : [];
  return part('Tình hình gửi báo cáo', 'filing', [
    h(
      'ul.cards',
      shown.map((rate) => card(rate, units)),
    ),
    ...asOf,
  ]);
}

function card({ level, filed, expected, rate }: Rate, units: readonly UnitStatus[]): Element {
  const own = units.filter((one) => level === null || one.level === level);
  const states = COUNTED.flatMap((state) => {
    const count = own.filter((one) => one.state === state).length;
    return count > 0 ? [h(`span.state-${state}`, `${STATE_WORDS[state]} ${formatCount(count)}`), ' '] : [];
  });
  return h('li.card', [
    h('div', level === null ? 'Tất cả' : levelName(level)),
    h('strong', outOf(filed, expected)),
    h('div', `đơn vị đã gửi${rate === null ? '' : `, ${percentText(rate)}`}`),
    h('div', states),
  ]);
}

/** `79,41%`. */
export function percentText(rate: number): string {
  return `${formatNumber(new Big(rate))}%`;
}
