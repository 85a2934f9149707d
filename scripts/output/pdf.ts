/** PDFs of documents, made by LibreOffice: PDF/A-2, tagged, with bookmarks. Their bytes differ each time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
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
/** In milliseconds: how long LibreOffice has to end when it is asked to. */
const GRACE = 3000;
const HAS_GROUPS = process.platform !== 'win32';

/** How PDFs are made. */
export interface PdfJob {
  /** The command of LibreOffice. */
  readonly program: string;
  /** The .docx files. */
  readonly files: readonly string[];
  /** A folder for what LibreOffice keeps while it runs; whoever made it takes it away. */
  readonly work: string;
  /** Hears of each file. */
  step(file: string): void;
  readonly stop?: AbortSignal | undefined;
}

/** Makes a PDF beside each of some .docx files, with a LibreOffice of its own, which goes when it is told to stop. */
export async function makePdfs(job: PdfJob): Promise<void> {
  const folder = join(job.work, 'libreoffice');
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  for (let start = 0; start < job.files.length; start += BATCH)
    await convert(job, folder, job.files.slice(start, start + BATCH));
}

/** Converts files by one process: all stand in one folder meanwhile, since it fills but one. */
async function convert({ program, step, stop }: PdfJob, folder: string, files: readonly string[]) {
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
    { program, temporary: join(folder, 'tmp'), stop },
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

interface Run {
  readonly program: string;
  /** Where it puts its temporary files. */
  readonly temporary: string;
  readonly stop: AbortSignal | undefined;
}

/** Runs a command to its end, `heard` whenever it says something; gives the first line of its complaints. */
function run({ program, temporary, stop }: Run, args: readonly string[], heard: () => void): Promise<string> {
  return new Promise((resolve, reject) => {
    stop?.throwIfAborted();
    // A group of its own: LibreOffice is a command that starts others, and all of them go together.
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: HAS_GROUPS,
      env: { ...process.env, TMPDIR: temporary },
    });
    let late: NodeJS.Timeout | undefined;
    const halt = () => {
      end(child, 'SIGTERM');
      late = setTimeout(() => end(child, 'SIGKILL'), GRACE);
    };
    stop?.addEventListener('abort', halt);
    let complaints = '';
    child.stdout.on('data', heard);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(late);
      stop?.removeEventListener('abort', halt);
      if (stop?.aborted) reject(stop.reason);
      else resolve(complaints.trim().split('\n')[0] ?? '');
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (HAS_GROUPS && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended by itself.
  }
}
