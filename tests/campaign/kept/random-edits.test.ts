/** Whatever is edited, in whatever order: a check that uses what earlier ones have left says what one says that does not. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { lastCheck, type Told } from '../../../scripts/campaign/kept/last-check.ts';
import { type CheckRequest, runCheck } from '../../../scripts/campaign/runs/check-run.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { withFolder } from '../../helpers/repository.ts';

type Edit = (root: string) => void;

const CAMPAIGN = 'hai-phong-2023-h1';
const OUTLINE = `outlines/${CAMPAIGN}/outline.md`;
const [UNITS, DOCUMENTS] = ['reports/units.csv', 'outlines/documents.csv'];
const folder = `reports/${CAMPAIGN}/hai-phong`;
const REPORTS = ['le-chan', 'ngo-quyen', 'so-noi-vu', 'vinh-bao'].map((unit) => `${folder}/${unit}.md`);
const FILES = ['decuong.yaml', UNITS, DOCUMENTS, OUTLINE, `outlines/${CAMPAIGN}/letter.md`, ...REPORTS];

/** Puts other words in the place of some in a file, if it is there. */
function reword(file: string, from: RegExp | string, to: string): Edit {
  return (root) => {
    const path = join(root, file);
    if (existsSync(path)) writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
}

function moved(from: string, to: string): Edit {
  return (root) => {
    if (existsSync(join(root, from))) renameSync(join(root, from), join(root, to));
  };
}

const report = fc.constantFrom(...REPORTS);
const anyFile = fc.constantFrom(...FILES);
const MORE = '\nTheo Nghị định số 60/2013/NĐ-CP. ![Ảnh](anh.png) [Phụ lục](./phu-luc.md)\n';
/** What offices do to a repository between two checks. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: report.map((file) => reword(file, /\| (\d+) \|/u, '| 7$1 |')) },
  report.map((file) => reword(file, /^## .*$/mu, '## Mục lạ')),
  report.map((file) => reword(file, /$/u, MORE)),
  report.map((file) => reword(file, /\ndate: /u, '\nreceived: { number: 12, date: 2023-06-20 }\ndate: ')),
  report.map((file) => reword(file, /\ndate: /u, '\ndraft: true\ndate: ')),
  report.map((file) => reword(file, /\n\n/u, '\n\n<!--lint disable placeholder reason="mẫu"-->\n\n')),
  report.map(
    (file): Edit =>
      (root) =>
        rmSync(join(root, file), { force: true }),
  ),
  report.map((file) => moved(file, `${folder}/hai-an.md`)),
  {
    weight: 3,
    arbitrary: anyFile.map(
      (file): Edit =>
        (root) =>
          cpSync(join(SAMPLES, file), join(root, file)),
    ),
  },
  fc.constantFrom<Edit>(
    reword(OUTLINE, /- name: /u, '- name: Tổng '),
    reword(OUTLINE, /\nversion: \d+/u, '\nversion: x'),
    reword(UNITS, 'Quận Lê Chân', 'Quận Lê Chân mới'),
    reword(UNITS, /\n[^\n]*ngo-quyen[^\n]*/u, ''),
    reword(UNITS, /^id/u, 'mã'),
    reword(DOCUMENTS, /60\/2013\/NĐ-CP/gu, '61/2013/NĐ-CP'),
    (root) => writeFileSync(join(root, folder, 'phu-luc.md'), 'x\n'),
    (root) => {
      commitAll(root, A);
    },
  ),
);

const request = (root: string, isAnew: boolean): CheckRequest => ({
  ...{ root, isAnew, campaign: undefined, since: undefined, fix: false, given: [], format: 'json' },
  ...{ shard: undefined, merge: undefined, out: undefined, begin: () => {}, step: () => {}, say: () => {} },
});

/** What a check comes to, be it that it cannot run. */
async function outcome(check: () => Promise<Told>): Promise<Told | string> {
  try {
    return await check();
  } catch (error) {
    return String(error);
  }
}

/** As the command does it. */
async function withKept(root: string): Promise<Told> {
  const last = lastCheck(root, 'json');
  const told = last?.told ?? (await runCheck(request(root, false)));
  last?.keep(told);
  return told;
}

afterEach(() => vi.unstubAllEnvs());

test('kept or not, the same is told', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 8, maxLength: 12 }), (some) =>
      withFolder(async (place) => {
        vi.stubEnv('DECUONG_CACHE', join(place, 'cache'));
        const root = join(place, 'kho');
        for (const file of FILES) cpSync(join(SAMPLES, file), join(root, file));
        commitAll(root, A);
        for (const edit of [() => {}, ...some]) {
          edit(root);
          expect(await outcome(() => withKept(root))).toEqual(await outcome(() => runCheck(request(root, true))));
        }
      }),
    ),
    { numRuns: 4 },
  );
});
