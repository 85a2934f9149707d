/** `unit-path`: a file that no row of the register answers to. */
import type { Source } from '#lib/federation/source-list.ts';
import { waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { unconcernedText } from '#lib/outline/unconcerned.ts';
import { REPORTS, reportOfPath, sourcesFile, type UnitId } from '#lib/paths.ts';
import { pathFault } from '#lib/portable-name.ts';
import { FILE_START, type Problem, problem, ruleId } from '#lib/problem.ts';
import { isBelow, isUnread, type Register, unknownUnit } from '#lib/register/register.ts';
import { NEAR, similarity } from '#lib/vietnamese/similarity.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';

const RULE = ruleId('unit-path');

/** What is wrong with the path of a file in the folder of reports; `outline` is that of its campaign, if there is one. */
export function checkUnitPath(
  file: string,
  register: Register,
  outline: Outline | null,
  sources: readonly Source[] = [],
): readonly Problem[] {
  const place = reportOfPath(file);
  if (!place) {
    return [
      problem(
        RULE,
        FILE_START,
        `Báo cáo phải nằm ở ${REPORTS}/<đợt báo cáo>/<mã đơn vị>.md; hãy chuyển tệp vào thư mục của đợt báo cáo`,
        { actual: file },
      ),
    ];
  }
  const over = sources.find(({ unit }) => isBelow(place.unit, unit));
  if (over)
    return [
      problem(
        RULE,
        FILE_START,
        `Số liệu của \`${over.unit}\` và cấp dưới lấy từ kho riêng của đơn vị ấy (${sourcesFile(place.campaign)}, dòng ${over.line}), nên báo cáo này không thể đứng ở đây; hãy gửi nó ở kho ấy và xóa tệp này, hoặc bỏ dòng nguồn`,
        { actual: place.unit },
      ),
    ];
  const unit = register.units.get(place.unit);
  if (!unit) {
    const fault = register.defective.has(place.unit) ? null : pathFault(file);
    if (fault !== null)
      return [problem(RULE, FILE_START, `Tên tệp \`${place.unit}.md\` ${fault}`, { actual: place.unit })];
    if (isUnread(register)) return [];
    const near = register.defective.has(place.unit) ? null : nearest(place.unit, register);
    const hint = near
      ? `có phải là \`${near}\`? Hãy đổi tên tệp`
      : 'hãy đổi tên tệp theo mã đơn vị, hoặc thêm đơn vị vào danh mục';
    return [
      problem(RULE, FILE_START, unknownUnit(register, place.unit, hint), {
        actual: place.unit,
        ...(near ? { expected: [near] } : {}),
      }),
    ];
  }
  const unconcerned = outline && unconcernedText(unit, outline, register);
  if (outline && unconcerned) {
    return [
      problem(RULE, FILE_START, `${unconcerned.message}; báo cáo được dựng nhưng không đưa vào tổng hợp`, {
        severity: 'warning',
        actual: place.unit,
        outline: { file: outline.file, line: outline.yaml.keyPlace([], unconcerned.key).start.line },
      }),
    ];
  }
  const reason = outline && waiverOf(unit.id, outline);
  if (outline && reason !== null) {
    return [
      problem(
        RULE,
        FILE_START,
        `${unit.name} được miễn báo cáo đợt này (${reason}); báo cáo được dựng nhưng không đưa vào tổng hợp`,
        {
          severity: 'warning',
          actual: place.unit,
          outline: { file: outline.file, line: outline.yaml.keyPlace([], 'waivers').start.line },
        },
      ),
    ];
  }
  return [];
}

function nearest(id: UnitId, register: Register): UnitId | null {
  const last = id.slice(id.lastIndexOf('/') + 1);
  const scored = [...register.units.keys()].map((known) => ({
    known,
    score: known.endsWith(`/${last}`) ? NEAR : similarity(id, known, NEAR),
  }));
  const best = scored.sort((a, b) => b.score - a.score || compareVietnamese(a.known, b.known))[0];
  return best && best.score >= NEAR ? best.known : null;
}
