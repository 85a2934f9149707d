/** Whether the value columns of a figure table are those that its section asks for. */
import type { FigureColumn } from '#lib/figures/figure-columns.ts';
import type { FigureTable } from '#lib/figures/figure-table.ts';
import { isTermName, TERM_NAME_FORM, type TermKey, termKey } from '#lib/figures/term.ts';
import { type Outline, type OutlineSection, outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { keepsWords } from '#lib/vietnamese/kept-words.ts';
import { findPlaceholders } from '#lib/vietnamese/placeholder.ts';
import { isNear } from '#lib/vietnamese/similarity.ts';
import { cellEdit } from './cell-edit.ts';
import type { Tell } from './define-rule.ts';

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
  outline: Outline,
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
function checkForms(outline: Outline, section: OutlineSection, columns: readonly FigureColumn[], tell: Tell): boolean {
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

/** Tells what is wrong with the columns of a table; true when the value columns are not the terms asked for, or not as many. */
export function checkColumns(
  outline: Outline,
  section: OutlineSection,
  { node, head, columns }: FigureTable,
  tell: Tell,
): boolean {
  const { terms } = section.requirement;
  for (const { column, meant } of head.misnamed)
    tell(placeOf(column.node), `Cột “${column.name}” phải có tên “${meant}”; hãy sửa tên cột`, {
      expected: [meant],
      actual: column.name,
      outline: outlinePlace(outline, section, 'figures'),
      fix: cellEdit(column.node, meant),
    });
  const [min, max] = terms ? [terms.min, terms.max] : [1, 1];
  const repeated = terms ? repeatedTerm(columns) : null;
  if (repeated) {
    const [first, again] = repeated;
    tell(
      placeOf(again.node),
      terms?.names
        ? `Cột “${again.name}” lặp lại cột “${first.name}” đứng trước; hãy bỏ một cột, hoặc sửa tên cột`
        : `Cột “${again.name}” là cùng một nhiệm kỳ, năm với cột “${first.name}”; hãy gộp hai cột làm một, hoặc sửa tên cột`,
      { actual: again.name, outline: outlinePlace(outline, section, 'terms') },
    );
    return true;
  }
  if (terms && !terms.names && checkForms(outline, section, columns, tell)) return true;
  if (terms?.names && checkNames(outline, section, columns, terms.names, tell)) return true;
  if (columns.length >= min && columns.length <= max) return false;
  const wanted = min === max ? `${min}` : `${min} đến ${max}`;
  const what = terms && !terms.names ? 'cột nhiệm kỳ hoặc năm' : 'cột số liệu';
  const named = terms?.names ? `: ${terms.names.map((name) => `“${name}”`).join(', ')}` : '';
  tell(
    placeOf(node.children[0] ?? node),
    `Bảng có ${columns.length} ${what}, đề cương yêu cầu ${wanted}${named}; hãy thêm hoặc bớt cột`,
    {
      expected: [wanted],
      actual: String(columns.length),
      outline: outlinePlace(outline, section, terms ? 'terms' : 'figures'),
    },
  );
  return true;
}
