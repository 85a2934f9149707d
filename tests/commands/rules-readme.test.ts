/** `npm run rules-readme`: the rules' documentation, and that the committed one is up to date. */

import { cpSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { rules } from '../../lint-rules/index.ts';
import { ACROSS_FOLDER } from '../../scripts/rules-page/across.ts';
import { CASES_FOLDER } from '../../scripts/rules-page/cases.ts';
import { runScript } from '../helpers/command.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const README = 'lint-rules/README.md';
const STALE =
  'lint-rules/README.md chưa đúng với các quy tắc; hãy chạy `npm run rules-readme` rồi lưu tệp ấy vào kho\n';

test('the committed file is up to date', () => {
  expect(runScript('rules-readme', ['--root', PROJECT, '--check'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('every rule has a section, and so has whatever is found while reading', () => {
  const { children } = parseMarkdown(readFileSync(join(PROJECT, README), 'utf8'));
  const headings = children.flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [textOf(node)] : []));
  expect(headings).toEqual([
    ...new Set([
      ...rules.map(({ id }) => id),
      'unit-path',
      'duplicate-number',
      'roll-up-mismatch',
      'unicode-text',
      'official-markdown',
      'Tắt một lời báo',
    ]),
  ]);
});

test('--check tells a file that is missing or stale, and writes nothing; without it the file is written', {
  timeout: 30_000,
}, () => {
  const root = temporaryRepository({});
  for (const what of [CASES_FOLDER, ACROSS_FOLDER, 'reports/README.md'])
    cpSync(join(PROJECT, what), join(root, what), { recursive: true });
  const run = (...args: string[]) => runScript('rules-readme', ['--root', root, ...args]);
  expect(run('--check')).toEqual({ status: 1, stdout: '', stderr: STALE });
  mkdirSync(join(root, 'lint-rules'));
  writeFileSync(join(root, README), '# Các quy tắc\n');
  expect(run('--check')).toEqual({ status: 1, stdout: '', stderr: STALE });
  expect(readFileSync(join(root, README), 'utf8')).toBe('# Các quy tắc\n');
  expect(run()).toEqual({ status: 0, stdout: `${README}\n`, stderr: '' });
  expect(readFileSync(join(root, README), 'utf8')).toBe(readFileSync(join(PROJECT, README), 'utf8'));
});

test('an example is whole sections, wrong and right; the other messages follow, one of each wording', () => {
  const root = temporaryRepository({
    [`${CASES_FOLDER}/outline.md`]: '',
    [`${CASES_FOLDER}/report.md`]: '# Một\n\nMở đầu.\n\n## Hai\n\nHai 2\n\n## Ba\n\nBa\n',
    [`${CASES_FOLDER}/section-data/bad-a/phuong-mot.diff`]: '-Hai …\n+Hai nhiều việc khác nhau\n',
    [`${CASES_FOLDER}/section-data/bad-a/expected.txt`]:
      '1:1-1:2 error Mục “I. A” có `a` (đề cương: outlines/a/outline.md:3) [section-data]\n',
    [`${CASES_FOLDER}/section-data/bad-b/phuong-mot.diff`]: ' ## Hai\n\n-…\n+Hai\u200B\n',
    [`${CASES_FOLDER}/section-data/bad-b/expected.txt`]:
      '1:1-1:2 warning Mục *b* <b> (các khóa dùng được: a, b) [section-data]\n  actual "b"\n',
    [`${CASES_FOLDER}/section-data/bad-c/phuong-mot.diff`]: '-## Ba\n-\n-Ba\n',
    [`${CASES_FOLDER}/section-data/bad-c/expected.txt`]:
      '1:1-1:2 error Mục “II. C” có `c` (đề cương: outlines/a/outline.md:9) [section-data]\n',
    [`${CASES_FOLDER}/section-data/ok-d/phuong-mot.md`]: 'Không đọc\n',
  });
  expect(runScript('rules-readme', ['--root', root]).status).toBe(0);
  const summary = rules.find(({ id }) => id === 'section-data')?.summary;
  const [, section] = readFileSync(join(root, README), 'utf8').split(/^(?=## section-(?:data|examples)$)/mu);
  expect(section).toBe(
    `## section-data\n\n${summary}\n\nSai:\n\n\`\`\`markdown\n## Hai\n\nHai‹U+200B›\n\`\`\`\n\nMáy báo:\n\n- Mục \\*b\\* \\<b>\n\nĐúng:\n\n\`\`\`markdown\n## Hai\n\nHai 2\n\`\`\`\n\nQuy tắc này còn báo, chẳng hạn:\n\n- Mục “I. A” có \`a\`\n\n`,
  );
});

test('a folder without the fixtures is not a place to run in', () => {
  const root = realpathSync(temporaryRepository({ 'reports/units.csv': '' }));
  expect(runScript('rules-readme', ['--root', root])).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không có ${CASES_FOLDER} trong ${root}; hãy chạy lệnh ở thư mục gốc của mã nguồn\nXem cách dùng: thêm --help\n`,
  });
});
