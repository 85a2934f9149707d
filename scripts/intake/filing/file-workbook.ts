/** A workbook of figures from a file into the report of its unit, in the repository or beside it. */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { existing } from '#lib/cannot-run.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Checkout } from '../../git/checkout.ts';
import { placeIn } from '../../output/place.ts';
import { writeNewFile } from '../../output/write-file.ts';
import { type ImportedWorkbook, importWorkbook } from '../workbook/import-workbook.ts';
import { bytesOfWorkbook, writeOver } from './workbook-files.ts';

/** What to import, and where to. */
interface WorkbookJob {
  readonly root: string;
  /** As the user names it. */
  readonly file: string;
  /** Campaign and unit, as far as the user says. */
  readonly destination: readonly string[];
  /** A new file to write instead of the report in the repository. */
  readonly out: string | undefined;
}

/** What came of it. */
export interface FiledWorkbook {
  /** What was written, as the user finds it. */
  readonly files: readonly string[];
  /** Vietnamese, a line each. */
  readonly lines: readonly string[];
  readonly isFine: boolean;
}

/** Puts what was changed in a workbook into the report; what is unclear there is told by its cell, and the rest is written. */
export function fileWorkbook({ root, file, destination, out }: WorkbookJob): FiledWorkbook {
  const [campaign, unit] = destination;
  const disk = new Checkout(root);
  const repository = new Repository(disk);
  const made = importWorkbook(repository, bytesOfWorkbook(file), {
    name: file,
    campaign: campaign === undefined ? undefined : campaignId(campaign),
    unit: unit === undefined ? undefined : unitId(unit),
  });
  const written = made.text === null ? [] : [write(made.text, made, disk, repository, out)];
  return { files: written, lines: linesOf(made, written[0] ?? null), isFine: made.isWhole };
}

/** Writes the report over what was read, or where nothing is. */
function write(
  text: string,
  { file }: ImportedWorkbook,
  disk: Checkout,
  repository: Repository,
  out: string | undefined,
): string {
  if (out !== undefined) {
    if (!writeNewFile(placeIn(resolve(out), repository.root), text)) throw existing(out);
    return out;
  }
  const was = disk.bytes(file);
  if (was === null) {
    const path = disk.newFile(file);
    mkdirSync(dirname(path), { recursive: true });
    if (!writeNewFile(path, text)) throw existing(file);
    return file;
  }
  return writeOver(disk, repository, file, was, text);
}

function linesOf({ file, changed, notes, refused, text }: ImportedWorkbook, written: string | null): readonly string[] {
  const next = written === file ? `; hãy chạy: npm run check -- ${file}` : '';
  const what = written
    ? [`Đã ghi ${changed} ô của bảng tính vào ${written}${next}`]
    : text === null && refused.length === 0
      ? [`${file} không đổi: bảng tính không sửa gì, hoặc đã được đưa vào rồi`]
      : [`${file} không đổi`];
  const left =
    refused.length === 0 ? [] : [`Chưa nhập ${refused.length} chỗ, hãy xem lại từng ô:`, ...refused.map(item)];
  return [...what, ...notes.map(item), ...left];
}

function item(line: string): string {
  return `- ${line}`;
}
