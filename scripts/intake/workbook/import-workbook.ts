/** A workbook back into the report: what its author changed there, and nothing else. */
import { CannotRun, noUnit } from '#lib/cannot-run.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { type CampaignId, reportFile, type UnitId } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { issuedOutline } from '../../campaign/opening.ts';
import { askedSections } from './asked.ts';
import { boundOf } from './bound-of.ts';
import { decide } from './decide.ts';
import { findByName } from './find-by-name.ts';
import { findOwn, type OwnSheet, ownSheets } from './find-own.ts';
import type { ReadSheet } from './found.ts';
import { openFile } from './open-file.ts';
import { type Beginnings, readOrigin } from './origin.ts';
import { editReport } from './report-edits.ts';
import { screenSheets } from './screen.ts';

/** What is said of a workbook beside its bytes. */
export interface WorkbookGiven {
  /** The file as messages name it. */
  readonly name: string;
  /** Whose it is; may be left out of a workbook that says so itself. */
  readonly campaign?: CampaignId | undefined;
  readonly unit?: UnitId | undefined;
}

/** The report that a workbook comes to. */
export interface ImportedWorkbook {
  /** Where the report stands, or will. */
  readonly file: string;
  /** What it says; null where it stays as it is. */
  readonly text: string | null;
  /** How many cells of it are new. */
  readonly changed: number;
  /** Vietnamese, a line each: what its author should know. */
  readonly notes: readonly string[];
  /** Vietnamese, a line each at its cell: what was not taken over. */
  readonly refused: readonly string[];
  /** True where all of the workbook was taken over. */
  readonly isWhole: boolean;
}

/** Reads a workbook into the report of a unit; refuses what cannot be read, is not meant for it, or must not be in a repository. */
export function importWorkbook(repository: Repository, bytes: Uint8Array, given: WorkbookGiven): ImportedWorkbook {
  const { book, sheets } = openFile(bytes, given.name);
  const own = ownSheets(sheets);
  const { campaign, unit: id } = ownerOf(own, given);
  const register = repository.units();
  const unit = register.units.get(id);
  if (!unit) throw noUnit(id);
  const outline = issuedOutline(repository, campaign);
  const file = reportFile(campaign, id);
  const harmful = screenSheets(sheets, register.contacts);
  if (harmful.length > 0) return { file, text: null, changed: 0, notes: [], refused: harmful, isWhole: false };

  const source = repository.read(file);
  if (source && 'problem' in source) throw new CannotRun(`Không đọc được ${file}: ${source.problem.message}`);
  const was = source?.text ?? scaffold(outline, unit, register, { documents: repository.documents().documents });
  const bind = (text: string) => boundOf(repository, file, text);
  const bound = bind(was);
  if (!bound) throw new CannotRun(`Không đối chiếu được ${file} với đề cương`);
  const asked = askedSections(outline, unit, bound);
  const origin = own.length > 0 ? beginningsIn(sheets) : null;
  const found =
    own.length > 0
      ? own.map((one) => findOwn(one, outline, origin, book))
      : sheets
          .filter(({ isHidden }) => !isHidden)
          .map((sheet) => findByName(sheet, asked, book, outline.frontMatter.period));
  if (found.every(({ rows, left }) => rows.length === 0 && left.length === 0))
    throw new CannotRun(`${given.name}: không thấy chỉ tiêu nào của đề cương \`${campaign}\``);
  const { changes, remarks, refused } = decide(found, { asked, hasReport: source !== null, beginnings: origin });
  const { text, failed } = editReport(was, changes, asked, unit, bind);
  const all = [
    ...refused,
    ...(own.length > 0 ? otherSheets(sheets, own) : []),
    ...failed.map(
      ({ place, figure, text: words }) =>
        `${place}: chưa ghi được “${words}” của “${figure.fullName}” vào báo cáo; hãy ghi tay`,
    ),
  ];
  return {
    file,
    text: source !== null && text === was ? null : text,
    changed: changes.length - failed.length,
    notes: [...versionNotes(own, outline), ...remarks],
    refused: all,
    isWhole: all.length === 0,
  };
}

/** Whose report a workbook is read into; refuses one that is of another, or of nobody that is named. */
function ownerOf(own: readonly OwnSheet[], { name, campaign, unit }: WorkbookGiven) {
  const [first] = own;
  for (const { sheet, owner } of own) {
    const wanted = { campaign: campaign ?? first?.owner.campaign, unit: unit ?? first?.owner.unit };
    if (owner.campaign !== wanted.campaign || owner.unit !== wanted.unit)
      throw new CannotRun(
        `${name}: trang tính “${sheet.name}” là của ${owner.unit} đợt ${owner.campaign}, không phải của ${wanted.unit} đợt ${wanted.campaign}; không nhập gì`,
      );
  }
  const found = { campaign: campaign ?? first?.owner.campaign, unit: unit ?? first?.owner.unit };
  if (found.campaign === undefined || found.unit === undefined)
    throw new CannotRun(`${name} không ghi là của đợt báo cáo, đơn vị nào; hãy ghi thêm: import ${name} ĐỢT ĐƠN-VỊ`);
  return { campaign: found.campaign, unit: found.unit };
}

function beginningsIn(sheets: readonly ReadSheet[]): Beginnings | null {
  for (const { rows } of sheets) {
    const found = readOrigin(rows);
    if (found) return found;
  }
  return null;
}

/** Sheets that somebody has added. */
function otherSheets(sheets: readonly ReadSheet[], own: readonly OwnSheet[]): readonly string[] {
  return sheets
    .filter(
      (sheet) => sheet.rows.length > 0 && !own.some((one) => one.sheet === sheet) && readOrigin(sheet.rows) === null,
    )
    .map(({ name, rows }) => `${name}: trang tính này không phải của mẫu; không nhập ${rows.length} hàng của nó`);
}

function versionNotes(own: readonly OwnSheet[], { frontMatter: { version } }: Outline): readonly string[] {
  const older = own.find(({ owner }) => owner.version !== version);
  return older
    ? [
        `Bảng tính lập theo phiên bản ${older.owner.version} của đề cương, nay là phiên bản ${version}: chỉ tiêu mới chưa có trong bảng tính`,
      ]
    : [];
}
