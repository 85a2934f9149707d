/** The sections of a report on the page: what the outline says, what it demands, and the fields. */

import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { asksNumber } from '#lib/outline/asked.ts';
import { demandsText, guidanceText } from '#lib/outline/scaffold-note.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { mayHaveColumn, withColumn } from '../fields/columns.ts';
import type { ItemLayout, SectionLayout } from '../fields/layout.ts';
import { boundOf } from '../fields/read-layout.ts';
import {
  absentFigures,
  absentSections,
  type Ground,
  lacksTable,
  withoutSection,
  withRow,
  withSection,
  withTables,
} from '../fields/structure.ts';
import { controlId, textArea } from './controls.ts';
import { button, el } from './dom.ts';
import { tablePart } from './figures.ts';
import { rendered } from './markdown.ts';
import type { Session } from './session.ts';
import { undoable } from './undoable.ts';

/** All sections, and what may be added behind each. */
export function sectionParts(session: Session): readonly HTMLElement[] {
  const bound = session.bound();
  const ground = groundOf(session);
  const offers = absentSections(bound).map((section) => ({
    section,
    offer: button(`Thêm mục: ${section.heading.text}`, () => {
      const source = withSection(session.bound(), section, ground);
      if (source !== null) session.replace(source);
    }),
  }));
  const parts = session.layout.sections.map((one, index) => sectionPart(session, bound, one, index));
  return offers.length === 0
    ? parts
    : [
        ...parts,
        el(
          'section',
          { 'aria-labelledby': 'offers' },
          el('h2', { id: 'offers' }, 'Mục có thể thêm'),
          ...offers.map(({ offer }) => el('p', {}, offer)),
        ),
      ];
}

/** What sections, tables and front matter come from that are not there. */
export function groundOf({ checker }: Session): Ground {
  const { documents } = checker.repository.documents();
  return { register: checker.repository.units(), documents, bind: (source) => checker.check(source).bound };
}

/** The id of a section on the page. */
export function sectionId(index: number): string {
  return `m-${index}`;
}

function sectionPart(session: Session, bound: BoundReport, layout: SectionLayout, index: number): HTMLElement {
  const { section, title, kind } = layout;
  const depth = section ? Math.min(section.depth, 6) : 2;
  const name = kind === 'opening' ? 'Mở đầu' : title;
  const heading = el(`h${depth}` as 'h2', { id: sectionId(index), tabindex: '-1' }, name);
  const said = el('ul', { id: `${sectionId(index)}-said`, class: 'said' });
  const items = layout.items.map((item) => itemPart(session, layout, item));
  return el(
    'section',
    { 'aria-labelledby': sectionId(index), class: `depth-${depth}` },
    heading,
    ...guidancePart(session, bound, layout),
    said,
    ...items,
    ...structureButtons(session, bound, layout),
  );
}

/** Guidance and demands, as the outline and the scaffold say them. */
function guidancePart(
  session: Session,
  { outline, unit }: BoundReport,
  { section, kind }: SectionLayout,
): readonly HTMLElement[] {
  if (kind === 'appendix' || !unit) return [];
  const { documents } = session.checker.repository.documents();
  const guidance = guidanceText(outline, section ? section.guidance : outline.guidance);
  const demands = section ? demandsText(outline, section, unit, documents) : '';
  const html = (text: string) => rendered(parseMarkdown(text).children, 3);
  return [
    ...(guidance === ''
      ? []
      : [el('details', { open: true, class: 'guidance' }, el('summary', {}, 'Đề cương hướng dẫn'), ...html(guidance))]),
    ...(demands === '' ? [] : [el('div', { class: 'demands' }, ...html(demands))]),
  ];
}

function itemPart(session: Session, layout: SectionLayout, item: ItemLayout): HTMLElement {
  const { section, title } = layout;
  if (item.type === 'text') {
    const words = section?.requirement.words ?? 0;
    const isAsked =
      words > 0 || (section !== null && (asksNumber(section, section.since) || section.children.length === 0));
    const label = layout.kind === 'opening' ? 'Lời mở đầu' : `Lời văn${title === '' ? '' : ` của mục ${title}`}`;
    return textArea(session, item.slot, label, isAsked ? 5 : 2);
  }
  return tablePart(session, layout, item);
}

/** What may go, and rows that are not there. */
function structureButtons(session: Session, bound: BoundReport, layout: SectionLayout): readonly HTMLElement[] {
  const present = boundOf(bound, layout);
  if (!present) return [];
  const find = () => boundOf(session.bound(), layout);
  const rows = absentFigures(bound, present).map((figure) =>
    button(`Thêm hàng: ${figure.fullName}`, () => {
      const now = find();
      if (now) session.replace(withRow(session.bound(), now, figure));
    }),
  );
  const isFree = !present.required;
  const remove = button('Bỏ mục này', () => {
    const now = find();
    if (now && confirm(`Bỏ cả mục “${layout.title}” và mọi nội dung trong đó?`))
      undoable(session, () => session.replace(withoutSection(session.bound(), now)), `Đã bỏ mục “${layout.title}”.`);
  });
  const column = button('Thêm cột', () => {
    const now = find();
    if (now) session.replace(withColumn(session.bound(), now));
  });
  const table = button('Thêm bảng số liệu', () => {
    const now = find();
    const source = now && withTables(session.bound(), now, groundOf(session));
    if (source != null) session.replace(source);
  });
  const all = [
    ...(lacksTable(bound, present) ? [table] : []),
    ...rows,
    ...(mayHaveColumn(present) ? [column] : []),
    ...(isFree ? [remove] : []),
  ];
  return all.length === 0 ? [] : [el('p', { class: 'structure' }, ...all)];
}

/** Brings a field or a section into view, and the keyboard there. */
export function goTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
}

/** The id of what a message is about. */
export function targetOf(spot: { readonly type: string; readonly slot?: number; readonly section?: number }): string {
  return spot.type === 'field'
    ? controlId(spot.slot ?? 0)
    : spot.type === 'section'
      ? sectionId(spot.section ?? 0)
      : 'report-said';
}
