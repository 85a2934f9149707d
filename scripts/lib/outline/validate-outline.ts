/** Defects of an outline in sense, when its syntax is right: what cannot be asked for, or not be told apart. */
import type { Position } from 'unist';
import { findSymbols } from '../citations/symbol.ts';
import { formatDay } from '../date.ts';
import { partName } from '../figures/part-label.ts';
import { numberInSeries, sameNumber } from '../markdown/heading.ts';
import { textOf } from '../markdown/text-of.ts';
import { type CampaignId, isCampaignId, noCampaignId } from '../paths.ts';
import { FILE_START, type Problem, placeOf, problem, ruleId } from '../problem.ts';
import { PROFILE_GRAMMAR } from '../profiles/grammar.ts';
import { isBelow, isUnread, type Register, unknownUnit } from '../register/register.ts';
import { fold, shorten } from '../vietnamese/text.ts';
import { deadlineOf } from './deadline.ts';
import { figureCircles } from './figure-circles.ts';
import { unfitRelations } from './figure-relations.ts';
import type { Outline, OutlineSection } from './outline.ts';

/** More sections than any outline has; aligning a report costs in proportion. */
const MAX_SECTIONS = 1000;
const RULE = ruleId('outline-valid');

type Tell = (place: Position, message: string, actual?: string) => void;

/** `hasCampaign` tells whether a campaign has an outline. */
export function validateOutline(
  outline: Outline,
  register: Register,
  hasCampaign: (campaign: CampaignId) => boolean,
): readonly Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (place, message, actual) => {
    problems.push(problem(RULE, place, message, actual === undefined ? {} : { actual }));
  };
  if (!isCampaignId(outline.campaign)) tell(FILE_START, noCampaignId(outline.campaign), outline.campaign);
  validateFrontMatter(outline, register, tell);
  problems.push(...profileOutOfForce(outline));
  validateComparison(outline, hasCampaign, tell);
  validateTitle(outline, tell);
  validateSections(outline, tell);
  validateFigures(outline, register, tell);
  return problems;
}

/** Reports are written after the period, up to the last deadline; without one, within a year. */
function profileOutOfForce(outline: Outline): readonly Problem[] {
  const { frontMatter, yaml } = outline;
  const { profile, period, levels } = frontMatter;
  const { name, inForce } = PROFILE_GRAMMAR[profile];
  const deadlines = Object.keys(levels).flatMap((level) => deadlineOf(outline, level)?.before ?? []);
  const last = deadlines.sort().at(-1) ?? `${Number(period.to.slice(0, 4)) + 1}${period.to.slice(4)}`;
  const isOver = inForce.to !== null && inForce.to < period.to;
  if (!isOver && inForce.from <= last) return [];
  const when = isOver
    ? `chỉ có hiệu lực đến hết ngày ${formatDay(inForce.to)}`
    : `có hiệu lực từ ngày ${formatDay(inForce.from)}`;
  const message = `Thể thức \`${profile}\` ${name} ${when}, không khớp với kỳ báo cáo; hãy chọn thể thức đang có hiệu lực khi viết báo cáo`;
  return [problem(RULE, yaml.place(['profile']), message, { severity: 'warning', actual: profile })];
}

function validateFrontMatter({ frontMatter, yaml }: Outline, register: Register, tell: Tell): void {
  if (!register.units.has(frontMatter.issuer) && !isUnread(register)) {
    tell(
      yaml.place(['issuer']),
      unknownUnit(register, frontMatter.issuer, 'hãy ghi mã của cơ quan ban hành đề cương'),
      frontMatter.issuer,
    );
  }
  if (Object.keys(frontMatter.levels).length === 0)
    tell(
      yaml.place(['levels']),
      'Chưa có cấp nào phải báo cáo; hãy ghi ít nhất một cấp, như `district: { before: 2023-06-15 }`',
    );
  for (const level of Object.keys(frontMatter.levels)) {
    if (isLevelUnknown(level, register)) tell(yaml.keyPlace(['levels'], level), unknownLevel(level, register), level);
  }
  for (const [index, { unit }] of isUnread(register) ? [] : frontMatter.waivers.entries()) {
    if (!register.units.has(unit))
      tell(
        yaml.place(['waivers', index, 'unit']),
        `Không có đơn vị \`${unit}\` trong danh mục reports/units.csv; hãy sửa mã đơn vị được miễn`,
        unit,
      );
    else if (
      register.units.has(frontMatter.issuer) &&
      unit !== frontMatter.issuer &&
      !isBelow(unit, frontMatter.issuer)
    )
      tell(
        yaml.place(['waivers', index, 'unit']),
        `Đơn vị \`${unit}\` không thuộc \`${frontMatter.issuer}\` nên không phải báo cáo đợt này; hãy bỏ dòng này hoặc sửa mã đơn vị`,
        unit,
      );
  }
}

