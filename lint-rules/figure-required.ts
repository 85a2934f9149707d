import type { Figure } from '#lib/figures/figure.ts';
import type { FigureColumn, FigureRow, FigureTable } from '#lib/figures/figure-table.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-table.ts';
import { isTermName, TERM_NAME_FORM, type TermKey, termKey } from '#lib/figures/term.ts';
import { type OutlineSection, outlinePlace } from '#lib/outline/outline.ts';
import { isFigureRequired } from '#lib/outline/required.ts';
import { justBefore, placeOf } from '#lib/problem.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { hasContent, isUnfilled } from '#lib/report/content.ts';
import { keepsWords } from '#lib/vietnamese/kept-words.ts';
import { findPlaceholders } from '#lib/vietnamese/placeholder.ts';
import { isNear } from '#lib/vietnamese/similarity.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { cellEdit } from './rule/cell-edit.ts';
import { reportRule, type Tell } from './rule/define-rule.ts';
import { quoteApart } from './rule/section-words.ts';

export default reportRule(
  {
    id: 'figure-required',
    summary: 'Thiếu chỉ tiêu, hàng chưa có giá trị, hàng lạ, sai đơn vị tính, sai tên hoặc sai số cột nhiệm kỳ.',
  },
  (bound, tell) => {
    const elsewhere = figuresElsewhere(bound);
    for (const present of bound.sections.values()) {
      if (present.tables.length > 0) checkTables(bound, present, elsewhere, tell);
      else if (hasContent(bound, present) && !isUnfilled(present, bound.outline))
        checkNoTable(bound, present, elsewhere, tell);
    }
  },
);

/** So many unknown rows may be slips of a figure's name; who has more has put another table there. */
const MOST_SOUGHT = 500;

