/** Scripts that documents are written in beside Latin, and whether a machine has letters for them: PDFs show boxes where it has none. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

const CJK = 'fonts-noto-cjk';
const CORE = 'fonts-noto-core';

/** Vietnamese names of scripts, their letters, and the package of Debian that has them. */
const SCRIPTS: readonly (readonly [name: string, letter: RegExp, install: string])[] = [
  ['Hán', /\p{sc=Han}/u, CJK],
  ['Nhật', /[\p{sc=Hiragana}\p{sc=Katakana}]/u, CJK],
  ['Hàn', /\p{sc=Hangul}/u, CJK],
  ['Khmer', /\p{sc=Khmer}/u, CORE],
  ['Thái', /\p{sc=Thai}/u, CORE],
  ['Lào', /\p{sc=Lao}/u, CORE],
  ['Chăm', /\p{sc=Cham}/u, CORE],
  ['Thái Việt Nam', /\p{sc=Tai_Viet}/u, CORE],
  ['Miến Điện', /\p{sc=Myanmar}/u, CORE],
  ['Ả Rập', /\p{sc=Arabic}/u, CORE],
  ['Do Thái', /\p{sc=Hebrew}/u, CORE],
  ['Ấn Độ (Devanagari)', /\p{sc=Devanagari}/u, CORE],
  ['Kirin', /\p{sc=Cyrillic}/u, CORE],
  ['Hy Lạp', /\p{sc=Greek}/u, CORE],
  ['của ngôn ngữ khác', /\p{L}/u, CORE],
];
const FOREIGN = /[^\P{L}\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/gu;
/** What is printed of a document. */
const PARTS = /^word\/(?:document|footnotes|header\d*|footer\d*|charts\/chart\d*)\.xml$/u;

/** Letters of other scripts than Latin in some .docx files. */
export function foreignLetters(documents: readonly string[]): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const document of documents) {
    const parts = unzipSync(readFileSync(document), { filter: ({ name }) => PARTS.test(name) });
    for (const part of Object.values(parts))
      for (const letter of strFromU8(part).match(FOREIGN) ?? []) letters.add(letter);
  }
  return letters;
}

/** Of each script of some letters that no font of this machine has: what lacks and what to install, as a line. Only Linux is asked. */
export function withoutFont(letters: ReadonlySet<string>): readonly string[] {
  if (process.platform !== 'linux') return [];
  const ofScript = new Map<(typeof SCRIPTS)[number], string[]>();
  for (const letter of [...letters].sort()) {
    const script = SCRIPTS.find(([, one]) => one.test(letter));
    if (script) ofScript.set(script, [...(ofScript.get(script) ?? []), letter]);
  }
  return [...ofScript].flatMap(([[name, , install], used]) => {
    const lacking = hasFont(used) ? undefined : used.find((letter) => !hasFont([letter]));
    return lacking === undefined
      ? []
      : `Máy này không có phông cho chữ ${name} (như ${lacking}), nên trong PDF chữ ấy thành ô vuông; hãy cài phông (trên Debian, Ubuntu: \`sudo apt install ${install}\`) rồi dựng lại`;
  });
}

/** True where one font has all the letters, or nobody can be asked. */
function hasFont(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0)?.toString(16)).join(' ');
  const { status, stdout } = spawnSync('fc-list', [`:charset=${codes}`, 'family'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() !== '';
}