function validateComparison(
  { campaign, frontMatter, yaml }: Outline,
  hasCampaign: (campaign: CampaignId) => boolean,
  tell: Tell,
): void {
  const earlier = frontMatter['compare-with'];
  if (earlier === undefined) return;
  const place = yaml.place(['compare-with']);
  if (earlier === campaign) tell(place, 'Không so sánh một đợt với chính nó; hãy ghi đợt báo cáo trước', earlier);
  else if (!hasCampaign(earlier))
    tell(
      place,
      `Không có đợt báo cáo \`${earlier}\` trong thư mục outlines; hãy ghi tên thư mục của đợt trước`,
      earlier,
    );
}

function isLevelUnknown(level: string, register: Register): boolean {
  return !register.levels.has(level) && !isUnread(register);
}

function unknownLevel(level: string, register: Register): string {
  return `Không đơn vị nào trong danh mục ở cấp \`${level}\`; hãy dùng một trong các cấp: ${[...register.levels].sort().join(', ')}`;
}

function validateTitle({ titleNode, frontMatter }: Outline, tell: Tell): void {
  if (!titleNode)
    tell(FILE_START, `Đề cương thiếu tiêu đề; hãy thêm dòng \`# ${shorten(frontMatter.title)}\` ngay sau phần đầu`);
  else if (fold(textOf(titleNode)) !== fold(frontMatter.title)) {
    tell(
      placeOf(titleNode),
      `Tiêu đề khác với \`title\` ở phần đầu (“${shorten(frontMatter.title)}”); hãy sửa cho giống nhau`,
      textOf(titleNode),
    );
  }
}

function validateSections(outline: Outline, tell: Tell): void {
  const { all, sections, titleNode } = outline;
  if (all.length === 0)
    tell(
      titleNode ? placeOf(titleNode) : FILE_START,
      'Đề cương chưa có mục nào; hãy thêm các mục, bắt đầu bằng `## I. …`',
    );
  if (all.length > MAX_SECTIONS)
    tell(
      placeOf((all[MAX_SECTIONS] as OutlineSection).node),
      `Đề cương có ${all.length} mục, nhiều hơn ${MAX_SECTIONS}; hãy chia thành nhiều đợt báo cáo`,
    );
  validateSiblings(sections, tell);
  for (const section of all) {
    const { heading, node, parent, depth, children, requirement } = section;
    // Below a heading that is at level 1 by mistake the others are right.
    const top = parent ? Math.max(parent.depth, 2) + 1 : 2;
    if (heading.title === '') tell(placeOf(node), 'Mục chưa có tên; hãy viết tên mục sau số thứ tự');
    if (depth === 1) tell(placeOf(node), 'Đề cương chỉ có một tiêu đề bậc `#`; hãy dùng `##` cho các mục lớn', '#');
    else if (depth > top)
      tell(
        placeOf(node),
        `Mục nhảy bậc: đang là \`${'#'.repeat(depth)}\` trong khi bậc tiếp theo là \`${'#'.repeat(top)}\`; hãy bớt dấu #`,
        '#'.repeat(depth),
      );
    if (requirement.choose !== null && requirement.choose > children.length) {
      tell(
        section.yaml?.place(['choose']) ?? placeOf(node),
        `\`choose: ${requirement.choose}\` nhiều hơn số mục con (${children.length}); hãy sửa số hoặc thêm mục con`,
      );
    }
    if (requirement.terms && requirement.figures.length === 0) {
      tell(
        section.yaml?.keyPlace([], 'terms') ?? placeOf(node),
        '`terms` cần có `figures` đi cùng; hãy thêm chỉ tiêu hoặc bỏ `terms`',
      );
    }
    validateSince(section, outline, tell);
    validateSiblings(children, tell);
  }
}

/** Nothing can be asked for since a version that there is not yet. */
function validateSince({ requirement, yaml }: OutlineSection, { frontMatter: { version } }: Outline, tell: Tell): void {
  if (!yaml) return;
  const check = (since: number, path: readonly (string | number)[]) => {
    if (since > version)
      tell(
        yaml.place([...path, 'since']),
        `\`since: ${since}\` lớn hơn \`version: ${version}\` của đề cương; hãy tăng \`version\`, hoặc sửa \`since\``,
        String(since),
      );
  };
  check(requirement.since, []);
  for (const [index, { since }] of requirement.figures.entries()) check(since, ['figures', index]);
}

