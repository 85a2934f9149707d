/** The scaffold of a report: the outline's headings, its guidance as comments, figure tables ready to fill. */
import type { RootContent, Table } from 'mdast';
import { stringify } from 'yaml';
import { FIGURE_COLUMNS, valueAlignment } from '../figures/figure-table.ts';
import { heading, paragraph, table, text } from '../markdown/nodes.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { PROFILE_GRAMMAR } from '../profiles/grammar.ts';
import { nameInFull } from '../register/name-in-full.ts';
import type { Register, Unit } from '../register/register.ts';
import { BLANK } from '../vietnamese/placeholder.ts';
import { deadlineOf } from './deadline.ts';
import { deliveryOf } from './delivery.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { asks, concerns, isRequired } from './required.ts';
import { type StartingSigner, startingSigner } from './starting-signer.ts';

/** The note of a row that may stay without a value. */
export const IF_ANY = 'nếu có';

/** What a scaffold starts from beside its outline: what stands below the unit. */
export interface Start {
  /** True where something of the section stands below: it is not left out. */
  isTold(section: OutlineSection): boolean;
  /** The section's figure table, filled; null where nothing is known of it. */
  table(section: OutlineSection): Table | null;
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
}

/**
 * Writes the scaffold of a unit's report. Sections for other kinds of unit are left out; optional ones stand in a comment.
 * Filled in, it passes; as it is, only what is to fill in is reported.
 */
