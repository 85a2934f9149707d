/** How a file stands, and who acts next, in a few words. */
import type { PhrasingContent } from 'mdast';
import { type Day, formatDay } from '#lib/date.ts';
import { countDays, daysLeft, formatCount } from '../../status/texts.ts';
import type { VerdictFile } from '../verdict/verdict.ts';
import { joined, own } from './nodes.ts';
import { code, plain } from './plain.ts';

/** In characters: titles of campaigns differ at their end, where the period stands. */
const LONGEST_TITLE = 250;

type State = VerdictFile['state'];

/** What each state looks like from afar. */
const ICONS = { wrong: '❌', warned: '⚠️', fine: '✅', draft: '📝', unfilled: '⏳', deleted: '🗑️' } as const;

const NAMES = {
  wrong: 'chưa đạt',
  unfilled: 'chưa viết',
  warned: 'đạt, có lưu ý',
  draft: 'bản dự thảo',
  fine: 'đạt',
  deleted: 'bị xóa',
} as const;

/** States from the one that asks most of the unit to the one that asks nothing. */
const ORDER: readonly State[] = ['wrong', 'unfilled', 'warned', 'draft', 'fine', 'deleted'];

/** A state as a sign. */
export function iconOf({ state }: Pick<VerdictFile, 'state'>): string {
  return ICONS[state];
}

/** `còn 3 lỗi, 2 lưu ý`, `đạt, ‼️ 1 số khác thường`, `bản dự thảo, còn 31 ô trống`. */
export function standingText(file: Pick<VerdictFile, 'state' | 'messages' | 'more' | 'figures'>): string {
  const striking = file.figures.filter(({ isStriking }) => isStriking).length;
  return `${stateText(file)}${striking > 0 ? `, ‼️ ${formatCount(striking)} số khác thường` : ''}`;
}

function stateText({ state, ...told }: Pick<VerdictFile, 'state' | 'messages' | 'more'>): string {
  const tally = tallyText(told);
  if (tally === '' || state === 'fine' || state === 'deleted') return NAMES[state];
  if (state === 'wrong') return `còn ${tally}`;
  return state === 'warned' ? `đạt, có ${tally}` : `${NAMES[state]}, còn ${tally}`;
}

/** How many things are to be done: `3 lỗi, 31 ô trống, 2 lưu ý`. */
function tallyText({ messages, more }: Pick<VerdictFile, 'messages' | 'more'>): string {
  const told = messages.filter(({ isBlank }) => !isBlank);
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const parts: readonly (readonly [number, string])[] = [
    [errors + (more?.errors ?? 0), 'lỗi'],
    [messages.length - told.length + (more?.blanks ?? 0), 'ô trống'],
    [told.length - errors + (more?.warnings ?? 0), 'lưu ý'],
  ];
  return parts.flatMap(([count, what]) => (count > 0 ? [`${formatCount(count)} ${what}`] : [])).join(', ');
}

/** Those that ask most of their units first; else as they were. */
export function byState(files: readonly VerdictFile[]): readonly VerdictFile[] {
  return files.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

/** `❌ 2 chưa đạt · ✅ 7 đạt`. */
export function statesText(files: readonly Pick<VerdictFile, 'state'>[]): string {
  return ORDER.flatMap((state) => {
    const count = files.filter((file) => file.state === state).length;
    return count > 0 ? [`${ICONS[state]} ${formatCount(count)} ${NAMES[state]}`] : [];
  }).join(' · ');
}

/** Whether the unit has something to do before anybody reviews. */
export function isHeldUp({ state }: Pick<VerdictFile, 'state'>): boolean {
  return state === 'wrong' || state === 'unfilled' || state === 'draft';
}

/** What the author does next; empty where nothing is left. */
export function authorStep({ kind, state }: Pick<VerdictFile, 'kind' | 'state'>): PhrasingContent[] {
  const who = kind === 'report' ? 'đơn vị' : 'người gửi';
  switch (state) {
    case 'wrong':
      return [own(`${who} sửa`)];
    case 'unfilled':
      return [own(`${who} điền`)];
    case 'draft':
      return [own(`${who} viết tiếp, xong thì xóa dòng `), code('draft')];
    case 'warned':
      return [own(`${who} xem lại lưu ý, đúng rồi thì để nguyên`)];
    default:
      return [];
  }
}

/** Who reviews a file. Nobody is called by it: accounts are code. */
export function reviewerStep({ team }: Pick<VerdictFile, 'team'>): PhrasingContent[] {
  const teams = team.split(/\s+/u).flatMap((one) => {
    const name = one.replace(/^@/u, '');
    return name === '' ? [] : [[code(name)]];
  });
  return teams.length === 0 ? [own('người duyệt xem')] : [own('nhóm '), ...joined(teams, ', '), own(' duyệt')];
}

/** `còn 5 ngày`, `hôm nay là ngày cuối`, `quá hạn 3 ngày`; `before` is the first day that is late. */
export function timeLeft(before: Day, asOf: Day): string {
  const left = daysLeft(before, asOf) ?? 0;
  if (left === 0) return 'hôm nay là ngày cuối';
  return left > 0 ? `còn ${countDays(left)}` : `quá hạn ${countDays(-left)}`;
}

/** `trước ngày 15/6/2023, còn 5 ngày`. */
export function deadlineText(before: Day, asOf: Day): string {
  return `trước ngày ${formatDay(before)}, ${timeLeft(before, asOf)}`;
}

/** What a file is called in a sentence. */
export function nameOf(file: VerdictFile): PhrasingContent {
  const name = calledName(file);
  return name === null ? code(file.file) : plain(name);
}

/** The same in a heading among others: a unit that reports in several campaigns is told apart by their titles, or ids where these are alike. */
export function headingOf(file: VerdictFile, others: readonly VerdictFile[]): PhrasingContent[] {
  const { campaign } = file;
  const name = calledName(file);
  const alike = others.filter((one) => one.campaign?.id !== campaign?.id && calledName(one) === name);
  if (name === null || campaign === null || alike.length === 0) return [nameOf(file)];
  const isTold = campaign.title !== '' && alike.every((one) => one.campaign?.title !== campaign.title);
  return [nameOf(file), own(' – '), plain(isTold ? campaign.title : campaign.id, LONGEST_TITLE)];
}

/** The same as a text that a link can have, told apart by campaigns where there are several. */
export function labelOf(file: VerdictFile, isAmongCampaigns = false) {
  const name = calledName(file) ?? file.file;
  return plain(isAmongCampaigns && file.campaign && file.kind === 'report' ? `${name} (${file.campaign.id})` : name);
}

/** Null where it has no name but its path. */
function calledName({ kind, unit, campaign }: VerdictFile): string | null {
  switch (kind) {
    case 'report':
      return unit?.name || null;
    case 'outline':
      return campaign && `Đề cương “${campaign.title || campaign.id}”`;
    case 'letter':
      return campaign && `Công văn của đợt ${campaign.id}`;
    case 'register':
      return 'Danh mục đơn vị';
    case 'documents':
      return 'Danh mục văn bản';
    case 'other':
      return null;
  }
}
