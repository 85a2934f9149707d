/** The register of units, `reports/units.csv`. */
import { z } from 'zod';
import { readCsvRows } from '../csv-rows.ts';
import { isDay } from '../date.ts';
import { type Problem, problem } from '../problem.ts';
import { compareVietnamese } from '../vietnamese/text.ts';

export interface Unit {
  /** Slugs joined by `/`; all but the last is the parent's id. */
  readonly id: string;
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
  /** First and last ISO day on which the unit exists, or null. */
  readonly from: string | null;
  readonly to: string | null;
  readonly replaces: readonly string[];
}

export interface Register {
  readonly units: ReadonlyMap<string, Unit>;
  readonly levels: ReadonlySet<string>;
  /** Direct children of a unit, in Vietnamese order of their names. */
  children(id: string): readonly Unit[];
}

export const REGISTER_FILE = 'reports/units.csv';
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

const UNIT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/u;

const day = z
  .string()
  .refine((text) => text === '' || isDay(text), { message: 'cần một ngày như `2025-06-30` hoặc để trống' })
  .transform((text) => text || null);
const filled = z.string().min(1, { message: 'không được để trống' });

const rowSchema = z.object({
  id: z
    .string()
    .regex(UNIT_ID, {
      message: 'cần chữ thường không dấu, số và gạch nối, các cấp cách nhau bằng `/`, như `hai-phong/le-chan`',
    }),
  name: filled,
  level: filled,
  kind: filled,
  superior: z.string(),
  issuer: z.string(),
  place: z.string(),
  symbol: z.string(),
  team: z.string().regex(/^(?:@[\w.-]+(?:\/[\w.-]+)?)?$/u, { message: 'cần dạng `@to-chuc/nhom` hoặc để trống' }),
  from: day,
  to: day,
  replaces: z.string().transform((text) => text.split(/\s+/u).filter(Boolean)),
});

/** The id of the unit that a unit reports to; null at the top. */
export function parentId(id: string): string | null {
  const slash = id.lastIndexOf('/');
  return slash < 0 ? null : id.slice(0, slash);
}

/** True when `id` stands below `ancestor`, at any depth. */
export function isBelow(id: string, ancestor: string): boolean {
  return id.startsWith(`${ancestor}/`);
}

/** Reads the register; every bad row becomes a problem of the rule `unit-path` at its line and is left out. */
export function parseRegister(text: string): { readonly register: Register; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string) => {
    const point = { line, column: 1 };
    problems.push(problem('unit-path', { start: point, end: point }, message));
  };
  const units = new Map<string, Unit>();
  for (const { row, line } of readCsvRows('Danh mục đơn vị', COLUMNS, text, report)) {
    const parsed = rowSchema.safeParse(row);
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        report(line, `Cột \`${issue.path.join('.')}\` của danh mục đơn vị viết chưa đúng: ${issue.message}`);
    } else if (units.has(parsed.data.id)) {
      report(line, `Mã đơn vị \`${parsed.data.id}\` đã có ở dòng trên; mã không dùng lại, hãy đặt mã khác`);
    } else {
      units.set(parsed.data.id, parsed.data);
      const parent = parentId(parsed.data.id);
      if (parent !== null && !units.has(parent) && !text.includes(`\n${parent},`)) {
        report(line, `Không có đơn vị cấp trên \`${parent}\` trong danh mục; hãy thêm dòng cho đơn vị ấy hoặc sửa mã`);
      }
    }
  }
  return { register: makeRegister(units), problems };
}

function makeRegister(units: ReadonlyMap<string, Unit>): Register {
  const children = new Map<string, Unit[]>();
  for (const unit of units.values()) {
    const parent = parentId(unit.id);
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(unit);
    else children.set(parent, [unit]);
  }
  for (const siblings of children.values())
    siblings.sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.id, b.id));
  return {
    units,
    levels: new Set([...units.values()].map((unit) => unit.level)),
    children: (id) => children.get(id) ?? [],
  };
}
