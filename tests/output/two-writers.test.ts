/** Several at one file: what each has written stays, or is said not to have been. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '#lib/repository/repository.ts';
import { fixPath } from '../../scripts/check/check-repository.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { replaceFile } from '../../scripts/output/write-file.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const BAD = goodReport().replace('## II. ', '## 2. ').replace('## VI. ', '## 6. ');

function bad(): { readonly root: string; readonly file: string } {
  const root = temporaryRepository({ ...goodRepository(), [REPORT]: BAD });
  return { root, file: join(root, REPORT) };
}

test('of several `check --fix` at once each mends the report or leaves it to another, and no word is lost', async () => {
  const { root, file } = bad();
  const fix = async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(PROJECT, 'scripts/check.ts'), '--root', root, '--fix'],
      { cwd: PROJECT, stdio: 'ignore' },
    );
    const [code] = await once(child, 'close');
    return code;
  };
  await Promise.all([fix(), fix(), fix()]);
  expect(await fix()).toBe(0);
  expect([readFileSync(file, 'utf8'), readdirSync(dirname(file))]).toEqual([goodReport(), ['phuong-mot.md']]);
});

test('a mend of what someone has changed since it was read is not written, whoever was first', () => {
  const { root, file } = bad();
  const mended = () => fixPath(new Repository(new Checkout(root)), REPORT);
  const [one, other] = [mended(), mended()];
  const write = (mend: ReturnType<typeof fixPath>) => mend && replaceFile(file, mend.was, mend.text);
  writeFileSync(file, `${BAD}\nPhường cảm ơn.\n`);
  expect(write(one)).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(`${BAD}\nPhường cảm ơn.\n`);
  expect([write(mended()), write(other), mended()]).toEqual([true, false, null]);
  expect(readFileSync(file, 'utf8')).toBe(`${goodReport()}\nPhường cảm ơn.\n`);
});
