/** What one version of an outline demands that an earlier one did not. */
import type { Position } from 'unist';
import { placeOf } from '../problem.ts';
import { fold, shorten } from '../vietnamese/text.ts';
import type { Outline, OutlineSection } from './outline.ts';

/** Something that a report must have. */
export interface Demand {
  /** Vietnamese: `mục “III. KẾT QUẢ”`, `chỉ tiêu “Số đơn”`. */
  readonly what: string;
  readonly place: Position;
  /** Asked for from this version of the outline on. */
  readonly since: number;
}

interface Measured extends Demand {
  /** How much is demanded: words, items, or 1. */
  readonly amount: number;
  /** The section that it is demanded of; null for a section itself. */
  readonly within: string | null;
}

/** What an outline demands of all whom it concerns that `earlier` did not, or less of; a section under another title is the same. */
export function addedDemands(outline: Outline, earlier: Outline): readonly Demand[] {
  const before = demandsOf(earlier, keysOf(earlier));
  const now = demandsOf(outline, keysAfter(outline, earlier));
  const isNew = (key: string | null) => key !== null && now.has(key) && !before.has(key);
  return [...now].flatMap(([key, { what, place, since, amount, within }]) =>
    amount > (before.get(key)?.amount ?? 0) && !isNew(within) ? [{ what, place, since }] : [],
  );
}

type Keys = ReadonlyMap<OutlineSection, string>;

/** Sections by the titles of those around them and their own. */
function keysOf({ all }: Outline): Keys {
  const keys = new Map<OutlineSection, string>();
  for (const section of all) keys.set(section, keyIn(section, keys));
  return keys;
}

/** As `keysOf`; a section with a new title and the number of one that is gone has the key of that one. */
function keysAfter(outline: Outline, earlier: Outline): Keys {
  const before = keysOf(earlier);
  const known = new Set(before.values());
  const kept = new Set(keysOf(outline).values());
  const numberIn = (keys: Keys, { parent, heading }: OutlineSection) =>
    `${parent ? keys.get(parent) : ''}#${fold(heading.number)}`;
  const gone = new Map(
    earlier.all.flatMap((section) => {
      const key = before.get(section) ?? '';
      return kept.has(key) ? [] : [[numberIn(before, section), key] as const];
    }),
  );
  const keys = new Map<OutlineSection, string>();
  for (const section of outline.all) {
    const key = keyIn(section, keys);
    keys.set(section, known.has(key) ? key : (gone.get(numberIn(keys, section)) ?? key));
  }
  return keys;
}

function keyIn({ parent, heading }: OutlineSection, keys: ReadonlyMap<OutlineSection, string>): string {
  return `${parent ? keys.get(parent) : ''}/${fold(heading.title)}`;
}

function demandsOf({ all }: Outline, keys: Keys): ReadonlyMap<string, Measured> {
  const demands = new Map<string, Measured>();
  for (const section of all) {
    const { node, requirement, since } = section;
    if (requirement.optional) continue;
    const key = keys.get(section) ?? '';
    const name = `mục “${shorten(section.heading.text)}”`;
    demands.set(key, { what: name, place: placeOf(node), since, amount: 1, within: null });
    const add = (part: string, amount: number, what: string, path: readonly (string | number)[], from = since) => {
      if (amount > 0)
        demands.set(`${key}:${part}`, {
          what,
          place: section.place(path),
          since: from,
          amount,
          within: key,
        });
    };
    const { words, mostWords, data, examples, choose, mentions, cites, figures } = requirement;
    add('words', words, `ít nhất ${words} từ ở ${name}`, ['words']);
    // The fewer are allowed, the more is demanded.
    const fewest = mostWords === null ? 0 : 1 / mostWords;
    add('most-words', fewest, `không quá ${mostWords} từ ở ${name}`, ['words']);
    add('data', data ? 1 : 0, `số liệu ở ${name}`, ['data']);
    add('examples', examples, `ít nhất ${examples} ví dụ ở ${name}`, ['examples']);
    add('choose', choose ?? 0, `ít nhất ${choose} mục con của ${name}`, ['choose']);
    for (const [at, one] of mentions.entries()) add(`mentions ${fold(one)}`, 1, `“${one}” ở ${name}`, ['mentions', at]);
    for (const [at, one] of cites.entries()) add(`cites ${fold(one)}`, 1, `viện dẫn ${one} ở ${name}`, ['cites', at]);
    for (const [at, { id, name: label, optional, since: from }] of figures.entries())
      add(`figure ${id}`, optional ? 0 : 1, `chỉ tiêu “${label}”`, ['figures', at, 'name'], Math.max(since, from));
  }
  return demands;
}
