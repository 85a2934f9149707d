/** PDFs of documents, made by LibreOffice where it is installed: tagged, with bookmarks. Their bytes differ each time. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from '#lib/cannot-run.ts';

const PROGRAMS = ['soffice', 'libreoffice'];
const ON = { type: 'boolean', value: 'true' };
const EXPORT = `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: ON, ExportBookmarks: ON })}`;
/** Files handed over at a time: a command line is not endless. */
const BATCH = 50;

/** The command that makes PDFs on this machine; refuses where there is none. */
export function pdfProgram(): string {
  const program = PROGRAMS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (program) return program;
  throw new CannotRun('Không làm được PDF: máy này không có LibreOffice (lệnh soffice); hãy cài, hoặc bỏ --pdf');
}

/** Makes a PDF beside each of some .docx files. */
export function makePdfs(program: string, files: readonly string[], step: (file: string) => void): void {
  const profile = mkdtempSync(join(tmpdir(), 'decuong-libreoffice-'));
  try {
    const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', EXPORT];
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const group = files.filter((file) => dirname(file) === folder);
      for (let start = 0; start < group.length; start += BATCH) {
        const batch = group.slice(start, start + BATCH);
        const { status, stderr } = spawnSync(program, [...settings, '--outdir', folder, ...batch], {
          encoding: 'utf8',
        });
        if (status !== 0)
          throw new CannotRun(`LibreOffice không làm được PDF trong ${folder}: ${stderr.trim().split('\n')[0] ?? ''}`);
        for (const file of batch) step(file);
      }
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
