/** The issue of a campaign: who has filed, who is late or soon due, and the letter that reminds them. Nobody is called by it. */
import type { RootContent } from 'mdast';
import { type Day, formatDay } from '#lib/date.ts';
import { paragraph, table } from '#lib/markdown/nodes.ts';
import { deadlineOf } from '#lib/outline/deadline.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import { levelName } from '#lib/register/level-name.ts';
import type { Register } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { isFiled } from '../../status/rates.ts';
import type { Status } from '../../status/status.ts';
import { daysLeft, describeUnit, formatCount, outOf } from '../../status/texts.ts';
import type { UnitStatus } from '../../status/unit-status.ts';
import { fitting } from '../comment/fitting.ts';
import { bold, folded, linkTo, own, title } from '../comment/nodes.ts';
import { plain } from '../comment/plain.ts';
import type { Stage } from './stage.ts';

/** What the issue of a campaign is made of. */
export interface Reminding {
  readonly status: Status;
  readonly asOf: Day;
  readonly outline: Outline;
  readonly register: Register;
  readonly stage: Stage;
  /** Who is due within so many days is named. */
  readonly days: number;
  /** The letter that reminds, as Markdown; null where nobody is to be reminded. */
  readonly letter: string | null;
  /** Where a browser edits a unit's report; null where there is no such file yet. */
  edit(unit: UnitId): string | null;
}

/** What all issues of ours that remind begin with. */
export const MARKER = '<!-- decuong:nhac ';

/** What an issue is of, and whether it was we who closed it; null for one that does not say so. */
export function readIssue(body: string): { readonly campaign: string; readonly isDone: boolean } | null {
  const [, campaign, state] = /^<!-- decuong:nhac campaign=([a-z0-9-]+) state=(open|done) -->/u.exec(body) ?? [];
  return campaign === undefined ? null : { campaign, isDone: state === 'done' };
}

function markerOf(campaign: CampaignId, stage: Stage): string {
  return `${MARKER}campaign=${campaign} state=${stage === 'open' ? 'open' : 'done'} -->`;
}

/** Its title, on one line. */
export function issueTitle({ frontMatter }: Outline): string {
  return `Nhắc báo cáo: ${plain(frontMatter.title).value}`;
}

/** Its text: the letter where it fits, then as many units as do. */
export function issueText(reminding: Reminding): string {
  const { status, outline, stage } = reminding;
  const late = owing(status).filter(({ daysLate }) => daysLate);
  const due = owing(status).filter((unit) => isDue(unit, reminding));
  const letter = letterNodes(reminding.letter);
  const isShort = (reminding.letter?.length ?? 0) <= LONGEST_LETTER;
  const text = fitting(late.length + due.length, (rows) => [
    headline(reminding),
    levelTable(reminding),
    ...(stage === 'open'
      ? [
          ...unitNodes(`🔴 Quá hạn: ${formatCount(late.length)} đơn vị`, late, rows, reminding),
          ...unitNodes(
            `🟡 Đến hạn trong ${formatCount(reminding.days)} ngày tới: ${formatCount(due.length)} đơn vị`,
            due,
            Math.max(0, rows - late.length),
            reminding,
          ),
          ...(isShort ? letter : longLetterNodes()),
        ]
      : []),
  ]);
  return `${markerOf(outline.campaign, stage)}\n\n${text}`;
}

/** In UTF-16 units: the units must have room too. */
const LONGEST_LETTER = 25_000;

function owing({ units }: Status): readonly UnitStatus[] {
  return units.filter((unit) => unit.state !== 'waived' && !isFiled(unit));
}

function isDue({ before, daysLate }: UnitStatus, { asOf, days }: Reminding): boolean {
  const left = daysLeft(before, asOf);
  return !daysLate && left !== null && left <= days;
}

function headline({ status, asOf, stage }: Reminding): RootContent {
  const expected = status.units.filter(({ state }) => state !== 'waived');
  const filed = expected.filter(isFiled).length;
  const end = {
    open: '',
    filed: ' Mọi đơn vị đã nộp: thẻ này tự đóng; có báo cáo bị rút lại thì tự mở.',
    over: ' Hạn nộp đã qua lâu: thẻ này tự đóng, không nhắc nữa.',
  }[stage];
  return paragraph(
    bold(own(`Đã nộp ${outOf(filed, expected.length)} đơn vị`)),
    own(`, tính đến hết ngày ${formatDay(asOf)}.${end}`),
  );
}

/** How each level stands. */
function levelTable({ status, outline }: Reminding): RootContent {
  const rows = Object.keys(outline.frontMatter.levels).flatMap((level) => {
    const units = status.units.filter((unit) => unit.level === level && unit.state !== 'waived');
    if (units.length === 0) return [];
    const count = (is: (unit: UnitStatus) => boolean) => own(formatCount(units.filter(is).length));
    return [
      [
        plain(levelName(level)),
        own(formatCount(units.length)),
        count(isFiled),
        count(({ state }) => state === 'late'),
        count(({ state }) => state === 'draft' || state === 'invalid'),
        count(({ state }) => state === 'missing'),
        own(deadlineOf(outline, level)?.text ?? 'không định hạn'),
      ],
    ];
  });
  const header = ['Cấp', 'Phải nộp', 'Đã nộp', 'trong đó chậm', 'Dự thảo, còn lỗi', 'Chưa có', 'Hạn nộp'];
  return table([null, ...header.slice(2).map(() => 'right' as const), null], [header, ...rows]);
}

function unitNodes(
  name: string,
  units: readonly UnitStatus[],
  rows: number,
  { status, asOf, register, edit }: Reminding,
): RootContent[] {
  if (units.length === 0) return [];
  const called = units.map(({ unit, name: own }) => ({ id: unit, name: own }));
  const nameOf = namesAmong(called, register);
  const shown = units
    .slice(0, rows)
    .map((unit) => [
      linkTo(edit(unit.unit), plain(nameOf({ id: unit.unit, name: unit.name }))),
      own(describeUnit(unit, status.asOf ?? asOf)),
    ]);
  return [
    title(3, [own(name)]),
    ...(shown.length > 0 ? [table([null, null], [['Đơn vị (bấm để viết)', 'Tình trạng'], ...shown])] : []),
    ...(shown.length < units.length
      ? [paragraph(own(`… và ${formatCount(units.length - shown.length)} đơn vị nữa.`))]
      : []),
  ];
}

function letterNodes(letter: string | null): RootContent[] {
  if (letter === null) return [];
  return folded('Công văn đôn đốc (dự thảo) để chép', [
    paragraph(own('Bản Word ở mục Artifacts của lần chạy mới nhất trong thẻ Actions.')),
    { type: 'code', lang: 'markdown', value: letter.trimEnd() },
  ]);
}

function longLetterNodes(): RootContent[] {
  return [
    paragraph(
      own(
        'Công văn đôn đốc (dự thảo) dài hơn chỗ này có thể chứa: tải bản Word ở mục Artifacts của lần chạy mới nhất trong thẻ Actions.',
      ),
    ),
  ];
}
