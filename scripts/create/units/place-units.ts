/** Puts the units of a list under one another: by the ids that it gives, by the names of the units above, or all under the organisation. */
import { distance } from 'fastest-levenshtein';
import { Remembered } from '#lib/remembered.ts';
import { plainLetters, slug } from '#lib/vietnamese/plain-letters.ts';
import { foldToneMarks } from '#lib/vietnamese/text.ts';
import type { Column } from '../table/columns.ts';
import type { ListProblem } from '../table/table.ts';
import type { Draft, Drafts } from './drafts.ts';
import { letterheadOf, territoryOf } from './letterhead.ts';

/** A unit with its place. */
export interface Placed extends Draft {
  readonly id: string;
  readonly above: Placed | null;
}

/** Units with their places: the organisation, then all others in the order of the list. */
export interface Placing {
  readonly organisation: Placed;
  readonly units: readonly Placed[];
  /** The names of those that stand under none, where the organisation is none of them. */
  readonly otherTops: readonly string[];
  /** True where ids that the list gives place its units: a row that is left out leaves those below it without a place. */
  readonly isById: boolean;
  readonly said: readonly string[];
  readonly problems: readonly ListProblem[];
}

/** Each name is compared with all others. */
const FOLDED = new Remembered<string>(10_000);

/** Ids are names of files, one in another. */
const LONGEST_SEGMENT = 40;

/** The last part of the id of a unit, from its name; of a long one the territory stays, which tells it from others of its kind. */
export function segmentOf(name: string): string {
  const whole = slug(name);
  if (whole.length <= LONGEST_SEGMENT) return whole;
  const end = slug(territoryOf(name));
  const room = LONGEST_SEGMENT - end.length - 1;
  if (end === '' || room < LONGEST_SEGMENT / 4) return whole.slice(0, whole.lastIndexOf('-', LONGEST_SEGMENT));
  const begin = whole.slice(0, -end.length - 1);
  return `${begin.slice(0, begin.lastIndexOf('-', room))}-${end}`;
}

/** The id of the organisation: the place that its name names, or its name. */
function organisationId(name: string): string {
  const { place } = letterheadOf(name, null, 'state');
  return segmentOf(place === '' ? name : place);
}

/** Places units below the organisation of this name, or, where nobody has named one, below the one row that stands above all others. */
export function placeUnits({ drafts, columns }: Drafts, named: string | null, unnamed: string): Placing {
  const isFull = drafts.some(({ says }) => says.id?.includes('/'));
  const problems: ListProblem[] = [];
  const tell = ({ row }: Draft, column: Column, message: string) =>
    problems.push({ row: row ?? 1, column: columns.get(column) ?? null, message });
  const tops = isFull
    ? drafts.filter(({ says }) => says.id !== undefined && !says.id.includes('/'))
    : drafts.filter(({ says }) => columns.has('above') && says.above === undefined);
  const top =
    named === null ? (tops.length === 1 ? tops[0] : undefined) : drafts.find(({ name }) => isSame(name, named));
  const draft = top ?? { row: null, name: named ?? unnamed, says: {} };
  const organisation: Placed = { ...draft, id: draft.says.id ?? organisationId(draft.name), above: null };
  const others = drafts.filter((one) => one !== top);
  const said = [
    top
      ? `đơn vị chủ trì là “${organisation.name}” ở dòng ${organisation.row}`
      : `đã thêm đơn vị chủ trì “${organisation.name}” ở trên các đơn vị của danh sách`,
  ];
  const otherTops = top ? [] : tops.map(({ name }) => name);
  if (isFull) return { ...byIds(organisation, others), otherTops, isById: true, said, problems };
  const units = byNames(organisation, others, tell, said);
  return { organisation, units, otherTops, isById: false, said, problems };
}

/** Ids that are whole are taken as they are; what is wrong with them the register tells. */
function byIds(organisation: Placed, drafts: readonly Draft[]): Pick<Placing, 'organisation' | 'units'> {
  const firsts = new Set(drafts.map(({ says }) => says.id?.split('/')[0]));
  const [first] = firsts;
  const root = organisation.row === null && firsts.size === 1 && first ? { ...organisation, id: first } : organisation;
  const placed = new Map<string, Placed>([[root.id, root]]);
  const depth = ({ says }: Draft) => (says.id ?? '').split('/').length;
  for (const draft of [...drafts].sort((a, b) => depth(a) - depth(b))) {
    const id = draft.says.id ?? '';
    // The first of two is the one that others stand under; that there are two the register tells.
    if (!placed.has(id)) placed.set(id, { ...draft, id, above: placed.get(id.slice(0, id.lastIndexOf('/'))) ?? null });
  }
  const units = drafts.map((draft) => {
    const found = placed.get(draft.says.id ?? '');
    return found?.row === draft.row ? found : { ...draft, id: draft.says.id ?? '', above: null };
  });
  return { organisation: root, units };
}

