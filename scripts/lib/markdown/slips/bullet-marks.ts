/** What stands at the start of a line as the mark of a point, and is none to Markdown. */
import type { Span } from '../../span.ts';
import type { Line } from './slip.ts';

/** The mark of a line, with the white space around it as its place. */
export interface BulletLine extends Span {
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly mark: string;
  /** The mark as it can be named; the private characters of Word's fonts have no shape elsewhere. */
  readonly shown: string;
  /** What Markdown reads as a mark, to stand in its place. */
  readonly right: string;
  /** Never the beginning of a sentence, wherever the line stands. */
  readonly isAlways: boolean;
  /** One such line is enough where it may be a point. */
  readonly isSure: boolean;
  /** What follows begins with a capital. */
  readonly isCapital: boolean;
}

/** Shapes that are drawn for nothing else. */
const SHAPES = '\\p{Co}•●○◦▪▫■□►➢➤✓✔❖◆◇‣⁃∙·❑❒➔➜➣▶▷▸▹◈◉⦿⮚✦✧✶♦■-◿';
/** Stars, arrows, pictures: one may say something, several are points. */
const SIGNS = '←-⇿★☆※✱-❧\\u{1F300}-\\u{1FAFF}✅☛☞';
/** What the bullets of Word's fonts are in other fonts. */
const LETTERS = 'ovqüØ§ðÜ';

const INDENT = '^(\\s{0,6})';
const KINDS: readonly {
  readonly kind: 'shape' | 'dash' | 'sign' | 'letter' | 'glued' | 'star' | 'number';
  readonly pattern: RegExp;
}[] = [
  { kind: 'shape', pattern: new RegExp(`${INDENT}([${SHAPES}]\\uFE0F?)(?:[\\s\\u00A0]+|(?=\\p{L}))(?=\\S)`, 'u') },
  { kind: 'sign', pattern: new RegExp(`${INDENT}([${SIGNS}]\\uFE0F?)[\\s\\u00A0]*(?=[\\p{L}\\d"“(*_])`, 'u') },
  // Before a digit it may be a minus.
  { kind: 'dash', pattern: new RegExp(`${INDENT}([–—−])[\\s\\u00A0]+(?=[^\\s\\d])`, 'u') },
  { kind: 'letter', pattern: new RegExp(`${INDENT}([${LETTERS}])(?:[ \\u00A0]+|\\t[\\s\\u00A0]*)(?=\\p{Lu})`, 'u') },
  { kind: 'glued', pattern: new RegExp(`${INDENT}([-–—−+])(?=[\\p{L}"“])`, 'u') },
  { kind: 'star', pattern: new RegExp(`${INDENT}([*])(?=[\\p{L}"“][^*]*$)`, 'u') },
  { kind: 'number', pattern: new RegExp(`${INDENT}(\\d{1,2}[.)])(?=\\p{Lu}\\p{Ll})`, 'u') },
];

/** A quick look whether the lines need be read. */
export const MAY_HOLD_BULLET = new RegExp(
  `(?:^|[\\r\\n])\\s{0,6}(?:[${SHAPES}${SIGNS}–—−]|[-+*][\\p{L}"“]|[${LETTERS}]\\s|\\d{1,2}[.)]\\p{Lu})`,
  'u',
);

/** The mark that a line begins with; null where it has none that Markdown would not read. */
export function bulletAt({ text, start, end }: Line): BulletLine | null {
  for (const { kind, pattern } of KINDS) {
    const [found, indent = '', mark] = pattern.exec(text) ?? [];
    if (found === undefined || mark === undefined) continue;
    return {
      start: start + indent.length,
      end: start + found.length,
      lineStart: start,
      lineEnd: end,
      mark,
      shown: /\p{Co}/u.test(mark) ? `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}` : mark,
      right: kind === 'number' ? `${mark} ` : mark === '+' ? '+ ' : '- ',
      isAlways: kind === 'shape',
      isSure: kind === 'shape' || kind === 'dash' || kind === 'glued',
      isCapital: /^["“]?\p{Lu}/u.test(text.slice(found.length)),
    };
  }
  return null;
}

/** True for a mark that Markdown would read, were there a space behind it. */
export function isGlued({ mark, start, end }: BulletLine): boolean {
  return /^[-+*]$/u.test(mark) && end - start === mark.length;
}

/** True for the number of a point. */
export function isNumber({ mark }: BulletLine): boolean {
  return /^\d/u.test(mark);
}
