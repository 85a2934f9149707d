/** The front matter of an outline from what its document says; what is the issuer's to choose is a blank. */
import { stringify } from 'yaml';
import { type Day, formatDay, isDay } from '#lib/date.ts';
import type { Profile } from '#lib/profiles/grammar.ts';
import { PROFILE_GRAMMAR } from '#lib/profiles/grammar.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import type { Delivery } from './delivery.ts';
import type { Letterhead } from './letterhead.ts';
import type { OutlineNote } from './note.ts';

/** What front matter is made of. */
export interface Known {
  readonly title: string;
  readonly issuer: Unit | null;
  readonly basis: string | null;
  readonly period: string | null;
  readonly profile: Profile | null;
  readonly delivery: Delivery;
}

/** Front matter between its two lines, and what is to be looked at. */
export function outlineFront(
  known: Known,
  register: Register,
): { readonly text: string; readonly notes: readonly OutlineNote[] } {
  const { title, issuer, basis, period, profile, delivery } = known;
  const level = levelOf(issuer, register, lastDay(period));
  const deadlines = [...new Map(delivery.deadlines.map((one) => [`${one.key} ${one.day}`, one])).values()];
  const [deadline, ...others] = deadlines;
  const asked = deadline === undefined ? {} : { [deadline.key]: others.length > 0 ? BLANK : deadline.day };
  const front = {
    title,
    version: 1,
    issuer: issuer?.id ?? BLANK,
    basis: basis ?? BLANK,
    period: period ?? BLANK,
    profile: profile ?? BLANK,
    type: 'BC',
    levels: { [level ?? BLANK]: asked },
    ...(delivery.addressee === null ? {} : { addressees: [delivery.addressee] }),
    ...(delivery.via === null ? {} : { via: delivery.via }),
  };
  const days = deadlines.map(({ day }) => formatDay(day)).join(', ');
  const open = Object.entries(front).flatMap(([key, value]) => (value === BLANK ? [key] : []));
  const notes = [
    ...(open.length === 0
      ? []
      : [`Phần đầu: văn bản không nói rõ ${open.map((key) => `\`${key}\``).join(', ')}; hãy điền thay dấu …`]),
    level === null
      ? 'Phần đầu: cấp nào phải báo cáo (`levels`) do cơ quan ban hành chọn; hãy điền thay dấu …'
      : `Phần đầu: \`levels\` ghi \`${level}\`, cấp của các đơn vị trực thuộc trong danh mục; hãy xem còn cấp nào khác phải báo cáo`,
    ...(deadline ? [] : ['Phần đầu: không tìm thấy hạn nộp; có hạn thì ghi ở `levels`, như `{ before: 2023-06-15 }`']),
    ...(others.length > 0 ? [`Phần đầu: có nhiều hạn nộp (${days}); hãy ghi hạn của từng cấp ở \`levels\``] : []),
  ];
  return { text: yamlFront(front), notes: notes.map((message) => ({ message, words: '' })) };
}

/** Keys and values between the two lines of front matter. */
export function yamlFront(front: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n`;
}

/** The one level that all units right below the issuer have on a day; null where there is none. */
function levelOf(issuer: Unit | null, register: Register, day: Day | null): string | null {
  if (!issuer) return null;
  const exists = ({ from, to }: Unit) => day === null || ((from ?? day) <= day && day <= (to ?? day));
  const [level, ...others] = new Set(
    register
      .children(issuer.id)
      .filter(exists)
      .map((unit) => unit.level),
  );
  return level !== undefined && others.length === 0 ? level : null;
}

/** The profile that a letterhead shows; null where it shows none, or the day that tells two apart is not known. */
export function profileOfHead(
  { banner, names, date, year }: Letterhead,
  issuer: Unit | null,
  end: Day | null,
): Profile | null {
  const said = [...names, issuer?.issuer ?? ''].join(' ');
  if (
    banner !== 'party' &&
    (issuer?.kind === 'union' || /(?:^|\s)(?:liên đoàn lao động|công đoàn|tổng liên đoàn)(?!\p{L})/iu.test(said))
  )
    return 'union';
  if (banner === 'state') return 'state';
  const { from } = PROFILE_GRAMMAR['party-2026'].inForce;
  const known = date ?? (year === from.slice(0, 4) ? null : year) ?? end;
  if (banner === null || known === null) return null;
  return known >= from ? 'party-2026' : 'party-2018';
}

/** The last day of a period. */
export function lastDay(period: string | null): Day | null {
  const day = period?.split('/')[1] ?? '';
  return isDay(day) ? day : null;
}
