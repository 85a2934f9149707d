/** Figures that an issuing body keeps in a workbook, into the tables of its outline: sections that say something else, and nothing more. */
import type { Table } from 'mdast';
import { badOutline, CannotRun, noCampaign } from '#lib/cannot-run.ts';
import { table } from '#lib/markdown/nodes.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { SheetRow } from '#lib/ooxml/workbook/sheet.ts';
import type { OpenWorkbook } from '#lib/ooxml/workbook/workbook.ts';
import { type Outline, type OutlineSection, parseOutline } from '#lib/outline/outline.ts';
import { HEADERS } from '#lib/outline/table/header-words.ts';
import { validateOutline } from '#lib/outline/validate-outline.ts';
import { type CampaignId, outlineFile } from '#lib/paths.ts';
import { type Edit, hasErrors, type Problem } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { plainText, sectionTitle } from './asked.ts';
import { AS_TEXT, exactNumber, UNCALCULATED } from './cell-value.ts';
import { cellAt, placeName, type ReadSheet, textAt } from './found.ts';
import { openFile } from './open-file.ts';
import { screenSheets } from './screen.ts';
import { lineEnd, withEdits } from './table-edits.ts';

/** An outline with the figures of a workbook. */
export interface ImportedFigures {
  readonly file: string;
  /** Null where it stays as it is. */
  readonly text: string | null;
  /** Vietnamese: which sections have changed. */
  readonly notes: readonly string[];
  /** Vietnamese, each at its cell: what was not taken over. */
  readonly refused: readonly string[];
  readonly isWhole: boolean;
}

const SECTION = 'Mục';

/** The rows that a workbook has for a section. */
interface Listed {
  readonly section: OutlineSection;
  readonly place: string;
  readonly header: readonly string[];
  readonly rows: (readonly string[])[];
}

/** Reads a workbook with a row a figure, under `Mục`, `Mã`, `Chỉ tiêu` and so on; a section whose table cannot hold what it says stays. */
export function importFigures(
  repository: Repository,
  bytes: Uint8Array,
  { name, campaign }: { readonly name: string; readonly campaign: CampaignId },
): ImportedFigures {
  const parsed = repository.outline(campaign);
  if (!parsed) throw noCampaign(campaign, repository.campaigns());
  const { outline } = parsed;
  if (!outline || hasErrors(parsed.problems.filter(({ fix }) => !fix))) throw badOutline(campaign);
  const file = outlineFile(campaign);
  const { book, sheets } = openFile(bytes, name);
  const harmful = screenSheets(sheets, repository.units().contacts);
  if (harmful.length > 0) return { file, text: null, notes: [], refused: harmful, isWhole: false };
  const refused: string[] = [];
  const listed = sheets.filter(({ isHidden }) => !isHidden).flatMap((sheet) => listedIn(sheet, outline, book, refused));
  if (listed.length === 0 && refused.length === 0)
    throw new CannotRun(`${name}: không thấy bảng nào có hai cột “${SECTION}” và “${HEADERS.name}”`);
  const edits: Edit[] = [];
  const notes: string[] = [];
  for (const one of listed) {
    const edit = editOf(one, outline);
    if (typeof edit === 'string') refused.push(`${one.place}: mục “${one.section.heading.text}” giữ nguyên vì ${edit}`);
    else if (edit) {
      edits.push(edit);
      notes.push(`Đã thay bảng chỉ tiêu của mục “${one.section.heading.text}”`);
    }
  }
  const text = withEdits(outline.source, edits);
  const wrong = edits.length > 0 ? faultsOf(repository, outline, text) : [];
  if (wrong.length > 0)
    return {
      file,
      text: null,
      notes: [],
      refused: [...refused, ...wrong.map(({ message }) => message)],
      isWhole: false,
    };
  return { file, text: edits.length > 0 ? text : null, notes, refused, isWhole: refused.length === 0 };
}

function listedIn(sheet: ReadSheet, outline: Outline, book: OpenWorkbook, refused: string[]): readonly Listed[] {
  const has = (row: SheetRow, name: string) => row.cells.some(({ text }) => fold(plainText(text)) === fold(name));
  const head = sheet.rows.findIndex((row) => has(row, SECTION) && has(row, HEADERS.name));
  const header = sheet.rows[head];
  if (!header) return [];
  const titles = header.cells.map(({ column, text }) => ({ column, title: plainText(text) }));
  const sectionAt = titles.find(({ title }) => fold(title) === fold(SECTION))?.column ?? 0;
  const columns = titles.filter(({ column }) => column !== sectionAt);
  const nameAt = titles.find(({ title }) => fold(title) === fold(HEADERS.name))?.column ?? 0;
  const found = new Map<OutlineSection, Listed>();
  // A table with a row that cannot be read would ask for something else.
  const spoilt = new Set<OutlineSection>();
  let section: OutlineSection | null = null;
  for (const row of sheet.rows.slice(head + 1)) {
    const named = textAt(row, sectionAt);
    // A section stands once above all of its rows, or in each of them.
    if (named !== '') {
      section = sectionNamed(named, outline);
      if (!section)
        refused.push(`${placeName(sheet.name, row.row, sectionAt)}: đề cương không có mục “${named}”; không nhập`);
    }
    const cells = columns.map(({ column }) => wordsOf(row, column));
    if (!section || cells.every((cell) => cell === '')) continue;
    const place = placeName(sheet.name, row.row, sectionAt);
    const wrong = columns.flatMap(({ column }) => faultOf(row, column, sheet, book) ?? []);
    if (wrong.length === 0 && textAt(row, nameAt) === '')
      wrong.push(`${placeName(sheet.name, row.row, nameAt)}: hàng này chưa có tên chỉ tiêu`);
    if (wrong.length > 0) spoilt.add(section);
    refused.push(...wrong.map((one) => `${one}; mục “${section?.heading.text}” giữ nguyên`));
    const listed: Listed = found.get(section) ?? {
      section,
      place,
      header: columns.map(({ title }) => title),
      rows: [],
    };
    listed.rows.push(cells);
    found.set(section, listed);
  }
  return [...found.values()].filter((one) => !spoilt.has(one.section));
}

