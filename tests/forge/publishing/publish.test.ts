/** Releases: what a build left, as files of a release, over real folders and the fake forge. */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assetsOf } from '../../../scripts/forge/publishing/assets.ts';
import { builtIn } from '../../../scripts/forge/publishing/dist.ts';
import { publish } from '../../../scripts/forge/publishing/publish.ts';
import { campaignId, unitId } from '../../../scripts/lib/paths.ts';
import { Disk } from '../../../scripts/lib/repository/disk.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { goodRepository } from '../../helpers/fixtures.ts';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runBeside } from '../../helpers/running-command.ts';
import { kinds, runningForge } from '../client/running-forge.ts';

const COMMIT = 'a'.repeat(40);
const STATUS = JSON.stringify({
  campaign: 'nam-2023',
  asOf: '2023-12-12',
  units: [],
  rates: [{ unit: 'binh-an', level: null, expected: 1203, filed: 1200, onTime: 7, rate: 99.75, rateOnTime: 0.6 }],
});

/** What a build leaves of a campaign. */
const BUILT: Readonly<Record<string, string>> = {
  'nam-2023/outline.docx': 'đề cương',
  'nam-2023/figures.csv': 'số',
  'nam-2023/reports/binh-an/phuong-mot.docx': 'phường',
  'nam-2023/reports/binh-an.docx': 'tỉnh',
  'nam-2023/roll-ups/binh-an.docx': 'tổng hợp',
  'nam-2023/roll-ups/binh-an.xlsx': 'bảng',
  'nam-2023/status.json': STATUS,
};

const sum = (text: string) => createHash('sha256').update(text).digest('hex');

function sumsOf(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, text]) => `${sum(text)}  ${path}\n`)
    .join('');
}

/** A folder as a build leaves it. */
function builtFolder(files: Readonly<Record<string, string>> = BUILT): string {
  return temporaryRepository({ ...files, SHA256SUMS: sumsOf(files) });
}

function outlineOf(files = goodRepository()) {
  const repository = new Repository(new Disk(temporaryRepository(files)));
  return (campaign: ReturnType<typeof campaignId>) => repository.outline(campaign)?.outline ?? null;
}

/** Publishes a folder; what was said. */
async function publishing(forge: Parameters<typeof publish>[0], folder: string, commit = COMMIT, most?: number) {
  const said: string[] = [];
  const say = (lines: readonly string[]) => said.push(...lines);
  const isFine = await publish(forge, { folder, commit, outlineOf: outlineOf(), say, ...(most ? { most } : {}) });
  return { isFine, said };
}

const NAMES = {
  'bao-cao.binh-an.docx': 'tỉnh',
  'bao-cao.binh-an.phuong-mot.docx': 'phường',
  'de-cuong.docx': 'đề cương',
  'figures.csv': 'số',
  'status.json': STATUS,
  'tong-hop.binh-an.docx': 'tổng hợp',
  'tong-hop.binh-an.xlsx': 'bảng',
};

/** The files of a release by their names, as texts. */
function textsIn(assets: readonly { readonly name: string; readonly content: Uint8Array }[]) {
  return Object.fromEntries(assets.map(({ name, content }) => [name, Buffer.from(content).toString('utf8')]));
}

test.each(kinds)('%s: a release on its tag, with files of readable names and their sums', async (kind) => {
  const { forge, fake } = await runningForge(kind, { branches: { main: COMMIT } });
  const { isFine, said } = await publishing(forge, builtFolder());
  expect({ isFine, said }).toEqual({
    isFine: true,
    said: ['Đợt nam-2023: ghi 8 tệp (thẻ dot-nam-2023, 8 tệp kể cả SHA256SUMS)'],
  });
  const [release, ...others] = fake.state.releases;
  expect({
    others,
    tag: release?.tag,
    commit: release?.commit,
    title: release?.title,
    isDraft: release?.isDraft,
  }).toEqual({
    others: [],
    tag: 'dot-nam-2023',
    commit: COMMIT,
    title: 'Kết quả thực hiện dân chủ ở cơ sở năm 2023',
    isDraft: false,
  });
  expect(textsIn(release?.assets ?? [])).toEqual({ ...NAMES, SHA256SUMS: sumsOf(NAMES) });
  expectFile(join(PROJECT, 'tests', 'fixtures', 'publishing', 'release.md'), release?.body ?? '');
});

