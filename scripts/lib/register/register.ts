/** The register of units, `reports/units.csv`. */

import type { Position } from 'unist';
import * as z from 'zod';
import { fewAlike } from '../alike.ts';
import { dayCell } from '../csv/dates.ts';
import { type CsvForm, readCsvRows } from '../csv/rows.ts';
import type { SheetEncoding } from '../csv/shape.ts';
import { type Day, formatDay } from '../date.ts';
import { REGISTER_FILE, type UnitId, unitId } from '../paths.ts';
import { pathFault } from '../portable-name.ts';
import { type Contacts, readContacts } from '../privacy/contacts.ts';
import { FILE_START, type Problem, problem, ruleId, type Severity } from '../problem.ts';
import { compareVietnamese } from '../vietnamese/text.ts';
import { badReplacements } from './replacements.ts';
import { strayWords } from './stray-words.ts';
import { isTeam, TEAM_FORM } from './team.ts';

/** A body that reports: a row of the register. */
export interface Unit {
  /** Slugs joined by `/`; all but the last is the parent's id. */
  readonly id: UnitId;
  readonly name: string;
  readonly level: string;
  readonly kind: string;
  /** The two lines of the letterhead, in normal case. */
  readonly superior: string;
  readonly issuer: string;
  /** Địa danh. */
  readonly place: string;
  /** Issuer code in document symbols, such as `BCĐ`. */
  readonly symbol: string;
  /** Review team in CODEOWNERS form, or empty. */
  readonly team: string;
  /** For whom a signer signs, as in `BAN THƯỜNG VỤ`; empty where the head signs alone, null where the register does not say. */
  readonly authority: string | null;
  /** First and last ISO day on which the unit exists, or null. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly replaces: readonly UnitId[];
  /** The unit that receives its reports and stamps what came on paper; null where the register does not say: the unit above. */
  readonly receiver: UnitId | null;
}

/** All units. */
export interface Register {
  readonly units: ReadonlyMap<UnitId, Unit>;
  /** The line of every row, by its id. */
  readonly lines: ReadonlyMap<UnitId, number>;
  /** The line of every row that is left out for a defect, by its id: such a unit is not unknown. */
  readonly defective: ReadonlyMap<UnitId, number>;
  /** The levels that rows name, good or bad. */
  readonly levels: ReadonlySet<string>;
  /** The kinds that rows name, good or bad. */
  readonly kinds: ReadonlySet<string>;
  /** The offices' own telephones and accounts, which are not taken for those of persons. */
  readonly contacts: Contacts;
  /** True where units that are asked stand in the registers of other repositories alone: a level or a unit may be one of theirs. */
  readonly isOpen?: true;
  /** Direct children of a unit, in Vietnamese order of their names. */
  children(id: UnitId): readonly Unit[];
}

const UNIT_PATH = ruleId('unit-path');
const COLUMNS = [
  'id',
  'name',
  'level',
  'kind',
  'superior',
  'issuer',
  'place',
  'symbol',
  'team',
  'from',
  'to',
  'replaces',
] as const;
const OPTIONAL_COLUMNS = ['authority', 'contacts', 'receiver'] as const;

/** How the register is read. */
export const REGISTER_FORM: CsvForm = {
  name: 'Danh mục đơn vị',
  columns: COLUMNS,
  optional: OPTIONAL_COLUMNS,
  days: ['from', 'to'],
};

const UNIT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/u;

/** True for what can be the id of a unit, in the register of today or one of another day. */
export function isUnitId(text: string): boolean {
  return UNIT_ID.test(text);
}

const day = dayCell('2025-06-30');
const filled = z.string().min(1, { message: 'không được để trống' });

const rowSchema = z.object({
  id: z
    .string()
    .regex(UNIT_ID, {
      message: 'cần chữ thường không dấu, số và gạch nối, các cấp cách nhau bằng `/`, như `hai-phong/le-chan`',
      abort: true,
    })
    .superRefine((id, context) => {
      const fault = pathFault(id);
      if (fault !== null) context.addIssue({ code: 'custom', message: `\`${id}\` là tên tệp báo cáo, ${fault}` });
    })
    .transform(unitId),
  name: filled,
  level: filled,
  kind: filled,
  superior: z.string(),
  issuer: z.string(),
  place: z.string(),
  symbol: z.string(),
  team: z.string().refine((text) => text === '' || isTeam(text), { message: `cần dạng ${TEAM_FORM} hoặc để trống` }),
  authority: z
    .string()
    .optional()
    .transform((text) => text ?? null),
  contacts: z
    .string()
    .default('')
    .transform((text, context) => {
      const numbers = readContacts(text);
      if (numbers) return numbers;
      context.addIssue({
        code: 'custom',
        message: 'cần mỗi số một phần, cách nhau bằng `;`, như `đường dây nóng 1900 1234; trực ban 1022`',
      });
      return z.NEVER;
    }),
  from: day,
  to: day,
  replaces: z.string().transform((text) => text.split(/\s+/u).filter(Boolean).map(unitId)),
  receiver: z
    .string()
    .optional()
    .transform((text) => (text ? unitId(text) : null)),
});

/** The id of the unit that a unit reports to; null at the top. */
export function parentId(id: UnitId): UnitId | null {
  const slash = id.lastIndexOf('/');
  return slash < 0 ? null : unitId(id.slice(0, slash));
}

/** True when `id` stands below `ancestor`, at any depth. */
export function isBelow(id: UnitId, ancestor: UnitId): boolean {
  return id.startsWith(`${ancestor}/`);
}