function byNames(
  organisation: Placed,
  drafts: readonly Draft[],
  tell: (draft: Draft, column: Column, message: string) => void,
  said: string[],
): readonly Placed[] {
  const known: readonly Draft[] = [organisation, ...drafts];
  const below = new Map<Draft, Draft[]>();
  for (const draft of drafts) {
    const above = draft.says.above === undefined ? organisation : find(draft, draft.says.above, known, tell);
    if (above !== null) below.set(above, [...(below.get(above) ?? []), draft]);
  }
  const placed = new Map<Draft, Placed>([[organisation, organisation]]);
  const numbered: string[] = [];
  // Grows while it is walked: children after their parents.
  const order: Draft[] = [organisation];
  for (const parent of order) {
    const above = placed.get(parent) ?? organisation;
    const taken = new Map<string, Draft>();
    const named = new Map<string, Draft>();
    for (const draft of below.get(parent) ?? []) {
      const wanted = segmentOf(draft.says.id ?? draft.name);
      const twin = named.get(folded(draft.name));
      if (wanted === '') tell(draft, draft.says.id ? 'id' : 'name', 'không có chữ nào để đặt mã; hãy điền tên đơn vị');
      else if (twin)
        tell(
          draft,
          'name',
          `“${draft.name}” đã có ở dòng ${twin.row} dưới cùng cấp trên; hãy bỏ một dòng, hoặc ghi tên cho phân biệt`,
        );
      else {
        const segment = free(wanted, taken);
        if (segment !== wanted) numbered.push(`${draft.name} → ${segment}`);
        taken.set(segment, draft);
        named.set(folded(draft.name), draft);
        placed.set(draft, { ...draft, id: `${above.id}/${segment}`, above });
        order.push(draft);
      }
    }
  }
  if (numbered.length > 0) said.push(`tên bỏ dấu trùng nhau nên mã có thêm số: ${numbered.join('; ')}`);
  const isPlaced = new Set([...below.values()].flat());
  for (const draft of drafts)
    if (!placed.has(draft) && isPlaced.has(draft) && isInCircle(draft, below))
      tell(draft, 'above', `“${draft.name}” đứng dưới chính nó, qua các cấp trên đã ghi; hãy sửa cấp trên`);
  return drafts.flatMap((draft) => placed.get(draft) ?? []);
}

/** The unit that a cell names as the one above; null, and told, where it names none or several. */
function find(
  draft: Draft,
  above: string,
  known: readonly Draft[],
  tell: (draft: Draft, column: Column, message: string) => void,
): Draft | null {
  const others = known.filter((one) => one !== draft);
  const ways: readonly ((one: Draft) => boolean)[] = [
    ({ name }) => isSame(name, above),
    ({ says }) => says.id === above,
    ({ name }) => plainLetters(name) === plainLetters(above),
  ];
  for (const way of ways) {
    const [first, second] = others.filter(way);
    if (first && !second) return first;
    if (first && second) {
      const rows = others.filter(way).map(({ row }) => row ?? 'đơn vị chủ trì');
      tell(draft, 'above', `có nhiều đơn vị tên “${above}” (dòng ${rows.join(', ')}); hãy thêm cột Mã và ghi mã ở đây`);
      return null;
    }
  }
  const near = others
    .map(({ name }) => ({ name, far: distance(plainLetters(name), plainLetters(above)) }))
    .sort((a, b) => a.far - b.far)[0];
  const hint = near && near.far <= above.length / 4 ? `; có phải “${near.name}”?` : '';
  tell(
    draft,
    'above',
    `không có đơn vị “${above}” trong cột tên của danh sách${hint || '; hãy thêm dòng cho đơn vị ấy hoặc sửa tên'}`,
  );
  return null;
}

function isInCircle(draft: Draft, below: ReadonlyMap<Draft, readonly Draft[]>): boolean {
  const reached = [...(below.get(draft) ?? [])];
  for (const one of reached) {
    if (one === draft) return true;
    for (const next of below.get(one) ?? []) if (!reached.includes(next)) reached.push(next);
  }
  return false;
}

/** The first of `wanted`, `wanted-2`, `wanted-3` … that is not taken. */
export function free(wanted: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(one)) return one;
  }
}

function isSame(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(name: string): string {
  return FOLDED.get(name, () => foldToneMarks(name));
}