/** Figures whose row stands in another section: told there, and not missed in their own. Of figures with one name, the first without a row. */
function figuresElsewhere({
  sections,
  outline,
}: BoundReport): ReadonlyMap<FigureRow, { figure: Figure; section: OutlineSection }> {
  const found = new Map<FigureRow, { figure: Figure; section: OutlineSection }>();
  const rows = [...sections.values()].flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const strays = rows.filter((row) => !row.figure);
  if (strays.length === 0) return found;
  const given = new Set(rows.flatMap(({ figure }) => figure ?? []));
  const byName = new Map<string, { figure: Figure; section: OutlineSection }[]>();
  for (const one of outline.figures.values()) {
    const name = fold(one.figure.name);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  for (const row of strays) {
    const named = byName.get(fold(row.name)) ?? [];
    const asked = named.find(({ figure }) => !given.has(figure)) ?? named[0];
    if (!asked) continue;
    found.set(row, asked);
    given.add(asked.figure);
  }
  return found;
}

type Elsewhere = ReturnType<typeof figuresElsewhere>;

function checkNoTable(
  { outline, version, report: source, unit }: BoundReport,
  { section, body, heading }: BoundSection,
  elsewhere: Elsewhere,
  tell: Tell,
): void {
  const strays = new Set([...elsewhere.values()].map(({ figure }) => figure));
  const wanted = section.requirement.figures.filter((figure) => isFigureRequired(figure, unit) && !strays.has(figure));
  if (wanted.length === 0) return;
  const last = body.at(-1) ?? source.root.children[heading.index];
  const owed = wanted.filter(({ since }) => since <= version);
  const told = owed.length > 0 ? owed : wanted;
  const names = told.map((figure) => `“${figure.name}”`);
  tell(
    justBefore(placeOf(last ?? heading.node).end),
    `Mục ${quoteApart(section, outline)} thiếu bảng số liệu; hãy thêm bảng \`| ${Object.values(FIGURE_COLUMNS).join(' | ')} |\` với các hàng ${names.join(', ')}`,
    {
      expected: told.map((figure) => figure.name),
      outline: {
        ...outlinePlace(outline, section, 'figures'),
        since: Math.max(section.since, Math.min(...told.map(({ since }) => since))),
      },
    },
  );
}

function checkTables(
  { outline, sections, unit }: BoundReport,
  { section, tables }: BoundSection,
  elsewhere: Elsewhere,
  tell: Tell,
): void {
  const { figures } = section.requirement;
  const asked = (figure: Figure) => outlinePlace(outline, section, 'figures', figures.indexOf(figure), 'name');
  const strays = new Set([...elsewhere.values()].map(({ figure }) => figure));
  const seen = new Map<Figure, FigureRow>();
  const rows = tables.flatMap((table) => table.rows);
  for (const row of rows) if (row.figure && !seen.has(row.figure)) seen.set(row.figure, row);
  const absent = figures.filter((figure) => !seen.has(figure) && !strays.has(figure));

  const misshapen = new Set(
    tables.filter((table) => checkColumns(outline, section, table, tell)).flatMap((table) => table.rows),
  );
  const slips = new Set(rows.filter((row) => !row.figure && !elsewhere.has(row)).slice(0, MOST_SOUGHT));
  let isFlooded = false;
  for (const row of rows) {
    if (row.figure) {
      const first = seen.get(row.figure);
      if (first && first !== row) {
        tell(
          placeOf(row.label),
          `Hàng “${row.name}” lặp lại, đã có ở dòng ${first.node.position?.start.line}; hãy bỏ một hàng`,
          {
            actual: row.name,
            outline: asked(row.figure),
          },
        );
      } else checkRow(row, row.figure, isFigureRequired(row.figure, unit), misshapen.has(row), asked(row.figure), tell);
      continue;
    }
    const other = elsewhere.get(row);
    const near = slips.has(row) ? absent.find((figure) => isNear(row.name, figure.name)) : undefined;
    if (near) {
      absent.splice(absent.indexOf(near), 1);
      tell(
        placeOf(row.label),
        `Tên chỉ tiêu “${row.name}” khác đề cương; có phải là “${near.name}”? Hãy sửa cho đúng từng chữ`,
        {
          expected: [near.name],
          actual: row.name,
          outline: asked(near),
          offers: [cellEdit(row.label, near.name) ?? []].flat(),
        },
      );
    } else if (other && sections.has(other.section)) {
      tell(
        placeOf(row.label),
        `Chỉ tiêu “${row.name}” thuộc mục ${quoteApart(other.section, outline)}; hãy chuyển hàng này sang bảng của mục ấy`,
        {
          actual: row.name,
          outline: outlinePlace(outline, other.section, 'figures'),
        },
      );
    } else if (!other && !isFlooded) {
      // Beyond so many, all have the same cause.
      isFlooded = !slips.has(row);
      const others = isFlooded ? ', cũng như các hàng lạ phía dưới' : '';
      tell(
        placeOf(row.label),
        `Đề cương không có chỉ tiêu “${row.name}” ở mục ${quoteApart(section, outline)}${others}; hãy bỏ hàng này, hoặc đưa vào một bảng riêng không bắt đầu bằng cột “Chỉ tiêu”`,
        { actual: row.name, outline: outlinePlace(outline, section, 'figures') },
      );
    }
  }
  const end = placeOf((tables.at(-1) as FigureTable).node).end;
  for (const figure of absent) {
    if (isFigureRequired(figure, unit))
      tell(
        justBefore(end),
        `Thiếu chỉ tiêu “${figure.name}”; hãy thêm hàng \`| ${figure.name} | ${figure.unit ?? ''} | … |\` vào bảng`,
        {
          expected: [figure.name],
          outline: asked(figure),
        },
      );
  }
}

/** In a table with too many or too few columns it is open which of them a value stands in: only an empty row is told. */
function checkRow(
  row: FigureRow,
  figure: Figure,
  isRequired: boolean,
  isMisshapen: boolean,
  outline: ReturnType<typeof outlinePlace>,
  tell: Tell,
): void {
  const { unit } = row;
  if (unit && unit.text !== '' && figure.unit !== null && fold(unit.text) !== fold(figure.unit)) {
    tell(
      placeOf(unit.node),
      `Đơn vị tính của “${figure.name}” là “${figure.unit}”, không phải “${unit.text}”; hãy sửa và đổi số liệu theo đơn vị ấy`,
      {
        expected: [figure.unit],
        actual: unit.text,
        outline,
      },
    );
  }
  if (!isRequired) return;
  const blank = row.cells.filter((cell) => cell.value.type === 'blank');
  if (isMisshapen && blank.length < row.cells.length) return;
  for (const { node, term } of blank.length === row.cells.length ? blank.slice(0, 1) : blank) {
    const column = row.cells.length > 1 ? ` (cột “${term.name}”)` : '';
    tell(
      node ? placeOf(node) : justBefore(placeOf(row.node).end),
      `“${figure.name}”${column} chưa có giá trị; hãy ghi số, hoặc \`Không phát sinh\`, \`Không áp dụng\`, \`Chưa có số liệu\``,
      { outline },
    );
  }
}

/** The first two columns of one term, which may be written in two ways. */
function repeatedTerm(columns: readonly FigureColumn[]): readonly [FigureColumn, FigureColumn] | null {
  const seen = new Map<TermKey, FigureColumn>();
  for (const column of columns) {
    const key = termKey(column.name);
    const first = seen.get(key);
    if (first) return [first, column];
    seen.set(key, column);
  }
  return null;
}

/** Columns that are none of those the issuer wants; true where one is not even a slip of such a name. */
function checkNames(
  outline: BoundReport['outline'],
  section: OutlineSection,
  columns: readonly FigureColumn[],
  names: readonly string[],
  tell: Tell,
): boolean {
  const given = new Set(columns.map(({ name }) => termKey(name)));
  const open = names.filter((name) => !given.has(termKey(name)));
  const wanted = new Set(names.map(termKey));
  let isStrange = false;
  for (const { name, node } of columns.filter((column) => !wanted.has(termKey(column.name)))) {
    const near = open.find((one) => isNear(termKey(name), termKey(one)));
    const details = { actual: name, outline: outlinePlace(outline, section, 'terms', 'names') };
    if (near) {
      open.splice(open.indexOf(near), 1);
      const message = `Tên cột “${name}” khác đề cương; có phải là “${near}”? Hãy sửa tên cột`;
      const edit = cellEdit(node, near);
      // A year that is not the one asked for may well be what the author gives.
      const isCertain = digitsOf(name) === digitsOf(near) && keepsWords(name, near);
      tell(placeOf(node), message, {
        ...details,
        expected: [near],
        ...(isCertain ? { fix: edit } : { offers: edit ? [edit] : [] }),
      });
    } else {
      isStrange = true;
      const message = `Đề cương không có cột “${name}”; các cột là ${names.map((one) => `“${one}”`).join(', ')}; hãy sửa tên cột, hoặc bỏ cột này`;
      tell(placeOf(node), message, { ...details, expected: names });
    }
  }
  return isStrange;
}

/** Columns that authors name, but not as a term; true where there is one. What a scaffold left to be filled in is told elsewhere. */
function checkForms(
  outline: BoundReport['outline'],
  section: OutlineSection,
  columns: readonly FigureColumn[],
  tell: Tell,
): boolean {
  const wrong = columns.filter(({ name }) => !isTermName(name) && findPlaceholders(name).length === 0);
  for (const { name, node } of wrong)
    tell(placeOf(node), `Tên cột “${name}” không phải tên nhiệm kỳ, năm; hãy sửa: ${TERM_NAME_FORM}`, {
      actual: name,
      outline: outlinePlace(outline, section, 'terms'),
    });
  return wrong.length > 0;
}

function digitsOf(name: string): string {
  return name.replace(/\D+/gu, ' ').trim();
}

/** True when the value columns are not the terms asked for, or not as many. */
function checkColumns(
  outline: BoundReport['outline'],
  section: OutlineSection,
  { node, columns }: FigureTable,
  tell: Tell,
): boolean {
  const { terms } = section.requirement;
  const [min, max] = terms ? [terms.min, terms.max] : [1, 1];
  const repeated = terms ? repeatedTerm(columns) : null;
  if (repeated) {
    const [first, again] = repeated;
    tell(
      placeOf(again.node),
      `Cột “${again.name}” là cùng một nhiệm kỳ, năm với cột “${first.name}”; hãy gộp hai cột làm một, hoặc sửa tên cột`,
      { actual: again.name, outline: outlinePlace(outline, section, 'terms') },
    );
    return true;
  }
  if (terms && !terms.names && checkForms(outline, section, columns, tell)) return true;
  if (terms?.names && checkNames(outline, section, columns, terms.names, tell)) return true;
  if (columns.length >= min && columns.length <= max) return false;
  const wanted = min === max ? `${min}` : `${min} đến ${max}`;
  const what = terms ? 'cột nhiệm kỳ hoặc năm' : 'cột số liệu';
  tell(
    placeOf(node.children[0] ?? node),
    `Bảng có ${columns.length} ${what}, đề cương yêu cầu ${wanted}; hãy thêm hoặc bớt cột`,
    {
      expected: [wanted],
      actual: String(columns.length),
      outline: outlinePlace(outline, section, terms ? 'terms' : 'figures'),
    },
  );
  return true;
}
