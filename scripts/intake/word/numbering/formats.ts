/** Numbers as lists write them (ECMA-376, 17.18.59). */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Longer ones nobody reads, and a file may ask for a number of any size. */
const LARGEST_ROMAN = 4999;
const LARGEST_LETTER = 26 * 20;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const CIRCLED = 0x2460;

/** A number in a format of Word's; one that is not known is written in digits. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCodePoint(CIRCLED + value - 1) : String(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > LARGEST_ROMAN) return String(value);
  let [rest, text] = [value, ''];
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

/** a to z, then aa, bb and so on. */
function letters(value: number): string {
  if (value < 1 || value > LARGEST_LETTER) return String(value);
  return LETTERS.charAt((value - 1) % 26).repeat(Math.ceil(value / 26));
}
