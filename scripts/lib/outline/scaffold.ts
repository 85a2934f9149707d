/** The scaffold of a report: the outline's headings, what it asks as comments, figure tables ready to fill. */
import type { RootContent, Table } from 'mdast';
import { type Documents, NO_DOCUMENTS } from '../citations/documents.ts';
import type { Figure } from '../figures/figure.ts';
import { heading, paragraph, text } from '../markdown/nodes.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { nameInFull } from '../register/name-in-full.ts';
import type { Register, Unit } from '../register/register.ts';
import { BLANK } from '../vietnamese/placeholder.ts';
import { blankTable } from './blank-table.ts';
import { captionsOf } from './captions.ts';
import { deadlineOf, reviewText } from './deadline.ts';
import { deliveryOf } from './delivery.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { asks, isRequired } from './required.ts';
import { comment, demandsText, guidanceText, notes } from './scaffold-note.ts';
import { type Chosen, chosen, headingText, type Numbered } from './scaffold-sections.ts';
import { frontMatterYaml, startingFrontMatter } from './starting-front-matter.ts';
import { asIssued } from './table/as-issued.ts';

/** What a scaffold starts from beside its outline: what stands below the unit. */
export interface Start {
  /** True where something of the section stands below: it is not left out. */
  isTold(section: OutlineSection): boolean;
  /** A table of some of the section's figures, filled; null where nothing is known of them. */
  table(section: OutlineSection, figures: readonly Figure[]): Table | null;
  /** What that table still lacks, in words; empty where it lacks nothing. */
  lacking(section: OutlineSection): string;
  /** What to draw on, as Markdown; empty where there is nothing. */
  notes(section: OutlineSection): string;
}

/** How a scaffold begins. */
export interface Beginning {
  /** Made for somebody else, before anybody writes: a draft makes nothing red until its unit takes that line away. */
  readonly isDraft?: boolean;
  readonly start?: Start | null;
  /** By them, what is to be cited is called by its name. */
  readonly documents?: Documents;
}

/** What every section of one scaffold is written from. */
interface Ground {
  readonly outline: Outline;
  readonly unit: Unit;
  readonly start: Start | null;
  readonly documents: Documents;
}

/**
 * Writes the scaffold of a unit's report. Sections for other kinds of unit are left out; optional ones stand in a comment.
 * Filled in, it passes; as it is, only what is to fill in is reported.
 */
