/** Keys that a group does not have: what is meant by them, or where they belong. */
import type * as z from 'zod';
import type { Edit } from '../problem.ts';
import type { YamlPath } from './yaml-block.ts';
import { type Finding, type Places, put, remove, stepTo } from './yaml-findings.ts';
import { keysAt, type YamlGuide } from './yaml-guide.ts';
import { meantKey } from './yaml-keys.ts';

/** As many as are shown of the keys that might be meant. */
const SHOWN = 4;

/** The unknown keys among some issues. */
export function unknownKeys(
  places: Places,
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  guide: YamlGuide,
): readonly Finding[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const group = stepTo(value, path);
    const given = typeof group === 'object' && group !== null ? Object.keys(group) : [];
    const open = keysAt(guide, path).filter((key) => !given.includes(key));
    const taken = new Set<string>();
    return issue.keys.map((key) => {
      const finding = unknownKey(
        places,
        path,
        key,
        given,
        open.filter((one) => !taken.has(one)),
        guide,
        group,
      );
      if (finding.means !== undefined) taken.add(finding.means);
      return finding;
    });
  });
}

function unknownKey(
  places: Places,
  path: YamlPath,
  typed: string,
  given: readonly string[],
  open: readonly string[],
  guide: YamlGuide,
  group: unknown,
): Finding {
  const key = [...path, typed, '?'].join('.');
  const place = places.ofKey(path, typed);
  const start = place.start.offset ?? 0;
  const details = { actual: typed };
  const from = [...path, typed];
  const drop = (draft: unknown) => remove(draft, from);
  const moveTo = (target: YamlPath) => (draft: unknown) => put(draft, target, stepTo(draft, from)) && drop(draft);
  const meant = meantKey(typed, open);
  if (meant) {
    const fix: Edit | undefined = meant.isCertain ? { start, end: place.end.offset ?? 0, text: meant.key } : undefined;
    const message = `Không có khóa \`${typed}\` ở đây; có phải \`${meant.key}\`?`;
    const to = [...path, meant.key];
    const told = { ...details, expected: [meant.key], fix };
    return { key, place, message, details: told, repair: moveTo(to), means: meant.key, moved: { from, to } };
  }
  const empty = given.slice(0, given.indexOf(typed)).findLast((one) => stepTo(group, [one]) === null);
  const inner = empty === undefined ? [] : keysAt(guide, [...path, empty]);
  if (empty !== undefined && (inner.includes(typed) || guide.free.includes(empty))) {
    const message = `\`${typed}\` thuộc \`${empty}\` nên phải thụt vào: thêm 2 dấu cách ở đầu dòng`;
    const { start: first, end: last } = places.of(from);
    const fix = first.line === last.line && place.start.column === 1 ? { start, end: start, text: '  ' } : undefined;
    const to = [...path, empty, typed];
    const repair = (draft: unknown) => {
      if (stepTo(draft, [...path, empty]) === null) put(draft, [...path, empty], {});
      return moveTo(to)(draft);
    };
    return { key, place, message, details: { ...details, fix }, repair, means: empty, moved: { from, to } };
  }
  const home = Object.entries(guide.groups).find(([pattern, keys]) => pattern !== '' && keys.includes(typed))?.[0];
  if (home !== undefined) {
    const [where = ''] = home.split('.');
    const message = `Khóa \`${typed}\` đứng trong \`${where}\`, không đứng ở đây; hãy chuyển vào đó, hoặc bỏ dòng này`;
    return { key, place, message, details, repair: drop };
  }
  const some = open.slice(0, SHOWN).map((one) => `\`${one}\``);
  const others = some.length === 0 ? 'bỏ dòng này' : `bỏ dòng này, hoặc dùng khóa có thật như ${some.join(', ')}`;
  return {
    key,
    place,
    message: `Không có khóa \`${typed}\` ở đây; hãy ${others} (xem ${guide.page})`,
    details,
    repair: drop,
  };
}
