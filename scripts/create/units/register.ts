/** The register of a new repository, `reports/units.csv`: made of a list, or of a few units that show what to put there. */
import { stringify } from 'csv-stringify/sync';
import { cellPlaces } from '#lib/csv/places.ts';
import { columnLetters } from '#lib/ooxml/workbook/place.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import type { Profile } from '#lib/profiles/grammar.ts';
import { levelName } from '#lib/register/level-name.ts';
import { parseRegister, REGISTER_FORM } from '#lib/register/register.ts';
import { screenFile } from '#lib/screening/screen.ts';
import type { Column } from '../table/columns.ts';
import type { ListProblem, Table } from '../table/table.ts';
import { type Draft, type Drafts, draftsOf } from './drafts.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';
import { type Placed, type Placing, placeUnits } from './place-units.ts';
import { secretIn } from './unfit.ts';
import { kindOf, levelOf, levelOfOrganisation, toldByName } from './words.ts';

/** A register that is made. */
export interface MadeRegister {
  readonly organisation: { readonly id: string; readonly name: string; readonly issuer: string };
  /** The levels of the units below the organisation, those of most units first. */
  readonly levels: readonly string[];
  /** The id of the first unit below it. */
  readonly first: string;
  /** The text of the register. */
  readonly text: string;
  /** Vietnamese: what was made of the list. */
  readonly said: readonly string[];
  /** Why it must not be written, by the rows of the list. */
  readonly problems: readonly ListProblem[];
}

const COLUMNS: readonly string[] = [...REGISTER_FORM.columns];
const OPTIONAL = ['authority', 'contacts', 'receiver'] as const satisfies readonly Column[];
const KIND_OF_PROFILE: Readonly<Record<Profile, string>> = {
  'party-2018': 'party',
  'party-2026': 'party',
  state: 'agency',
  union: 'union',
};

/** What a list says by itself, and what must not be guessed without a word. */
interface Guesses {
  readonly levels: string[];
  readonly words: Set<string>;
  heads: number;
}

/** Makes a register of a list; `named` is the organisation where its name was given, `unnamed` what it is called where not even the list tells. */
export function registerOfList(table: Table, named: string | null, unnamed: string, profile: Profile): MadeRegister {
  const drafts = draftsOf(table);
  const placing = placeUnits(drafts, named, unnamed);
  const made = registerOf(drafts, placing, profile);
  const said = [...table.said, ...drafts.said, ...made.said];
  const problems = [...drafts.problems, ...placing.problems];
  if (problems.length === 0 || !placing.isById) problems.push(...made.problems);
  if (problems.length === 0 && made.levels.length === 0)
    problems.push({ row: 1, column: null, message: nothingBelow(placing) });
  return { ...made, said, problems };
}

function nothingBelow({ organisation: { name }, otherTops }: Placing): string {
  const names = otherTops.map((one) => `“${one}”`).join(', ');
  const hint = names === '' ? '' : `; hãy ghi --organisation là một đơn vị đứng đầu của danh sách: ${names}`;
  return `không có đơn vị nào dưới “${name}”${hint}`;
}

/** A register of the organisation and two units that stand for those to come. */
export function sampleRegister(organisation: string, profile: Profile): MadeRegister {
  const names: Readonly<Record<Profile, readonly [string, string]>> = {
    'party-2018': ['Đảng ủy xã Mẫu Một', 'Đảng ủy xã Mẫu Hai'],
    'party-2026': ['Đảng ủy xã Mẫu Một', 'Đảng ủy xã Mẫu Hai'],
    state: ['Xã Mẫu Một', 'Xã Mẫu Hai'],
    union: ['Công đoàn xã Mẫu Một', 'Công đoàn xã Mẫu Hai'],
  };
  const drafts: Drafts = {
    drafts: names[profile].map((name): Draft => ({ row: null, name, says: {} })),
    columns: new Map(),
    said: [],
    problems: [],
  };
  const made = registerOf(drafts, placeUnits(drafts, organisation, organisation), profile);
  return { ...made, said: ['chưa có danh sách: ghi hai đơn vị mẫu để thay bằng đơn vị thật trong reports/units.csv'] };
}

function registerOf({ columns }: Drafts, placing: Placing, profile: Profile): MadeRegister {
  const { organisation, units } = placing;
  const all = [organisation, ...units];
  const optional = OPTIONAL.filter((column) => columns.has(column));
  const heads = new Map<Placed, Letterhead>();
  const guesses: Guesses = { levels: [], words: new Set(), heads: 0 };
  const rows = all.map((unit) => rowOf(unit, heads, guesses, profile, unit === organisation));
  const text = stringify([
    [...COLUMNS, ...optional],
    ...rows.map((row) => [...COLUMNS, ...optional].map((one) => row[one] ?? '')),
  ]);
  const counts = new Map<string, number>();
  for (const { id, level } of rows)
    if (level && id?.startsWith(`${organisation.id}/`)) counts.set(level, (counts.get(level) ?? 0) + 1);
  const levels = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([level]) => level);
  const head = heads.get(organisation);
  return {
    organisation: { id: organisation.id, name: organisation.name, issuer: head?.issuer ?? organisation.name },
    levels,
    first: units[0]?.id ?? '',
    text,
    said: [...placing.said, ...saidOf(guesses, counts, units)],
    problems: problemsOf(text, all, columns, [...COLUMNS, ...optional]),
  };
}

