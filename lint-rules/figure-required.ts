import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-columns.ts';
import type { FigureRow, FigureTable } from '#lib/figures/figure-table.ts';
import { figureNear, hasWordsOf } from '#lib/figures/near-name.ts';
import { partName } from '#lib/figures/part-label.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { isFigureRequired } from '#lib/outline/required.ts';
import { justBefore, placeOf } from '#lib/problem.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { hasContent, isUnfilled } from '#lib/report/content.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';
import { cellEdit } from './rule/cell-edit.ts';
import { reportRule, type Tell } from './rule/define-rule.ts';
import { checkRow } from './rule/figure-row.ts';
import { type Elsewhere, figuresElsewhere, repeatedTable, sectionOfAll } from './rule/figures-elsewhere.ts';
import { misheadedTables, tellMisheaded } from './rule/misheaded-tables.ts';
import { quoteApart } from './rule/section-words.ts';
import { checkColumns } from './rule/value-columns.ts';
import { joinedRows, type WrappedLabel, wrappedLabels } from './rule/wrapped-labels.ts';

export default reportRule(
  {
    id: 'figure-required',
    summary: 'Thiếu chỉ tiêu, hàng chưa có giá trị, hàng lạ, sai đơn vị tính, sai tên hoặc sai số cột nhiệm kỳ.',
  },
  (bound, tell) => {
    const elsewhere = figuresElsewhere(bound);
    for (const present of bound.sections.values()) {
      if (present.tables.length > 0) new TablesOfSection(bound, present, elsewhere, tell).check();
      else if (present.section.requirement.figures.length > 0 && isFilled(bound, present))
        checkNoTable(bound, present, elsewhere, tell);
    }
  },
);

/** True for a section that has content, and not just blanks. */
function isFilled(bound: BoundReport, present: BoundSection): boolean {
  return hasContent(bound, present) && !isUnfilled(present, bound.outline);
}

/** So many unknown rows may be slips of a figure's name; who has more has put another table there. */
const MOST_SOUGHT = 500;

