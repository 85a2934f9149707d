/** The official letter (công văn đôn đốc) to the units that still owe a report, as Markdown with the front matter of a letter. */
import { stringify } from 'yaml';
import { type Day, formatDay } from '#lib/date.ts';
import { deliveryOf } from '#lib/outline/delivery.ts';
import type { Reminder } from '#lib/outline/letter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { startingSigner } from '#lib/outline/starting-signer.ts';
import { PROFILE_GRAMMAR } from '#lib/profiles/grammar.ts';
import { nameInFull } from '#lib/register/name-in-full.ts';
import { isBelow, type Register, type Unit } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { type Reminded, remindedTable } from './late-units.ts';
import { isFiled } from './rates.ts';
import type { Status } from './status.ts';
import { outOf } from './texts.ts';

/** As many are named one by one in the letter's head; more are named in the table alone. */
const MOST_ADDRESSEES = 6;

interface Input {
  readonly status: Status;
  /** The day of the status. */
  readonly asOf: Day;
  readonly outline: Outline;
  readonly register: Register;
  /** Who writes: the issuer of the outline, or a unit between it and those that report. */
  readonly writer: Unit;
  readonly reminded: readonly Reminded[];
  /** The reminders that have been sent in this campaign, by whomever. */
  readonly earlier: readonly Reminder[];
}

/** Writes the letter; number, date and signature are left blank. */
export function reminderMarkdown(input: Input): string {
  const { outline, register, writer, reminded } = input;
  const { title, profile } = outline.frontMatter;
  const inForm = PROFILE_GRAMMAR[profile].number('CV').test(`-CV/${writer.symbol}`);
  const subject = `đôn đốc gửi báo cáo ${lowerFirst(title)}`;
  const inFull = reminded.map(({ unit }) => ({ id: unit.id, name: nameInFull(unit) }));
  const names = inFull.map(namesAmong(inFull, register));
  const frontMatter = {
    type: 'CV',
    number: inForm ? `-CV/${writer.symbol}` : `/${writer.symbol || BLANK}-${BLANK}`,
    profile,
    issuer: writer.id,
    title: subject,
    addressees: names.length > MOST_ADDRESSEES ? ['Các đơn vị có tên trong danh sách dưới đây'] : names,
    copies: ['Như trên', inForm ? `Lưu ${writer.symbol}` : 'Lưu: VT'],
    signer: startingSigner(writer, profile),
    draft: true,
  };
  return `${[`---\n${stringify(frontMatter, { lineWidth: 0 })}---`, `# ${subject}`, ...body(input)].join('\n\n')}\n`;
}

function body({ status, asOf, outline, register, writer, reminded, earlier }: Input): readonly string[] {
  const { basis, title } = outline.frontMatter;
  const expected = status.units.filter(({ unit, state }) => state !== 'waived' && isBelow(unit, writer.id));
  const owing = reminded.flatMap(({ own, below }) => [...(own ? [own] : []), ...below]);
  const late = owing.filter(({ daysLate }) => daysLate).length;
  const soon = owing.length - late;
  const kinds = [
    ...(late > 0 ? [`${late} đơn vị đã quá hạn`] : []),
    ...(soon > 0 ? [`${soon} đơn vị sắp đến hạn`] : []),
  ];
  const filed = `${outOf(expected.filter(isFiled).length, expected.length)} đơn vị đã gửi báo cáo hợp lệ`;
  const isTiered = reminded.some(({ below }) => below.length > 0);
  const { via } = deliveryOf(outline, reminded[0]?.unit ?? writer, register);
  const place = `${nameInFull(writer)}${via === undefined ? '' : ` (qua ${via})`}`;
  return [
    `Thực hiện ${basis}, các đơn vị có trách nhiệm gửi báo cáo ${lowerFirst(title)}.`,
    ...remindedBefore(earlier, writer, asOf),
    `Đến hết ngày ${formatDay(asOf)}, ${filed}; ${kinds.join(' và ')} sau đây còn phải gửi:`,
    remindedTable(reminded, outline, register, asOf),
    `${nameInFull(writer)} đề nghị:`,
    [
      ...(late > 0 ? ['Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.'] : []),
      ...(soon > 0 ? ['Đơn vị sắp đến hạn hoàn thành báo cáo, gửi đúng hạn ghi trong danh sách.'] : []),
      ...(isTiered ? ['Đơn vị có đơn vị khác ghi dưới tên mình đôn đốc các đơn vị ấy.'] : []),
      'Đơn vị đã gửi bản giấy báo lại số, ngày gửi để đối chiếu.',
    ]
      .map((item) => `- ${item}`)
      .join('\n'),
    `Báo cáo gửi về ${place} để tổng hợp${isTiered ? '; đơn vị ghi dưới tên đơn vị khác gửi về đơn vị cấp trên trực tiếp' : ''}.`,
  ];
}

/** What the writer has sent by that day already: a second letter refers to the first. */
function remindedBefore(earlier: readonly Reminder[], writer: Unit, asOf: Day): readonly string[] {
  const sent = earlier.filter(({ unit, date }) => unit === writer.id && date <= asOf);
  if (sent.length === 0) return [];
  const letters = sent.map(({ number, date }) => `số ${number} ngày ${formatDay(date)}`);
  return [
    `${nameInFull(writer)} đã có ${sent.length > 1 ? 'các ' : ''}Công văn ${letters.join(', ')} đôn đốc việc này.`,
  ];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
