/** Whatever stands in names, headings, cells and authors, commands print text: nothing that moves a cursor, and no order to a runner. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const EVIL = 'X\n::error::x\r\u001b[2J\u009b1A\u202e\u2028##[error]y';
/** The same on one line, as Markdown writes it. */
const LINE = '&#10;::error::x\u001b[2J\u009b1A\u202e\u2028##[error]y';
const YAML = `"${EVIL.replace(/\p{C}|\p{Zl}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

/** What a line must not have; what begins a line only the format for a forge may have. */
const UNSEEN = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu;
const ORDER = /^\s*::.*|##\[/gmu;

/** How it shows instead. */
const SHOWN = /<U\+|%0A|\\u0/u;
/** These have nothing of it to tell. */
const QUIET = ['codeowners'];

/** A good report and a good outline, and everything else by who means harm. */
function hostileRepository(): string {
  const outline = fixture('outline.md');
  return temporaryRepository({
    ...goodRepository(),
    'reports/units.csv': fixture('units.csv').replace(/Phường Một/gu, EVIL.replace(/^.*$/su, '"$&"')),
    'reports/nam-2023/binh-an/phuong-hai.md': goodReport().replace('12 tổ dân phố', `${LINE} tổ dân phố`),
    [`reports/nam-2023/binh-an/${EVIL}.md`]: goodReport(),
    'reports/::error::\u001b.md': `# ${EVIL}\n`,
    [REPORT]: `${goodReport()}\n## ${LINE}\n\n| ${LINE} | b |\n|---|---|\n| c | ${LINE} |\n`,
    'outlines/\u001b[2J\n::add-mask::x/outline.md': `---\ntitle: ${YAML}\n${YAML}: 1\n---\n# A\n`,
    'outlines/khac/outline.md': outline.replace(/^title: .*$/mu, `title: ${YAML}`).replace(/^## /mu, `## ${LINE} `),
    'outlines/la/outline.md': outline.replace(/^title: .*$/mu, `title: ${YAML}`).replace(/^# .*$/mu, `# ${LINE}`),
  });
}

test('no command prints what a terminal or a runner obeys', () => {
  const root = temporaryRepository(goodRepository());
  const harmful = { ...A, name: 'Nguyễn\u001b[2J\u202eA' };
  commitAll(root, harmful);
  runScript('build', ['--root', root]);
  const document = join(root, 'dist/nam-2023/reports/binh-an/phuong-mot.docx');
  const parts = unzipSync(readFileSync(document));
  const custom = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array()).replace(
    'party-2018',
    'x&#10;::error::&#x9B;',
  );
  const hostile = hostileRepository();
  commitAll(hostile, harmful);
  writeFileSync(join(hostile, REPORT), goodReport());
  commitAll(hostile, { ...B, name: '::error::\u009b' });
  const forged = join(hostile, 'x\n::error::.docx');
  writeFileSync(forged, zipSync({ ...parts, 'docProps/custom.xml': strToU8(custom) }));
  writeFileSync(join(hostile, '::error::\u001b\nđt.txt'), 'TỐI MẬT\n\u001b[2J\n');
  spawnSync('git', ['-C', hostile, 'add', '-A']);
  const runs: readonly (readonly [string, ...string[]])[] = [
    ['check'],
    ['check', '--format', 'json'],
    ['check', '--format', 'github'],
    ['check', `reports/${EVIL}`],
    ['build'],
    ['status'],
    ['status', '--format', 'json'],
    ['status', EVIL],
    ['remind', 'nam-2023', '--unit', EVIL],
    ['new', 'nam-2023', EVIL],
    ['new', EVIL, 'binh-an'],
    ['figures', EVIL],
    ['redline', 'nam-2023', 'binh-an/phuong-mot', '--from', EVIL],
    ['verify', forged, document],
    ['codeowners'],
    ['pre-commit'],
    ['ci-check', '--since', EVIL],
  ];
  const found = runs.map(([name, ...args], index) => {
    const { status, stdout, stderr } = runScript(name, [...args, '--root', name === 'verify' ? root : hostile]);
    const text = stdout + stderr;
    const orders = (args.includes('github') ? text.replace(/^::(?=error |warning )/gmu, '') : text).match(ORDER);
    const isWell = status !== null && !/\n\s+at /u.test(stderr);
    return { run: runs[index], isWell, told: SHOWN.test(text), unseen: text.match(UNSEEN), orders };
  });
  expect(found).toEqual(
    runs.map((run) => ({ run, isWell: true, told: !QUIET.includes(run[0]), unseen: null, orders: null })),
  );
});
