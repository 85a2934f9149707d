/** The workbook of a unit's figures: a row a figure, names locked, ids where nobody sees them. */
import { formatDay } from '#lib/date.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-columns.ts';
import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Cell, EMPTY, type Row, type Sheet, textCell } from '../../roll-up/workbook/xlsx/model.ts';
import { packWorkbook } from '../../roll-up/workbook/xlsx/workbook.ts';
import { type AskedFigure, type AskedSection, isUnnamed, sectionTitle } from './asked.ts';
import { cellOf, Lists, NAME_ENTRY, NOTE_ENTRY, valueEntry } from './entries.ts';
import { type Beginning, originSheet, ownerMark, slotKey } from './origin.ts';

/** The header of the values of the campaign before; no column of ours. */
export const PREVIOUS = 'Kỳ trước';

/** In digits. */
const [WIDE, MEDIUM, NARROW] = [40, 18, 12];

/** What a workbook is made of. */
export interface FiguresGiven {
  readonly outline: Outline;
  readonly unit: Unit;
  /** What the report says; nothing but its scaffold where there is none. */
  readonly asked: readonly AskedSection[];
  /** What cells show instead where they are filled in for the author, by {@link slotKey}. */
  readonly shown?: ReadonlyMap<string, string>;
  /** What the unit gave in the campaign before, by the ids of figures; null where there was none. */
  readonly previous: ReadonlyMap<string, string> | null;
  readonly provenance: Provenance;
}

/** Where the workbook of a unit stands. */
export function figuresWorkbookFile({ outline: { campaign }, unit }: Pick<FiguresGiven, 'outline' | 'unit'>): string {
  return `dist/${campaign}/forms/${unit.id}.xlsx`;
}

/** Writes the workbook; null where nothing is asked that a workbook could hold. */
export function figuresWorkbook(given: FiguresGiven): Uint8Array | null {
  const { outline, unit, asked, provenance } = given;
  if (asked.length === 0) return null;
  const { frontMatter, campaign } = outline;
  const owner = { campaign, unit: unit.id, version: frontMatter.version };
  const lists = new Lists();
  const beginnings = new Map<string, Beginning>();
  // Columns with names of their own need a sheet of their own.
  const common = asked.filter(({ section }) => !section.requirement.terms);
  const parts = [
    ...(common.length > 0 ? [common] : []),
    ...asked.filter((one) => !common.includes(one)).map((one) => [one]),
  ];
  const sheets = parts.map((sections, index) => {
    const name = index === 0 ? 'Số liệu' : `Số liệu ${index + 1}`;
    return sheetOf({ name, sections, given, mark: ownerMark(owner), lists, beginnings });
  });
  const known = {
    title: `Số liệu: ${frontMatter.title}`,
    subject: frontMatter.title,
    campaign,
    unit,
    path: `forms/${unit.id}.xlsx`,
    profile: frontMatter.profile,
  };
  const properties = propertiesOf(known, provenance);
  return packWorkbook({ properties, sheets: [...sheets, originSheet(beginnings, lists.all)] });
}

interface Part {
  readonly name: string;
  readonly sections: readonly AskedSection[];
  readonly given: FiguresGiven;
  readonly mark: string;
  readonly lists: Lists;
  readonly beginnings: Map<string, Beginning>;
}

function sheetOf(part: Part): Sheet {
  const { name, sections, given, mark, beginnings } = part;
  const { outline, unit, previous } = given;
  const columns = sections[0]?.columns ?? [];
  const hasPrevious = previous !== null && !sections[0]?.section.requirement.terms;
  const before = [FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...(hasPrevious ? [PREVIOUS] : [])];
  const open = columns.flatMap((column, index) =>
    isUnnamed(column) ? [[before.length + index, NAME_ENTRY] as const] : [],
  );
  const [first] = sections[0]?.figures ?? [];
  for (const [index, column] of columns.entries())
    beginnings.set(slotKey(first?.figure.id ?? '', `name-${index}`), { base: column, shown: column });
  const { from, to } = outline.frontMatter.period;
  return {
    name,
    title: [
      outline.frontMatter.title,
      `${unit.name}. Kỳ báo cáo: từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}.`,
      'Chỉ điền vào ô nền vàng; không đổi tên chỉ tiêu. Điền xong thì lưu lại dạng .xlsx rồi gửi tệp này.',
    ],
    bands: [],
    header: [...before, ...columns, FIGURE_COLUMNS.note, mark],
    rows: sections.flatMap((section) => [
      titleRow(section, before.length + columns.length + 2),
      ...section.figures.map((figure) => rowOf(figure, hasPrevious, part)),
    ]),
    total: null,
    frozenColumns: 1,
    isForm: true,
    hiddenColumns: [before.length + columns.length + 1],
    leastWidths: [WIDE, NARROW, ...before.slice(2).map(() => MEDIUM), ...columns.map(() => MEDIUM), WIDE],
    openHeaders: new Map(open),
  };
}

function titleRow({ section }: AskedSection, width: number): Row {
  const cells = Array.from({ length: width }, (_, index) => (index === 0 ? textCell(sectionTitle(section)) : EMPTY));
  return { cells, isTitle: true };
}

function rowOf({ figure, values, note }: AskedFigure, hasPrevious: boolean, { given, lists, beginnings }: Part): Row {
  const begin = (column: number | 'note', base: string): string => {
    const key = slotKey(figure.id, column);
    const shown = given.shown?.get(key) ?? base;
    beginnings.set(key, { base, shown });
    return shown;
  };
  const previous = given.previous?.get(figure.id) ?? '';
  const cells: readonly Cell[] = [
    textCell(figure.name),
    textCell(figure.unit ?? ''),
    ...(hasPrevious ? [{ ...cellOf(previous, figure), isMuted: true as const }] : []),
    ...values.map((text, column) => ({ ...cellOf(begin(column, text), figure), entry: valueEntry(figure, lists) })),
    { ...textCell(begin('note', note)), entry: NOTE_ENTRY },
    textCell(figure.id),
  ];
  return { cells };
}