function checkNoTable(
  { outline, version, report: source, unit }: BoundReport,
  { section, body, heading }: BoundSection,
  elsewhere: Elsewhere,
  tell: Tell,
): void {
  const strays = new Set([...elsewhere.values()].map(({ figure }) => figure));
  const misheaded = misheadedTables(body, section.requirement.figures);
  for (const table of misheaded) tellMisheaded(table, source.source, outlinePlace(outline, section, 'figures'), tell);
  const wanted = section.requirement.figures.filter((figure) => isFigureRequired(figure, unit) && !strays.has(figure));
  if (misheaded.length > 0 || wanted.length === 0) return;
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

/** The figure tables of one section: their rows belong together, their columns are judged by themselves. */
class TablesOfSection {
  private readonly bound: BoundReport;
  private readonly present: BoundSection;
  private readonly elsewhere: Elsewhere;
  private readonly tell: Tell;
  private readonly figures: readonly Figure[];
  /** Figures by their first rows. */
  private readonly seen = new Map<Figure, FigureRow>();
  /** Figures without a row, as far as none is nearly theirs. */
  private readonly absent: Set<Figure>;

  constructor(bound: BoundReport, present: BoundSection, elsewhere: Elsewhere, tell: Tell) {
    this.bound = bound;
    this.present = present;
    this.elsewhere = elsewhere;
    this.tell = tell;
    this.figures = present.section.requirement.figures;
    for (const row of present.tables.flatMap((table) => table.rows))
      if (row.figure && !this.seen.has(row.figure)) this.seen.set(row.figure, row);
    const strays = new Set([...elsewhere.values()].map(({ figure }) => figure));
    this.absent = new Set(this.figures.filter((figure) => !this.seen.has(figure) && !strays.has(figure)));
  }

  check(): void {
    const { outline, sections } = this.bound;
    const { section, tables } = this.present;
    const rows: { readonly row: FigureRow; readonly isMisshapen: boolean }[] = [];
    for (const [index, table] of tables.entries()) {
      const place = placeOf(table.node.children[0] ?? table.node);
      const repeated = repeatedTable(table, tables.slice(0, index));
      const other = sectionOfAll(table, this.elsewhere);
      if (repeated) {
        const line = repeated.node.position?.start.line;
        this.tell(place, `Bảng này lặp lại bảng ở dòng ${line}; hãy bỏ một bảng`, {
          actual: namesOf(table),
          outline: this.asked(),
        });
      } else if (other && sections.has(other)) {
        const given = sections.get(other)?.tables[0]?.node.position?.start.line;
        const mend =
          given === undefined ? 'hãy chuyển cả bảng sang mục ấy' : `mục ấy có bảng ở dòng ${given}; hãy gộp làm một`;
        this.tell(place, `Bảng này thuộc mục ${quoteApart(other, outline)}; ${mend}`, {
          actual: namesOf(table),
          outline: outlinePlace(outline, other, 'figures'),
        });
      } else {
        const isMisshapen = checkColumns(outline, section, table, this.tell);
        rows.push(...table.rows.map((row) => ({ row, isMisshapen })));
      }
    }
    let sought = 0;
    const wrapped = wrappedLabels(
      rows.map(({ row }) => row),
      this.absent,
    );
    for (const { figure, rows: parts } of wrapped) this.checkWrapped(figure, parts);
    const told = new Set(wrapped.flatMap((one) => one.rows));
    for (const { row, isMisshapen } of rows) {
      if (told.has(row)) continue;
      if (row.figure) this.checkKnown(row, row.figure, isMisshapen);
      else if (this.elsewhere.has(row)) this.checkStray(row);
      else {
        sought += 1;
        if (sought <= MOST_SOUGHT + 1) this.checkUnknown(row, sought <= MOST_SOUGHT);
      }
    }
    for (const table of misheadedTables(this.present.body, [...this.absent])) {
      tellMisheaded(table, this.bound.report.source, this.asked(), this.tell);
      for (const figure of table.figures) this.absent.delete(figure);
    }
    this.tellAbsent(tables.at(-1) as FigureTable);
  }

  private asked(figure?: Figure) {
    const { outline } = this.bound;
    const { section } = this.present;
    if (!figure) return outlinePlace(outline, section, 'figures');
    return outlinePlace(outline, section, 'figures', this.figures.indexOf(figure), 'name');
  }

  private checkKnown(row: FigureRow, figure: Figure, isMisshapen: boolean): void {
    const first = this.seen.get(figure);
    const outline = this.asked(figure);
    if (first && first !== row) {
      this.tell(
        placeOf(row.label),
        `Hàng “${row.name}” lặp lại, đã có ở dòng ${first.node.position?.start.line}; hãy bỏ một hàng`,
        { actual: row.name, outline },
      );
    } else {
      const isRequired = isFigureRequired(figure, this.bound.unit);
      checkRow(row, { figure, isRequired, isMisshapen, outline }, this.tell);
    }
  }

  private checkWrapped(figure: Figure, rows: WrappedLabel['rows']): void {
    this.absent.delete(figure);
    const [first, second] = rows;
    const fix = joinedRows(first, second, figure.name, this.bound.report.source);
    this.tell(
      placeOf(first.label),
      `Tên chỉ tiêu “${figure.name}” bị ngắt thành hai hàng; hãy ghi đủ tên vào một hàng, bỏ hàng thừa`,
      { expected: [figure.name], actual: first.name, outline: this.asked(figure), ...(fix ? { fix } : {}) },
    );
  }

  private checkStray(row: FigureRow): void {
    const { outline, sections } = this.bound;
    const other = this.elsewhere.get(row);
    if (!other || !sections.has(other.section)) return;
    this.tell(
      placeOf(row.label),
      `Chỉ tiêu “${row.name}” thuộc mục ${quoteApart(other.section, outline)}; hãy chuyển hàng này sang bảng của mục ấy`,
      { actual: row.name, outline: outlinePlace(outline, other.section, 'figures') },
    );
  }

  private checkUnknown(row: FigureRow, isSought: boolean): void {
    const misplaced = [...this.absent].find(
      ({ name, partOf }) => partOf !== null && fold(partName(name)) === fold(partName(row.name)),
    );
    const near = misplaced || !isSought ? undefined : figureNear(row.name, this.absent);
    const found = misplaced ?? near;
    const details = { actual: row.name, outline: this.asked(found) };
    if (found) this.absent.delete(found);
    if (misplaced) {
      const whole = this.figures.find(({ id }) => id === misplaced.partOf);
      // Where that row is not there, this one only waits for it.
      if (whole && this.absent.has(whole)) return;
      this.tell(
        placeOf(row.label),
        `Hàng “${row.name}” là một phần của “${whole?.fullName ?? ''}”; hãy chuyển xuống dưới hàng ấy`,
        details,
      );
    } else if (near) {
      const edit = cellEdit(row.label, near.name);
      this.tell(
        placeOf(row.label),
        `Tên chỉ tiêu “${row.name}” khác đề cương; có phải là “${near.name}”? Hãy sửa cho đúng từng chữ`,
        {
          ...details,
          expected: [near.name],
          ...(hasWordsOf(row.name, near.name) ? { fix: edit } : { offers: edit ? [edit] : [] }),
        },
      );
    } else {
      // Beyond so many, all have the same cause.
      const others = isSought ? '' : ', cũng như các hàng lạ phía dưới';
      const where = quoteApart(this.present.section, this.bound.outline);
      this.tell(
        placeOf(row.label),
        `Đề cương không có chỉ tiêu “${row.name}” ở mục ${where}${others}; hãy bỏ hàng này, hoặc đưa vào một bảng riêng không bắt đầu bằng cột “Chỉ tiêu”`,
        details,
      );
    }
  }

  private tellAbsent({ node, head }: FigureTable): void {
    const end = justBefore(placeOf(node).end);
    for (const figure of this.absent) {
      if (!isFigureRequired(figure, this.bound.unit)) continue;
      const whole = this.figures.find(({ id }) => id === figure.partOf);
      const row = `${head.number === null ? '' : '|  '}| ${figure.name} | ${figure.unit ?? ''} | … |`;
      const where = whole ? `ngay dưới hàng “${whole.name}”` : 'vào bảng';
      this.tell(end, `Thiếu chỉ tiêu “${figure.fullName}”; hãy thêm hàng \`${row}\` ${where}`, {
        expected: [figure.name],
        outline: this.asked(figure),
      });
    }
  }
}

function namesOf({ rows }: FigureTable): string {
  return shorten(rows.map(({ name }) => name).join(', '));
}
