/** How messages name a section. */
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';

/** `“III. KẾT QUẢ THỰC HIỆN…”` */
export function quote(section: OutlineSection): string {
  return `“${shorten(section.heading.text)}”`;
}

/** The same; where another section of the outline is called the same, with the section that it stands in. */
export function quoteApart(section: OutlineSection, outline: Outline): string {
  const { heading, parent } = section;
  const isTwin = outline.all.some((one) => one !== section && fold(one.heading.text) === fold(heading.text));
  return isTwin && parent ? `${quote(section)} trong mục ${quoteApart(parent, outline)}` : quote(section);
}

/** The heading as the author must type it: `## III. KẾT QUẢ THỰC HIỆN`. */
export function headingLine(section: OutlineSection): string {
  return `${'#'.repeat(section.depth)} ${section.heading.text}`;
}

/** Where a section goes: after its sibling, else first in its parent, else first of all. */
export function whereTo(section: OutlineSection, after: OutlineSection | null): string {
  if (after) return `sau mục ${quote(after)}`;
  return section.parent ? `ngay sau phần mở đầu của mục ${quote(section.parent)}` : 'ở đầu báo cáo, trước các mục khác';
}
