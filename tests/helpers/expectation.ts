/** Expectations in files beside their fixtures. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Compares with the text of a file; `UPDATE=1` writes it instead, to be read before it is committed. */
export function expectFile(file: string, actual: string): void {
  if (process.env.UPDATE === '1') writeFileSync(file, actual);
  expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `(no file ${file})`);
}