export function scaffold(
  outline: Outline,
  unit: Unit,
  register: Pick<Register, 'units'>,
  { isDraft = false, start = null }: Beginning = {},
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
    ...guidance(outline, outline.guidance),
    markdown(paragraph(text(`Thực hiện ${basis}, ${nameInFull(unit)} báo cáo như sau:`))),
    ...chosen(outline.sections, null, unit, start).flatMap((item) => renderSection(outline, item, unit, start)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The front matter that a unit's report starts with. */
export interface StartingFrontMatter {
  readonly number: string;
  readonly date: string;
  readonly signer: StartingSigner;
  readonly 'outline-version': number;
}

/** What the register knows of a report's front matter, and blanks. */
export function startingFrontMatter(
  { frontMatter: { profile, type, version } }: Outline,
  unit: Unit,
): StartingFrontMatter {
  const grammar = PROFILE_GRAMMAR[profile];
  const number =
    unit.symbol === ''
      ? BLANK
      : grammar.number(type).test(`-${type}/${unit.symbol}`)
        ? `-${type}/${unit.symbol}`
        : `/${type}-${unit.symbol}`;
  return { number, date: BLANK, signer: startingSigner(unit, profile), 'outline-version': version };
}

/** Front matter as YAML, between its two lines. */
export function frontMatterYaml(frontMatter: StartingFrontMatter): string {
  return stringify(frontMatter, { lineWidth: 0 });
}

/** To whom the report goes, and by when, as far as the outline says. */
function sending(outline: Outline, unit: Unit, register: Pick<Register, 'units'>): readonly string[] {
  const { addressees, via } = deliveryOf(outline, unit, register);
  const deadline = deadlineOf(outline, unit.level);
  const to = addressees.length === 0 ? '' : ` đến ${addressees.join(', ')}`;
  const through = via === undefined ? '' : ` (qua ${via})`;
  const when = deadline ? ` ${deadline.text}` : '';
  return to + when === '' ? [] : [`Gửi${to}${through}${when}.`];
}

interface Chosen {
  readonly section: OutlineSection;
  /** Left out unless the author takes it out of its comment. */
  readonly optional: boolean;
}

/** The sections that a unit's scaffold has below one section, or at the top. */
function chosen(
  sections: readonly OutlineSection[],
  parent: OutlineSection | null,
  unit: Unit,
  start: Start | null,
): readonly Chosen[] {
  const choose = parent?.requirement.choose ?? 0;
  const required = sections.filter((section) => isRequired(section, unit));
  const free = sections.filter(
    (section) => !required.includes(section) && !section.requirement.optional && concerns(section, unit),
  );
  const enough = required.length >= choose;
  const all = required.length + free.length >= choose;
  return sections.flatMap((section) => {
    if (required.includes(section) || isToldIn(section, start)) return [{ section, optional: false }];
    if (free.includes(section)) return [{ section, optional: enough }];
    if (section.requirement.optional && concerns(section, unit)) return [{ section, optional: all }];
    return all ? [] : [{ section, optional: false }];
  });
}

function isToldIn(section: OutlineSection, start: Start | null): boolean {
  return start?.isTold(section) === true || section.children.some((child) => isToldIn(child, start));
}

function renderSection(outline: Outline, { section, optional }: Chosen, unit: Unit, start: Start | null): string[] {
  const title = headingOf(section);
  const { requirement } = section;
  const children = chosen(section.children, section, unit, start);
  const isFree = (child: OutlineSection) => requirement.choose !== null && !isRequired(child, unit);
  const choices = children.filter((child) => !child.optional && isFree(child.section));
  const hints =
    choices.length === 0
      ? []
      : [
          comment(
            `Chọn ít nhất ${requirement.choose} trong các mục con dưới đây cho phù hợp với đơn vị; xóa các mục còn lại.`,
          ),
        ];
  const isAsked = requirement.figures.some((figure) => asks(figure, unit));
  const filled = start?.table(section) ?? (isAsked ? figureTable(section, unit) : null);
  const tables = filled ? [markdown(filled)] : [];
  if (optional) {
    const below = children.map((child) => headingOf(child.section));
    const hint = guidanceText(outline, section.guidance);
    return [
      comment(
        [
          'Mục không bắt buộc. Nếu có nội dung, bỏ dòng này cùng hai dấu chú thích rồi viết:',
          title,
          ...(hint ? [`(${hint})`] : []),
          ...tables,
          ...below,
        ].join('\n\n'),
      ),
    ];
  }
  return [
    title,
    ...guidance(outline, section.guidance),
    ...hints,
    ...(start ? toWrite(section, start) : []),
    ...(start && filled ? noted(start.lacking(section)) : []),
    ...tables,
    ...children.flatMap((child) => renderSection(outline, child, unit, start)),
  ];
}

/** What to draw on, and a blank until the author has written. */
function toWrite(section: OutlineSection, start: Start): string[] {
  const notes = start.notes(section);
  const { words, figures } = section.requirement;
  const isBlank = words > 0 || notes !== '' || (figures.length === 0 && section.children.length === 0);
  return [...noted(notes), ...(isBlank ? [BLANK] : [])];
}

function noted(note: string): string[] {
  return note === '' ? [] : [comment(note)];
}

function headingOf(section: OutlineSection): string {
  return markdown(heading(section.depth, section.heading.text));
}

/** The rows that the unit has to fill in, and the columns that the issuer wants, or as many to be named as there must be. */
function figureTable({ requirement: { figures, terms } }: OutlineSection, unit: Unit): Table {
  const unnamed = Array.from({ length: terms?.min ?? 0 }, () => `Nhiệm kỳ ${BLANK}`);
  const asked = figures.filter((figure) => asks(figure, unit));
  const columns = terms ? (terms.names?.slice(0, terms.max) ?? unnamed) : [FIGURE_COLUMNS.value];
  return table(
    [null, null, ...columns.map(() => valueAlignment(asked)), null],
    [
      [FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, FIGURE_COLUMNS.note],
      ...asked.map(({ name, unit: measure, optional }) => [
        name,
        measure ?? '',
        ...columns.map(() => ''),
        optional ? IF_ANY : '',
      ]),
    ],
  );
}

function markdown(node: RootContent): string {
  return writeMarkdown(node).trimEnd();
}

function guidance(outline: Outline, nodes: readonly RootContent[]): string[] {
  return noted(guidanceText(outline, nodes));
}

/** Guidance as it stands in the outline's file. */
function guidanceText({ source }: Outline, nodes: readonly RootContent[]): string {
  return nodes
    .filter((node) => node.type !== 'html')
    .map((node) => source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0))
    .join('\n\n');
}

/** A comment that nothing in it ends: two hyphens stand apart, as Markdown has them in text, in a rule and under a table's header. */
function comment(note: string): string {
  const lines = note.replaceAll('\r\n', '\n').split('\n');
  const safe = lines.map((line) => {
    if (/^\s*\|[\s:|-]+\|\s*$/u.test(line)) return line.replace(/-+/gu, '-');
    return line.replace(/-{2,}/gu, (hyphens) => '\\-'.repeat(hyphens.length));
  });
  return `<!--\n${safe.join('\n')}\n-->`;
}
