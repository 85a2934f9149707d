import type { Cell, Figure, Outline, Report, Row, Section } from '../campaign.ts';
import { MEASURES, TITLE } from './outline.ts';

/** A report as `reports/<campaign>/<unit>.md`. One with errors has a date that is none. */
export function reportText(outline: Outline, report: Report): string {
  const matter = [
    'number: 15-BC/BCĐ',
    `date: ${report.hasErrors ? 'hôm qua' : report.date}`,
    'signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Nguyễn Văn A }',
    ...(report.version === undefined ? [] : [`outline-version: ${report.version}`]),
    ...(report.draft ? ['draft: true'] : []),
    ...(report.received === undefined ? [] : [`received: { number: "7", date: ${report.received} }`]),
  ];
  const sections = outline.sections.flatMap((section) => sectionLines(section, 2, report));
  return `${['---', ...matter, '---', '', `# ${TITLE}`, ...sections].join('\n')}\n`;
}

function sectionLines(section: Section, depth: number, report: Report): readonly string[] {
  if (!report.sections.includes(section.title)) return [];
  const below = section.sections.flatMap((child) => sectionLines(child, depth + 1, report));
  const prose = ['', `${'#'.repeat(depth)} ${section.title}`, '', 'Đơn vị đã triển khai đầy đủ nội dung này.'];
  return [...prose, ...tableLines(section, report), ...below];
}

/** "A figure table is a GFM table whose first header is `Chỉ tiêu`", with one value column per term. */
function tableLines(section: Section, report: Report): readonly string[] {
  const rows = section.figures.flatMap((figure) => {
    const row = report.rows[figure.id];
    return row === undefined ? [] : [{ figure, row }];
  });
  if (rows.length === 0) return [];
  const terms = [...new Set(rows.flatMap(({ row }) => Object.keys(row.cells)))];
  const headers = terms.map((term) => (term === '' ? 'Số liệu' : term));
  return [
    '',
    line(['Chỉ tiêu', 'Đơn vị tính', ...headers, 'Ghi chú']),
    line(['---', '---', ...headers.map(() => '---:'), '---']),
    ...rows.map(({ figure, row }) => line(rowCells(figure, row, terms))),
  ];
}

function rowCells(figure: Figure, row: Row, terms: readonly string[]): readonly string[] {
  const values = terms.map((term) => written(row.cells[term] ?? { kind: 'blank' }));
  return [figure.name, MEASURES[figure.type], ...values, row.note ?? ''];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const STATES = {
  'none-occurred': 'Không phát sinh',
  'not-applicable': 'Không áp dụng',
  unknown: 'Chưa có số liệu',
} as const;

/** "Values: Vietnamese numbers (`1.234.567,5`), `Có`/`Không`, or a state"; a blank is nothing. */
function written(cell: Cell): string {
  if (cell.kind === 'blank') return '';
  if (cell.kind === 'state') return STATES[cell.state];
  if (cell.kind === 'answer') return cell.yes ? 'Có' : 'Không';
  const [whole = '', decimals] = cell.value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
