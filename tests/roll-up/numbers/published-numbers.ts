/** Every number of a figure that a roll-up publishes, read back from its Markdown, its charts and its workbook. */
import type { Nodes, Root, Table } from 'mdast';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { parseNumber } from '#lib/vietnamese/number-vi.ts';
import { rollUpTree } from '../../../scripts/roll-up/markdown/roll-up-tree.ts';
import type { Campaign } from '../../../scripts/roll-up/numbers/campaign.ts';
import type { RollUp } from '../../../scripts/roll-up/roll-up.ts';
import { rollUpWorkbook } from '../../../scripts/roll-up/workbook/roll-up-workbook.ts';
import { sheetsOf, tableOf, type Value } from '../workbook/workbook.ts';

/** A figure in a term, as it is named in tables. */
interface Row {
  readonly figure: string;
  /** Empty where there are no terms. */
  readonly term: string;
}

/** A number, and by how much the true one may differ. */
interface Shown {
  readonly value: number;
  readonly half: number;
}

/** What is told, and of whom. */
export type Told = Row &
  (
    | ({ readonly type: 'total' } & Shown)
    | ({ readonly type: 'unit'; readonly unit: string } & Shown)
    | {
        readonly type: 'difference';
        readonly unit: string;
        readonly own: Shown | null;
        readonly below: Shown | null;
        readonly difference: Shown | null;
      }
    | { readonly type: 'compared'; readonly last: Shown; readonly now: Shown }
    | { readonly type: 'change' }
    | { readonly type: 'spread' }
  );

const PROVENANCE = { commit: '0123456789abcdef', modified: '2023-06-13T02:03:04Z', code: '' };

/** All that one roll-up tells. */
export function published(campaign: Campaign, rollUp: RollUp): readonly Told[] {
  const rows = rowsOf(campaign);
  const { root, charts } = rollUpTree(rollUp);
  const told = readMarkdown(rows, parseMarkdown(writeMarkdown(root)));
  for (const { title, categories, series } of charts.values())
    for (const { name, values } of series) {
      const row = rows.get(series.length > 1 ? `${title}, ${name}` : title) ?? rows.get(`${title}, ${name}`);
      for (const [at, unit] of categories.entries()) {
        const value = values[at];
        if (row && value != null)
          told.push({ type: 'unit', ...row, unit: idIn(unit), value: Number(value), half: 0.5 });
      }
    }
  return [...told, ...readWorkbook(rows, rollUpWorkbook(rollUp, PROVENANCE))];
}

/** Figures and terms by all that tables call them. */
function rowsOf({ outline, terms }: Campaign): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const { figure, section } of outline.figures.values())
    for (const term of section.requirement.terms ? terms.values() : [''])
      for (const name of [figure.name, `${figure.name}${figure.unit ? ` (${figure.unit})` : ''}`])
        rows.set(term === '' ? name : `${name}, ${term}`, { figure: figure.id, term });
  return rows;
}

/** Units are called by their ids here. */
function idIn(name: string): string {
  return /\bt(?:\/[\w-]+)*/u.exec(name)?.[0] ?? '';
}

function shown(text: string | undefined): Shown | null {
  const number = parseNumber((text ?? '').replace(/^\+/u, ''));
  return number && { value: number.value.toNumber(), half: 0.5 * 10 ** -number.decimals };
}

function readMarkdown(rows: ReadonlyMap<string, Row>, root: Root): Told[] {
  const told: Told[] = [];
  let unit = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') unit = idIn(textOf(node));
    else if (node.type === 'table') told.push(...readTable(rows, node, unit));
    else if (node.type === 'listItem') told.push(...readDifferences(rows, textOf(node)));
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return told;
}

