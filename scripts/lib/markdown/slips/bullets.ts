/** Lists whose marks are not those of Markdown: `•`, the bullets of Word's fonts, a dash, `o`. */
import type { Root, RootContent } from 'mdast';
import { type Line, linesIn, type Slip, spanOf } from './slip.ts';

/** A mark that is never the beginning of a sentence. */
const BULLET = /^\s{0,3}([\p{Co}•●○◦▪▫■□►➢➤✓✔❖◆◇‣⁃∙·])(?:[\s\u00A0]+|(?=\p{L}))(?=\S)/u;
/** A mark that may be something else in the middle of a text; before a digit it may be a minus. */
const DASH = /^\s{0,3}([–—−])[\s\u00A0]+(?=[^\s\d])/u;
const LETTER = /^\s{0,3}(o)(?:[ \u00A0]{2,}|\t[\s\u00A0]*| )(?=\p{Lu})/u;

/** A quick look whether the lines need be read. */
const MAY_HOLD = /(?:^|[\r\n])\s{0,3}(?:[\p{Co}•●○◦▪▫■□►➢➤✓✔❖◆◇‣⁃∙·–—−]|o\s)/u;

interface Item extends Line {
  readonly mark: string;
  /** The mark with the white space around it. */
  readonly length: number;
}

/** The lists of a text that are no lists to Markdown; what follows each other is one. */
export function bulletLists(text: string, root: Root): readonly Slip[] {
  if (!MAY_HOLD.test(text)) return [];
  const slips: Slip[] = [];
  let items: Item[] = [];
  const flush = () => {
    const [first, last] = [items[0], items.at(-1)];
    if (first && last) {
      const marks = [...new Set(items.map(({ mark }) => mark))].map((mark) => `\`${shown(mark)}\``).join(', ');
      slips.push({
        start: first.start,
        end: last.end,
        message: `Dấu ${marks} ở đầu dòng không làm thành gạch đầu dòng, các ý viết liền nhau in ra thành một đoạn; hãy thay bằng \`- \` (dấu trừ và một dấu cách)`,
        edits: items.map(({ start, length }) => ({ start, end: start + length, text: '- ' })),
        isCertain: true,
      });
    }
    items = [];
  };
  for (const node of root.children) {
    const found = itemsOf(text, node);
    if (found.length === 0) flush();
    else {
      if (!found[0] || linesIn(text, spanOf(node))[0]?.start !== found[0].start) flush();
      items.push(...found);
    }
  }
  flush();
  return slips;
}

function itemsOf(text: string, node: RootContent): readonly Item[] {
  if (node.type !== 'paragraph') return [];
  const lines = linesIn(text, spanOf(node));
  const bullets = lines.flatMap((line) => itemOf(line, BULLET));
  if (bullets.length > 0) return bullets;
  const letters = lines.flatMap((line) => itemOf(line, LETTER));
  if (letters.length > 1 && letters[0]?.start === lines[0]?.start) return letters;
  const dashes = lines.flatMap((line) => itemOf(line, DASH));
  // A dash may stand at the start of a line where a sentence was broken.
  const isList = dashes[0]?.start === lines[0]?.start || (dashes.length > 1 && /:\s*$/u.test(lines[0]?.text ?? ''));
  return isList ? dashes : [];
}

function itemOf(line: Line, pattern: RegExp): readonly Item[] {
  const [found, mark] = pattern.exec(line.text) ?? [];
  return found === undefined || mark === undefined ? [] : [{ ...line, mark, length: found.length }];
}

/** The private characters of Word's fonts have no shape elsewhere. */
function shown(mark: string): string {
  return /\p{Co}/u.test(mark) ? `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}` : mark;
}
