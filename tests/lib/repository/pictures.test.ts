/** A picture is found by its address as written, on every machine. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { png } from '../../helpers/pictures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const PICTURE = png(20, 10);
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'anh-chung.png': PICTURE,
  'reports/nam-2023/binh-an/so-do.png': PICTURE,
  'reports/nam-2023/binh-an/anh/Đối thoại (1).PNG': PICTURE,
  // As a Mac names it.
  [`reports/nam-2023/binh-an/anh/${'hòa giải'.normalize('NFD')}.png`]: PICTURE,
  'reports/nam-2023/binh-an/anh/hong.png': PICTURE.subarray(0, 50),
  'reports/nam-2023/binh-an/anh/ve.svg': '<svg/>',
  'reports/nam-2023/binh-an/anh/loi.jpg': 'Ảnh',
};

const CASES: readonly (readonly [url: string, found: string])[] = [
  ['so-do.png', 'a picture'],
  ['./so-do.png#a', 'a picture'],
  ['so-do.png?raw=true', 'a picture'],
  ['../../../anh-chung.png', 'a picture'],
  ['anh/%C4%90%E1%BB%91i%20tho%E1%BA%A1i%20(1).PNG', 'a picture'],
  ['anh/hòa giải.png', 'a picture'],
  [`anh/${'hòa giải'.normalize('NFD')}.png`, 'a picture'],
  ['anh/../so-do.png', 'a picture'],
  ['So-Do.png', 'misspelt so-do.png'],
  ['anh\\đối thoại (1).png', 'misspelt anh/Đối thoại (1).PNG'],
  ['../../../Anh-Chung.png', 'misspelt ../../../anh-chung.png'],
  ['anh.png', 'missing'],
  ['so-do.png/anh.png', 'missing'],
  ['100%.png', 'missing'],
  ['anh', 'no-file'],
  ['', 'no-file'],
  ['#a', 'no-file'],
  ['anh/hong.png', 'damaged'],
  ['anh/ve.svg', 'svg'],
  ['anh/loi.jpg', 'no-picture'],
  ['../../../../a.png', 'outside'],
  ['%2e%2e/../../../a.png', 'outside'],
  ['/a.png', 'outside'],
  ['C:\\a.png', 'outside'],
  ['https://a.vn/a.png', 'remote'],
  ['//a.vn/a.png', 'remote'],
  ['data:image/png;base64,AAAA', 'remote'],
];

const kinds = ['on a disk', 'in memory'] as const;

describe.each(kinds)('%s', (kind) => {
  const repositoryOf = () =>
    new Repository(kind === 'in memory' ? new Memory(FILES) : new Disk(temporaryRepository(FILES)));

  test.each(CASES)('%s', (url, expected) => {
    expect(told(repositoryOf(), url)).toBe(expected);
  });
});

test('a link that leads out of the root is not followed', () => {
  const [root, elsewhere] = [temporaryRepository(FILES), temporaryRepository({ 'a.png': PICTURE })];
  symlinkSync(join(elsewhere, 'a.png'), join(root, 'reports/nam-2023/binh-an/a.png'));
  expect(told(new Repository(new Disk(root)), 'a.png')).toBe('outside');
});

test('a picture that comes is found at once', () => {
  const files = new Memory({});
  const repository = new Repository(files);
  const before = told(repository, 'so-do.png');
  files.write('reports/nam-2023/binh-an/so-do.png', PICTURE);
  expect([before, told(repository, 'so-do.png')]).toEqual(['missing', 'a picture']);
});

function told(repository: Repository, url: string): string {
  const found = repository.picture(REPORT, url);
  if (!('type' in found)) return 'a picture';
  return found.type === 'misspelt' ? `misspelt ${found.url}` : found.type;
}
