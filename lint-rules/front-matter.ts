import type { Outline } from '#lib/outline/outline.ts';
import { stampFault } from '#lib/outline/received.ts';
import { isCampaignId, noCampaignId, outlineFile } from '#lib/paths.ts';
import { FILE_START } from '#lib/problem.ts';
import { authorityFault } from '#lib/profiles/authority.ts';
import { PROFILE_GRAMMAR } from '#lib/profiles/grammar.ts';
import type { Report } from '#lib/report/report.ts';
import { isPlaceholder } from '#lib/vietnamese/placeholder.ts';
import { proseRule, type Tell } from './rule/define-rule.ts';
import type { ReportSubject } from './rule/subject.ts';

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

function checkReport({ report: source, outline }: ReportSubject, tell: Tell): void {
  for (const { place, message, ...details } of source.frontMatterProblems) tell(place, message, details);
  checkStamp(source, tell);
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
  } else if (outline !== 'unusable') checkForms(source, outline, tell);
}

/** The stamp is what tells that a report was in time. */
function checkStamp({ frontMatter, yaml }: Report, tell: Tell): void {
  const { date, received } = frontMatter ?? {};
  const fault = stampFault(received, date, 'báo cáo');
  if (yaml && received && fault) tell(yaml.place(['received', 'date']), fault, { actual: received.date });
}

function checkForms(
  { frontMatter, yaml }: Report,
  { frontMatter: { profile, type, version }, file, yaml: outlineYaml }: Outline,
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