function readTable(rows: ReadonlyMap<string, Row>, table: Table, heading: string): readonly Told[] {
  const [head = [], ...lines] = table.children.map((row) => row.children.map((cell) => textOf(cell).trim()));
  const [first = '', second = ''] = head;
  const at = (name = '') => rows.get(name);
  if (first === 'So với kỳ trước')
    return lines.flatMap(([name, , last, now]): Told[] => {
      const [row, before, after] = [at(name), shown(last), shown(now)];
      return row && before && after ? [{ type: 'compared', ...row, last: before, now: after }] : [];
    });
  if (first === 'Số liệu chính')
    return lines.flatMap(([name, , total, , change = '']): Told[] => {
      const [row, value] = [at(name), shown(total)];
      return row
        ? [
            ...(value ? [{ type: 'total' as const, ...row, ...value }] : []),
            ...(change === '' ? [] : [{ type: 'change' as const, ...row }]),
          ]
        : [];
    });
  if (second === 'Đơn vị báo')
    return lines.flatMap(([name, own, below, by]): Told[] => {
      const row = at(name);
      const difference = { own: shown(own), below: shown(below), difference: shown(by) };
      return row ? [{ type: 'difference', ...row, unit: heading, ...difference }] : [];
    });
  if (second === 'Số đơn vị')
    return lines.flatMap(([name]): Told[] => {
      const row = at(name);
      return row ? [{ type: 'spread', ...row }] : [];
    });
  if (first === 'Chỉ tiêu' && second === 'Đơn vị tính')
    return lines.flatMap(([name, ...cells]) =>
      cells.flatMap((text, index): Told[] => {
        const column = head[index + 1];
        const [row, value] = [at(column === 'Số liệu' ? name : `${name}, ${column}`), shown(text)];
        return row && value ? [{ type: 'total', ...row, ...value }] : [];
      }),
    );
  if (first !== 'Đơn vị' && first !== 'Chỉ tiêu theo đơn vị') return [];
  return lines.flatMap(([name = '', ...cells]) =>
    cells.flatMap((text, index): Told[] => {
      const column = head[index + 1] ?? '';
      const [row, unit] = first === 'Đơn vị' ? [at(column), idIn(name)] : [at(name), idIn(column)];
      const value = shown(text);
      return row && value ? [{ type: 'unit', ...row, unit, ...value }] : [];
    }),
  );
}

/** `Đơn vị t/a: Số nữ 3, tổng cấp dưới 1 (hơn 2, …)`, on the first page. */
function readDifferences(rows: ReadonlyMap<string, Row>, text: string): readonly Told[] {
  return [...rows].flatMap(([name, row]) =>
    [
      ...text.matchAll(
        new RegExp(`(t(?:/\\w+)*): ${name} ([^,]+(?:,\\d+)?), tổng cấp dưới (\\S+) \\((?:(hơn|kém) (\\S+), )?`, 'gu'),
      ),
    ].map(([, unit = '', own, below, how, by]): Told => {
      const size = shown(by);
      const difference = size && { ...size, value: how === 'hơn' ? size.value : -size.value };
      return { type: 'difference', ...row, unit, own: shown(own), below: shown(below), difference };
    }),
  );
}

function readWorkbook(rows: ReadonlyMap<string, Row>, workbook: Uint8Array): readonly Told[] {
  const sheets = sheetsOf(workbook);
  const half = (value: number) => (Number.isInteger(value) ? 0.5 : 0.005);
  const number = (value: Value | undefined): Shown | null =>
    typeof value === 'number' ? { value, half: half(value) } : null;
  const totals = tableOf(sheets['Tổng hợp'] ?? [], 'Mục').flatMap((line): Told[] => {
    const term = line['Nhiệm kỳ, năm'];
    const row = rows.get(`${line['Chỉ tiêu']}${term ? `, ${term}` : ''}`);
    const value = number(line['Giá trị']);
    return row && value ? [{ type: 'total', ...row, ...value }] : [];
  });
  const units = tableOf(sheets['Theo đơn vị'] ?? [], 'Đơn vị').flatMap((line) =>
    Object.entries(line).flatMap(([column, cell]): Told[] => {
      const [row, value, name] = [rows.get(column), number(cell), String(line['Đơn vị'])];
      if (!row || !value) return [];
      return [
        name === 'Tổng hợp'
          ? { type: 'total', ...row, ...value }
          : { type: 'unit', ...row, unit: idIn(name), ...value },
      ];
    }),
  );
  return [...totals, ...units];
}
