/** PDFs of documents, made by LibreOffice: PDF/A-2, tagged, with bookmarks. Their bytes differ each time. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from '#lib/cannot-run.ts';

const ON = { type: 'boolean', value: 'true' };
const SETTINGS = {
  // PDF/A-2b, for archives; PDF/UA-1, for readers of screens.
  SelectPdfVersion: { type: 'long', value: '2' },
  PDFUACompliance: ON,
  UseTaggedPDF: ON,
  ExportBookmarks: ON,
};
const EXPORT = `pdf:writer_pdf_Export:${JSON.stringify(SETTINGS)}`;
/** Files handed over at a time: a command line is not endless, and a PDF is waited for. */
const BATCH = 100;

/** Makes a PDF beside each of some .docx files, with a LibreOffice of its own; `step` hears of each. */
export async function makePdfs(program: string, files: readonly string[], step: (file: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-libreoffice-'));
  try {
    for (let start = 0; start < files.length; start += BATCH)
      await convert(program, folder, files.slice(start, start + BATCH), step);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts files by one process: all stand in one folder meanwhile, since it fills but one. */
async function convert(program: string, folder: string, files: readonly string[], step: (file: string) => void) {
  const batch = join(folder, 'batch');
  mkdirSync(batch);
  const copies = files.map((file, index) => ({
    file,
    copy: join(batch, `${index}.docx`),
    pdf: join(batch, `${index}.pdf`),
  }));
  for (const { file, copy } of copies) copyFileSync(file, copy);
  const told = new Set<string>();
  const tell = () => {
    for (const { file, pdf } of copies) {
      if (told.has(file) || !existsSync(pdf)) continue;
      told.add(file);
      step(file);
    }
  };
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const said = await run(
    program,
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', EXPORT, '--outdir', batch].concat(
      copies.map(({ copy }) => copy),
    ),
    tell,
  );
  tell();
  for (const { file, pdf } of copies) {
    // It ends with 0 even where it made nothing.
    if (!existsSync(pdf)) throw new CannotRun(`LibreOffice không làm được PDF của ${file}: ${said}`);
    copyFileSync(pdf, file.replace(/\.docx$/u, '.pdf'));
  }
  rmSync(batch, { recursive: true });
}

/** Runs a command to its end, `heard` whenever it says something; gives the first line of its complaints. */
function run(program: string, args: readonly string[], heard: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaints = '';
    child.stdout.on('data', heard);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.on('error', reject);
    child.on('close', () => resolve(complaints.trim().split('\n')[0] ?? ''));
  });
}
