/** `roll-up-mismatch`: a unit's own figure differs from the sum of what its children reported. */
import Big from 'big.js';
import { countsAs } from '#lib/figures/figure-value.ts';
import type { Mismatch } from '#lib/figures/mismatch.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { type Problem, placeOf, problem } from '#lib/problem.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { readSubject } from '../../lint-rules/rule/subject.ts';
import { type CheckMessage, toMessage } from './message.ts';
import { suppress } from './suppress.ts';

/** More names than this are counted. */
const MOST_NAMED = 10;

/**
 * Tells a mismatch where those who can mend it look: in the unit's report where that is among the files checked,
 * else in each report among them whose number is in the sum. Reports are read again: summaries do not keep places.
 */
export function tellMismatch(
  repository: Repository,
  mismatch: Mismatch,
  isChecked: (file: string) => boolean,
): readonly CheckMessage[] {
  const own = tellAt(repository, mismatch, mismatch.file, () => ownMessage(mismatch));
  if (isChecked(mismatch.file) || own.length === 0) return own;
  const line = own[0]?.line ?? 1;
  return mismatch.contributions
    .filter(({ file }) => isChecked(file))
    .flatMap(({ unit, file }) =>
      tellAt(repository, mismatch, file, (actual) => childMessage(mismatch, unit.name, actual, line)),
    );
}

/** The message at the figure's cell of a report; none where the report suppresses it. */
function tellAt(
  repository: Repository,
  mismatch: Mismatch,
  file: string,
  say: (actual: string) => string,
): readonly CheckMessage[] {
  const { figure, termKey, missing } = mismatch;
  const source = repository.read(file);
  if (!source || 'problem' in source) return [];
  const tree = parseMarkdown(source.text);
  const subject = readSubject(repository, file, source.text, tree);
  if (subject.type !== 'report' || !subject.bound) return [];
  const all = givenFigures(subject.bound);
  const given =
    all.get(figure.id) ??
    (figure.of ?? []).map((id) => all.get(id)).find((one) => countsAs(one?.cells.get(termKey)?.value));
  const cell = given?.cells.get(termKey);
  if (!given || !cell) return [];
  const { section } = given.bound;
  const found: Problem = problem('roll-up-mismatch', placeOf(cell.node ?? given.row.node), say(cell.text), {
    severity: missing.length > 0 ? 'warning' : 'error',
    actual: cell.text,
    ...(file === mismatch.file ? { expected: [formatNumber(shownBelow(mismatch))] } : {}),
    outline: outlinePlace(subject.bound.outline, section, 'figures', section.requirement.figures.indexOf(given.figure)),
  });
  return suppress(source.text, tree, [found]).problems.map((one) => toMessage(file, one));
}

function ownMessage(mismatch: Mismatch): string {
  const { unit, contributions, missing } = mismatch;
  const listed = contributions.map((one) =>
    one.value ? `${one.unit.name} ${formatNumber(one.value)}` : one.unit.name,
  );
  const mend =
    missing.length > 0
      ? 'hãy kiểm tra lại khi đủ số liệu'
      : 'hãy sửa số này, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình';
  return `${figureName(mismatch)} của ${unit.name} là ${amount(mismatch, 'own')}, mà ${source(mismatch)} là ${amount(mismatch, 'below')} (${named(listed)}): ${difference(mismatch)}${lacking(mismatch)}; ${mend}`;
}

function childMessage(mismatch: Mismatch, child: string, actual: string, line: number): string {
  const { unit, file } = mismatch;
  return `${figureName(mismatch)} của ${unit.name} (${file}, dòng ${line}) là ${amount(mismatch, 'own')}, mà ${source(mismatch)}, kể cả số ${actual} này của ${child}, là ${amount(mismatch, 'below')}: ${difference(mismatch)}${lacking(mismatch)}; hãy kiểm tra lại số này, nếu đúng thì đề nghị ${unit.name} sửa báo cáo của mình`;
}

function figureName({ figure, term }: Mismatch): string {
  return `“${figure.name}”${term === '' ? '' : `, cột ${term},`}`;
}

function source({ figure, contributions }: Mismatch): string {
  return `${figure.of ? 'tính từ tổng trong' : 'cộng từ'} ${contributions.length} báo cáo cấp dưới`;
}

function amount(mismatch: Mismatch, which: 'own' | 'below'): string {
  return formatNumber(which === 'own' ? mismatch.own : shownBelow(mismatch)) + (mismatch.figure.of ? '%' : '');
}

/** The sum, a percentage with as many digits as the unit's own, but one at least. */
function shownBelow({ figure, own, below }: Mismatch): Big {
  const digits = own.toFixed().split('.')[1]?.length ?? 0;
  return figure.of ? below.round(Math.max(1, digits), Big.roundHalfUp) : below;
}

/** By how much the unit's own figure is off. */
function difference(mismatch: Mismatch): string {
  const by = mismatch.own.minus(shownBelow(mismatch));
  return `${by.gt(0) ? 'hơn' : 'kém'} ${formatNumber(by.abs())}${mismatch.figure.of ? ' điểm phần trăm' : ''}`;
}

function lacking({ missing }: Mismatch): string {
  return missing.length === 0
    ? ''
    : `; chưa đủ số của ${named(missing.map(({ name }) => name))}, chênh lệch có thể do đó`;
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 1 ? `${names.slice(0, MOST_NAMED).join('; ')} và ${rest} đơn vị khác` : names.join('; ');
}
