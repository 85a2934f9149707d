/** What PDFs are made with, looked for before any work: LibreOffice, and letters as wide as those of Times New Roman. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CannotRun } from '#lib/cannot-run.ts';

interface Platform {
  /** Where LibreOffice is, by command or by path. */
  readonly programs: readonly string[];
  /** Where Times New Roman is, by path; fontconfig is asked where there are none. */
  readonly fonts: readonly string[];
  /** Vietnamese: how each is installed. */
  readonly installProgram: string;
  readonly installFont: string;
}

const LINUX: Platform = {
  programs: ['soffice', 'libreoffice'],
  fonts: [],
  installProgram: 'trên Debian, Ubuntu: `sudo apt install libreoffice-writer`',
  installFont:
    'trên Debian, Ubuntu: `sudo apt install fonts-croscore` (phông Tinos, rộng bằng Times New Roman), hoặc chép phông Times New Roman vào ~/.fonts rồi chạy `fc-cache`',
};
const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = {
  win32: {
    programs: [
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
      'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
      'soffice.com',
    ],
    fonts: ['C:\\Windows\\Fonts\\times.ttf'],
    installProgram: 'trên Windows: `winget install TheDocumentFoundation.LibreOffice`, hoặc tải ở libreoffice.org',
    installFont: 'trên Windows: Settings › Apps › Optional features, hoặc chép phông times.ttf vào C:\\Windows\\Fonts',
  },
  darwin: {
    programs: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', 'soffice'],
    fonts: ['/System/Library/Fonts/Supplemental/Times New Roman.ttf', '/Library/Fonts/Times New Roman.ttf'],
    installProgram: 'trên macOS: `brew install --cask libreoffice`, hoặc tải ở libreoffice.org',
    installFont: 'trên macOS: mở Font Book rồi bật lại Times New Roman, hoặc cài Microsoft Office',
  },
};

/** Families of the widths of Times New Roman, and some of the letters that only Vietnamese has. */
const FAMILIES = ['Times New Roman', 'Tinos', 'Liberation Serif'];
const LETTERS = [...'ạảấầậệỉọốộớợụủứựỳỹẶỄỒỮĐđƠơƯư'];

/** The command of LibreOffice on this machine; null where there is none. */
export function libreOffice(): string | null {
  const { programs } = PLATFORMS[process.platform] ?? LINUX;
  return programs.find((name) => spawnSync(name, ['--version']).status === 0) ?? null;
}

/** The command that makes PDFs on this machine; refuses, and says what to install, where it or its letters are missing. */
export function pdfProgram(): string {
  const { fonts, installProgram, installFont } = PLATFORMS[process.platform] ?? LINUX;
  const program = libreOffice();
  if (program === null)
    throw new CannotRun(
      `Không làm được PDF: máy này không có LibreOffice (lệnh soffice); hãy cài (${installProgram}), hoặc bỏ --pdf`,
    );
  if (!(fonts.length > 0 ? fonts.some((file) => existsSync(file)) : hasFamily()))
    throw new CannotRun(
      `Không làm được PDF đúng thể thức: máy này không có phông Times New Roman, hay phông cùng độ rộng (${FAMILIES.slice(1).join(', ')}), đủ chữ tiếng Việt; hãy cài (${installFont}), hoặc bỏ --pdf`,
    );
  return program;
}

/** True where fontconfig, which LibreOffice asks on Linux, knows a family with the letters; refuses where it cannot be asked. */
function hasFamily(): boolean {
  const letters = LETTERS.map((letter) => letter.codePointAt(0)?.toString(16)).join(' ');
  const { status, stdout } = spawnSync('fc-list', [`:charset=${letters}`, 'family'], { encoding: 'utf8' });
  if (status !== 0)
    throw new CannotRun(
      'Không làm được PDF: không chạy được lệnh fc-list, nên không biết máy này có phông đúng thể thức không; hãy cài fontconfig (trên Debian, Ubuntu: `sudo apt install fontconfig`), hoặc bỏ --pdf',
    );
  return stdout.split('\n').some((line) => line.split(',').some((name) => FAMILIES.includes(name.trim())));
}
