/** `npm run query`: what users type and get. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { DUCKDB } from '../../scripts/query/duckdb.ts';
import { QUESTIONS } from '../../scripts/query/questions/questions.ts';
import { runScript } from '../helpers/command.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { buildTables, discard, samplesWithSecondHalf } from '../query/two-halves.ts';

let root: string;
beforeAll(async () => {
  root = samplesWithSecondHalf();
  await buildTables(root);
}, 120_000);
afterAll(() => discard(root));

const query = (...args: readonly string[]) => runScript('query', ['--root', root, ...args]);
const STALE = `Số liệu được dựng từ phiên bản khác với HEAD: hai-phong-2023-h1, hai-phong-2023-h2, hcm-labour-2024, party-bloc-2023, quang-tri-2018; hãy chạy \`npm run build\` để có số mới nhất\n`;
const HELP = 'Xem cách dùng: thêm --help\n';
const SQL = 'SELECT campaign, count(*) AS n FROM figures GROUP BY ALL ORDER BY ALL LIMIT 2';

test('lists the ready questions, each with one line', () => {
  const { status, stdout, stderr } = query('--list');
  expect({ status, lines: stdout.split('\n'), stderr }).toEqual({
    status: 0,
    lines: [...QUESTIONS.map(({ name, asks }) => `${name.padEnd(17)}${asks}`), ''],
    stderr: '',
  });
});

test.each<[string, string]>([
  [
    'table',
    `campaign             n
─────────────────  ───
hai-phong-2023-h1  340
hai-phong-2023-h2  312
`,
  ],
  ['json', '[\n  {"campaign": "hai-phong-2023-h1", "n": 340},\n  {"campaign": "hai-phong-2023-h2", "n": 312}\n]\n'],
])('answers SQL as %s', (format, stdout) => {
  expect(query(SQL, '--format', format)).toEqual({ status: 0, stdout, stderr: STALE });
});

test('answers a ready question as its fixture has it', () => {
  const { status, stdout } = query('--question', 'trend', '--figure', 'documents-issued');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: readFileSync(join(PROJECT, 'tests/fixtures/query/trend.txt'), 'utf8'),
  });
});

test('writes an answer to a new file in the form of its name, and over nothing', () => {
  const file = join(root, 'kết quả.csv');
  expect(query(SQL, '--out', file)).toEqual({ status: 0, stdout: `${file}\n`, stderr: STALE });
  expect(readFileSync(file, 'utf8')).toBe('campaign,n\nhai-phong-2023-h1,340\nhai-phong-2023-h2,312\n');
  const { status, stdout } = query(SQL, '--out', file);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test.each<[string, readonly string[], string]>([
  [
    'nothing to ask',
    [],
    'Hãy cho một câu lệnh SQL trong dấu nháy, hoặc --question TÊN; xem các câu hỏi có sẵn: --list\n',
  ],
  [
    'a question that there is not',
    ['--question', 'weather'],
    `Không có câu hỏi \`weather\`; có: ${QUESTIONS.map(({ name }) => name).join(', ')}\n`,
  ],
  [
    'what a question needs',
    ['--question', 'trend'],
    'Câu hỏi trend cần --figure: chỉ một chỉ tiêu, là mã trong đề cương, như documents-issued\n',
  ],
  [
    'a campaign that there is not',
    ['--question', 'growth', '--campaign', 'nam-1999'],
    'Không có đợt báo cáo `nam-1999` (không có outlines/nam-1999/outline.md)\n',
  ],
  [
    'a unit that there is not',
    ['--question', 'growth', '--unit', 'sao-hoa'],
    `${STALE}Không có đơn vị \`sao-hoa\` trong danh mục reports/units.csv\n`,
  ],
  [
    'a figure that there is not',
    ['--question', 'growth', '--figure', 'rain'],
    `${STALE}Không đề cương nào có chỉ tiêu \`rain\`; xem mã các chỉ tiêu: "FROM outline_figures"\n`,
  ],
  [
    'what is no SQL',
    ['SELEC 1'],
    `${STALE}DuckDB không làm được câu lệnh này: syntax error at or near "SELEC"\nLINE 1: SELEC 1\n        ^\n`,
  ],
])('%s is a message', (_what, args, message) => {
  expect(query(...args)).toEqual({ status: 2, stdout: '', stderr: message + HELP });
});

test('without DuckDB it says exactly what to type', () => {
  const hook = `export async function resolve(name, context, next) {
    if (name !== '@duckdb/node-api') return next(name, context);
    throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  }`;
  const folder = temporaryRepository({
    'hook.mjs': hook,
    'register.mjs': "import { register } from 'node:module';\nregister('./hook.mjs', import.meta.url);\n",
  });
  const { status, stdout, stderr } = runScript('query', ['--root', root, 'SELECT 1'], {
    NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'register.mjs')).href}`,
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: `${STALE}Lệnh này cần DuckDB, một gói không cài sẵn vì nặng (khoảng 70 MB). Hãy cài vào kho này rồi chạy lại:
  npm install --ignore-scripts --save-dev --save-exact ${DUCKDB}
${HELP}`,
  });
  expect(DUCKDB).toBe(`@duckdb/node-api@${project.devDependencies['@duckdb/node-api']}`);
});

test('it says to build first where nothing or not all is built, and nothing where all is of HEAD', async () => {
  const folder = samplesWithSecondHalf();
  try {
    const ask = (...args: readonly string[]) => runScript('query', ['--root', folder, 'FROM campaigns', ...args]);
    expect(ask()).toEqual({
      status: 2,
      stdout: '',
      stderr: `Chưa có gì để hỏi trong dist/; hãy chạy \`npm run build\` trước rồi hỏi lại\n${HELP}`,
    });
    execFileSync('git', ['-C', folder, 'init', '-q']);
    execFileSync('git', ['-C', folder, 'add', '-A']);
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', ['-C', folder, ...who, 'commit', '-q', '-m', 'Add reports'], {
      env: { ...process.env, GIT_AUTHOR_DATE: '2023-06-30T00:00:00Z', GIT_COMMITTER_DATE: '2023-06-30T00:00:00Z' },
    });
    await buildTables(folder);
    rmSync(join(folder, 'dist/quang-tri-2018'), { recursive: true });
    expect(ask().stderr).toBe('Chưa dựng, nên không tính: quang-tri-2018; hãy chạy `npm run build`\n');
    expect(ask('--campaign', 'quang-tri-2018').stderr).toBe(
      `Đợt quang-tri-2018 chưa được dựng; hãy chạy \`npm run build\` trước\n${HELP}`,
    );
    writeFileSync(join(folder, 'dist/hcm-labour-2024/datapackage.json'), '{');
    expect(ask().stderr).toBe(
      `Chưa dựng, nên không tính: quang-tri-2018; hãy chạy \`npm run build\`
Số liệu được dựng từ phiên bản khác với HEAD: hcm-labour-2024; hãy chạy \`npm run build\` để có số mới nhất
`,
    );
    expect(existsSync(join(folder, '.tmp'))).toBe(false);
  } finally {
    discard(folder);
  }
});