/** Reads the register; what is wrong becomes a problem of the rule `unit-path` at its cell. A row that is bad by itself is left out. */
export function parseRegister(
  text: string,
  encoding?: SheetEncoding,
): { readonly register: Register; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell = (place: Position, message: string, severity: Severity = 'error') => {
    problems.push(problem(UNIT_PATH, place, message, { severity }));
  };
  const { rows, isWhole } = readCsvRows(
    REGISTER_FORM,
    text,
    (line, message, severity) => tell({ start: { line, column: 1 }, end: { line, column: 1 } }, message, severity),
    encoding,
  );
  const units = new Map<UnitId, Unit>();
  const defective = new Map<UnitId, number>();
  const lines = new Map<UnitId, number>();
  const contacts = new Set<string>();
  const places = new Map<UnitId, (column: string) => Position>();
  // The row of a parent may stand below, and one that is defective is there all the same.
  const written = new Set(rows.map(({ row }) => row.id));
  for (const { row, line, damage, placeOf } of rows) {
    const parsed = rowSchema.safeParse(row);
    const id = unitId(row.id ?? '');
    const first = lines.get(id);
    if (damage.length > 0) {
      if (row.id) defective.set(id, line);
      for (const { column, message } of damage) tell(placeOf(column), message);
    } else if (!parsed.success) {
      if (row.id) defective.set(id, line);
      for (const { path, message } of parsed.error.issues)
        tell(placeOf(path.join('.')), `Cột \`${path.join('.')}\` của danh mục đơn vị viết chưa đúng: ${message}`);
    } else if (first !== undefined) {
      tell(placeOf('id'), `Mã đơn vị \`${id}\` đã có ở dòng ${first}; mã không dùng lại, hãy đặt mã khác`);
    } else {
      const { contacts: own, ...unit } = parsed.data;
      const { from, to } = unit;
      units.set(id, unit);
      for (const number of own) contacts.add(number);
      places.set(id, placeOf);
      const parent = parentId(id);
      if (isWhole && parent !== null && !written.has(parent))
        tell(
          placeOf('id'),
          `Không có đơn vị cấp trên \`${parent}\` trong danh mục; hãy thêm dòng cho đơn vị ấy hoặc sửa mã`,
        );
      if (from !== null && to !== null && from > to)
        tell(
          placeOf('to'),
          `Ngày cuối \`to\` (${formatDay(to)}) đứng trước ngày đầu \`from\` (${formatDay(from)}) của \`${id}\`; hãy sửa ngày sai`,
        );
    }
    if (first === undefined && row.id) lines.set(id, line);
  }
  for (const { id, receiver } of units.values()) {
    const place = receiver === null ? undefined : places.get(id)?.('receiver');
    if (receiver === null || !place) continue;
    if (receiver === id)
      tell(
        place,
        'Đơn vị không tự nhận báo cáo của mình; hãy ghi mã nơi nhận, hoặc để trống nếu nơi nhận là cấp trên trực tiếp',
      );
    else if (isWhole && !written.has(receiver))
      tell(place, `Không có nơi nhận \`${receiver}\` trong danh mục; hãy thêm dòng cho đơn vị ấy hoặc sửa mã`);
  }
  for (const { unit, message, severity } of badReplacements({ units, lines, isWhole })) {
    const place = places.get(unit)?.('replaces');
    if (place) tell(place, message, severity);
  }
  if (isWhole && rows.length === 0)
    tell(
      FILE_START,
      'Danh mục đơn vị chưa có đơn vị nào; hãy ghi mỗi đơn vị một dòng dưới dòng đầu (cách ghi: `npm run decuong guide units`)',
    );
  const levels = new Set(rows.map(({ row }) => row.level ?? '').filter(Boolean));
  const kinds = new Set(rows.map(({ row }) => row.kind ?? '').filter(Boolean));
  for (const { unit, column, message } of strayWords([...units.values()])) {
    const place = places.get(unit)?.(column);
    if (place) tell(place, message, 'warning');
  }
  return {
    register: { ...treeOf(units), lines, levels, kinds, defective, contacts },
    problems: fewAlike(problems.sort(byPlace)),
  };
}

/** True where no unit of the register could be read: that is told there, and nothing that follows from it anywhere else. */
export function isUnread({ units, defective }: Register): boolean {
  return units.size === 0 && defective.size === 0;
}

/** Why a unit cannot be found, and how to mend that; a defect of its row stands before `mend`. */
export function unknownUnit({ defective }: Register, id: UnitId, mend: string): string {
  const line = defective.get(id);
  return line === undefined
    ? `Không có đơn vị \`${id}\` trong danh mục ${REGISTER_FILE}; ${mend}`
    : `Dòng ${line} của danh mục ${REGISTER_FILE}, đơn vị \`${id}\`, có lỗi; hãy sửa dòng ấy trước`;
}

function byPlace({ place: { start: a } }: Problem, { place: { start: b } }: Problem): number {
  return a.line - b.line || a.column - b.column;
}

/** Units as a tree. */
export function treeOf(units: ReadonlyMap<UnitId, Unit>): Pick<Register, 'units' | 'children'> {
  const children = new Map<UnitId, Unit[]>();
  for (const unit of units.values()) {
    const parent = parentId(unit.id);
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(unit);
    else children.set(parent, [unit]);
  }
  for (const siblings of children.values())
    siblings.sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id));
  return { units, children: (id) => children.get(id) ?? [] };
}
