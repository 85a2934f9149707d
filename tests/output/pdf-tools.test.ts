/** `--pdf` on machines that lack something: refused before anything is built, with what to install. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

/** What a build with `--pdf` does where these programs, and Git, are all that there is. */
function buildWith(programs: Readonly<Record<string, string>>, more = '') {
  const root = temporaryRepository(goodRepository());
  if (more !== '') appendFileSync(join(root, 'reports/nam-2023/binh-an/phuong-mot.md'), more);
  const bin = join(root, 'bin');
  mkdirSync(bin);
  for (const name of ['git', 'sh', 'cp'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const temporary = join(root, 'tmp');
  mkdirSync(temporary);
  const { status, stderr } = runScript('build', ['--root', root, '--pdf'], { PATH: bin, TMPDIR: temporary });
  const reports = join(root, 'dist/nam-2023/reports/binh-an');
  return { status, stderr, built: existsSync(reports) ? readdirSync(reports).sort() : [], left: leftIn(temporary) };
}

/** Folders of LibreOffice that are still there. */
function leftIn(temporary: string): readonly string[] {
  return readdirSync(temporary).filter((name) => name.startsWith('decuong-libreoffice-'));
}

const refused = (why: string) => ({ status: 2, stderr: `${why}\nXem cách dùng: thêm --help\n`, built: [], left: [] });
const NO_FONT =
  'Không làm được PDF đúng thể thức: máy này không có phông Times New Roman, hay phông cùng độ rộng (Tinos, Liberation Serif), đủ chữ tiếng Việt; hãy cài (trên Debian, Ubuntu: `sudo apt install fonts-croscore` (phông Tinos, rộng bằng Times New Roman), hoặc chép phông Times New Roman vào ~/.fonts rồi chạy `fc-cache`), hoặc bỏ --pdf';

const NO_FONTCONFIG =
  'Không làm được PDF: không chạy được lệnh fc-list, nên không biết máy này có phông đúng thể thức không; hãy cài fontconfig (trên Debian, Ubuntu: `sudo apt install fontconfig`), hoặc bỏ --pdf';

/** A LibreOffice that does something with each file. */
const office = (make: string) => `[ "$1" = --version ] && exit 0
for file; do case "$file" in *.docx) ${make};; esac; done`;
// biome-ignore lint/suspicious/noTemplateCurlyInString: what the shell expands
const COPY = 'cp "$file" "${file%.docx}.pdf"';

test.skipIf(process.platform !== 'linux').each([
  [
    'no LibreOffice',
    { 'fc-list': 'echo Tinos' },
    refused(
      'Không làm được PDF: máy này không có LibreOffice (lệnh soffice); hãy cài (trên Debian, Ubuntu: `sudo apt install libreoffice-writer`), hoặc bỏ --pdf',
    ),
  ],
  ['no font of the right widths', { soffice: office(':'), 'fc-list': 'echo DejaVu Serif' }, refused(NO_FONT)],
  ['no font with the letters', { soffice: office(':'), 'fc-list': ':' }, refused(NO_FONT)],
  [
    'all there is',
    { soffice: office(COPY), 'fc-list': 'echo "DejaVu Sans"; echo "Tinos,Tinos Regular"' },
    { status: 0, stderr: '', built: ['phuong-mot.docx', 'phuong-mot.pdf'], left: [] },
  ],
  [
    'all there is, LibreOffice by its other name',
    { libreoffice: office(COPY), 'fc-list': 'echo "Times New Roman"' },
    { status: 0, stderr: '', built: ['phuong-mot.docx', 'phuong-mot.pdf'], left: [] },
  ],
  ['no fontconfig, so that nobody knows of fonts', { soffice: office(COPY) }, refused(NO_FONTCONFIG)],
  ['a fontconfig that fails', { soffice: office(COPY), 'fc-list': 'exit 1' }, refused(NO_FONTCONFIG)],
])('%s', (_what, programs, expected) => {
  expect(buildWith(programs)).toEqual(expected);
});

test.skipIf(process.platform !== 'linux')('a script that no font has is told, once, and PDFs are made', () => {
  const fonts = 'case "$1" in *1781*|*1798*) ;; *) echo Tinos;; esac';
  const words = '\nTuyên truyền cả bằng tiếng Khmer (ភាសាខ្មែរ, ខ្មែរ), tiếng Thái (ไทย), tiếng Hán (越南).\n';
  expect(buildWith({ soffice: office(COPY), 'fc-list': fonts }, words)).toEqual({
    status: 0,
    stderr:
      'Máy này không có phông cho chữ Khmer (như ខ), nên trong PDF chữ ấy thành ô vuông; hãy cài phông (trên Debian, Ubuntu: `sudo apt install fonts-noto-core`) rồi dựng lại\n',
    built: ['phuong-mot.docx', 'phuong-mot.pdf'],
    left: [],
  });
});

test.skipIf(process.platform !== 'linux')(
  'a LibreOffice that makes nothing is told, and nothing is left behind',
  () => {
    const { stderr, ...rest } = buildWith({ soffice: office('echo hỏng >&2'), 'fc-list': 'echo Tinos' });
    expect({ ...rest, stderr: stderr.replace(/(?<=PDF của ).*(?=nam-2023)/u, '') }).toEqual({
      status: 2,
      stderr:
        'LibreOffice không làm được PDF của nam-2023/reports/binh-an/phuong-mot.docx: hỏng\nXem cách dùng: thêm --help\n',
      built: [],
      left: [],
    });
  },
);
