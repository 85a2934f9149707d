/** A verdict is data of whoever opened the pull request: it is one, or nothing. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readVerdict } from '../../../scripts/forge/posting/read-verdict.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { verdict } from './verdicts.ts';

const one = verdict('b'.repeat(40));
const root = () =>
  temporaryRepository({
    'one.json': JSON.stringify(one),
    'hostile.json': '{"format":1,"head":"$(rm -rf /)"}',
    'more.json': JSON.stringify({ ...one, token: 'x' }),
    'large.json': `${' '.repeat(16 * 1024 * 1024)}${JSON.stringify(one)}`,
    'broken.json': JSON.stringify(one).slice(0, -1),
  });

test('reads one', () => {
  expect(readVerdict(join(root(), 'one.json'))).toEqual(one);
});

test.each(['hostile', 'more', 'large', 'broken'])('%s.json is none', (name) => {
  const file = join(root(), `${name}.json`);
  expect(readVerdict(file)).toBe(`${file} không phải kết quả kiểm tra, hoặc của phiên bản mã nguồn khác`);
});

test('a run that was cancelled left none', () => {
  const file = join(root(), 'verdict.json');
  expect(readVerdict(file)).toBe(`Không có ${file}: lần kiểm tra ấy chưa xong hoặc đã bị hủy`);
});
