/** Where `totals.csv` of a release contradicts itself in who has given what. */
import type { UnitId } from '../../paths.ts';
import { isBelow } from '../../register/register.ts';
import type { ReleasedFiles } from '../read-release.ts';
import type { TableRow } from '../released-tables.ts';
import { atCell, type Found, isOfOthers, rowName } from './found.ts';

/** Numbers that nobody gave, more answers of yes than answers, terms of one figure that different numbers of units owe. */
export function totalsAgainstCoverage({ totals }: ReleasedFiles): readonly Found[] {
  const firsts = new Map<string, TableRow>();
  return [...totals.values()].flatMap((row): readonly Found[] => {
    const [value, covered, expected] = [row.cell('value'), row.cell('covered'), row.cell('expected')];
    const key = `${row.unit} ${row.figure?.id}`;
    const first = firsts.get(key) ?? row;
    firsts.set(key, first);
    if (first.cell('expected') !== expected)
      return atCell(
        row,
        'expected',
        `Số đơn vị phải có ${rowName(row)} là ${expected}, mà ở dòng của “${first.term}” là ${first.cell('expected')}`,
      );
    if (row.cell('state') === 'value' && Number(covered) === 0)
      return atCell(row, 'covered', `${rowName(row)} có giá trị ${value}, mà không đơn vị nào có số liệu`);
    if (row.figure?.type === 'yes-no' && Number(value) > Number(covered))
      return atCell(
        row,
        'value',
        `${rowName(row)}: ${value} đơn vị trả lời “Có”, nhiều hơn số đơn vị đã trả lời (${covered})`,
      );
    return [];
  });
}

/** Units that cover or owe less than those below them do together. */
export function coverageBelow(files: ReleasedFiles): readonly Found[] {
  const units = [...new Set([...files.totals.values()].map(({ unit }) => unit))];
  const nearest = new Map(units.map((unit) => [unit, nearestBelow(unit, units)]));
  return [...files.totals].flatMap(([key, row]) => {
    const figure = key.slice(row.unit.length);
    const below = (nearest.get(row.unit) ?? []).flatMap((unit) =>
      isOfOthers(files, unit) ? [] : (files.totals.get(`${unit}${figure}`) ?? []),
    );
    return ['covered', 'expected'].flatMap((column) => {
      const sum = below.reduce((all, one) => all + Number(one.cell(column)), 0);
      const what = `Cột \`${column}\`, ${rowName(row)}, là ${row.cell(column)}, ít hơn của các đơn vị ngay dưới cộng lại (${sum})`;
      return Number(row.cell(column)) < sum ? atCell(row, column, what) : [];
    });
  });
}

function nearestBelow(top: UnitId, units: readonly UnitId[]): readonly UnitId[] {
  const below = units.filter((unit) => isBelow(unit, top));
  return below.filter((unit) => !below.some((other) => isBelow(unit, other)));
}

/** Figures that some unit has totals of and another one has not, or whose rate has one. */
export function figuresLacking(files: ReleasedFiles): readonly Found[] {
  const rows = [...files.totals.values()].filter(({ unit }) => !isOfOthers(files, unit));
  const parts = rows.flatMap(({ figure }) => (files.description.isAskedAlike ? (figure?.of ?? []) : []));
  const figures = new Set([...rows.flatMap(({ figure }) => figure?.id ?? []), ...parts]);
  const found = new Map<UnitId, { readonly first: TableRow; readonly has: Set<string> }>();
  for (const row of rows) {
    const one = found.get(row.unit) ?? { first: row, has: new Set() };
    found.set(row.unit, one);
    one.has.add(row.figure?.id ?? '');
  }
  return [...found.values()].flatMap(({ first, has }) =>
    [...figures]
      .filter((id) => !has.has(id))
      .flatMap((id) =>
        atCell(first, 'unit', `totals.csv không có \`${id}\` của \`${first.unit}\`, dù có các chỉ tiêu khác đi với nó`),
      ),
  );
}
