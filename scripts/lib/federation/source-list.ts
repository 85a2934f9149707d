/** `reports/<campaign>/sources.csv`: the repositories of other bodies on whose releases the totals of a campaign stand. */
import type { Position } from 'unist';
import { readCsvRows } from '../csv/rows.ts';
import type { SheetEncoding } from '../csv/shape.ts';
import { formatDay } from '../date.ts';
import { exists } from '../outline/expected.ts';
import type { Outline } from '../outline/outline.ts';
import { type UnitId, unitId } from '../paths.ts';
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import { isBelow, isUnread, parentId, type Register, unknownUnit } from '../register/register.ts';
import { type Address, readAddress } from './address.ts';

/** A row: a unit whose numbers its own repository gives, and which release of it. */
export interface Source {
  readonly unit: UnitId;
  /** As written. */
  readonly url: string;
  readonly address: Address;
  /** The commit that it was built from and the SHA-256 of its `SHA256SUMS`; null where they are not written yet. */
  readonly pin: { readonly commit: string; readonly sha256: string } | null;
  /** The line of the row. */
  readonly line: number;
  readonly place: Position;
}

/** The rows that can be used, and what is wrong with others. */
export interface ParsedSources {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** No campaign has sources but one that names them. */
export const NO_SOURCES: ParsedSources = { sources: [], problems: [] };

/** The columns, in the order in which they are written. */
export const SOURCE_COLUMNS = ['unit', 'url', 'commit', 'sha256'] as const;
const FORM = { name: 'Danh sách nguồn', columns: SOURCE_COLUMNS };
const RULE = ruleId('unit-path');

/** What is wrong with the sources of a campaign that is there to learn from. */
export const EXAMPLE_SOURCES: Problem = problem(
  RULE,
  FILE_START,
  'Đợt này là mẫu để học (`examples` trong decuong.yaml) nên không lấy số liệu của kho nào; hãy bỏ tệp này, hoặc bỏ đợt khỏi `examples`',
);

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;
const SHA256 = /^[0-9a-f]{64}$/u;

/** Reads the list of sources; what is wrong becomes a problem at its cell. Units are held to the outline where there is one. */
export function parseSources(
  text: string,
  encoding: SheetEncoding | undefined,
  register: Register,
  outline: Outline | null,
): ParsedSources {
  const problems: Problem[] = [];
  const tell = (place: Position, message: string, severity: Problem['severity'] = 'error') => {
    problems.push(problem(RULE, place, message, { severity }));
  };
  const at = (line: number): Position => ({ start: { line, column: 1 }, end: { line, column: 1 } });
  const { rows } = readCsvRows(FORM, text, (line, message, severity) => tell(at(line), message, severity), encoding);
  const sources: Source[] = [];
  for (const { row, line, damage, placeOf } of rows) {
    for (const { column, message } of damage) tell(placeOf(column), message);
    if (damage.length > 0) continue;
    const { url = '', commit = '', sha256 = '' } = row;
    const unit = unitId(row.unit ?? '');
    const fault = unitFault(unit, register, outline) ?? clashOf(unit, sources);
    if (fault !== null) tell(placeOf('unit'), fault);
    const address = readAddress(url);
    if (typeof address === 'string') tell(placeOf('url'), `Cột \`url\`: ${address}`);
    const isPinned = COMMIT.test(commit) && SHA256.test(sha256);
    if (!COMMIT.test(commit) && commit !== '')
      tell(placeOf('commit'), `Cột \`commit\` cần đủ 40 chữ số của phiên bản Git, không phải \`${commit}\``);
    if (!SHA256.test(sha256) && sha256 !== '')
      tell(
        placeOf('sha256'),
        `Cột \`sha256\` cần đủ 64 chữ số mã SHA-256 của tệp SHA256SUMS, không phải \`${sha256}\``,
      );
    if (commit === '' || sha256 === '')
      tell(
        placeOf('unit'),
        `Nguồn của \`${unit}\` chưa ghi \`commit\` và \`sha256\` của bản phát hành; hãy chép dòng mà \`npm run decuong release\` của đơn vị in ra, hoặc chạy \`npm run decuong fetch -- --update\``,
      );
    if (fault !== null || typeof address === 'string') continue;
    sources.push({ unit, url, address, pin: isPinned ? { commit, sha256 } : null, line, place: placeOf('unit') });
  }
  return { sources, problems };
}

function unitFault(unit: UnitId, register: Register, outline: Outline | null): string | null {
  if (unit === '') return 'Cột `unit` trống; hãy ghi mã đơn vị có kho riêng';
  if (isUnread(register)) return null;
  const row = register.units.get(unit);
  if (!row) return unknownUnit(register, unit, 'hãy sửa mã, hoặc thêm đơn vị vào danh mục');
  if (!outline) return null;
  const { issuer, period } = outline.frontMatter;
  if (isBelow(unit, issuer))
    return exists(row, outline)
      ? null
      : `Đơn vị \`${unit}\` không còn, hoặc chưa có, vào ngày cuối kỳ báo cáo (${formatDay(period.to)}); hãy ghi đơn vị có kho lúc ấy`;
  return `Đơn vị \`${unit}\` không ở dưới đơn vị ban hành đề cương (\`${issuer}\`); nguồn chỉ là của cấp dưới`;
}

/** Why a unit cannot have a source beside those before it. */
function clashOf(unit: UnitId, sources: readonly Source[]): string | null {
  for (const { unit: other, line } of sources) {
    if (other === unit) return `Đơn vị \`${unit}\` đã có nguồn ở dòng ${line}; mỗi đơn vị một nguồn, hãy bỏ một dòng`;
    if (isBelow(unit, other) || isBelow(other, unit)) {
      const [above, below] = isBelow(unit, other) ? [other, unit] : [unit, other];
      return `\`${below}\` ở dưới \`${above}\` mà cả hai đều có nguồn (dòng ${line}): số liệu sẽ tính hai lần; hãy bỏ một dòng`;
    }
  }
  return null;
}

/** The source that the numbers of a unit come with: its own, or that of a unit above it; null where there is none. */
export function sourceOver<T>(sources: ReadonlyMap<UnitId, T>, unit: UnitId): T | null {
  if (sources.size === 0) return null;
  for (let id: UnitId | null = unit; id !== null; id = parentId(id)) {
    const found = sources.get(id);
    if (found !== undefined) return found;
  }
  return null;
}
