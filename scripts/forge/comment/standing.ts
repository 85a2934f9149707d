/** How a file stands, and who acts next, in a few words. */
import type { PhrasingContent } from 'mdast';
import { type Day, formatDay } from '#lib/date.ts';
import { countDays, daysLeft, formatCount } from '../../status/texts.ts';
import type { VerdictFile } from '../verdict/verdict.ts';
import { joined, own } from './nodes.ts';
import { code, plain } from './plain.ts';

/** What each state looks like from afar. */
const ICONS = { wrong: '❌', warned: '⚠️', fine: '✅', draft: '📝', unfilled: '⏳', deleted: '🗑️' } as const;

/** States from the one that asks most of the unit to the one that asks nothing. */
const ORDER: readonly VerdictFile['state'][] = ['wrong', 'unfilled', 'warned', 'draft', 'fine', 'deleted'];

/** How many things are to be done in a file: what is wrong, what is not filled in, what to look at again. */
export interface Tally {
  readonly errors: number;
  readonly blanks: number;
  readonly warnings: number;
}

/** Counts the messages of a file. */
export function tallyOf({ messages }: Pick<VerdictFile, 'messages'>): Tally {
  const told = messages.filter(({ isBlank }) => !isBlank);
  const errors = told.filter(({ severity }) => severity === 'error').length;
  return { errors, blanks: messages.length - told.length, warnings: told.length - errors };
}

/** `3 lỗi, 31 ô trống, 2 lưu ý`; empty where nothing is told. */
export function tallyText({ errors, blanks, warnings }: Tally): string {
  const parts: readonly (readonly [number, string])[] = [
    [errors, 'lỗi'],
    [blanks, 'ô trống'],
    [warnings, 'lưu ý'],
  ];
  return parts.flatMap(([count, what]) => (count > 0 ? [`${formatCount(count)} ${what}`] : [])).join(', ');
}

/** A state as a sign. */
export function iconOf({ state }: Pick<VerdictFile, 'state'>): string {
  return ICONS[state];
}

/** `còn 3 lỗi, 2 lưu ý`, `đạt`, `bản dự thảo, còn 31 ô trống`. */
export function standingText(file: Pick<VerdictFile, 'state' | 'messages'>): string {
  const tally = tallyText(tallyOf(file));
  const left = tally === '' ? '' : `còn ${tally}`;
  switch (file.state) {
    case 'wrong':
      return left === '' ? 'chưa đạt' : left;
    case 'unfilled':
      return left === '' ? 'chưa viết' : `chưa viết, ${left}`;
    case 'draft':
      return left === '' ? 'bản dự thảo' : `bản dự thảo, ${left}`;
    case 'warned':
      return tally === '' ? 'đạt' : `đạt, có ${tally}`;
    case 'fine':
      return 'đạt';
    case 'deleted':
      return 'bị xóa';
  }
}

/** Those that ask most of their units first; else as they were. */
export function byState(files: readonly VerdictFile[]): readonly VerdictFile[] {
  return files.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** `2 chưa đạt, 3 có lưu ý, 7 đạt`, with their signs. */
export function statesText(files: readonly Pick<VerdictFile, 'state'>[]): string {
  return ORDER.flatMap((state) => {
    const count = files.filter((file) => file.state === state).length;
    return count > 0 ? [`${ICONS[state]} ${formatCount(count)} ${NAMES[state]}`] : [];
  }).join(' · ');
}

const NAMES = {
  wrong: 'chưa đạt',
  unfilled: 'chưa viết',
  warned: 'đạt, có lưu ý',
  draft: 'bản dự thảo',
  fine: 'đạt',
  deleted: 'bị xóa',
} as const;

/** Who acts next, and what they do. Nobody is called by it: accounts are code. */
export function nextStep(file: VerdictFile): PhrasingContent[] {
  const who = file.kind === 'report' ? 'đơn vị' : 'người gửi';
  switch (file.state) {
    case 'wrong':
      return [own(`${who} sửa`)];
    case 'unfilled':
      return [own(`${who} điền`)];
    case 'draft':
      return [own(`${who} viết tiếp, xong thì xóa dòng `), code('draft')];
    default:
      return [...reviewers(file), own(' duyệt')];
  }
}

/** Who reviews a file. */
function reviewers({ team }: Pick<VerdictFile, 'team'>): PhrasingContent[] {
  const teams = team.split(/\s+/u).flatMap((one) => {
    const name = one.replace(/^@/u, '');
    return name === '' ? [] : [[code(name)]];
  });
  return teams.length === 0 ? [own('người duyệt')] : [own('nhóm '), ...joined(teams, ', ')];
}

/** `còn 5 ngày`, `hôm nay là ngày cuối`, `quá hạn 3 ngày`. */
export function timeLeft(before: Day, asOf: Day): string {
  const left = daysLeft(before, asOf) ?? 0;
  if (left === 0) return 'hôm nay là ngày cuối';
  return left > 0 ? `còn ${countDays(left)}` : `quá hạn ${countDays(-left)}`;
}

/** `trước ngày 15/6/2023, còn 5 ngày`. */
export function deadlineText(before: Day, asOf: Day): string {
  return `trước ngày ${formatDay(before)}, ${timeLeft(before, asOf)}`;
}

/** What a file is called in a sentence or a table. */
export function nameOf({ kind, unit, campaign, file }: VerdictFile): PhrasingContent {
  switch (kind) {
    case 'report':
      return unit === null ? code(file) : plain(unit.name);
    case 'outline':
      return plain(
        campaign === null || campaign.title === '' ? `Đề cương ${campaign?.id ?? ''}` : `Đề cương “${campaign.title}”`,
      );
    case 'letter':
      return plain(`Công văn của đợt ${campaign?.id ?? ''}`);
    case 'register':
      return plain('Danh mục đơn vị');
    case 'documents':
      return plain('Danh mục văn bản');
    case 'other':
      return code(file);
  }
}