function validateSiblings(siblings: readonly OutlineSection[], tell: Tell): void {
  const seen = new Map<string, OutlineSection>();
  for (const [index, section] of siblings.entries()) {
    const number = fold(section.heading.number);
    // Without a number only its title tells a section from its siblings.
    const key = number === '' ? `: ${fold(section.heading.title)}` : number;
    const twin = seen.get(key);
    if (twin && number === '') {
      const line = twin.node.position?.start.line;
      tell(
        placeOf(section.node),
        `Mục “${shorten(section.heading.title)}” đã có ở dòng ${line}; hãy đánh số hoặc đổi tên một mục`,
        section.heading.title,
      );
    } else if (twin) reportTwins(twin, section, index, siblings, tell);
    seen.set(key, section);
  }
}

/** Told at the one of two that does not stand where the series has its number. */
function reportTwins(
  first: OutlineSection,
  second: OutlineSection,
  index: number,
  siblings: readonly OutlineSection[],
  tell: Tell,
): void {
  const inSeries = (at: number) => numberInSeries(siblings[0]?.heading.number ?? '', at);
  const isSecondRight = sameNumber(inSeries(index) ?? '', second.heading.number);
  const [wrong, right, next] = isSecondRight
    ? [first, second, inSeries(siblings.indexOf(first))]
    : [second, first, inSeries(index)];
  const { number } = wrong.heading;
  const hint = next && !sameNumber(next, number) ? `; có lẽ phải là \`${next}\`` : '';
  const where = `dòng ${right.node.position?.start.line}`;
  tell(
    placeOf(wrong.node),
    `Số \`${number}\` trùng với số của mục “${shorten(right.heading.title)}” ở ${where}; hãy đánh số lại${hint}`,
    number,
  );
}

function validateFigures(outline: Outline, register: Register, tell: Tell): void {
  const hasTwins = outline.all.flatMap((section) => section.requirement.figures).length > outline.figures.size;
  const figures = [...outline.figures.values()].map(({ figure }) => figure);
  const circles = figureCircles(hasTwins ? [] : figures);
  for (const section of outline.all) {
    const { yaml } = section;
    if (!yaml) continue;
    for (const [index, level] of (section.requirement.levels ?? []).entries()) {
      if (isLevelUnknown(level, register)) tell(yaml.place(['levels', index]), unknownLevel(level, register), level);
    }
    for (const [index, symbol] of section.requirement.cites.entries()) {
      const [found, ...others] = findSymbols(symbol);
      if (!found || found.isUntidy || others.length > 0)
        tell(
          yaml.place(['cites', index]),
          `“${symbol}” không phải số, ký hiệu văn bản viết liền; hãy ghi như \`30-CT/TW\` hoặc \`145/2020/NĐ-CP\``,
          symbol,
        );
    }
    const names = new Set<string>();
    for (const [index, figure] of section.requirement.figures.entries()) {
      const place = (...path: (string | number)[]) => yaml.place(['figures', index, ...path]);
      const first = outline.figures.get(figure.id);
      if (first && first.figure !== figure)
        tell(
          place('id'),
          `Mã chỉ tiêu \`${figure.id}\` đã dùng ở mục “${shorten(first.section.heading.text)}” (dòng ${first.section.node.position?.start.line}); mỗi mã chỉ dùng một lần`,
          figure.id,
        );
      const label = figure.partOf === null ? fold(figure.name) : `${figure.partOf}: ${fold(partName(figure.name))}`;
      if (names.has(label))
        tell(
          place('name'),
          `Trong mục này đã có chỉ tiêu tên “${figure.name}”; hàng trong bảng tìm theo tên nên tên không được trùng`,
          figure.name,
        );
      names.add(label);
      for (const [at, level] of (figure.levels ?? []).entries())
        if (isLevelUnknown(level, register)) tell(place('levels', at), unknownLevel(level, register), level);
      const refer = (id: string, path: readonly (string | number)[]) => {
        // While an id is used twice, what refers to it or to the other one cannot be judged.
        if (hasTwins) return;
        if (!outline.figures.has(id))
          tell(place(...path), `Không có chỉ tiêu \`${id}\` trong đề cương này; hãy sửa mã hoặc thêm chỉ tiêu ấy`, id);
        else if (id === figure.id)
          tell(place(...path), `Chỉ tiêu \`${id}\` nhắc đến chính nó; hãy ghi mã của chỉ tiêu khác`, id);
      };
      for (const { path, message, id } of circles.get(figure.id) ?? []) tell(place(...path), message, id);
      for (const { path, message, id } of unfitRelations(figure, (id) => outline.figures.get(id)?.figure))
        tell(place(...path), message, id);
      if (figure.partOf !== null) refer(figure.partOf, ['part-of']);
      for (const [part, id] of (figure.of ?? []).entries()) refer(id, ['of', part]);
      if (figure.atMost !== null) refer(figure.atMost, ['at-most']);
      for (const [part, id] of figure.sumOf.entries()) refer(id, ['sum-of', part]);
    }
  }
}
