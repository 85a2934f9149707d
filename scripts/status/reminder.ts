/** The official letter (công văn đôn đốc) to the units that still owe a report, as Markdown with the front matter of a letter. */
import { stringify } from 'yaml';
import { type Day, formatDay } from '#lib/date.ts';
import { heading, paragraph, text } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Reminder } from '#lib/outline/letter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { startingSigner } from '#lib/outline/starting-signer.ts';
import { PROFILE_GRAMMAR } from '#lib/profiles/grammar.ts';
import { nameInFull } from '#lib/register/name-in-full.ts';
import { isBelow, type Register, type Unit } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { destinationsText } from './destinations.ts';
import { type Reminded, remindedTable } from './late-units.ts';
import { isFiled } from './rates.ts';
import type { Status } from './status.ts';
import { formatCount, outOf } from './texts.ts';

/** As many are named one by one in the letter's head; more are named in the table alone. */
const MOST_ADDRESSEES = 6;

/** How the title of each begins. */
const SUBJECT = 'đôn đốc gửi ';

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
  const subject = `${SUBJECT}${reportOn(title)}`;
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
  return `${[`---\n${stringify(frontMatter, { lineWidth: 0 })}---`, writeMarkdown(heading(1, subject)).trimEnd(), ...body(input)].join('\n\n')}\n`;
}

/** True for what {@link reminderMarkdown} writes, as long as nobody has made a letter of the draft. */
export function isReminder(bytes: Uint8Array): boolean {
  const [head = ''] = Buffer.from(bytes).toString('utf8').split('\n---\n', 1);
  return /^---\ntype: CV\n/u.test(head) && head.includes(`\ntitle: ${SUBJECT}`) && head.endsWith('\ndraft: true');
}

function body({ status, asOf, outline, register, writer, reminded, earlier }: Input): readonly string[] {
  const { basis, title } = outline.frontMatter;
  const expected = status.units.filter(({ unit, state }) => state !== 'waived' && isBelow(unit, writer.id));
  const owing = reminded.flatMap(({ own, below }) => [...(own ? [own] : []), ...below]);
  const late = owing.filter(({ daysLate }) => daysLate).length;
  const soon = owing.length - late;
  const kinds = [
    ...(late > 0 ? [`${formatCount(late)} đơn vị đã quá hạn`] : []),
    ...(soon > 0 ? [`${formatCount(soon)} đơn vị sắp đến hạn`] : []),
  ];
  const filed = expected.filter(isFiled).length;
  const share = filed === 0 ? 'chưa có đơn vị nào' : `đã có ${outOf(filed, expected.length)} đơn vị`;
  const isTiered = reminded.some(({ below }) => below.length > 0);
  return [
    plain(`Thực hiện ${basis}, các đơn vị có trách nhiệm gửi ${reportOn(title)}.`),
    ...remindedBefore(earlier, writer, asOf),
    `Đến hết ngày ${formatDay(asOf)}, ${share} gửi báo cáo hợp lệ; ${kinds.join(' và ')} còn phải gửi, cụ thể:`,
    remindedTable(reminded, outline, register, asOf),
    plain(`${nameInFull(writer)} đề nghị:`),
    [
      ...(late > 0 ? ['Đơn vị đã quá hạn gửi ngay báo cáo và nêu rõ lý do chậm.'] : []),
      ...(soon > 0 ? ['Đơn vị sắp đến hạn hoàn thành báo cáo và gửi đúng hạn ghi trong danh sách.'] : []),
      ...(isTiered ? ['Đơn vị có cấp dưới trong danh sách đôn đốc cấp dưới của mình gửi báo cáo.'] : []),
      'Đơn vị nào đã gửi báo cáo bằng bản giấy thì báo lại số, ngày của báo cáo để đối chiếu.',
    ]
      .map((item) => `- ${item}`)
      .join('\n'),
    plain(destinationsText(reminded, outline, register)),
  ];
}

/** What the writer has sent by that day already: a second letter refers to the first. */
function remindedBefore(earlier: readonly Reminder[], writer: Unit, asOf: Day): readonly string[] {
  const sent = earlier.filter(({ unit, date }) => unit === writer.id && date <= asOf);
  if (sent.length === 0) return [];
  const letters = sent.map(({ number, date }) => `số ${number} ngày ${formatDay(date)}`);
  const several = sent.length > 1 ? 'các ' : '';
  return [plain(`${nameInFull(writer)} đã có ${several}Công văn ${letters.join(', ')} đôn đốc việc này.`)];
}

/** What the report is on; titles of some outlines begin with the word already. */
function reportOn(title: string): string {
  return `báo cáo ${lowerFirst(title.replace(/^báo cáo\s+/iu, ''))}`;
}

/** A paragraph in which names are text, whatever stands in them. */
function plain(value: string): string {
  return writeMarkdown(paragraph(text(value))).trimEnd();
}
