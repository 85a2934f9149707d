/** A Word document becomes a report of the repository: a new one, in place of an untouched scaffold, or merged into what is there. */
import { basename, dirname, join, resolve } from 'node:path';
import { existing } from '#lib/cannot-run.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Checkout } from '../../git/checkout.ts';
import { writeNewFile } from '../../output/write-file.ts';
import { importReport } from '../report/import-report.ts';
import type { Given } from '../report/paper/front.ts';
import type { WordDocument } from '../word/model.ts';
import { destinationOf } from './destination.ts';
import { mergeReport } from './merge.ts';
import { readDocument } from './read-document.ts';
import { Target } from './target.ts';
import { unfitLines } from './unfit.ts';

/** What to import, and where to. */
interface WordJob {
  readonly root: string;
  /** As the user names it. */
  readonly file: string;
  /** Campaign and unit, as far as the user says. */
  readonly destination: readonly string[];
  /** A file to write instead of that of the repository. */
  readonly out: string | undefined;
}

/** What came of it. */
export interface Imported {
  /** What was written, as the user finds it. */
  readonly files: readonly string[];
  /** Vietnamese, a line each. */
  readonly lines: readonly string[];
  readonly isFine: boolean;
}

/** Imports a Word document as a report; nothing that anybody wrote is written over. */
export async function importWord({ root, file, destination, out }: WordJob): Promise<Imported> {
  const disk = new Checkout(root);
  const repository = new Repository(disk);
  const { document, bytes } = await readDocument(file);
  const given = destinationOf(repository, document, file, destination);
  const made = importReport(document, given);
  const unfit = await unfitLines(bytes, made, () => {
    const source = repository.read(REGISTER_FILE);
    return source && 'text' in source ? source.text : null;
  });
  if (unfit.length > 0) return { files: [], lines: [refusal(file), ...unfit.map(item)], isFine: false };
  const target = new Target(disk, repository, given, out);
  const written = target.write(made);
  if (!written) return mergeWord(repository.root, target, document, given, file);
  const notes = [...otherwise(document, given), ...made.notes];
  return { files: written.files, lines: [...noted(notes), ...written.lines], isFine: true };
}

/** What a document says that we built for somebody else. */
function otherwise({ custom }: WordDocument, { outline, unit }: Given): readonly string[] {
  const [campaign, id] = [custom.get('campaign'), custom.get('unit')];
  if (campaign === undefined || id === undefined || (campaign === outline.campaign && id === unit.id)) return [];
  return [`Tệp Word này được dựng cho đơn vị ${id}, đợt ${campaign}: có đúng là báo cáo của ${unit.name} không?`];
}

/** Brings what was changed in a document that we built into the report as it stands now. */
async function mergeWord(
  root: string,
  target: Target,
  document: WordDocument,
  given: Given,
  file: string,
): Promise<Imported> {
  const { there: ours, file: report } = target;
  if (ours === null) throw existing(report);
  const { builtDocument } = await import('./built.ts');
  const built = await builtDocument(root, file, document, report);
  // As the report writes it what a document says is the same line.
  const emphasis = /(?<![\p{L}\p{N}_])_[^_\n]+_/u.test(built.source) ? '_' : '*';
  const base = importReport(built.document, given, emphasis);
  const theirs = importReport(document, given, emphasis);
  const { text, conflicts } = mergeReport({ ours, base: base.text, theirs: theirs.text, source: built.source });
  const notes = noted(theirs.notes.filter((line) => !base.notes.includes(line)));
  if (conflicts.length > 0) {
    const beside = writeBeside(file, text);
    const lines = [
      ...notes,
      `${report} và tệp Word cùng sửa một chỗ, mỗi bên một khác, nên chưa ghi gì vào báo cáo:`,
      ...conflicts.map(item),
      `Bản gộp có cả hai cách viết ở ${beside}: chọn ở từng chỗ giữa <<<<<<< và >>>>>>>, rồi đưa vào ${report}`,
    ];
    return { files: [beside], lines, isFine: false };
  }
  if (text === ours) {
    const same = `${report} không đổi: tệp Word không sửa gì so với bản đã dựng, hoặc đã được đưa vào rồi`;
    return { files: [], lines: [...notes, same], isFine: true };
  }
  const known = new Set(base.pictures.map(({ name }) => name));
  const pictures = theirs.pictures.filter(({ name }) => !known.has(name) && text.includes(name));
  const written = target.replace({ text, pictures }, `Đã gộp những chỗ sửa trong tệp Word vào ${report}`);
  return { files: written.files, lines: [...notes, ...written.lines], isFine: true };
}

/** Writes beside a document, under a name that is free. */
function writeBeside(file: string, text: string): string {
  const stem = join(dirname(file), basename(file).replace(/\.\w+$/u, ''));
  for (let number = 1; ; number += 1) {
    const name = `${stem}.gop${number === 1 ? '' : `-${number}`}.md`;
    if (writeNewFile(resolve(name), text)) return name;
  }
}

function noted(notes: readonly string[]): readonly string[] {
  return notes.length === 0 ? [] : ['Những gì của tệp Word không vào báo cáo nguyên như thế:', ...notes.map(item)];
}

function refusal(file: string): string {
  return `Không ghi gì, vì ${file} có dấu mật hoặc dữ liệu cá nhân, đã vào kho thì rất khó xóa; hãy bỏ đi rồi chạy lại:`;
}

function item(line: string): string {
  return `- ${line}`;
}
