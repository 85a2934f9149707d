/** The incoming stamp is the word of who received a report: a change to it is told, with whose word it takes. */
import { formatDay } from '#lib/date.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { Received } from '#lib/outline/front-matter.ts';
import { reportOfPath, type UnitId } from '#lib/paths.ts';
import { FILE_START, type Problem, problem, ruleId } from '#lib/problem.ts';
import { receiverOf, reviewersOf } from '#lib/register/receiver.ts';
import type { Register } from '#lib/register/register.ts';
import { parseReport, type Report } from '#lib/report/report.ts';
import { decode } from '#lib/repository/source.ts';

const RULE = ruleId('front-matter');

/** Units, and who answers for those without a team. */
interface Reviewed {
  readonly register: Register;
  readonly maintainers: string;
}

/** What to tell of a report that is gone, and had a stamp; null of one that had none. */
export function receivedGone(file: string, before: Uint8Array, reviewed: Reviewed): Problem | null {
  const then = stampIn(file, before);
  const unit = reportOfPath(file)?.unit;
  if (!then || unit === undefined) return null;
  return needsReceiver(unit, reviewed, FILE_START, `Báo cáo có dấu đến \`received\` (${stampText(then)}) bị xóa`);
}

/** What to tell of the stamp in a report that has changed: a warning where it came, went or says otherwise than `before`. */
export function receivedChange(report: Report, before: Uint8Array | null, reviewed: Reviewed): Problem | null {
  const [now, then] = [report.frontMatter?.received, before ? stampIn(report.file, before) : undefined];
  if (JSON.stringify(now) === JSON.stringify(then)) return null;
  const what =
    then === undefined
      ? `Dấu đến \`received\` (${stampText(now)}) được thêm`
      : now === undefined
        ? `Dấu đến \`received\` (${stampText(then)}) bị bỏ`
        : `Dấu đến \`received\` đổi từ (${stampText(then)}) thành (${stampText(now)})`;
  const place = now === undefined ? FILE_START : (report.yaml?.place(['received']) ?? FILE_START);
  return needsReceiver(report.unitId, reviewed, place, what);
}

function needsReceiver(
  id: UnitId,
  { register, maintainers }: Reviewed,
  place: Problem['place'],
  what: string,
): Problem {
  const unit = register.units.get(id);
  const receiver = unit ? receiverOf(unit, register) : null;
  const team = reviewersOf(receiver, register, maintainers);
  const who = (receiver?.name ?? 'cơ quan nhận báo cáo') + (team === '' ? '' : ` (${team})`);
  return problem(
    RULE,
    place,
    `${what}: ngày đến quyết định báo cáo có đúng hạn không và chỉ nơi nhận được ghi; cần người của ${who} xác nhận trước khi gộp`,
    { severity: 'warning' },
  );
}

/** The stamp in the bytes of a report; undefined where there is none, or none that can be read. */
export function stampIn(file: string, bytes: Uint8Array): Received | undefined {
  const source = decode(bytes, file);
  const { campaign, unit } = reportOfPath(file) ?? {};
  if (!('text' in source) || campaign === undefined || unit === undefined) return undefined;
  return parseReport(file, campaign, unit, source.text, parseMarkdown(source.text)).frontMatter?.received;
}

function stampText(received: Received | undefined): string {
  if (!received) return '';
  const { number, date, by, forwarded } = received;
  const whom = [by, forwarded && `chuyển ${forwarded}`].flatMap((one) => one ?? []);
  return [`số ${number}`, `ngày ${formatDay(date)}`, ...whom].join(', ');
}
