/** Defects of figure tables. */

import type { Figure } from '#lib/figures/figure.ts';
import type { FigureRow } from '#lib/figures/figure-table.ts';
import type { BoundSection } from '#lib/report/bound-report.ts';
import { type Kind, linesOf, type Mutant, replaceLines, type Sample, sectionsOf } from '../mutant.ts';

interface Row {
  readonly bound: BoundSection;
  readonly row: FigureRow;
  readonly figure: Figure;
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

function* rowsOf(sample: Sample): Iterable<Row> {
  for (const bound of sectionsOf(sample)) {
    for (const row of bound.tables.flatMap((table) => table.rows)) {
      const line = (row.node.position?.start.line ?? 1) - 1;
      if (row.figure) yield { bound, row, figure: row.figure, line, text: sample.lines[line] ?? '' };
    }
  }
}

function atRows(name: string, rule: string, mutate: (row: Row, sample: Sample) => Mutant | null): Kind {
  return {
    name,
    rule,
    *mutants(sample) {
      for (const row of rowsOf(sample)) {
        const mutant = mutate(row, sample);
        if (mutant) yield mutant;
      }
    },
  };
}

const cells = (text: string) => text.split('|');
const withCell = (text: string, index: number, value: string) =>
  cells(text)
    .map((cell, at) => (at === index ? ` ${value} ` : cell))
    .join('|');
const valueOfRow = ({ text }: Row) => (cells(text)[3] ?? '').trim();
const isNumber = (row: Row) => /^[\d.,]+%?$/u.test(valueOfRow(row));
/** A row whose value takes part in no relation, so that a change breaks nothing else. */
const isFree = (sample: Sample, { figure }: Row) =>
  figure.of === null &&
  figure.atMost === null &&
  [...sample.bound.outline.figures.values()].every(
    (asked) => !asked.figure.of?.includes(figure.id) && asked.figure.atMost !== figure.id,
  );

const changeValue = (name: string, rule: string, value: string, applies: (row: Row, sample: Sample) => boolean): Kind =>
  atRows(name, rule, (row, sample) =>
    applies(row, sample)
      ? { text: replaceLines(sample, row.line, row.line + 1, withCell(row.text, 3, value)), line: row.line + 1 }
      : null,
  );

/** The value in another cell of its row, in a table with one column of values and one of notes, which is empty. */
function slipped({ bound, line, text, row }: Row, sample: Sample, to: number): Mutant | null {
  const typed = cells(text);
  const isPlain = bound.tables.length > 0 && typed.length === 6 && (typed[4] ?? '').trim() === '';
  const value = (typed[3] ?? '').trim();
  if (!isPlain || value === '' || row.cells.length !== 1) return null;
  return { text: replaceLines(sample, line, line + 1, withCell(withCell(text, to, value), 3, '')), line: line + 1 };
}

export const kinds: readonly Kind[] = [
  atRows('row lost', 'figure-required', ({ bound, row, figure, line }, sample) => {
    if (figure.optional || bound.tables.length !== 1 || (bound.tables[0]?.rows.length ?? 0) < 2) return null;
    const last = bound.tables[0]?.rows.at(-1);
    const end = last === row ? line : (last?.node.position?.end.line ?? 1) - 1;
    return { text: replaceLines(sample, line, line + 1), line: end };
  }),
  {
    name: 'table lost',
    rule: 'figure-required',
    *mutants(sample) {
      for (const bound of sectionsOf(sample)) {
        const [table, ...others] = bound.tables;
        if (!table || others.length > 0 || bound.section.requirement.words === 0) continue;
        const [start] = linesOf(sample, bound);
        const [first, last] = [(table.node.position?.start.line ?? 1) - 1, table.node.position?.end.line ?? 1];
        const rest = bound.body.filter((node) => node !== table.node && node.type !== 'html');
        const end = rest.at(-1)?.position?.end.line ?? start + 1;
        yield { text: replaceLines(sample, first, last), line: end > first ? end - (last - first) : end };
      }
    },
  },
  changeValue('value blank', 'figure-required', '', ({ figure }) => !figure.optional),
  atRows('unknown row', 'figure-required', ({ line, text }, sample) => ({
    text: replaceLines(sample, line, line, withCell(withCell(text, 1, 'Số cây xanh trồng mới'), 2, 'cây')),
    line: line + 1,
  })),
  atRows('name misspelt', 'figure-required', ({ line, text, row }, sample) => ({
    text: replaceLines(sample, line, line + 1, withCell(text, 1, row.name.replace(/\p{L}(?=\P{L}*$)/u, 'z'))),
    line: line + 1,
  })),
  atRows('another unit', 'figure-required', ({ line, text, figure }, sample) =>
    figure.unit === null
      ? null
      : { text: replaceLines(sample, line, line + 1, withCell(text, 2, 'tấn')), line: line + 1 },
  ),
  atRows('row twice', 'figure-required', ({ line, text }, sample) => ({
    text: replaceLines(sample, line, line, text),
    line: line + 2,
  })),
  atRows('value in the column of units', 'figure-required', (row, sample) => slipped(row, sample, 2)),
  atRows('value among the notes', 'figure-required', (row, sample) => slipped(row, sample, 4)),
  atRows('name with a number', 'figure-required', ({ line, text, row }, sample) => ({
    text: replaceLines(sample, line, line + 1, withCell(text, 1, `1.2. ${row.name}`)),
    line: line + 1,
  })),
  atRows('table twice', 'figure-required', ({ bound, row, line }, sample) => {
    const [table, ...others] = bound.tables;
    if (!table || others.length > 0 || table.rows.length < 2 || table.rows.at(-1) !== row) return null;
    const first = (table.node.position?.start.line ?? 1) - 1;
    const again = sample.lines.slice(first, line + 1).join('\n');
    return { text: replaceLines(sample, line + 1, line + 1, `\n${again}`), line: line + 3 };
  }),
  changeValue('dash for a value', 'figure-value', '–', (row) => row.figure.type !== 'yes-no'),
  changeValue('abbreviated state', 'figure-value', 'KPS', () => true),
  atRows('unit in the cell of the value', 'figure-value', (row, sample) =>
    isNumber(row) && row.figure.unit !== null && row.figure.unit !== '%'
      ? {
          text: replaceLines(
            sample,
            row.line,
            row.line + 1,
            withCell(row.text, 3, `${valueOfRow(row)} ${row.figure.unit}`),
          ),
          line: row.line + 1,
        }
      : null,
  ),
  changeValue('foreign thousands', 'figure-value', '1,234,567', (row) => row.figure.type !== 'yes-no'),
  changeValue('foreign decimals', 'figure-value', '12.5', (row) => row.figure.type !== 'yes-no'),
  changeValue('words for a number', 'figure-value', 'rất nhiều', () => true),
  changeValue('a count with decimals', 'figure-value', '12,5', (row) => row.figure.type === 'count'),
  changeValue('below the least', 'figure-value', '-3', (row) => row.figure.type !== 'yes-no'),
  changeValue('a percentage above 100', 'figure-value', '104', (row) => row.figure.type === 'percent'),
  changeValue('no answer', 'figure-value', 'Rồi', (row) => row.figure.type === 'yes-no'),
  changeValue(
    'not known yet',
    'figure-value',
    'Chưa có số liệu',
    (row, sample) => isNumber(row) && isFree(sample, row),
  ),
  atRows('percentage off', 'figure-consistency', (row, sample) => {
    if (row.figure.of === null || !isNumber(row)) return null;
    const value = valueOfRow(row) === '50' ? '40' : '50';
    const shown = Number(valueOfRow(row).replace(',', '.'));
    return Math.abs(shown - Number(value)) < 2
      ? null
      : { text: replaceLines(sample, row.line, row.line + 1, withCell(row.text, 3, value)), line: row.line + 1 };
  }),
  atRows('part above the whole', 'figure-consistency', (row, sample) =>
    row.figure.atMost !== null && isNumber(row)
      ? { text: replaceLines(sample, row.line, row.line + 1, withCell(row.text, 3, '99.999.999')), line: row.line + 1 }
      : null,
  ),
];
