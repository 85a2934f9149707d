/** The parts of a run, taken together: all of them and of one run, or none. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CannotRun } from '#lib/cannot-run.ts';
import { daySchema } from '#lib/date-schema.ts';
import { reportFile, unitId } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { reportText } from '../../site/report-text.ts';
import type { Elsewhere } from '../elsewhere.ts';
import { parsed, readAside, readJudgement, readPlaces } from '../record/record.ts';
import { toldReport } from '../record/told-nodes.ts';
import { type Cut, cutOf } from './cut.ts';
import { type Head, isFolderOf } from './part.ts';
import { PartReader } from './part-reader.ts';

/** A path that is of a unit. */
const OF_UNIT = /^[^/]+\/(reports|roll-ups)\/(.+)\.\w+$/u;
const terms = z.array(z.tuple([z.string(), z.string()]));

/** What parts must be of, whichever of how many each is. */
export type Expected = Omit<Head, 'index' | 'count'>;

/** The parts that were made of some files. */
export interface Parts extends Elsewhere {
  close(): void;
}

/** Opens the parts in a folder; refuses them where they are not one of each, of this repository as it is, by this code, with these options. */
export function openParts(folder: string, expected: Expected, repository: Repository, files: readonly string[]): Parts {
  const readers: PartReader[] = [];
  const close = () => {
    for (const one of readers) one.close();
  };
  try {
    for (const name of namesIn(folder, expected.command)) readers.push(new PartReader(join(folder, name)));
    const parts = inOrder(folder, expected, readers);
    const cut = cutOf(repository, files, parts.length);
    const wanted = new Set(files);
    for (const file of files) demand(cut.partOf(file), file, parts);
    return { ...elsewhere(parts, cut, repository, wanted), close };
  } catch (error) {
    close();
    throw error;
  }
}

function namesIn(folder: string, command: Head['command']): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => isFolderOf(command, name)) : [];
  if (names.length > 0) return names.sort();
  throw new CannotRun(
    `Không có phần nào của \`${command}\` trong ${folder}; hãy chạy \`${command} --shard 1/n\` … \`${command} --shard n/n\` trước, hoặc chỉ ra thư mục sau --merge`,
  );
}

/** The parts by their numbers, the first at 0. */
function inOrder(folder: string, expected: Expected, readers: readonly PartReader[]): readonly PartReader[] {
  const [first] = readers;
  const count = first?.head.count ?? 0;
  const parts: PartReader[] = [];
  for (const one of readers) {
    const { index } = one.head;
    if (one.head.count !== count || index > count)
      throw new CannotRun(
        `${one.folder} là phần ${index}/${one.head.count}, còn ${first?.folder} là của một lần chia làm ${count} phần; hãy xóa những phần của lần chia khác`,
      );
    const other = parts[index - 1];
    if (other) throw new CannotRun(`Phần ${index}/${count} có hai lần: ${other.folder} và ${one.folder}; hãy bỏ một`);
    refuseOther(one, expected);
    parts[index - 1] = one;
  }
  const missing = Array.from({ length: count }, (_, at) => at).flatMap((at) =>
    parts[at] ? [] : [`${at + 1}/${count}`],
  );
  if (missing.length > 0)
    throw new CannotRun(`Thiếu phần ${missing.join(', ')} trong ${folder}; hãy làm phần ấy rồi gộp lại`);
  return parts;
}

/** Refuses a part of another state of the repository, by other code, or with other options. */
function refuseOther({ folder, head }: PartReader, expected: Expected): void {
  const { index, count } = head;
  const part = `Phần ${index}/${count} (${folder})`;
  if (head.command !== expected.command) throw new CannotRun(`${part} là của lệnh \`${head.command}\``);
  if (head.commit !== expected.commit)
    throw new CannotRun(
      `${part} làm từ phiên bản ${nameOf(head.commit)}, còn kho đang ở ${nameOf(expected.commit)}; hãy làm lại mọi phần từ cùng một phiên bản`,
    );
  if (head.contents !== expected.contents)
    throw new CannotRun(
      `${part} làm khi đề cương, báo cáo hoặc cài đặt chưa đưa vào Git khác bây giờ; hãy đưa vào Git, hoặc làm lại mọi phần`,
    );
  if (head.code !== expected.code)
    throw new CannotRun(
      `${part} do mã ${head.code} của decuong làm, còn mã đang chạy là ${expected.code}; hãy dùng cùng một bản decuong cho mọi phần và khi gộp`,
    );
  if (JSON.stringify(head.options) !== JSON.stringify(expected.options))
    throw new CannotRun(
      `${part} làm với ${optionsText(head)}, còn lần gộp này với ${optionsText(expected)}; hãy gộp với đúng các tùy chọn của mọi phần`,
    );
}

function nameOf(commit: string): string {
  return commit === '' ? '(chưa có phiên bản Git nào)' : commit;
}

function optionsText({ options }: Pick<Head, 'options'>): string {
  return options.length > 0 ? `\`${options.join(' ')}\`` : 'không tùy chọn nào';
}

/** Refuses parts that do not hold a file that is in one of them. */
function demand(part: number | null, file: string, parts: readonly PartReader[]): void {
  const reader = part === null ? undefined : parts[part - 1];
  if (!reader || reader.has('judged', file)) return;
  throw new CannotRun(`Phần ${part}/${parts.length} (${reader.folder}) không có ${file}; hãy làm lại phần này`);
}

function elsewhere(
  parts: readonly PartReader[],
  cut: Cut,
  repository: Repository,
  wanted: ReadonlySet<string>,
): Elsewhere {
  const readerOf = (part: number | null) => (part === null ? undefined : parts[part - 1]);
  const of = (file: string) => readerOf(cut.partOf(file));
  return {
    judged(file) {
      const reader = of(file);
      const places = () =>
        reader?.get('places', file, (value) => readPlaces(file, value)) ?? { file, cells: new Map() };
      const judged = reader?.get('judged', file, (value) => readJudgement(repository, file, value, places));
      if (!reader || !judged) return null;
      const aside = () => reader.get('aside', file, (value) => readAside(file, value));
      return { ...judged, checked: null, counted: null, aside: () => aside() ?? refused(reader, file) };
    },
    told: (campaign, unit) =>
      of(reportFile(campaign, unit))?.get('told', reportFile(campaign, unit), (value) => parsed(toldReport, value)) ??
      null,
    page: (file) => of(file)?.get('page', file, (value) => parsed(reportText, value)) ?? null,
    filed(file) {
      const reader = wanted.has(file) ? of(file) : undefined;
      return reader?.has('filed', file)
        ? reader.get('filed', file, (value) => parsed(daySchema.nullable(), value))
        : undefined;
    },
    made(path) {
      const [, folder, unit = ''] = OF_UNIT.exec(path) ?? [];
      const reader = readerOf(cut.part(unitId(unit)));
      const make = reader?.made(path) ?? null;
      // What was judged there was built there; a roll-up may be made by either.
      return reader && !make && folder === 'reports' ? refused(reader, path) : make;
    },
    knew(tree) {
      const names = new Map<string, string>(tree.terms);
      return parts.every((one) =>
        (one.get('terms', tree.outline.campaign, (value) => parsed(terms, value)) ?? []).every(
          ([key, name]) => names.get(key) === name,
        ),
      );
    },
  };
}

function refused({ folder }: PartReader, file: string): never {
  throw new CannotRun(`Phần ${folder} bị hỏng: không đủ về ${file}; hãy làm lại phần này`);
}
