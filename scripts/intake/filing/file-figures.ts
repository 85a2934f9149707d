/** A workbook of figures from a file into the outline of a campaign. */
import { campaignId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Checkout } from '../../git/checkout.ts';
import { importFigures } from '../workbook/import-figures.ts';
import type { FiledWorkbook } from './file-workbook.ts';
import { bytesOfWorkbook, writeOver } from './workbook-files.ts';

/** What to import, and into which campaign. */
interface FiguresJob {
  readonly root: string;
  /** As the user names it. */
  readonly file: string;
  readonly campaign: string;
}

/** Puts figures into the tables of an outline; a section that cannot hold what the workbook says stays, and is told. */
export function fileFigures({ root, file, campaign }: FiguresJob): FiledWorkbook {
  const disk = new Checkout(root);
  const repository = new Repository(disk);
  const made = importFigures(repository, bytesOfWorkbook(file), { name: file, campaign: campaignId(campaign) });
  const was = made.text === null ? null : disk.bytes(made.file);
  const files = made.text === null || was === null ? [] : [writeOver(disk, repository, made.file, was, made.text)];
  const head = files.length > 0 ? `Hãy chạy: npm run check -- ${made.file}` : `${made.file} không đổi`;
  const left = made.refused.length === 0 ? [] : [`Chưa nhập ${made.refused.length} chỗ:`, ...made.refused.map(item)];
  return { files, lines: [head, ...made.notes.map(item), ...left], isFine: made.isWhole };
}

function item(line: string): string {
  return `- ${line}`;
}
