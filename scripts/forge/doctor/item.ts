/** A line of the checklist of `npm run doctor`, and how the list is written. */

/** One thing that a repository needs. Texts are Vietnamese. */
export interface Item {
  /** Whether it is there; `unknown` where it cannot be read from here. */
  readonly state: 'fine' | 'missing' | 'unknown';
  /** What it is, as it stands. */
  readonly title: string;
  /** What it is for; told where it is not fine. */
  readonly why?: string;
  /** What to do, or where to look; told where it is not fine. */
  readonly how?: string;
}

/** Items that belong together. */
export interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

const SIGN = { fine: '✔', missing: '✖', unknown: '?' } as const;

/** The whole list, and in its last line how much is left. */
export function checklist(groups: readonly Group[]): readonly string[] {
  const all = groups.flatMap(({ items }) => items);
  const missing = all.filter(({ state }) => state === 'missing').length;
  const unknown = all.filter(({ state }) => state === 'unknown').length;
  const left = [
    ...(missing > 0 ? [`còn ${missing} việc phải làm (✖)`] : []),
    ...(unknown > 0 ? [`${unknown} mục không xem được từ đây, hãy tự xem (?)`] : []),
  ];
  const end = left.join('; ');
  return [
    ...groups.flatMap(({ title, items }) => [title, ...items.flatMap(linesOf), '']),
    end === '' ? 'Đủ cả.' : `${end.charAt(0).toUpperCase()}${end.slice(1)}.`,
  ];
}

function linesOf({ state, title, why, how }: Item): readonly string[] {
  const head = `  ${SIGN[state]} ${title}`;
  return state === 'fine'
    ? [head]
    : [head, ...[why, how && `→ ${how}`].filter((line) => line).map((line) => `      ${line}`)];
}

/** Nothing that can be seen is missing. */
export function isWell(groups: readonly Group[]): boolean {
  return groups.every(({ items }) => items.every(({ state }) => state !== 'missing'));
}
