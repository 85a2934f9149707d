/** The documents that are shown: built from a copy of the samples with a history of two commits. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, SAMPLES } from '../helpers/project.ts';
import { output } from './tools.ts';

const CAMPAIGN = 'hai-phong-2023-h1';
const UNIT = 'hai-phong/le-chan';
/** What the second commit changes: what stood there, what stands there. */
const EDITS = [
  ['24 cuộc quán triệt, tuyên truyền chia theo', '26 cuộc quán triệt, tuyên truyền được chia theo'],
  ['| cuộc | 24 |', '| cuộc | 26 |'],
  ['Qua kiểm điểm giữa nhiệm kỳ, 15 đảng ủy phường', 'Qua kiểm điểm giữa nhiệm kỳ, cả 15 đảng ủy phường'],
] as const;

/** Builds below `root`, an empty folder, what the pictures show of documents. */
export function buildSamples(root: string): void {
  cpSync(SAMPLES, root, { recursive: true });
  output('git', ['init', '--quiet', '--initial-branch=main'], root);
  commit(root, 'Nguyễn Thị Bình', '2023-06-12T08:00:00+07:00', 'Báo cáo');
  command(root, 'build', ['--campaign', CAMPAIGN]);
  const file = join(root, 'reports', CAMPAIGN, `${UNIT}.md`);
  writeFileSync(
    file,
    EDITS.reduce((text, [old, fresh]) => replaced(text, old, fresh), readFileSync(file, 'utf8')),
  );
  commit(root, 'Trần Văn An', '2023-06-13T08:00:00+07:00', 'Bổ sung hai cuộc');
  command(root, 'redline', [CAMPAIGN, UNIT]);
}

function replaced(text: string, old: string, fresh: string): string {
  if (text.split(old).length !== 2) throw new RangeError(`“${old}” must stand once in the sample`);
  return text.replace(old, fresh);
}

function commit(root: string, name: string, date: string, message: string): void {
  output('git', ['add', '.'], root);
  const who = ['-c', `user.name=${name}`, '-c', 'user.email=a@example.org'];
  process.env.GIT_COMMITTER_DATE = date;
  output('git', [...who, 'commit', '--quiet', `--date=${date}`, `--message=${message}`], root);
}

function command(root: string, name: string, args: readonly string[]): void {
  output(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(PROJECT, 'scripts', `${name}.ts`), ...args],
    root,
  );
}
