/** `npm run status` again: what the last run has left changes nothing of what is told. */
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { fixture, goodReport } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';

test('the same is told, in each format, with a cache, with another run’s and with none', { timeout: 120_000 }, () => {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-11-01T02:00:00Z', {
    'reports/units.csv': fixture('units.csv'),
    'outlines/nam-2023/outline.md': fixture('outline.md'),
  });
  git.commit('2023-12-10T02:00:00Z', { [REPORT]: goodReport().replace('date:', 'draft: true\ndate:') });
  git.commit('2023-12-20T02:00:00Z', { [REPORT]: goodReport() });
  const cache = temporaryRepository({});
  const status = (...args: string[]) =>
    runScript('status', ['--root', git.root, '--as-of', '2023-12-31', ...args], { DECUONG_CACHE: cache });
  const files = () =>
    readdirSync(cache, { recursive: true, encoding: 'utf8' })
      .map((name) => basename(name))
      .filter((name) => /\.(?:filed|judged)$/u.test(name))
      .sort();
  const formats = ['pretty', 'json'];
  const anew = formats.map((format) => status('--no-cache', '--format', format));
  expect([anew.map((one) => one.status), files()]).toEqual([[0, 0], []]);
  for (const _ of [1, 2]) expect(formats.map((format) => status('--format', format))).toEqual(anew);
  expect(files()).toEqual(['nam-2023.filed', 'nam-2023.judged']);
  writeFileSync(join(git.root, REPORT), `${goodReport()}\nThêm một ý.\n`);
  expect(status()).toEqual(status('--no-cache'));
});