test.each(['github', 'gitlab'] as const)(
  '%s: once more nothing is sent; then only what changed, and what is gone goes; the tag stays',
  async (kind) => {
    const { forge, fake } = await runningForge(kind, { branches: { main: COMMIT } });
    await publishing(forge, builtFolder());
    const before = fake.state.releases.map((release) => ({ ...release, assets: [...release.assets] }));
    fake.state.calls = [];
    expect((await publishing(forge, builtFolder(), 'b'.repeat(40))).said).toEqual([
      'Đợt nam-2023: không có gì đổi (thẻ dot-nam-2023, 8 tệp kể cả SHA256SUMS)',
    ]);
    expect(fake.state.calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
    expect(fake.state.releases).toEqual(before);

    const { 'nam-2023/figures.csv': _, ...rest } = BUILT;
    const next = { ...rest, 'nam-2023/reports/binh-an.docx': 'tỉnh, sửa', 'nam-2023/letter.docx': 'công văn' };
    expect((await publishing(forge, builtFolder(next))).said).toEqual([
      'Đợt nam-2023: ghi 3 tệp, bỏ 1 tệp (thẻ dot-nam-2023, 8 tệp kể cả SHA256SUMS)',
    ]);
    const [release] = fake.state.releases;
    const { 'figures.csv': __, ...kept } = NAMES;
    const names = { ...kept, 'bao-cao.binh-an.docx': 'tỉnh, sửa', 'cong-van.docx': 'công văn' };
    const sorted = Object.fromEntries(Object.entries(names).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    expect(textsIn(release?.assets ?? [])).toEqual({ ...names, SHA256SUMS: sumsOf(sorted) });
    expect(release?.commit).toBe(COMMIT);
    const untouched = before[0]?.assets.find(({ name }) => name === 'de-cuong.docx');
    expect(release?.assets.find(({ name }) => name === 'de-cuong.docx')).toEqual(untouched);
  },
);

test.each([
  ['github', 'POST /api/uploads'],
  ['forgejo', 'POST /api/v1/repos/to-chuc/bao-cao/releases/'],
  ['gitlab', 'PUT /api/v4/projects/to-chuc%2Fbao-cao/packages'],
] as const)(
  '%s: where an upload fails the former file and the former sums stay, and the next run mends it',
  async (kind, route) => {
    const { forge, fake } = await runningForge(kind, { branches: { main: COMMIT } });
    await publishing(forge, builtFolder());
    const before = textsIn(fake.state.releases[0]?.assets ?? []);
    const next = builtFolder({ ...BUILT, 'nam-2023/reports/binh-an.docx': 'tỉnh, sửa' });
    fake.state.failures.push({ route, status: 422, message: 'no room', headers: {}, times: 1 });
    const { isFine, said } = await publishing(forge, next);
    expect({ isFine, said: said.map((line) => line.split(':')[0]) }).toEqual({
      isFine: false,
      said: ['Chưa phát hành xong đợt nam-2023'],
    });
    expect(textsIn(fake.state.releases[0]?.assets ?? [])).toEqual(before);
    expect((await publishing(forge, next)).isFine).toBe(true);
    const names = { ...NAMES, 'bao-cao.binh-an.docx': 'tỉnh, sửa' };
    expect(textsIn(fake.state.releases[0]?.assets ?? [])).toEqual({ ...names, SHA256SUMS: sumsOf(names) });
  },
);

test('github: an upload that was broken off leaves nothing behind', async () => {
  const { forge, fake } = await runningForge('github', { branches: { main: COMMIT } });
  await publishing(forge, builtFolder());
  const next = builtFolder({ ...BUILT, 'nam-2023/reports/binh-an.docx': 'tỉnh, sửa' });
  fake.state.failures.push({
    route: 'DELETE /api/v3/repos/to-chuc/bao-cao/releases/assets/',
    status: 422,
    message: 'not now',
    headers: {},
    times: 1,
  });
  expect((await publishing(forge, next)).isFine).toBe(false);
  expect(fake.state.releases[0]?.assets.map(({ name }) => name).includes('moi.bao-cao.binh-an.docx')).toBe(true);
  await publishing(forge, next);
  const names = { ...NAMES, 'bao-cao.binh-an.docx': 'tỉnh, sửa' };
  expect(textsIn(fake.state.releases[0]?.assets ?? [])).toEqual({ ...names, SHA256SUMS: sumsOf(names) });
});

test('a campaign without an outline, and what is of no campaign, is not published; a file that is not as it was built is refused', async () => {
  const { forge, fake } = await runningForge('github', { branches: { main: COMMIT } });
  const other = { 'khac/outline.docx': 'một', 'site/index.html': 'hai', 'README.md': 'ba' };
  expect(await publishing(forge, builtFolder(other))).toEqual({ isFine: true, said: [] });
  expect(fake.state.releases).toEqual([]);
  const folder = builtFolder();
  writeFileSync(join(folder, 'nam-2023/outline.docx'), 'sửa tay');
  await expect(publishing(forge, folder)).rejects.toThrow(
    `${join(folder, 'nam-2023/outline.docx')} không còn như khi dựng (không đúng với SHA256SUMS); hãy dựng lại bằng \`npm run build\``,
  );
});

/** Files of two provinces with their communes, and what stands above them. */
function many(communes: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'c/reports/tw.docx': 'tw', 'c/roll-ups/tw.docx': 'tổng hợp tw' };
  for (const province of ['tw/an', 'tw/binh']) {
    files[`c/reports/${province}.docx`] = province;
    files[`c/roll-ups/${province}.docx`] = `tổng hợp ${province}`;
    for (let at = 0; at < communes; at++) files[`c/reports/${province}/xa-${at}.docx`] = `${province} ${at}`;
  }
  return files;
}

test('too many files: reports go as one zip a unit below the issuer, then all in one; the same bytes each time', () => {
  const folder = builtFolder(many(3));
  const built = builtIn(folder).get(campaignId('c')) ?? [];
  const named = (most: number) => assetsOf(built, unitId('tw'), most).map(({ name }) => name);
  expect(named(20).length).toBe(13);
  expect(named(12)).toEqual([
    'bao-cao.tw.an.zip',
    'bao-cao.tw.binh.zip',
    'bao-cao.tw.docx',
    'tong-hop.tw.an.docx',
    'tong-hop.tw.binh.docx',
    'tong-hop.tw.docx',
    'SHA256SUMS',
  ]);
  expect(named(5)).toEqual(
    ['bao-cao.tw.docx', 'bao-cao.zip', 'tong-hop.tw.docx', 'tong-hop.zip', 'SHA256SUMS'].toSorted((a, b) =>
      a === 'SHA256SUMS' ? 1 : b === 'SHA256SUMS' ? -1 : a < b ? -1 : 1,
    ),
  );
  const zip = assetsOf(built, unitId('tw'), 12).find(({ name }) => name === 'bao-cao.tw.an.zip');
  const inside = unzipSync(zip?.content() ?? new Uint8Array());
  expect(
    Object.fromEntries(Object.entries(inside).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])),
  ).toEqual({
    'tw/an.docx': 'tw/an',
    'tw/an/xa-0.docx': 'tw/an 0',
    'tw/an/xa-1.docx': 'tw/an 1',
    'tw/an/xa-2.docx': 'tw/an 2',
  });
  const again = assetsOf(builtIn(builtFolder(many(3))).get(campaignId('c')) ?? [], unitId('tw'), 12);
  expect(again.map(({ sha256 }) => sha256)).toEqual(assetsOf(built, unitId('tw'), 12).map(({ sha256 }) => sha256));
  expect(zip?.sha256).toBe(
    createHash('sha256')
      .update(zip?.content() ?? '')
      .digest('hex'),
  );
});

