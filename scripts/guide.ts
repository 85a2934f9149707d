/** `decuong guide`: prints a guide of the version that runs, for offices whose repository holds data alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { HOME } from './output/home.ts';

/** Guides by the word that asks for them. */
const GUIDES = [
  { word: 'reports', file: 'reports/README.md', about: 'viết và duyệt báo cáo' },
  { word: 'outlines', file: 'outlines/README.md', about: 'viết đề cương' },
  { word: 'units', file: 'reports/UNITS.md', about: 'danh mục đơn vị' },
  { word: 'rules', file: 'lint-rules/README.md', about: 'các quy tắc kiểm tra' },
] as const;

await runCommand({
  name: 'guide',
  summary: 'In hướng dẫn đầy đủ, dạng Markdown.',
  operands: [{ name: 'SÁCH', help: GUIDES.map(({ word, about }) => `${word} (${about})`).join(', '), optional: true }],
  options: {},
  run(_, [word]) {
    const list = GUIDES.map(({ word: one, about }) => `  npx decuong guide ${one.padEnd(10)}${about}`);
    if (word === undefined) {
      print(['Các hướng dẫn:', ...list]);
      return true;
    }
    const guide = GUIDES.find((one) => one.word === word);
    const path = guide && join(HOME, guide.file);
    if (!path || !existsSync(path)) throw new CannotRun(`Không có hướng dẫn \`${word}\`; các hướng dẫn:`, ...list);
    print(asTyped(readFileSync(path, 'utf8')).trimEnd().split('\n'));
    return true;
  },
});

/** Commands as one types them in a repository that holds data alone; a note to who looks after the sources is none of its matter, nor is the look of signs. */
function asTyped(text: string): string {
  return text
    .replaceAll('\uFE0F', '')
    .replace(/^<!--.*?-->\n+/su, '')
    .replace(/npm run (?:--silent )?([a-z][\w:-]*)(?: --(?= ))?/gu, 'npx decuong $1');
}
