/** Ids for rows that have none: made of their names, the same as an earlier campaign has for the same thing. */
import { partName } from '../../figures/part-label.ts';
import { plainLetters } from '../../vietnamese/plain-letters.ts';
import type { OutlineRow } from './rows.ts';

/** What an earlier outline calls the figure of a name, and of the name of what it is a part of; null where none has it. */
export type EarlierId = (name: string, whole: string | null) => string | null;

const WORDS = 5;
/** The same behind the id of what a part is a part of. */
const PART_WORDS = 3;
/** What most names begin with, and what tells none apart. */
const OPENING = /^(?:tong so luong|tong so|so luong|so luot|so)\s+(?=\S)/u;

/** Vietnamese has no longer word; what is longer is none. */
const LONGEST_WORD = 12;
/** Words that end no id well, without their marks. */
const LINKING = /^(?:o|cua|va|cho|tai|thuoc|duoc|da|cac|co|theo|trong|ve|den|tu|voi|bi|do|la|ngoai|tren|nhung)$/u;
/** More words than this make no better id. */
const MOST_WORDS = 12;

/** The id of every row, its own where it has one; none is used twice but where issuers did so. `taken` are those of other figures. */
export function idsOfRows(
  rows: readonly OutlineRow[],
  taken: Iterable<string>,
  earlier: EarlierId,
): ReadonlyMap<OutlineRow, string> {
  const used = new Set([...taken, ...rows.map(({ id }) => id)]);
  const numbers = new Map<string, number>();
  const ids = new Map<OutlineRow, string>();
  for (const row of rows) {
    const id =
      row.id === '' ? (knownId(row, used, earlier) ?? madeId(row, ids.get(row.whole ?? row), used, numbers)) : row.id;
    used.add(id);
    ids.set(row, id);
  }
  return ids;
}

function knownId({ name, whole }: OutlineRow, used: ReadonlySet<string>, earlier: EarlierId): string | null {
  const known = earlier(name, whole?.name ?? null);
  return known !== null && !used.has(known) ? known : null;
}

/** The first words that tell it from others, behind the id of what it is a part of; else with a number. */
function madeId(
  { name }: OutlineRow,
  whole: string | undefined,
  used: ReadonlySet<string>,
  numbers: Map<string, number>,
): string {
  const words = plainLetters(partName(name))
    .replace(OPENING, '')
    .match(/[a-z0-9]+/gu) ?? ['chi', 'tieu'];
  const own = words.map((word) => word.slice(0, LONGEST_WORD));
  const idOf = (count: number) => {
    let end = Math.min(count, own.length);
    while (end > 1 && LINKING.test(own[end - 1] ?? '')) end--;
    return [...(whole === undefined ? [] : [whole]), ...own.slice(0, end)].join('-');
  };
  const usual = whole === undefined ? WORDS : PART_WORDS;
  for (let count = Math.min(usual, own.length); count <= Math.min(MOST_WORDS, own.length); count++)
    if (!used.has(idOf(count))) return idOf(count);
  const stem = idOf(usual);
  let number = numbers.get(stem) ?? 2;
  while (used.has(`${stem}-${number}`)) number++;
  numbers.set(stem, number + 1);
  return `${stem}-${number}`;
}
