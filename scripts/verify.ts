/** `npm run verify`: which commit a document was built from, and whether it was changed since. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { CannotRun } from '#lib/cannot-run.ts';
import { customProperties } from '#lib/ooxml/properties.ts';
import { type CampaignId, campaignId, outlineFile, reportFile, reportOfPath, type UnitId, unitId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { planBuild } from './campaign/plan.ts';
import { buildRedline, redlinePath } from './campaign/redline.ts';
import { planCheck } from './check/check-repository.ts';
import { runCommand } from './command/run-command.ts';
import { commitOf, commitTime, tryGit, withCommit } from './git/git.ts';
import { CHANGED } from './git/head-commit.ts';

interface Origin {
  /** Path in `dist/`. */
  readonly path: string;
  readonly campaign: CampaignId;
  /** Null for the outline and its letter. */
  readonly unit: UnitId | null;
  readonly profile: string;
  readonly commit: string;
  /** Of a redline, the commit of the old revision; null for other documents. */
  readonly from: string | null;
}

await runCommand({
  name: 'verify',
  summary:
    'Cho biết một tệp Word hoặc Excel được dựng từ phiên bản nào, báo cáo nào, và từ khi dựng đến nay có bị sửa không.',
  operands: [{ name: 'TỆP…', help: 'các tệp .docx, .xlsx đã dựng' }],
  notes: `Dựng lại văn bản từ đúng phiên bản ấy rồi so từng byte.
Mã thoát: 0 đúng như khi dựng, 1 đã bị sửa, 2 không kiểm tra được.`,
  options: {},
  async run({ root }, files) {
    if (files.length === 0) throw new CannotRun('Cần ít nhất một tệp .docx hoặc .xlsx');
    let isSame = true;
    for (const file of files) isSame = (await verify(root, file)) && isSame;
    return isSame;
  },
});

async function verify(root: string, file: string): Promise<boolean> {
  const bytes = readDocument(file);
  const origin = originOf(file, bytes);
  const commit = commitOf(root, origin.commit);
  const { campaign, unit, from } = origin;
  const old = from === null ? null : commitOf(root, from);
  const built =
    old !== null && unit !== null
      ? await buildRedline(root, { campaign, unit, from: old, to: commit })
      : await withCommit(root, commit, (tree) => rebuild(tree, origin, { commit, modified: commitTime(root, commit) }));
  const same = built !== null && Buffer.compare(built, bytes) === 0;
  const verdict =
    built === null
      ? '✖ phiên bản ấy không dựng được văn bản này'
      : same
        ? '✔ đúng từng byte như khi dựng'
        : explainDifference(built, bytes);
  const revisions =
    old === null
      ? `  phiên bản ${commit} (${authorOf(root, commit)})\n`
      : `  bản cũ    ${old} (${authorOf(root, old)})\n  bản mới   ${commit} (${authorOf(root, commit)})\n`;
  process.stdout.write(
    `${file}\n  văn bản   ${origin.path}\n  nguồn     ${sourceOf(origin)}\n${revisions}  thể thức  ${origin.profile}\n  ${verdict}\n`,
  );
  return same;
}

/** When a commit was made, and by whom. */
function authorOf(root: string, commit: string): string {
  return tryGit(root, ['log', '-1', '--date=format:%d/%m/%Y', '--format=%ad, %an', commit])?.trim() ?? '';
}

function readDocument(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile()) throw new CannotRun(`Không có tệp ${file}`);
  return readFileSync(file);
}

function originOf(file: string, bytes: Uint8Array): Origin {
  const custom = customProperties(partsOf(file, bytes).get('docProps/custom.xml') ?? '');
  const [path = '', profile = '', commit = ''] = ['path', 'profile', 'commit'].map((name) => custom.get(name));
  const from = custom.get('from') ?? null;
  if (path.endsWith('/reminder.docx'))
    throw new CannotRun(
      `${file} là công văn đôn đốc, soạn theo tình hình của một ngày; không dựng lại được để kiểm tra`,
    );
  const [, campaign = '', unit = null] =
    /^([^/]+)\/(?:(?:reports|roll-ups|redlines)\/(.+)|outline|letter)\.(?:docx|xlsx)$/u.exec(path) ?? [];
  if (campaign === '')
    throw new CannotRun(
      `${file} không phải văn bản do decuong dựng, hoặc đã mất thông tin nguồn (lưu lại bằng chương trình khác)`,
    );
  if (commit === '') throw new CannotRun(`${file} được dựng khi kho chưa có phiên bản Git nào, không thể kiểm tra`);
  if (commit.endsWith(CHANGED))
    throw new CannotRun(
      `${file} được dựng khi đề cương hoặc báo cáo còn thay đổi chưa đưa vào Git, không thể kiểm tra`,
    );
  return { path, campaign: campaignId(campaign), unit: unit === null ? null : unitId(unit), profile, commit, from };
}

function partsOf(file: string, bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    throw new CannotRun(`${file} không phải tệp .docx hay .xlsx đọc được`);
  }
}

function sourceOf({ path, campaign, unit }: Origin): string {
  if (unit !== null && path === redlinePath({ campaign, unit })) return `thay đổi của ${reportFile(campaign, unit)}`;
  if (unit !== null)
    return path.startsWith(`${campaign}/reports/`) ? reportFile(campaign, unit) : `các báo cáo của đợt ${campaign}`;
  return path.endsWith('letter.docx') ? `outlines/${campaign}/letter.md` : outlineFile(campaign);
}

/** The document as the files of its commit give it; null where they give none. */
async function rebuild(
  tree: string,
  { path, campaign, unit }: Origin,
  provenance: { readonly commit: string; readonly modified: string },
): Promise<Uint8Array | null> {
  const repository = new Repository(new Disk(tree));
  const isNeeded = (file: string) => {
    const report = reportOfPath(file);
    return report === null || path.startsWith(`${campaign}/roll-ups/`) || report.unit === unit;
  };
  const files = planCheck(repository, { campaign }).files.filter(isNeeded);
  const quiet = { step: () => {}, say: () => {} };
  for (const planned of planBuild({ repository, files, unit: unit ?? undefined, provenance, ...quiet })) {
    if (planned.path !== path) continue;
    const content = await planned.make();
    return typeof content === 'string' ? null : content;
  }
  return null;
}

function explainDifference(built: Uint8Array, bytes: Uint8Array): string {
  const [before, after] = [partsOf('', built), partsOf('', bytes)];
  const differing = [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
  if (differing.length === 0) return '✖ nội dung như khi dựng, nhưng tệp đã được đóng gói lại';
  return `✖ đã bị sửa, hoặc do một phiên bản khác của decuong dựng: khác ở ${differing.join(', ')}`;
}
