/** Headings of an outline that authors could not copy as they stand: gaps in their numbers, words for the author within them. */
import { numberInSeries, sameNumber } from '../markdown/heading.ts';
import { type Edit, placeOf } from '../problem.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Tell } from './tell.ts';

/** Numbers that a slip may have skipped. */
const MAX_GAP = 9;
const IF_ANY = /\s*\((?:mục này\s+)?(?:nếu\s+có|không\s+bắt\s+buộc)[^()]*\)/iu;

/** Tells gaps in the numbers of sections. */
export function validateNumbers({ sections, all }: Outline, tell: Tell): void {
  tellGaps(sections, tell);
  for (const { children } of all) tellGaps(children, tell);
}

/** Tells `(nếu có)` in headings. */
export function validateHeadings({ source, all }: Outline, tell: Tell): void {
  for (const section of all) {
    const typed = IF_ANY.exec(section.heading.title)?.[0].trim();
    if (typed === undefined) continue;
    tell(
      placeOf(section.node),
      `Tiêu đề có “${typed}”, mà tiêu đề của báo cáo phải giống từng chữ; hãy bỏ khỏi tiêu đề và ghi \`optional: true\` trong khối yêu cầu của mục`,
      { severity: 'warning', actual: typed, fix: asOption(section, source) },
    );
  }
}

/** `(nếu có)` as `optional: true`. */
function asOption({ node, yaml, requirement }: OutlineSection, source: string): Edit | undefined {
  const { start, end } = placeOf(node);
  const [from, to] = [start.offset ?? 0, end.offset ?? 0];
  const line = source.slice(from, to);
  const match = IF_ANY.exec(line);
  if (!match || line.includes('\n')) return undefined;
  const without = line.slice(0, match.index) + line.slice(match.index + match[0].length);
  if (requirement.optional) return { start: from, end: to, text: without };
  if (!yaml) return { start: from, end: to, text: `${without}\n\n\`\`\`yaml\noptional: true\n\`\`\`` };
  const [first = 0] = [yaml.start.offset];
  return { start: from, end: first, text: `${without}${source.slice(to, first)}optional: true\n` };
}

/** A number that the series has later than here; what follows goes on from there. */
function tellGaps(siblings: readonly OutlineSection[], tell: Tell): void {
  const numbered = siblings.filter(({ heading }) => heading.number !== '');
  const first = firstOf(numbered);
  let skipped = 0;
  for (const [index, { heading, node }] of numbered.entries()) {
    const at = (gap: number) => numberInSeries(first, index + skipped + gap) ?? '';
    if (sameNumber(at(0), heading.number)) continue;
    const gap = Array.from({ length: MAX_GAP }, (_, one) => one + 1).find((one) => sameNumber(at(one), heading.number));
    if (gap === undefined) {
      if (isOther(heading.number, first, numbered.length)) tellOther(numbered, index, at(0), tell);
      continue;
    }
    const missing = Array.from({ length: gap }, (_, one) => `\`${at(one)}\``).join(', ');
    const before = numbered[index - 1]?.heading.number ?? '';
    tell(
      placeOf(node),
      `Số mục nhảy từ \`${before}\` sang \`${heading.number}\`, thiếu ${missing}; hãy đánh số lại, hoặc thêm mục còn thiếu`,
      { severity: 'warning', actual: heading.number, expected: [at(0)] },
    );
    skipped += gap;
  }
}

/** The first number of a series, `I` where a letter like it was typed. */
function firstOf([first, second]: readonly OutlineSection[]): string {
  const number = first?.heading.number ?? '';
  const isRoman = /^[IVX]+$/u.test(second?.heading.number ?? '');
  return isRoman && /^[l1|i]$/u.test(number) ? 'I' : number;
}

/** True for a number that a series never has: `IIII`, `ll`, `2` after `I`. */
function isOther(number: string, first: string, count: number): boolean {
  if (numberInSeries(first, 0) === null) return false;
  return Array.from({ length: count + MAX_GAP }, (_, at) => numberInSeries(first, at)).every(
    (one) => one === null || !sameNumber(one, number),
  );
}

function tellOther(numbered: readonly OutlineSection[], index: number, right: string, tell: Tell): void {
  const section = numbered[index];
  if (!section || right === '') return;
  const { number } = section.heading;
  const beside = numbered[index === 0 ? 1 : index - 1]?.heading.number ?? '';
  tell(
    placeOf(section.node),
    `Số mục \`${number}\` không cùng dãy với \`${beside}\` ở ${index === 0 ? 'sau' : 'trước'}; hãy đánh số \`${right}\`, hoặc sửa bậc của mục nếu là mục con`,
    { severity: 'warning', actual: number, expected: [right] },
  );
}
