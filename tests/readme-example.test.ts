/** The worked example of README.md, copied line by line, prints what the page says. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, SAMPLES } from './helpers/project.ts';
import { temporaryRepository } from './helpers/repository.ts';

const [, section = ''] = /^## Two minutes\n(.*?)^## /msu.exec(readFileSync(join(PROJECT, 'README.md'), 'utf8')) ?? [];
const blocks = [...section.matchAll(/^```(sh|text)\n(.*?)^```$/gmsu)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

/** `…` stands for anything within a line; as a line of its own, for lines. */
function fits(printed: string, said: string): boolean {
  const parts = said.split(/^…\n/mu).map((part) => part.split('…').map(escaped).join('.*'));
  return new RegExp(`^${parts.join('(?:.*\\n)*')}$`, 'u').test(printed);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

test('the worked example prints what the page says', { timeout: 240_000 }, () => {
  const root = temporaryRepository({ '.gitignore': 'node_modules\ndist/\n' });
  for (const what of ['package.json', 'scripts', 'lint-rules', 'node_modules'])
    symlinkSync(join(PROJECT, what), join(root, what));
  cpSync(SAMPLES, root, { recursive: true });
  const shell = (line: string) => spawnSync('sh', ['-c', line], { cwd: root, encoding: 'utf8' });
  shell('git init --quiet --initial-branch=main && git add .gitignore outlines reports');
  shell('git -c user.name=A -c user.email=a@example.org commit --quiet --message=A');

  const wrong: unknown[] = [];
  let printed = '';
  for (const { language, text } of blocks) {
    if (language === 'text') {
      if (!fits(printed, text)) wrong.push({ printed, said: text });
      continue;
    }
    for (const line of text.trimEnd().split('\n')) {
      const { stdout, stderr, status } = shell(line);
      // The second is a command that has found problems.
      if (status !== 0 && status !== 1) wrong.push({ line, status, stderr });
      // What npm says of the script comes first.
      printed = stdout.replace(/^\n(?:> .*\n)+\n/u, '');
    }
  }
  expect(wrong).toEqual([]);
  expect(blocks.map(({ language }) => language)).toEqual(['sh', 'text', 'sh', 'text', 'sh', 'text', 'sh', 'text']);
});