function rowOf(
  unit: Placed,
  heads: Map<Placed, Letterhead>,
  guesses: Guesses,
  profile: Profile,
  isOrganisation: boolean,
): Readonly<Partial<Record<string, string>>> {
  const { id, name, says } = unit;
  const told = toldByName(name);
  const level = says.level === undefined ? null : (levelOf(says.level) ?? says.level.toLowerCase());
  const kind = says.kind === undefined ? null : (kindOf(says.kind) ?? says.kind.toLowerCase());
  if (says.level !== undefined && levelOf(says.level) === null) guesses.words.add(says.level);
  if (says.kind !== undefined && kindOf(says.kind) === null) guesses.words.add(says.kind);
  const guessed = (isOrganisation ? (levelOfOrganisation(name) ?? told.level ?? 'province') : told.level) ?? 'base';
  if (level === null && !isOrganisation) guesses.levels.push(`${name} → ${levelName(guessed)}`);
  const made = headOf(unit, heads, profile);
  if (Object.entries(made).some(([column, text]) => text !== '' && says[column as keyof Letterhead] === undefined))
    guesses.heads += 1;
  return {
    ...says,
    ...made,
    id,
    name,
    level: level ?? guessed,
    kind: kind ?? (isOrganisation ? undefined : told.kind) ?? KIND_OF_PROFILE[profile],
  };
}

/** The letterhead of a unit as its list says it, made up where that says nothing. */
function headOf(unit: Placed, heads: Map<Placed, Letterhead>, profile: Profile): Letterhead {
  const known = heads.get(unit);
  if (known) return known;
  const { name, says, above } = unit;
  const made = letterheadOf(name, above && headOf(above, heads, profile), profile);
  const issuer = says.issuer ?? made.issuer;
  const symbol = says.symbol ?? (says.issuer === undefined ? made.symbol : letterheadOf(issuer, null, profile).symbol);
  const head = { superior: says.superior ?? made.superior, issuer, place: says.place ?? made.place, symbol };
  heads.set(unit, head);
  return head;
}

function saidOf(guesses: Guesses, counts: ReadonlyMap<string, number>, units: readonly Placed[]): readonly string[] {
  const { levels, words, heads } = guesses;
  const byLevel = [...counts].map(([level, count]) => `${count} ${levelName(level)} (\`${level}\`)`);
  const [first] = units;
  return [
    ...(byLevel.length > 0 ? [`dưới đơn vị chủ trì có ${byLevel.join(', ')}`] : []),
    ...(levels.length > 0
      ? [
          `cấp của ${levels.length} đơn vị đặt theo tên: ${levels.slice(0, 3).join('; ')}${levels.length > 3 ? '; …' : ''}`,
        ]
      : []),
    ...(words.size > 0 ? [`giữ nguyên các từ không có trong bảng của công cụ: ${[...words].join(', ')}`] : []),
    ...(first && first.says.id !== first.id ? [`mã đặt theo tên, như \`${first.id}\`; mã không đổi về sau`] : []),
    ...(heads > 0
      ? [
          'cơ quan ban hành, dòng cấp trên, địa danh, ký hiệu chỗ nào danh sách để trống thì đặt theo tên; hãy soát trong reports/units.csv',
        ]
      : []),
  ];
}

/** What the register says of itself, told at the rows and columns of the list. */
function problemsOf(
  text: string,
  all: readonly Placed[],
  columns: ReadonlyMap<Column, number>,
  written: readonly string[],
): readonly ListProblem[] {
  const lines = text.split('\n');
  const { problems, register } = parseRegister(text);
  // As the hook sees it: what several cells say together too.
  const secrets = screenFile(REGISTER_FILE, new TextEncoder().encode(text), register.contacts);
  return [...problems, ...secrets].map(({ place: { start }, message }) => {
    const unit = all[start.line - 2];
    const cell = cellPlaces(lines[start.line - 1] ?? '', start.line).findLastIndex(
      (place) => place.start.column <= start.column,
    );
    const found = [...columns].find(([column]) => column === written[cell]);
    return { row: unit?.row ?? 1, column: found?.[1] ?? columns.get('name') ?? null, message };
  });
}

/** Problems as they are told: file, row, column, by its letters and its header. */
export function problemLines(
  file: string,
  problems: readonly ListProblem[],
  header: Table['header'],
): readonly string[] {
  const most = 20;
  const lines = [...problems]
    .sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1))
    .map(({ row, column, message }) => {
      const title = header?.cells[column ?? -1] ?? '';
      const named = title === '' || secretIn(title) !== null ? '' : ` (${title})`;
      const at = column === null ? '' : `, cột ${columnLetters(column)}${named}`;
      return `${file}, dòng ${row}${at}: ${message}`;
    });
  return lines.length <= most ? lines : [...lines.slice(0, most), `… và ${lines.length - most} chỗ nữa`];
}
