/** From the files of a release, as they were verified, to its values. */
import { z } from 'zod';
import { daySchema } from '../date-schema.ts';
import { waiverOf } from '../outline/expected.ts';
import type { Outline } from '../outline/outline.ts';
import { type UnitId, unitId } from '../paths.ts';
import { FILE_START, hasErrors, type Problem, problem, ruleId } from '../problem.ts';
import { isBelow, isUnitId } from '../register/register.ts';
import { PARTS_FILE, type RELEASE_FILES } from './files.ts';
import { measuresSchema, otherMeasures } from './measures.ts';
import { NO_PARTS, readParts } from './parts.ts';
import type { CopiedRows, Release, ReleaseProblem, Tell } from './release.ts';
import { readTable } from './released-tables.ts';
import type { Source } from './source-list.ts';
import { readTotals } from './totals.ts';

const RULE = ruleId('unit-path');

const statusSchema = z.object({
  campaign: z.string(),
  rates: z.array(z.object({ unit: z.string() })),
  units: z.array(
    z.object({
      unit: z.string().refine(isUnitId).transform(unitId),
      name: z.string().min(1),
      level: z.string().min(1),
      state: z.enum(['missing', 'draft', 'invalid', 'filed', 'on-time', 'late', 'waived']),
      filed: daySchema.nullable(),
      evidence: z.enum(['git', 'received']).nullable(),
    }),
  ),
});

const packageSchema = z.object({
  name: z.string(),
  commit: z.string().optional(),
  outline: z.object({ version: z.int(), sha256: z.string(), figures: measuresSchema.optional() }).optional(),
});

/** What a release is held to. */
export interface Held {
  readonly source: Source;
  readonly outline: Outline;
  /** The SHA-256 of what the outline asks (`askedText`), as `datapackage.json` has it. */
  readonly asked: string;
}

/** The texts of a release; `parts.csv` may be missing. */
export type ReleaseTexts = Readonly<Record<(typeof RELEASE_FILES)[number], string>> & {
  readonly [PARTS_FILE]: string | null;
};

/** Reads a release; null where it has errors. Warnings leave it usable. */
export function readRelease(
  texts: ReleaseTexts,
  { source, outline, asked }: Held,
): { readonly release: Release | null; readonly problems: readonly ReleaseProblem[] } {
  const problems: ReleaseProblem[] = [];
  const telling =
    (name: string | null): Tell =>
    (place, message, severity: Problem['severity'] = 'error') => {
      problems.push({ name, problem: problem(RULE, place, message, { severity }) });
    };
  const scope = { outline, unit: source.unit };
  const held = { source, outline, asked };
  const commit = readPackage(texts['datapackage.json'], held, telling('datapackage.json'), (message) =>
    telling(null)(source.place, message),
  );
  const { statuses, rated } = readStatus(texts['status.json'], { source, outline }, telling('status.json'));
  const partsText = texts[PARTS_FILE];
  const partsTable =
    partsText === null
      ? { rows: [], copied: new Map() as CopiedRows }
      : readTable('parts', partsText, scope, telling(PARTS_FILE));
  const parts = partsText === null ? NO_PARTS : readParts(partsTable.rows, source.unit, telling(PARTS_FILE));
  const totalsTable = readTable('totals', texts['totals.csv'], scope, telling('totals.csv'));
  const totals = readTotals(totalsTable.rows, parts, telling('totals.csv'));
  const differences = readTable('differences', texts['differences.csv'], scope, telling('differences.csv'));
  if (partsText === null)
    telling('totals.csv')(
      FILE_START,
      'Bản phát hành cũ, không có parts.csv: tỷ lệ tính từ tổng của hai phần, không đếm được các lựa chọn, không biết số của chính đơn vị; hãy đề nghị đơn vị phát hành lại bằng bản decuong mới',
      'warning',
    );
  if (totals.below.size === 0 && parts.own === null && statuses.length === 0)
    telling('totals.csv')(FILE_START, `Bản phát hành không có gì của \`${source.unit}\`; hãy kiểm tra cột \`unit\``);
  const isWrong = hasErrors(problems.map((one) => one.problem));
  const { below, terms } = totals;
  const rows = { totals: totalsTable.copied, parts: partsTable.copied, differences: differences.copied };
  return {
    release:
      isWrong || commit === null ? null : { source, commit, below, own: parts.own, statuses, rated, terms, rows },
    problems,
  };
}

/** The commit that it says it was built from; null where it is not the one that is wanted. */
function readPackage(
  text: string,
  { source, outline, asked }: Held,
  tell: Tell,
  tellSource: (message: string) => void,
): string | null {
  const parsed = packageSchema.safeParse(jsonOf(text));
  if (!parsed.success || parsed.data.name !== outline.campaign) {
    tell(FILE_START, `Không phải mô tả số liệu của đợt \`${outline.campaign}\` mà decuong ghi ra`);
    return null;
  }
  const { commit, outline: theirs } = parsed.data;
  const { version } = outline.frontMatter;
  const wanted = source.pin?.commit ?? commit ?? '';
  if (commit !== undefined && commit !== wanted) {
    tell(FILE_START, `Dựng từ phiên bản \`${commit}\`, không phải \`${wanted}\` mà danh sách nguồn ghi`);
    return null;
  }
  if (commit === undefined)
    tell(
      FILE_START,
      'Bản phát hành cũ, không ghi phiên bản Git mà nó được dựng từ đó: không đối chiếu được',
      'warning',
    );
  const others = otherMeasures(theirs?.figures ?? {}, outline);
  for (const message of others) tellSource(message);
  if (others.length > 0) return null;
  if (theirs !== undefined && theirs.sha256 !== asked)
    tell(
      FILE_START,
      theirs.version === version
        ? 'Đề cương ở kho ấy có yêu cầu khác đề cương ở đây dù cùng phiên bản; hãy đối chiếu trước khi dùng số liệu'
        : `Đề cương ở kho ấy là phiên bản ${theirs.version}, ở đây là ${version}: chỉ tiêu mới có thể chưa có số liệu`,
      'warning',
    );
  return wanted;
}

function readStatus(
  text: string,
  { source: { unit: top }, outline }: Pick<Held, 'source' | 'outline'>,
  tell: Tell,
): Pick<Release, 'statuses' | 'rated'> {
  const parsed = statusSchema.safeParse(jsonOf(text));
  if (!parsed.success || parsed.data.campaign !== outline.campaign) {
    const path = parsed.success ? 'campaign' : (parsed.error.issues[0]?.path.join('.') ?? '');
    tell(FILE_START, `Không phải tình hình nộp của đợt \`${outline.campaign}\` mà decuong ghi ra (ở \`${path}\`)`);
    return { statuses: [], rated: new Set() };
  }
  const statuses = parsed.data.units.filter(({ unit }) => unit === top || isBelow(unit, top));
  const isWaivedHere = (unit: UnitId) => waiverOf(unit, outline) !== null;
  const differing = statuses.filter(({ unit, state }) => unit !== top && (state === 'waived') !== isWaivedHere(unit));
  if (differing.length > 0)
    tell(
      FILE_START,
      `Kho ấy và đề cương ở đây miễn báo cáo cho những đơn vị khác nhau: ${differing.map(({ unit }) => `\`${unit}\``).join(', ')}; hãy ghi \`waivers\` như nhau ở hai đề cương`,
      'warning',
    );
  return { statuses, rated: new Set(parsed.data.rates.map(({ unit }) => unit)) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
