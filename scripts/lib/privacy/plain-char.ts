/** Letters, digits, spaces and dashes as they look: `Ｍ`, `М`, `𝐌` are `M`, `٠` is `0`. */
import { LATIN } from '../latin-letter.ts';

/** Stands for a line break that is no end of a line, such as `<br>`: white space, and the end of what stands alone. */
export const BREAK = '\u2028';

/** No letter has more. */
const MAX_MARKS = 4;

/** Marks that Vietnamese letters bear; others (overlays, underlines) hide them. */
const FOREIGN_MARK = /(?!\u0300|\u0301|\u0302|\u0303|\u0306|\u0309|\u031B|\u0323)\p{M}|\p{DI}/gu;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '-',
  mdash: '-',
  minus: '-',
  middot: '.',
  period: '.',
  plus: '+',
  lpar: '(',
  rpar: ')',
  Acirc: 'Â',
  acirc: 'â',
  Ecirc: 'Ê',
  ecirc: 'ê',
  Ocirc: 'Ô',
  ocirc: 'ô',
  shy: '',
  zwj: '',
  zwnj: '',
  ZeroWidthSpace: '',
  NoBreak: '',
  NewLine: BREAK,
};
const MORE_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'ᎪA ᎷM ᎢT ᎬE ꓮA ꓟM ꓔT ꓰE ᴀA ᴍM ᴛT ᴇE ᴏO ɪI ᴜU ʏY ʟL ʜH ɴN ʙB ⲘM ⲦT ⲀA ⲞO'
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);

/** The character that an entity stands for, by its name; null where it is not one that hides anything. */
export function decoded(name: string): string | null {
  if (!name.startsWith('#')) return NAMED[name] ?? null;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0x1f && code <= 0x10ffff ? plainChars(String.fromCodePoint(code)) : null;
}

/** A letter with its marks, or a single character. */
export function plainChars(chars: string): string {
  const bare = chars.replace(FOREIGN_MARK, '');
  if (bare === '') return '';
  const [first = '', ...marks] = bare;
  const [base = ''] = plainChar(first).normalize('NFD');
  // No consonant bears marks.
  if (/^[b-df-hj-np-tv-xz]$/iu.test(base)) return base;
  return [plainChar(first), ...marks.slice(0, MAX_MARKS)].join('').normalize('NFC');
}

function plainChar(char: string): string {
  if ('\u2028\u2029\u0085\v\f'.includes(char)) return BREAK;
  if (/[\p{Zs}\t\r]/u.test(char)) return ' ';
  if (/[\p{Pd}\u2212\u2043]/u.test(char)) return '-';
  if (/[·•∙⋅‧・․]/u.test(char)) return '.';
  // `m²` and `[¹]` are no digits of a number.
  if (/[\u00AA\u00B2\u00B3\u00B9\u00BA\u2070-\u209F]/u.test(char)) return char;
  const squared = /[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/u.test(char)
    ? squaredLetter(char)
    : null;
  const simple = squared ?? char.normalize('NFKC');
  const latin = LATIN[simple] ?? MORE_LATIN[simple] ?? simple;
  if (/^\P{ASCII}$/u.test(latin) && /\p{Nd}/u.test(latin)) return digitOf(latin);
  return /^.$/u.test(latin) ? latin : char;
}

function squaredLetter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150;
  return String.fromCharCode(0x41 + code - first);
}

/** Digits of any script follow one another from nought. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
