/** The official letter (công văn đôn đốc) to the units that still owe a report, as Markdown with the front matter of a letter. */
import { stringify } from 'yaml';
import { type Day, formatDay } from '#lib/date.ts';
import { table } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { startingSigner } from '#lib/outline/starting-signer.ts';
import { PROFILE_GRAMMAR } from '#lib/profiles/grammar.ts';
import { nameInFull } from '#lib/register/name-in-full.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { isFiled } from './rates.ts';
import type { Status } from './status.ts';
import { countDays, daysLeft, outOf } from './texts.ts';
import type { UnitStatus } from './unit-status.ts';

/** As many are named one by one in the letter's head; more are named in the table alone. */
const MOST_ADDRESSEES = 6;

const WHAT = {
  missing: 'Chưa có báo cáo',
  draft: 'Mới có bản dự thảo',
  invalid: 'Báo cáo còn lỗi, chưa hợp lệ',
} as const;

interface Owing extends UnitStatus {
  readonly state: keyof typeof WHAT;
  readonly before: Day;
}

/**
 * The units to remind, in the order of the status: those whose report is late, and those whose last good day comes within so many days.
 * The issuer does not write to itself, and who has filed late needs no reminder any more.
 */
export function unitsToRemind(
  { units, asOf }: Status,
  { frontMatter: { issuer } }: Outline,
  days: number,
): readonly Owing[] {
  return units.filter((unit): unit is Owing => {
    const left = daysLeft(unit.before, asOf);
    return unit.unit !== issuer && Object.hasOwn(WHAT, unit.state) && left !== null && left <= days;
  });
}

interface Input {
  readonly status: Status;
  /** The day of the status. */
  readonly asOf: Day;
  readonly outline: Outline;
  readonly register: Register;
  /** Who writes: the issuer of the outline. */
  readonly issuer: Unit;
  readonly owing: readonly Owing[];
}

/** Writes the letter; number, date and signature are left blank. */
export function reminderMarkdown(input: Input): string {
  const { outline, register, issuer, owing } = input;
  const { title, profile } = outline.frontMatter;
  const grammar = PROFILE_GRAMMAR[profile];
  const inForm = grammar.number('CV').test(`-CV/${issuer.symbol}`);
  const subject = `đôn đốc gửi báo cáo ${lowerFirst(title)}`;
  const units = owing.flatMap(({ unit }) => register.units.get(unit) ?? []);
  const frontMatter = {
    type: 'CV',
    number: inForm ? `-CV/${issuer.symbol}` : `/${issuer.symbol || BLANK}-${BLANK}`,
    profile,
    issuer: issuer.id,
    title: subject,
    addressees: units.length > MOST_ADDRESSEES ? ['Các đơn vị có tên trong danh sách dưới đây'] : units.map(nameInFull),
    copies: ['Như trên', inForm ? `Lưu ${issuer.symbol}` : 'Lưu: VT'],
    signer: startingSigner(issuer, profile),
    draft: true,
  };
  return `${[`---\n${stringify(frontMatter, { lineWidth: 0 })}---`, `# ${subject}`, ...body(input)].join('\n\n')}\n`;
}

function body({ status, asOf, outline, issuer, owing }: Input): readonly string[] {
  const { basis, title, via } = outline.frontMatter;
  const expected = status.units.filter(({ state }) => state !== 'waived');
  const late = owing.filter(({ daysLate }) => daysLate);
  const soon = owing.length - late.length;
  const kinds = [
    ...(late.length > 0 ? [`${late.length} đơn vị đã quá hạn`] : []),
    ...(soon > 0 ? [`${soon} đơn vị sắp đến hạn`] : []),
  ];
  const filed = `${outOf(expected.filter(isFiled).length, expected.length)} đơn vị đã gửi báo cáo hợp lệ`;
  const place = `${nameInFull(issuer)}${via === undefined ? '' : ` (qua ${via})`}`;
  return [
    `Thực hiện ${basis}, các đơn vị có trách nhiệm gửi báo cáo ${lowerFirst(title)}.`,
    `Đến hết ngày ${formatDay(asOf)}, ${filed}; ${kinds.join(' và ')} sau đây còn phải gửi:`,
    owingTable(asOf, owing),
    `${nameInFull(issuer)} đề nghị:`,
    [
      ...(late.length > 0 ? ['Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.'] : []),
      ...(soon > 0 ? ['Đơn vị sắp đến hạn hoàn thành báo cáo, gửi trước ngày ghi trong danh sách.'] : []),
      'Đơn vị đã gửi bản giấy báo lại số, ngày gửi để đối chiếu.',
    ]
      .map((item) => `- ${item}`)
      .join('\n'),
    `Báo cáo gửi về ${place} để tổng hợp.`,
  ];
}

function owingTable(asOf: Day, owing: readonly Owing[]): string {
  const rows = owing.map(({ name, before, state, daysLate }, index) => {
    const left = daysLeft(before, asOf) ?? 0;
    const time = daysLate
      ? `Quá hạn ${countDays(daysLate)}`
      : left > 0
        ? `Còn ${countDays(left)}`
        : `Ngày ${formatDay(asOf)} là ngày cuối`;
    return [String(index + 1), name, formatDay(before), WHAT[state], time];
  });
  const header = ['TT', 'Đơn vị', 'Gửi trước ngày', 'Tình trạng', 'Thời hạn'];
  return writeMarkdown(table(['right', null, null, null, null], [header, ...rows])).trimEnd();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
