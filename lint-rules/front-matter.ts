import { type Day, daysBetween, formatDay, isDay } from '#lib/date.ts';
import type { Period } from '#lib/date-schema.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { stampFault } from '#lib/outline/received.ts';
import { isCampaignId, noCampaignId, outlineFile } from '#lib/paths.ts';
import { FILE_START } from '#lib/problem.ts';
import { authorityFault } from '#lib/profiles/authority.ts';
import { PROFILE_GRAMMAR } from '#lib/profiles/grammar.ts';
import type { Report } from '#lib/report/report.ts';
import { isPlaceholder } from '#lib/vietnamese/placeholder.ts';
import { proseRule, type Tell } from './rule/define-rule.ts';
import { foreignSymbol } from './rule/own-number.ts';
import type { ReportSubject } from './rule/subject.ts';

/** A report that comes later than this after its period is of another one. */
const MOST_DAYS_AFTER = 366;

export default proseRule(
  {
    id: 'front-matter',
    summary:
      'Phần đầu báo cáo, công văn thiếu hoặc sai: khóa, kiểu giá trị, đợt báo cáo, số và thẩm quyền ký không đúng thể thức.',
  },
  (_prose, tell, subject) => {
    if (subject.type === 'report') checkReport(subject, tell);
    if (subject.type === 'letter') {
      for (const { place, message, ...details } of subject.parsed.problems) tell(place, message, details);
      if (!subject.hasOutline)
        tell(
          FILE_START,
          'Không có đề cương (outline.md) cạnh công văn này, công văn không được dựng; hãy đưa đề cương vào cùng thư mục',
        );
    }
  },
);

function checkReport({ report: source, outline, period, register }: ReportSubject, tell: Tell): void {
  for (const { place, message, ...details } of source.frontMatterProblems) tell(place, message, details);
  checkDays(source, period, tell);
  if (outline === 'none') {
    const file = outlineFile(source.campaign);
    tell(
      FILE_START,
      !isCampaignId(source.campaign)
        ? noCampaignId(source.campaign)
        : `Không có đợt báo cáo \`${source.campaign}\` (không có ${file}); hãy chuyển tệp vào thư mục của đúng đợt báo cáo`,
      {
        actual: source.campaign,
      },
    );
  } else if (outline !== 'unusable') {
    const unit = register.units.get(source.unitId);
    checkForms(source, outline, unit ? foreignSymbol(source.frontMatter?.number ?? '', unit, register) : null, tell);
  }
}

/** The days of a report and of its stamp; one that is far from the period is what is wrong, be the other before it. */
function checkDays({ frontMatter, yaml }: Report, period: Period | null, tell: Tell): void {
  const { date, received } = frontMatter ?? {};
  if (!yaml || date === undefined || !isDay(date)) return;
  const fault = stampFault(received, date, 'báo cáo');
  const far = period && farFrom(period, date);
  if (far !== null && period) {
    const after = fault && received ? `, sau cả ngày đến ${formatDay(received.date)} ở \`received\`` : '';
    tell(
      yaml.place(['date']),
      `Ngày ký ${formatDay(date)} ${far} (kỳ báo cáo từ ${formatDay(period.from)} đến ${formatDay(period.to)})${after}; có lẽ nhầm năm hay tháng, hãy xem lại \`date\``,
      // The stamp is what tells that a report was in time.
      { severity: fault ? 'error' : 'warning', actual: date },
    );
  } else if (received && fault) tell(yaml.place(['received', 'date']), fault, { actual: received.date });
}

/** How a day lies that no report of a period has, but one with a slip: a plan may be reported on before its period ends, not before it begins. */
function farFrom({ from, to }: Period, date: Day): string | null {
  if (date > to && daysBetween(to, date) > MOST_DAYS_AFTER) return 'sau khi kỳ báo cáo kết thúc hơn một năm';
  return date < from ? 'trước khi kỳ báo cáo bắt đầu' : null;
}

function checkForms(
  { frontMatter, yaml }: Report,
  { frontMatter: { profile, type, version }, file, yaml: outlineYaml }: Outline,
  foreign: string | null,
  tell: Tell,
): void {
  if (!frontMatter || !yaml) return;
  const grammar = PROFILE_GRAMMAR[profile];
  const outline = { file, line: outlineYaml.keyPlace([], 'profile').start.line };
  const { number } = frontMatter;
  if (!isPlaceholder(number) && !grammar.number(type).test(number)) {
    const example = grammar.numberExample(type);
    tell(
      yaml.place(['number']),
      `Số, ký hiệu \`${number}\` không đúng thể thức ${grammar.name}; hãy ghi như \`${example}\` (chưa có số thì để \`${example.replace(/^\d+/u, '')}\`)`,
      {
        expected: [example],
        actual: number,
        outline,
      },
    );
  } else if (foreign !== null) {
    tell(
      yaml.place(['number']),
      `${foreign}; hãy sửa \`number\`, hoặc sửa cột \`symbol\` của danh mục đơn vị nếu ký hiệu này đúng`,
      { severity: 'warning', actual: number },
    );
  }
  const { 'outline-version': held = version } = frontMatter;
  if (held > version) {
    tell(
      yaml.place(['outline-version']),
      `Đề cương mới đến phiên bản ${version}, báo cáo ghi \`outline-version: ${held}\`; hãy ghi ${version}, hoặc bỏ dòng này`,
      {
        expected: [String(version)],
        actual: String(held),
        outline: { file, line: outlineYaml.keyPlace([], 'version').start.line },
      },
    );
  }
  const { authority } = frontMatter.signer;
  const fault = authority === undefined || isPlaceholder(authority) ? null : authorityFault(authority, profile);
  if (fault) {
    const { message, ...details } = fault;
    tell(yaml.place(['signer', 'authority']), message, { ...details, outline });
  }
}
