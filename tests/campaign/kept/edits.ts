/** What offices do to a repository of samples between two runs. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { A, commitAll } from '../../helpers/commit.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';

/** One of these things. */
export type Edit = (root: string) => void;

const CAMPAIGN = 'hai-phong-2023-h1';
const OUTLINE = `outlines/${CAMPAIGN}/outline.md`;
const [UNITS, DOCUMENTS] = ['reports/units.csv', 'outlines/documents.csv'];
const folder = `reports/${CAMPAIGN}/hai-phong`;
const REPORTS = ['le-chan', 'ngo-quyen', 'so-noi-vu', 'vinh-bao'].map((unit) => `${folder}/${unit}.md`);
/** The files of the repository. */
export const FILES = ['decuong.yaml', UNITS, DOCUMENTS, OUTLINE, `outlines/${CAMPAIGN}/letter.md`, ...REPORTS];

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
const PICTURE = join(PROJECT, 'tests/fixtures/lint-rules/official-markdown/ok-images/so-do.png');
const MORE = '\nTheo Nghị định số 60/2013/NĐ-CP. ![Ảnh](anh.png) [Phụ lục](./phu-luc.md)\n';
/** All of them, at random. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
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
    (root) => cpSync(PICTURE, join(root, folder, 'anh.png')),
    (root) => writeFileSync(join(root, folder, 'anh.png'), readFileSync(PICTURE).subarray(0, -1)),
    (root) => {
      commitAll(root, A);
    },
  ),
);
