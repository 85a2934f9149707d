/** Defects of sense in an outline's front matter: units, levels and campaigns that are not there, a profile out of force. */
import { type Day, formatDay } from '../date.ts';
import type { Period } from '../date-schema.ts';
import type { CampaignId, UnitId } from '../paths.ts';
import { PROFILE_GRAMMAR } from '../profiles/grammar.ts';
import { isBelow, isUnread, type Register, unknownUnit } from '../register/register.ts';
import { deadlineOf } from './deadline.ts';
import type { JudgedOutline, Outline } from './outline.ts';
import { isPart, partOf } from './part.ts';
import type { Tell } from './tell.ts';

/** Tells what is wrong in the front matter; `hasCampaign` tells whether a campaign has an outline. */
export function validateFrontMatter(
  { outline, unread }: JudgedOutline,
  register: Register,
  hasCampaign: (campaign: CampaignId) => boolean,
  tell: Tell,
): void {
  validateUnits({ outline, unread }, register, tell);
  if (!unread.has('profile') && !unread.has('period')) validateProfile(outline, tell);
  validateComparison(outline, hasCampaign, tell);
  validateReviews({ outline, unread }, tell);
  if (!unread.has('period')) validateDeadlines(outline, tell);
}

/** Reports are asked for while a period is on, or within these years after it. */
const MOST_YEARS = 2;

/** Where a day lies that is far from a period, so that one of them has a slip in its year; null for one that is near. */
function farFrom({ from, to }: Period, day: Day): string | null {
  const last = `${Number(to.slice(0, 4)) + MOST_YEARS}${to.slice(4)}`;
  if (day >= from && day <= last) return null;
  return day < from ? 'trước khi kỳ báo cáo bắt đầu' : `hơn ${MOST_YEARS} năm sau kỳ báo cáo`;
}

function validateDeadlines({ frontMatter: { levels, period }, yaml }: Outline, tell: Tell): void {
  for (const [level, asked] of Object.entries(levels)) {
    for (const key of ['before', 'by', 'review'] as const) {
      const day = asked?.[key];
      const where = day === undefined ? null : farFrom(period, day);
      if (day === undefined || where === null) continue;
      const message = `Ngày ${formatDay(day)} ở \`${key}\` của cấp \`${level}\` là ${where} (${formatDay(period.from)} – ${formatDay(period.to)}); hãy xem lại năm của ngày này, hoặc \`period\``;
      tell(yaml.place(['levels', level, key]), message, { severity: 'warning', actual: day });
    }
  }
}

/** Nobody goes through reports before they are due. */
function validateReviews({ outline, unread }: JudgedOutline, tell: Tell): void {
  const { frontMatter, yaml } = outline;
  for (const [level, asked] of Object.entries(frontMatter.levels)) {
    const deadline = deadlineOf(outline, level);
    if (!asked?.review || !deadline || asked.review >= (asked.by ?? deadline.before)) continue;
    // A slip in a year is told as that.
    const isFar = (day: Day) => !unread.has('period') && farFrom(frontMatter.period, day) !== null;
    if (isFar(asked.review) || isFar(deadline.before)) continue;
    tell(
      yaml.place(['levels', level, 'review']),
      `Ngày duyệt ${formatDay(asked.review)} đứng trước hạn nộp của cấp \`${level}\` (${deadline.text}); hãy sửa một trong hai`,
      { actual: asked.review },
    );
  }
}

function validateUnits({ outline, unread }: JudgedOutline, register: Register, tell: Tell): void {
  const { frontMatter, yaml } = outline;
  if (!unread.has('issuer') && !register.units.has(frontMatter.issuer) && !isUnread(register)) {
    tell(
      yaml.place(['issuer']),
      unknownUnit(register, frontMatter.issuer, 'hãy ghi mã của cơ quan ban hành đề cương'),
      { actual: frontMatter.issuer },
    );
  }
  if (!unread.has('levels') && Object.keys(frontMatter.levels).length === 0)
    tell(
      yaml.place(['levels']),
      'Chưa có cấp nào phải báo cáo; hãy ghi ít nhất một cấp, như `district: { before: 2023-06-15 }`',
    );
  for (const [index, { unit }] of isUnread(register) ? [] : frontMatter.waivers.entries()) {
    if (!register.units.has(unit) && register.isOpen) continue;
    if (!register.units.has(unit) && isElsewhere(unit, frontMatter.issuer, register))
      tell(
        yaml.place(['waivers', index, 'unit']),
        `Đơn vị được miễn \`${unit}\` không có trong danh mục reports/units.csv và ở ngoài phần của kho này; nếu không phải đơn vị của kho khác cùng đề cương thì hãy sửa mã`,
        { severity: 'warning', actual: unit },
      );
    else if (!register.units.has(unit))
      tell(
        yaml.place(['waivers', index, 'unit']),
        `Không có đơn vị \`${unit}\` trong danh mục reports/units.csv; hãy sửa mã đơn vị được miễn`,
        { actual: unit },
      );
    else if (
      register.units.has(frontMatter.issuer) &&
      unit !== frontMatter.issuer &&
      !isBelow(unit, frontMatter.issuer)
    )
      tell(
        yaml.place(['waivers', index, 'unit']),
        `Đơn vị \`${unit}\` không thuộc \`${frontMatter.issuer}\` nên không phải báo cáo đợt này; hãy bỏ dòng này hoặc sửa mã đơn vị`,
        { actual: unit },
      );
  }
}

/** True for a unit that another repository under the same outline may have. */
function isElsewhere(unit: UnitId, issuer: UnitId, register: Register): boolean {
  if (!isPart(register, issuer)) return false;
  const part = partOf(register, issuer);
  return unit !== part && !isBelow(unit, part);
}

/** Reports are written after the period, up to the last deadline; without one, within a year. */
function validateProfile(outline: Outline, tell: Tell): void {
  const { frontMatter, yaml } = outline;
  const { profile, period, levels } = frontMatter;
  const { name, inForce } = PROFILE_GRAMMAR[profile];
  const deadlines = Object.keys(levels).flatMap((level) => deadlineOf(outline, level)?.before ?? []);
  const last = deadlines.sort().at(-1) ?? `${Number(period.to.slice(0, 4)) + 1}${period.to.slice(4)}`;
  const isOver = inForce.to !== null && inForce.to < period.to;
  if (!isOver && inForce.from <= last) return;
  const when = isOver
    ? `chỉ có hiệu lực đến hết ngày ${formatDay(inForce.to)}`
    : `có hiệu lực từ ngày ${formatDay(inForce.from)}`;
  const message = `Thể thức \`${profile}\` ${name} ${when}, không khớp với kỳ báo cáo; hãy chọn thể thức đang có hiệu lực khi viết báo cáo`;
  tell(yaml.place(['profile']), message, { severity: 'warning', actual: profile });
}

function validateComparison(
  { campaign, frontMatter, yaml }: Outline,
  hasCampaign: (campaign: CampaignId) => boolean,
  tell: Tell,
): void {
  const earlier = frontMatter['compare-with'];
  if (earlier === undefined) return;
  const place = yaml.place(['compare-with']);
  if (earlier === campaign)
    tell(place, 'Không so sánh một đợt với chính nó; hãy ghi đợt báo cáo trước', { actual: earlier });
  else if (!hasCampaign(earlier))
    tell(place, `Không có đợt báo cáo \`${earlier}\` trong thư mục outlines; hãy ghi tên thư mục của đợt trước`, {
      actual: earlier,
    });
}
