/** Where `status.json` of a release contradicts the register here. */
import { isConcerned } from '../../outline/expected.ts';
import type { Outline } from '../../outline/outline.ts';
import { FILE_START } from '../../problem.ts';
import { isUnread, parentId, type Register, type Unit } from '../../register/register.ts';
import type { ReleasedFiles } from '../read-release.ts';
import { type Found, isWithin } from './found.ts';

/**
 * Units that the register here has otherwise, lacks among others of one superior, or has where `status.json` does not. Units of which the
 * register has no sibling of the same level are known there alone, and may be; of an outline that asks others nothing is said.
 */
export function unitsAgainstRegister(
  { top, status, description: { isAskedAlike } }: ReleasedFiles,
  register: Register,
  outline: Outline,
): readonly Found[] {
  if (!isAskedAlike || isUnread(register) || status.units.length === 0) return [];
  const told = new Set(status.units.map(({ unit }) => unit));
  const theirs = status.units.flatMap(({ unit: id, level, at }): readonly Found[] => {
    const [unit, above] = [register.units.get(id), parentId(id)];
    if (unit && unit.level !== level)
      return [{ at, what: `\`${id}\` ở kho ấy thuộc cấp \`${level}\`, danh mục ở đây ghi cấp \`${unit.level}\`` }];
    if (unit && !isConcerned(unit, outline))
      return [{ at, what: `\`${id}\` ở kho ấy phải báo cáo, mà theo danh mục ở đây thì không có vào ngày cuối kỳ` }];
    if (unit || register.defective.has(id) || above === null) return [];
    const isSibling = (one: Unit) => one.level === level && isConcerned(one, outline);
    if (!register.children(above).some(isSibling)) return [];
    return [{ at, what: `Danh mục ở đây không có \`${id}\`, dù có các đơn vị khác cùng cấp ngay dưới \`${above}\`` }];
  });
  const missing = [...register.units.values()].filter(
    (unit) => isWithin(unit.id, top) && !told.has(unit.id) && isConcerned(unit, outline),
  );
  return [
    ...theirs,
    ...missing.map(({ id }) => {
      return { at: () => FILE_START, what: `status.json của kho ấy không có \`${id}\`, mà danh mục ở đây có` };
    }),
  ];
}
