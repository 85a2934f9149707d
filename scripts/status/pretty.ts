/** The status of a campaign for people at a terminal: the tree of units with bars, then who is late and who is missing. */
import { formatDay } from '#lib/date.ts';
import { deadlineOf, reviewText } from '#lib/outline/deadline.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { levelName } from '#lib/register/level-name.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { type NameOf, namesAmong } from '#lib/register/unit-names.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { duesOf, isFiled, type Rate } from './rates.ts';
import type { Status } from './status.ts';
import { countDays, describeUnit, dueText, outOf } from './texts.ts';
import type { UnitStatus } from './unit-status.ts';

interface Input {
  readonly status: Status;
  readonly outline: Outline;
  readonly register: Register;
}

const DEFAULT_WIDTH = 100;
const LEAST_WIDTH = 60;
/** The share of the width that names may have. */
const NAME_SHARE = 0.45;
const BAR = 8;

/** Counts the units with a deadline that a rate counts. */
type DueOf = ReturnType<typeof duesOf>;

interface Line {
  /** What draws the tree before the name, and before what does not fit on the line. */
  readonly branch: string;
  readonly under: string;
  readonly name: string;
  /** Each begins on a line of its own. */
  readonly texts: readonly string[];
}

/** The lines of the status within a width. */
export function statusPretty({ status, outline, register }: Input, columns = DEFAULT_WIDTH): readonly string[] {
  const width = Math.max(LEAST_WIDTH, columns);
  const day = status.asOf === null ? '' : `, đến hết ngày ${formatDay(status.asOf)}`;
  const named = status.units.map(({ unit, name }) => ({ id: unit, name }));
  const nameOf = namesAmong(named, register);
  const dueOf = duesOf(status.units);
  const blocks = [
    wrap(`Đợt ${status.campaign}${day}: ${outline.frontMatter.title}`, width, ''),
    layOut(treeLines(status, outline, register, dueOf), width),
    layOut(levelLines(status, outline, dueOf), width),
    listing('Nộp chậm', status.units, nameOf, ({ state }) => state === 'late', width),
    listing('Chưa có báo cáo hợp lệ', status.units, nameOf, (unit) => !isFiled(unit) && unit.state !== 'waived', width),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function treeLines(
  { units, rates, asOf }: Status,
  { frontMatter }: Outline,
  register: Register,
  dueOf: DueOf,
): readonly Line[] {
  const own = new Map(units.map((unit) => [unit.unit, unit]));
  const totals = new Map(rates.filter(({ level }) => level === null).map((rate) => [rate.unit, rate]));
  const lines: Line[] = [];
  const shows = (unit: Unit): boolean => own.has(unit.id) || register.children(unit.id).some(shows);
  const visit = (unit: Unit, name: string, branch: string, under: string): void => {
    const children = register.children(unit.id).filter(shows);
    // The tree tells units apart by where they stand, except those under one superior.
    const nameOf = namesAmong(children, register);
    const total = children.length > 0 ? totals.get(unit.id) : undefined;
    const status = own.get(unit.id);
    const texts = [
      ...(total ? [rateText(total, dueOf)] : []),
      ...(status ? [`${total ? 'báo cáo của đơn vị: ' : ''}${describeUnit(status, asOf)}`] : []),
    ];
    lines.push({ branch, under: under + (children.length > 0 ? '│  ' : ''), name, texts });
    for (const [index, child] of children.entries()) {
      const isLast = index === children.length - 1;
      visit(child, nameOf(child), `${under}${isLast ? '└─ ' : '├─ '}`, `${under}${isLast ? '   ' : '│  '}`);
    }
  };
  const issuer = register.units.get(frontMatter.issuer);
  if (issuer) visit(issuer, issuer.name, '', '');
  return lines;
}

/** The issuer's rates by level, where there is more than one, with the deadlines. */
function levelLines({ rates }: Status, outline: Outline, dueOf: DueOf): readonly Line[] {
  return rates.flatMap((rate) => {
    const { unit, level } = rate;
    if (unit !== outline.frontMatter.issuer || level === null) return [];
    const due = [dueText(deadlineOf(outline, level)), reviewText(outline, level)].filter(Boolean).join('; ');
    const texts = [`${rateText(rate, dueOf)}; ${due}`];
    return [{ branch: '', under: '', name: levelName(level), texts }];
  });
}

/** `▓▓▓▓▓░░░  62,5%  nộp 5/8, đúng hạn 4/6`: in time of those that have a deadline. */
function rateText(one: Rate, dueOf: DueOf): string {
  const { rate, expected, filed, onTime, rateOnTime } = one;
  if (rate === null) return `${'░'.repeat(BAR)}       –  không đơn vị nào phải báo cáo`;
  // Full only where all have filed, empty only where none has.
  const cells = rate === 0 ? 0 : Math.max(1, Math.floor((rate / 100) * BAR));
  const inTime = rateOnTime === null ? '' : `, đúng hạn ${outOf(onTime, dueOf(one))}`;
  return `${'▓'.repeat(cells)}${'░'.repeat(BAR - cells)} ${`${String(rate).replace('.', ',')}%`.padStart(7)}  nộp ${outOf(filed, expected)}${inTime}`;
}

function listing(
  label: string,
  units: readonly UnitStatus[],
  nameOf: NameOf,
  wanted: (unit: UnitStatus) => boolean,
  width: number,
): readonly string[] {
  const found = units.filter(wanted);
  const names = found.map(({ unit, name, daysLate }) => {
    const told = nameOf({ id: unit, name });
    return daysLate ? `${told} (${countDays(daysLate)})` : told;
  });
  return found.length === 0 ? [] : wrap(`${label} (${found.length}): ${names.join('; ')}`, width, '  ');
}

/** Names in one column, texts in another; what does not fit goes on below. */
function layOut(lines: readonly Line[], width: number): readonly string[] {
  const longest = Math.max(0, ...lines.map(({ branch, name }) => branch.length + name.length));
  const column = Math.min(longest, Math.floor(width * NAME_SHARE));
  return lines.flatMap(({ branch, under, name, texts }) => {
    const label = branch + shortened(name, column - branch.length);
    const below = under.padEnd(column + 2);
    return texts.length === 0
      ? [label]
      : texts.flatMap((text, index) =>
          wrap((index === 0 ? `${label.padEnd(column)}  ` : below) + text, width, below, column + 2),
        );
  });
}

function shortened(name: string, room: number): string {
  return name.length <= room ? name : shorten(name, Math.max(8, room - 1));
}

/** Breaks a line at spaces after `from`; the lines that follow begin with `under`. */
function wrap(line: string, width: number, under: string, from = 0): readonly string[] {
  if (line.length <= width) return [line.trimEnd()];
  const end = line.lastIndexOf(' ', width);
  if (end <= Math.max(from, under.length)) return [line];
  return [line.slice(0, end).trimEnd(), ...wrap(under + line.slice(end + 1).trimStart(), width, under, under.length)];
}
