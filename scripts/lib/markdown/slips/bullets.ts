/** Lists whose marks are not those of Markdown, or have no space behind them: `•`, the bullets of Word's fonts, a dash, `o`, `-Rà soát`, `1.Rà soát`. */
import type { Paragraph, Root, RootContent } from 'mdast';
import { type BulletLine, bulletAt, isGlued, isNumber, MAY_HOLD_BULLET } from './bullet-marks.ts';
import { linesIn, type Slip, spanOf } from './slip.ts';

/** The lists of a text that are no lists to Markdown; what follows each other is one. */
export function bulletLists(text: string, root: Root): readonly Slip[] {
  if (!MAY_HOLD_BULLET.test(text)) return [];
  const slips: Slip[] = [];
  let items: BulletLine[] = [];
  const flush = () => {
    const isOneOfSeveral = (item: BulletLine) =>
      items.some((other) => other !== item && (isNumber(item) ? isNumber(other) : other.mark === item.mark));
    const told = items.filter((item) => item.isSure || isOneOfSeveral(item));
    if (told.length > 0) slips.push(slipOf(told));
    items = [];
  };
  for (const node of root.children) {
    if (node.type === 'list') {
      flush();
      items = paragraphsOf(node).flatMap((paragraph) => itemsOf(text, paragraph, true));
      flush();
      continue;
    }
    const found = node.type === 'paragraph' ? itemsOf(text, node, false) : [];
    const [first] = found;
    if (!first || linesIn(text, spanOf(node))[0]?.start !== first.lineStart) flush();
    items.push(...found);
  }
  flush();
  return slips;
}

/** The paragraphs of a list and of those in it. */
function paragraphsOf(node: RootContent): readonly Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return node.type === 'list' || node.type === 'listItem' ? node.children.flatMap(paragraphsOf) : [];
}

/** The lines of a paragraph that were meant as items; the first one of an item of a list is one already. */
function itemsOf(text: string, node: Paragraph, isInList: boolean): readonly BulletLine[] {
  const { start, end } = spanOf(node);
  if (isInList && !/[\r\n]/u.test(text.slice(start, end))) return [];
  const lines = linesIn(text, { start, end });
  const marked = lines.slice(isInList ? 1 : 0).flatMap((line) => bulletAt(line) ?? []);
  const lineBefore = (item: BulletLine) => lines[lines.findIndex(({ start: at }) => at === item.lineStart) - 1]?.text;
  return marked.filter((item) => {
    if (item.isAlways) return true;
    if (isNumber(item) && !marked.some((other) => other !== item && isBeside(item, other)))
      return !isInList && marked.length === 1 && item.lineStart === start;
    // A dash may stand at the start of a line where a sentence was broken.
    const before = lineBefore(item);
    const others = marked.filter((one) => one.mark === item.mark && one.isCapital);
    return before === undefined || /[.;:]\s*$/u.test(before) || (item.isCapital && others.length > 1);
  });
}

/** True for numbers that follow each other. */
function isBeside(item: BulletLine, other: BulletLine): boolean {
  return isNumber(other) && Math.abs(Number.parseInt(item.mark, 10) - Number.parseInt(other.mark, 10)) === 1;
}

function slipOf(items: readonly BulletLine[]): Slip {
  const names = [...new Set(items.map(({ shown }) => shown))];
  const marks = names.map((mark) => `\`${mark}\``).join(', ');
  const together = 'các ý viết liền nhau in ra thành một đoạn';
  const message = items.every(isNumber)
    ? `Số ${marks} ở đầu dòng viết liền với chữ nên không làm thành danh sách, ${together}; hãy thêm một dấu cách sau số`
    : items.every(isGlued)
      ? `Dấu ${marks} ở đầu dòng viết liền với chữ nên không làm thành gạch đầu dòng, ${together}; hãy viết \`${items[0]?.right ?? '- '}\`, dấu rồi một dấu cách`
      : `Dấu ${marks} ở đầu dòng không làm thành gạch đầu dòng, ${together}; hãy thay bằng \`- \` (dấu trừ và một dấu cách)`;
  return {
    start: items[0]?.lineStart ?? 0,
    end: items.at(-1)?.lineEnd ?? 0,
    message,
    edits: items.map(({ start, end, right }) => ({ start, end, text: right })),
    isCertain: true,
  };
}
