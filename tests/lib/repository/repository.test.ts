/** A repository is as its files are when it is asked, on a disk and in memory alike. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import type { Files } from '#lib/repository/files.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { fixture, goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

const UNITS = 'reports/units.csv';
const DOCUMENTS = 'outlines/documents.csv';
const OUTLINE = 'outlines/nam-2023/outline.md';
const LETTER = 'outlines/nam-2023/letter.md';

interface Kept {
  readonly files: Files;
  write(file: string, content: string | null): void;
}

function onDisk(): Kept {
  const root = temporaryRepository(goodRepository());
  return {
    files: new Disk(root),
    write(file, content) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      if (content === null) rmSync(join(root, file));
      else writeFileSync(join(root, file), content);
    },
  };
}

function inMemory(): Kept {
  const files = new Memory(goodRepository());
  return { files, write: (file, content) => files.write(file, content) };
}

function problemsOf(repository: Repository): readonly string[] {
  return (repository.outline(campaignId('nam-2023'))?.problems ?? []).map(
    ({ place, message }) => `${place.start.line} ${message}`,
  );
}

for (const [name, open] of Object.entries({ 'a disk': onDisk, memory: inMemory })) {
  describe(name, () => {
    test('an outline is judged again when the register changes, or the campaign that it is compared with', () => {
      const { files, write } = open();
      const repository = new Repository(files);
      const seen = [problemsOf(repository)];
      const step = (file: string, content: string | null) => {
        write(file, content);
        seen.push(problemsOf(repository));
      };
      // As long as before, and at once after it.
      step(UNITS, fixture('units.csv').replaceAll(/^binh-an/gmu, 'binh-em'));
      step(UNITS, fixture('units.csv'));
      step(OUTLINE, fixture('outline.md').replace('levels:', 'compare-with: nam-2022\nlevels:'));
      step('outlines/nam-2022/outline.md', fixture('outline.md'));
      step('outlines/nam-2022/outline.md', null);
      const unknown = '9 Không có đợt báo cáo `nam-2022` trong thư mục outlines; hãy ghi tên thư mục của đợt trước';
      expect(seen).toEqual([
        [],
        ['4 Không có đơn vị `binh-an` trong danh mục reports/units.csv; hãy ghi mã của cơ quan ban hành đề cương'],
        [],
        [unknown],
        [],
        [unknown],
      ]);
    });

    test('the register of documents comes, changes and goes', () => {
      const { files, write } = open();
      const repository = new Repository(files);
      const symbols = () => repository.documents().documents.all.map(({ symbol }) => symbol);
      const [header = '', ...rows] = fixture('documents.csv').split('\n');
      const seen = [symbols()];
      for (const content of [[header, rows[0]], [header, rows[1]], null]) {
        write(DOCUMENTS, content?.join('\n') ?? null);
        seen.push(symbols());
      }
      expect(seen).toEqual([[], ['30-CT/TW'], ['18-CT/TW'], []]);
    });

    test('a letter is judged again when the register changes', () => {
      const { files, write } = open();
      const repository = new Repository(files);
      const wrong = () => repository.letter(campaignId('nam-2023'))?.problems.map(({ message }) => message);
      const seen = [wrong()];
      write(
        LETTER,
        '---\ntype: CV\nnumber: 42-CV/BCĐ\nprofile: party-2018\nissuer: binh-an\ntitle: Gửi\nsigner: { title: TRƯỞNG BAN, name: Nguyễn Văn A }\n---\n\n# Gửi\n\nLời.\n',
      );
      seen.push(wrong());
      write(UNITS, fixture('units.csv').replaceAll(/^binh-an/gmu, 'binh-em'));
      seen.push(wrong());
      expect(seen).toEqual([
        undefined,
        [],
        ['Không có đơn vị `binh-an` trong danh mục reports/units.csv; hãy ghi mã của cơ quan ban hành'],
      ]);
    });

    test('what has not changed is the same object, though it was written again', () => {
      const { files, write } = open();
      const repository = new Repository(files);
      const all = () => [repository.register(), repository.outline(campaignId('nam-2023'))];
      const before = all();
      write(UNITS, fixture('units.csv'));
      write('reports/nam-2023/binh-an/so-mot.md', 'Mới.');
      expect(all().map((one, index) => one === before[index])).toEqual([true, true]);
    });

    test('lists of files', () => {
      const { files, write } = open();
      const repository = new Repository(files);
      write('reports/nam-2023/binh-an/README.md', 'x');
      write('reports/nam-2022/binh-an.MD', 'x');
      write(LETTER, 'x');
      expect([
        repository.reportFiles(),
        repository.reportFiles(campaignId('nam-2022')),
        repository.outlineFiles(),
        repository.letterFiles(campaignId('nam-2023')),
        repository.letterFiles(campaignId('nam-2022')),
        repository.read('reports/none.md'),
        repository.read('reports'),
        repository.bytes('reports'),
      ]).toEqual([
        { files: ['reports/nam-2022/binh-an.MD', 'reports/nam-2023/binh-an/phuong-mot.md'], problems: [] },
        { files: [], problems: [] },
        { files: [OUTLINE], problems: [] },
        { files: [LETTER], problems: [] },
        { files: [], problems: [] },
        null,
        null,
        null,
      ]);
    });
  });
}

test('what a disk is asked for outside its root, by a path or through links, is refused', () => {
  const outside = temporaryRepository({ 'secret.md': 'bí mật', 'folder/inner.md': 'bí mật' });
  const root = temporaryRepository(goodRepository());
  symlinkSync(join(outside, 'secret.md'), join(root, 'reports', 'nam-2023', 'secret.md'));
  symlinkSync(outside, join(root, 'reports', 'linked'));
  symlinkSync(join(outside, 'none'), join(root, 'reports', 'nam-2023', 'broken.md'));
  const disk = new Disk(root);
  const refused =
    'Liên kết (symbolic link) dẫn ra ngoài thư mục gốc hoặc không tới tệp nào, không đọc; hãy thay bằng chính tệp đó';
  const read = (file: string) => {
    const source = disk.text(file);
    return source && 'problem' in source ? source.problem.message : source;
  };
  const up = `../${outside.slice(dirname(outside).length + 1)}/secret.md`;
  expect({
    texts: [up, 'reports/nam-2023/secret.md', 'reports/linked/secret.md', 'reports/nam-2023/broken.md'].map(read),
    bytes: [up, 'reports/nam-2023/secret.md', 'reports/linked/secret.md'].map((file) => disk.bytes(file)),
    lists: ['..', 'reports/linked', 'reports/linked/folder', 'reports/nam-2023/binh-an/phuong-mot.md'].map((folder) =>
      disk.list(folder),
    ),
    listed: new Repository(disk).reportFiles().problems.map(({ file }) => file),
  }).toEqual({
    texts: [refused, refused, refused, null],
    bytes: [null, null, null],
    lists: [[], [], [], []],
    listed: ['reports/linked', 'reports/nam-2023/broken.md', 'reports/nam-2023/secret.md'],
  });
});