/** Vietnamese: why nobody can tell what a cell means; null where it is clear. */
function faultOf(row: SheetRow, column: number, { name }: ReadSheet, book: OpenWorkbook): string | null {
  const cell = cellAt(row, column);
  const place = placeName(name, row.row, column);
  if (cell?.type === 'error') return `${place}: là lỗi ${cell.text} của công thức`;
  if (cell?.type === 'uncalculated') return `${place}: ${UNCALCULATED}`;
  const isOther = cell?.type === 'day' || (cell?.type === 'number' && book.lookOf(cell.look) !== 'plain');
  return isOther ? `${place}: Excel đã đổi chữ trong ô thành ngày, giờ hoặc tỷ lệ; hãy ${AS_TEXT}` : null;
}

function wordsOf(row: SheetRow, column: number): string {
  const cell = cellAt(row, column);
  const number = cell?.type === 'number' ? exactNumber(cell.text.trim()) : null;
  return number ? formatNumber(number) : textAt(row, column);
}

/** By its heading, the way to it, its title or its number, where no other section has that. */
function sectionNamed(named: string, outline: Outline): OutlineSection | null {
  const same = (text: string) => text !== '' && fold(text) === fold(named);
  for (const textIn of [
    ({ heading }: OutlineSection) => heading.text,
    sectionTitle,
    ({ heading }: OutlineSection) => heading.title,
    ({ heading }: OutlineSection) => heading.number,
  ]) {
    const found = outline.all.filter((section) => same(textIn(section)));
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

/** The table of a section as the workbook has it; null where it is that already; Vietnamese words where it cannot be. */
function editOf({ section, header, rows }: Listed, { source }: Outline): Edit | string | null {
  const asked = section.tables.filter(({ figures }) => figures.length > 0);
  const [first, other] = asked;
  if (other) return 'mục có nhiều bảng chỉ tiêu';
  if (first && !first.node) return 'chỉ tiêu của mục viết bằng YAML; hãy chuyển thành bảng bằng lệnh figures trước';
  const node = first?.node ?? null;
  const was = node ? wordsIn(node) : [];
  const [titles = []] = was;
  const lost = titles.find((title) => title !== '' && !header.some((one) => fold(one) === fold(title)));
  if (lost !== undefined) return `bảng của mục có cột “${lost}” mà bảng tính không có`;
  // Columns that say nothing, and that the table does not have, are not put in.
  const kept = header.flatMap((title, at) =>
    titles.some((one) => fold(one) === fold(title)) || (title !== '' && rows.some((row) => row[at] !== '')) ? [at] : [],
  );
  const now = [header, ...rows].map((row) => kept.map((at) => row[at] ?? ''));
  const ids = idsIn(was);
  const gone = ids.filter((id) => !idsIn(now).includes(id));
  if (gone.length > 0)
    return `bảng tính thiếu chỉ tiêu có mã ${gone.join(', ')}; muốn bỏ chỉ tiêu thì xóa trong đề cương`;
  if (JSON.stringify(now) === JSON.stringify(was)) return null;
  const end = lineEnd(source);
  const written = writeMarkdown(table(node?.align ?? [], now))
    .trimEnd()
    .replaceAll('\n', end);
  const place = node?.position ?? (section.guidance.at(-1) ?? section.node).position;
  const [from, to] = [place?.start.offset ?? 0, place?.end.offset ?? 0];
  return node ? { start: from, end: to, text: written } : { start: to, end: to, text: end + end + written };
}

function wordsIn(node: Table): readonly (readonly string[])[] {
  return node.children.map(({ children }) => children.map((cell) => plainText(textOf(cell))));
}

function idsIn([header = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const at = header.findIndex((title) => fold(title) === fold(HEADERS.id));
  return at < 0 ? [] : rows.flatMap((row) => row[at] || []);
}

/** Errors that a person would have to mend; ids that are missing, `check --fix` writes. */
function faultsOf(repository: Repository, { campaign, file }: Outline, text: string): readonly Problem[] {
  const { outline, problems } = parseOutline(file, campaign, text, parseMarkdown(text));
  const { documents } = repository.documents();
  const found = outline
    ? validateOutline(outline, repository.registerFor(campaign), (id) => repository.hasCampaign(id), documents)
    : [];
  return [...problems, ...found].filter(({ severity, fix }) => severity === 'error' && !fix);
}