export function scaffold(
  outline: Outline,
  unit: Unit,
  register: Pick<Register, 'units'>,
  { isDraft = false, start = null, documents = NO_DOCUMENTS }: Beginning = {},
): string {
  const { title, basis } = outline.frontMatter;
  const draft = isDraft ? 'draft: true\n' : '';
  const parts = [
    `---\n${frontMatterYaml(startingFrontMatter(outline, unit))}${draft}---`,
    comment(
      [
        `Khung báo cáo của ${unit.name}. Tên cơ quan và địa danh trên văn bản lấy từ danh mục đơn vị (reports/units.csv).`,
        ...sending(outline, unit, register),
        ...(isDraft
          ? ['Viết xong thì xóa dòng `draft: true` ở trên: còn dòng ấy là còn bản dự thảo, chưa tính đã nộp.']
          : []),
        'Ghi chú như thế này không in ra; giữ hay xóa đều được. Không sửa các tiêu đề.',
      ].join('\n'),
    ),
    markdown(heading(1, title)),
    ...notes(guidanceText(outline, outline.guidance)),
    markdown(paragraph(text(`Thực hiện ${basis}, ${nameInFull(unit)} báo cáo như sau:`))),
    ...below({ outline, unit, start, documents }, outline.sections, null),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** To whom the report goes, and by when, as far as the outline says. */
function sending(outline: Outline, unit: Unit, register: Pick<Register, 'units'>): readonly string[] {
  const { addressees, via } = deliveryOf(outline, unit, register);
  const deadline = deadlineOf(outline, unit.level);
  const to = addressees.length === 0 ? '' : ` đến ${addressees.join(', ')}`;
  const through = via === undefined ? '' : ` (qua ${via})`;
  const when = deadline ? ` ${deadline.text}` : '';
  const review = reviewText(outline, unit.level);
  return to + when === '' ? [] : [`Gửi${to}${through}${when}${review === '' ? '' : `; ${review}`}.`];
}

/** The sections below one, or at the top. */
function below(ground: Ground, sections: readonly OutlineSection[], parent: Numbered | null): string[] {
  const items = childrenOf(ground, sections, parent);
  return items.flatMap((item, index) =>
    item.optional ? optionalSection(ground, item, items.slice(index + 1)) : section(ground, item),
  );
}

function childrenOf(
  { unit, start }: Ground,
  sections: readonly OutlineSection[],
  parent: Numbered | null,
  isAll = false,
) {
  const isTold = (one: OutlineSection): boolean => start?.isTold(one) === true || one.children.some(isTold);
  return chosen(sections, parent, unit, isTold, isAll);
}

function section(ground: Ground, item: Chosen): string[] {
  const { outline, unit, start, documents } = ground;
  const { section: one } = item;
  const tables = tablesOf(ground, one);
  const beside = new Set(tables.flatMap(({ lead }) => lead));
  const guidance = withoutCaptions(one).filter((node) => !beside.has(node));
  return [
    headingOf(item),
    ...notes(guidanceText(outline, guidance), demandsText(outline, one, unit, documents), choiceText(ground, item)),
    ...(start ? toWrite(one, start) : []),
    ...(start && tables.length > 0 ? notes(start.lacking(one)) : []),
    ...tables.flatMap(({ lead, shown }) => [...notes(guidanceText(outline, lead)), ...shown]),
    ...below(ground, one.children, item),
  ];
}

/** A section that may be left out, with all below it, in a comment: who writes it moves the end of the comment above its heading. */
function optionalSection(ground: Ground, item: Chosen, later: readonly Chosen[]): string[] {
  const { outline, unit, documents } = ground;
  const { section: one } = item;
  const whole = (each: Chosen): string[] => {
    const tables = tablesOf(ground, each.section);
    const children = childrenOf(ground, each.section.children, each, true);
    return [headingOf(each), ...tables.flatMap(({ shown }) => shown), ...children.flatMap(whole)];
  };
  const isTaken = later.some(({ optional, number }) => !optional && number !== '' && number === item.number);
  return notes(
    `Mục không bắt buộc. Không có thì để nguyên. Có thì chuyển dòng cuối cùng của ghi chú này (dấu đóng) lên ngay trên tiêu đề rồi viết${isTaken ? '; nhớ đánh lại số các mục sau' : ''}.`,
    guidanceText(outline, withoutCaptions(one)),
    demandsText(outline, one, unit, documents),
    ...whole(item),
  );
}

/** How many of the sections below are to be written, where the unit may choose. */
function choiceText(ground: Ground, item: Chosen): string {
  const { choose } = item.section.requirement;
  const isFree = (child: Chosen) => !child.optional && !isRequired(child.section, ground.unit);
  if (choose === null || !childrenOf(ground, item.section.children, item).some(isFree)) return '';
  return `Chọn ít nhất ${choose} trong các mục con dưới đây cho phù hợp với đơn vị; xóa các mục còn lại.`;
}

/** What to draw on, and a blank until the author has written. */
function toWrite(one: OutlineSection, start: Start): string[] {
  const told = start.notes(one);
  const { words, figures } = one.requirement;
  const isBlank = words > 0 || told !== '' || (figures.length === 0 && one.children.length === 0);
  return [...notes(told), ...(isBlank ? [BLANK] : [])];
}

function headingOf(item: Chosen): string {
  return markdown(heading(item.section.depth, headingText(item)));
}

/** A table of a scaffold. */
interface TableShown {
  /** Guidance between it and the table above. */
  readonly lead: readonly RootContent[];
  /** Its caption and itself, as Markdown. */
  readonly shown: readonly string[];
}

/** The tables that the unit has to fill in, as the outline parts them. */
function tablesOf({ outline, unit, start }: Ground, one: OutlineSection): readonly TableShown[] {
  const captions = captionsOf(one);
  return one.tables.flatMap((asked, index): TableShown[] => {
    const { after } = asked;
    // Names are those that the section's figures have in full.
    const figures = one.requirement.figures.filter(({ id }) => asked.figures.some((figure) => figure.id === id));
    const isAsked = figures.some((figure) => asks(figure, unit));
    const filled = start?.table(one, figures) ?? (isAsked ? blankTable(figures, one, unit) : null);
    if (!filled) return [];
    const caption = captions[index];
    const from = one.tables[index - 1]?.after ?? after;
    return [
      {
        lead: one.guidance.slice(from, after).filter((node) => node !== caption),
        shown: [
          ...(caption ? [guidanceText(outline, [caption])] : []),
          markdown(asIssued(filled, { ...asked, figures })),
        ],
      },
    ];
  });
}

/** A section's guidance but for what stands above its tables in reports too. */
function withoutCaptions(one: OutlineSection): readonly RootContent[] {
  const captions = captionsOf(one);
  return one.guidance.filter((node) => !captions.some((caption) => caption === node));
}

function markdown(node: RootContent): string {
  return writeMarkdown(node).trimEnd();
}
