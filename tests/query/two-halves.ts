/** The samples with a second half-year of Hải Phòng, so that there is something to compare; and what a build makes of a repository for questions. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { built } from '../campaign/built.ts';
import { SAMPLES } from '../helpers/project.ts';

const FIRST = 'hai-phong-2023-h1';
const SECOND = 'hai-phong-2023-h2';
/** Who does not report again. */
const SILENT = 'so-noi-vu.md';

/** A folder of its own with the samples in it; whoever asks for it takes it away again. */
export function samplesWithSecondHalf(): string {
  const root = mkdtempSync(join(tmpdir(), 'decuong-query-'));
  cpSync(SAMPLES, root, { recursive: true });
  const outline = join(root, 'outlines', SECOND, 'outline.md');
  change(join(root, 'outlines', FIRST, 'outline.md'), outline, (text) =>
    text
      .replace('period: 2023-01-01/2023-06-30', 'period: 2023-07-01/2023-12-31')
      .replace('before: 2023-06-15', 'before: 2023-12-15'),
  );
  const reports = join(root, 'reports', FIRST, 'hai-phong');
  for (const name of readdirSync(reports).filter((one) => one !== SILENT))
    change(join(reports, name), join(root, 'reports', SECOND, 'hai-phong', name), (text) =>
      text
        .replace(/^number: (\d+)/mu, 'number: 5$1')
        .replace(/^(date: 2023)-06/mu, '$1-12')
        .replace(
          /^(received: .*2023)-06-(\d\d)/mu,
          (_, start: string, day: string) => `${start}-12-${earlier(name, day)}`,
        )
        .replace(
          /^(\| Số văn bản lãnh đạo.*?\| văn bản \| )(\d+)/mu,
          (_, start: string, count: string) => start + grown(name, count),
        )
        .replace(
          /^(\| Số hội nghị, lớp quán triệt.*?\| cuộc \| )(\d+)/mu,
          (_, start: string, count: string) => `${start}${Math.ceil(Number(count) / 2)}`,
        ),
    );
  const unknown = join(root, 'reports', SECOND, 'hai-phong/so-giao-duc.md');
  change(unknown, unknown, (text) =>
    text.replace(/^(\| Số lượt người dự quán triệt.*?\| lượt người \| )[\d.]+/mu, '$1Chưa có số liệu'),
  );
  return root;
}

/** Vĩnh Bảo comes in time this time; Cảng Nam Triệu is later than ever. */
function earlier(name: string, day: string): string {
  if (name === 'vinh-bao.md') return '14';
  return name === 'dang-uy-cang.md' ? '29' : day;
}

/** Lê Chân issues ten times as much: a slip, or something to ask about. */
function grown(name: string, count: string): string {
  return name === 'le-chan.md' ? `${count}0` : String(Number(count) + 3);
}

function change(from: string, to: string, edit: (text: string) => string): void {
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, edit(readFileSync(from, 'utf8')));
}

/** Builds the tables of a repository into its `dist/`, and none of its documents. */
export async function buildTables(root: string): Promise<void> {
  const { files, said } = await built(new Repository(new Disk(root)), undefined, (path) =>
    /\.(?:csv|parquet|json)$/u.test(path),
  );
  for (const [path, content] of files) {
    const file = join(root, 'dist', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  if (/ error /u.test(said)) throw new Error(said);
}

/** Takes a folder away. */
export function discard(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
