/** What pictures are made with, looked for before any work: each is named with what it is for where it is missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { pdfProgram } from '../../scripts/output/pdf-tools.ts';

/** The commands found on this machine. */
export interface Tools {
  /** LibreOffice. */
  readonly office: string;
  readonly browser: string;
}

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** ✅, which comments begin with, and 📄. */
const SIGNS = '2705 1f4c4';

/** All that is needed; throws one error that names everything that is missing. */
export function findTools(): Tools {
  const missing: string[] = [];
  const browser = BROWSERS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (browser === undefined) missing.push('Chromium or Chrome, which draws comments (Debian: apt install chromium)');
  for (const name of ['pdftoppm', 'pdftotext'])
    if (spawnSync(name, ['-v']).error) missing.push(`${name}, which draws pages (Debian: apt install poppler-utils)`);
  const { status, stdout } = spawnSync('fc-list', [`:charset=${SIGNS}`, 'family'], { encoding: 'utf8' });
  if (status === 0 && stdout.trim() === '')
    missing.push('a font with emoji, which comments begin with (Debian: apt install fonts-noto-color-emoji)');
  try {
    const office = pdfProgram();
    if (browser !== undefined && missing.length === 0) return { office, browser };
  } catch (error) {
    missing.push(error instanceof Error ? error.message : String(error));
  }
  throw new Error(`Pictures cannot be made here; missing:\n${missing.map((one) => `- ${one}`).join('\n')}`);
}

/** Runs a command to its end and gives what it printed. */
export function output(program: string, args: readonly string[], cwd?: string): string {
  return execFileSync(program, args, { encoding: 'utf8', cwd, maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] });
}
