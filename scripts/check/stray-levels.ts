/** Levels in the register that no outline asks and that are slips of one that an outline asks: their units owe nothing, and nobody would know. */
import { readCsvRows } from '#lib/csv/rows.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { type Problem, problem, ruleId } from '#lib/problem.ts';
import { REGISTER_FORM } from '#lib/register/register.ts';
import { isSlip, strayWords } from '#lib/register/stray-words.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** A warning at the cell of each such level, but for those that other rows tell already. */
export function strayLevels(repository: Repository): readonly Problem[] {
  const source = repository.read(REGISTER_FILE);
  if (!source || 'problem' in source) return [];
  const { register } = repository.register();
  const asked = new Set(
    repository
      .campaigns()
      .flatMap((campaign) => Object.keys(repository.outline(campaign)?.outline?.frontMatter.levels ?? {})),
  );
  const meant = new Map(
    [...register.levels].flatMap((level) => {
      const near = asked.has(level) ? undefined : [...asked].find((one) => isSlip(level, one));
      return near === undefined ? [] : [[level, near] as const];
    }),
  );
  if (meant.size === 0) return [];
  const units = [...register.units.values()];
  const told = new Set(strayWords(units).flatMap(({ unit, column }) => (column === 'level' ? [String(unit)] : [])));
  const { rows } = readCsvRows(REGISTER_FORM, source.text, () => undefined, source.encoding);
  return rows.flatMap(({ row: { id = '', level = '' }, placeOf }) => {
    const near = told.has(id) ? undefined : meant.get(level);
    if (near === undefined) return [];
    const message = `Không đề cương nào yêu cầu cấp \`${level}\`, gần giống \`${near}\` mà đề cương yêu cầu; có phải \`${near}\`? Viết khác thì đơn vị này không phải nộp báo cáo nào`;
    return [
      problem(ruleId('unit-path'), placeOf('level'), message, { severity: 'warning', actual: level, expected: [near] }),
    ];
  });
}