test('names of any length stay apart', () => {
  const long = 'x'.repeat(240);
  const files = { [`c/reports/${long}-1.docx`]: 'một', [`c/reports/${long}-2.docx`]: 'hai' };
  const built = builtIn(builtFolder(files)).get(campaignId('c')) ?? [];
  const names = assetsOf(built, unitId('tw')).map(({ name }) => name);
  expect(new Set(names).size).toBe(3);
  expect(names.filter((name) => name.length > 200)).toEqual([]);
});

test('the command publishes dist of the commit that is checked out, and says where there is none', async () => {
  const files = Object.entries(BUILT).map(([path, text]) => [`dist/${path}`, text]);
  const root = temporaryRepository({
    ...goodRepository(),
    ...Object.fromEntries(files),
    'dist/SHA256SUMS': sumsOf(BUILT),
    '.gitignore': 'dist\n',
  });
  const main = commitAll(root, A);
  const { fake } = await runningForge('github', { branches: { main } });
  const run = (...named: readonly string[]) =>
    runBeside('ci-release', named, { cwd: root, env: fake.environment.github });
  expect(await run()).toEqual({
    status: 0,
    stdout: 'Đợt nam-2023: ghi 8 tệp (thẻ dot-nam-2023, 8 tệp kể cả SHA256SUMS)\n',
    stderr: '',
  });
  expect(fake.state.releases.map(({ tag, commit }) => ({ tag, commit }))).toEqual([
    { tag: 'dot-nam-2023', commit: main },
  ]);
  writeFileSync(join(root, 'decuong.yaml'), 'examples: [nam-2023]\n');
  expect(await run()).toEqual({
    status: 0,
    stdout: '',
    stderr: 'Đợt là ví dụ, không phát hành: nam-2023 (muốn làm thì nêu tên đợt)\n',
  });
  expect(await run('nam-2023')).toEqual({
    status: 0,
    stdout: 'Đợt nam-2023: không có gì đổi (thẻ dot-nam-2023, 8 tệp kể cả SHA256SUMS)\n',
    stderr: '',
  });
  rmSync(join(root, 'decuong.yaml'));
  rmSync(join(root, 'dist/SHA256SUMS'));
  const { status, stderr } = await run();
  expect({ status, stderr: stderr.split(';')[0] }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^Không có .*\/dist\/SHA256SUMS$/u),
  });
});
