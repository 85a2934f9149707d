/** Defects of sense in an outline's headings and in what is demanded of each section by itself. */
import { numberInSeries, sameNumber } from '../markdown/heading.ts';
import { textOf } from '../markdown/text-of.ts';
import { FILE_START, placeOf } from '../problem.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { fold, shorten } from '../vietnamese/text.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Tell } from './tell.ts';

/** More sections than any outline has; aligning a report costs in proportion. */
const MAX_SECTIONS = 1000;

/** Tells what is wrong with the title. */
export function validateTitle({ titleNode, frontMatter, yaml }: Outline, tell: Tell): void {
  if (isPlaceholder(frontMatter.title))
    tell(yaml.place(['title']), 'Đề cương chưa có tên báo cáo; hãy ghi ở `title` và dòng `# …`', {
      actual: frontMatter.title,
    });
  if (!titleNode)
    tell(FILE_START, `Đề cương thiếu tiêu đề; hãy thêm dòng \`# ${shorten(frontMatter.title)}\` ngay sau phần đầu`);
  else if (fold(textOf(titleNode)) !== fold(frontMatter.title)) {
    tell(
      placeOf(titleNode),
      `Tiêu đề khác với \`title\` ở phần đầu (“${shorten(frontMatter.title)}”); hãy sửa cho giống nhau`,
      { actual: textOf(titleNode) },
    );
  }
}

/** Tells what is wrong with the sections, but for what they name: levels, documents, figures. */
export function validateSections(outline: Outline, tell: Tell): void {
  const { all, sections, titleNode } = outline;
  if (all.length === 0)
    tell(
      titleNode ? placeOf(titleNode) : FILE_START,
      'Đề cương chưa có mục nào; hãy thêm các mục, bắt đầu bằng `## I. …`',
    );
  if (all.length > MAX_SECTIONS)
    tell(
      placeOf((all[MAX_SECTIONS] as OutlineSection).node),
      `Đề cương có ${all.length} mục, nhiều hơn ${MAX_SECTIONS}; hãy chia thành nhiều đợt báo cáo`,
    );
  validateSiblings(sections, tell);
  for (const section of all) {
    const { heading, node, parent, depth, children, requirement } = section;
    // Below a heading that is at level 1 by mistake the others are right.
    const top = parent ? Math.max(parent.depth, 2) + 1 : 2;
    if (heading.title === '') tell(placeOf(node), 'Mục chưa có tên; hãy viết tên mục sau số thứ tự');
    if (depth === 1)
      tell(placeOf(node), 'Đề cương chỉ có một tiêu đề bậc `#`; hãy dùng `##` cho các mục lớn', { actual: '#' });
    else if (depth > top)
      tell(
        placeOf(node),
        `Mục nhảy bậc: đang là \`${'#'.repeat(depth)}\` trong khi bậc tiếp theo là \`${'#'.repeat(top)}\`; hãy bớt dấu #`,
        { actual: '#'.repeat(depth) },
      );
    if (requirement.choose !== null && requirement.choose > children.length) {
      tell(
        section.place(['choose']),
        `\`choose: ${requirement.choose}\` nhiều hơn số mục con (${children.length}); hãy sửa số hoặc thêm mục con`,
      );
    }
    if (requirement.terms && requirement.figures.length === 0) {
      tell(section.keyPlace('terms'), '`terms` cần có `figures` đi cùng; hãy thêm chỉ tiêu hoặc bỏ `terms`');
    }
    validateSince(section, outline, tell);
    validateSiblings(children, tell);
  }
}

/** Nothing can be asked for since a version that there is not yet. */
function validateSince(
  { requirement, place }: OutlineSection,
  { frontMatter: { version } }: Outline,
  tell: Tell,
): void {
  const check = (since: number, path: readonly (string | number)[]) => {
    if (since > version)
      tell(
        place([...path, 'since']),
        `\`since: ${since}\` lớn hơn \`version: ${version}\` của đề cương; hãy tăng \`version\`, hoặc sửa \`since\``,
        { actual: String(since) },
      );
  };
  check(requirement.since, []);
  for (const [index, { since, partOf }] of requirement.figures.entries()) {
    // A part of a table is as old as its whole.
    const isShared = requirement.figures.some((whole) => whole.id === partOf && whole.since === since);
    if (!isShared) check(since, ['figures', index]);
  }
}

function validateSiblings(siblings: readonly OutlineSection[], tell: Tell): void {
  const seen = new Map<string, OutlineSection>();
  for (const [index, section] of siblings.entries()) {
    const number = fold(section.heading.number);
    // Without a number only its title tells a section from its siblings.
    const key = number === '' ? `: ${fold(section.heading.title)}` : number;
    const twin = seen.get(key);
    if (twin && number === '') {
      const line = twin.node.position?.start.line;
      tell(
        placeOf(section.node),
        `Mục “${shorten(section.heading.title)}” đã có ở dòng ${line}; hãy đánh số hoặc đổi tên một mục`,
        { actual: section.heading.title },
      );
    } else if (twin) reportTwins(twin, section, index, siblings, tell);
    seen.set(key, section);
  }
}

/** Told at the one of two that does not stand where the series has its number. */
function reportTwins(
  first: OutlineSection,
  second: OutlineSection,
  index: number,
  siblings: readonly OutlineSection[],
  tell: Tell,
): void {
  const inSeries = (at: number) => numberInSeries(siblings[0]?.heading.number ?? '', at);
  const isSecondRight = sameNumber(inSeries(index) ?? '', second.heading.number);
  const [wrong, right, next] = isSecondRight
    ? [first, second, inSeries(siblings.indexOf(first))]
    : [second, first, inSeries(index)];
  const { number } = wrong.heading;
  const hint = next && !sameNumber(next, number) ? `; có lẽ phải là \`${next}\`` : '';
  const where = `dòng ${right.node.position?.start.line}`;
  tell(
    placeOf(wrong.node),
    `Số \`${number}\` trùng với số của mục “${shorten(right.heading.title)}” ở ${where}; hãy đánh số lại${hint}`,
    { actual: number },
  );
}
