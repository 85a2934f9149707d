/** `decuong guide`: the guides of the version that runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { PROJECT } from '../helpers/project.ts';

const LIST = [
  '  npx decuong guide reports   viết và duyệt báo cáo',
  '  npx decuong guide outlines  viết đề cương',
  '  npx decuong guide units     danh mục đơn vị',
  '  npx decuong guide rules     các quy tắc kiểm tra',
].join('\n');

test('without a word it lists them, and a word that is none is refused', () => {
  expect(runScript('guide', [])).toEqual({ status: 0, stdout: `Các hướng dẫn:\n${LIST}\n`, stderr: '' });
  expect(runScript('guide', ['x'])).toEqual({
    status: 2,
    stdout: '',
    stderr: `Không có hướng dẫn \`x\`; các hướng dẫn:\n${LIST}\nXem cách dùng: thêm --help\n`,
  });
});

/** A text without what one types before the name of a command, and behind it; what a terminal must not get is written out. */
const bare = (text: string) =>
  text
    .replace(/(?:npm run(?: --silent)?|npx decuong) ([a-z][\w:-]*)(?: --(?= ))?/gu, '$1')
    .replaceAll('\u00AD', '<U+00AD>')
    .replaceAll('\uFE0F', '');

test.each([
  ['reports', 'reports/README.md'],
  ['outlines', 'outlines/README.md'],
  ['units', 'reports/UNITS.md'],
  ['rules', 'lint-rules/README.md'],
])('%s is %s, its commands as one types them beside the package', (word, file) => {
  const { status, stdout, stderr } = runScript('guide', [word]);
  const text = readFileSync(join(PROJECT, file), 'utf8').replace(/^<!--.*-->\n\n/u, '');
  expect({ status, stderr, stdout: bare(stdout) }).toEqual({ status: 0, stderr: '', stdout: bare(text) });
  expect(stdout.match(/npm run|npx decuong [\w:-]+ -- /gu)).toBeNull();
});
