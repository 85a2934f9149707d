/** A stamp that says a day after that on which Git got it is told, with both days: by `check` where it stands, by status and build beside theirs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses } from '../../scripts/campaign/campaign-status.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { planBuild } from '../../scripts/campaign/plan.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { oneOrigin } from '../../scripts/git/origins.ts';
import { commitAll } from '../helpers/commit.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const WARD = 'reports/nam-2023/binh-an/phuong-mot.md';
const CAMPAIGN = campaignId('nam-2023');
const on = (date: string, text = goodReport()) =>
  text.replace('date:', `received: { number: 287, date: ${date} }\ndate:`);

type Days = readonly (readonly [date: string, text: string])[];

/** A report that was committed as it was on some days, then stands as `now`. */
function repository(days: Days, now = days.at(-1)?.[1] ?? '') {
  const root = temporaryRepository({ ...goodRepository(), [WARD]: '' });
  for (const [date, text] of days) {
    writeFileSync(join(root, WARD), text);
    commitAll(root, { name: 'A', date: `${date}T08:00:00+07:00` });
  }
  writeFileSync(join(root, WARD), now);
  return new Repository(new Checkout(root));
}

const warning = (received: string, committed: string) =>
  `3:32 warning front-matter Ngày đến ${received} ở \`received\` sau ngày dấu ấy được đưa vào Git (${committed}): có lẽ ghi nhầm ngày; trước ngày ấy báo cáo bị tính là chưa nộp, hãy xem lại dấu công văn đến`;
const line = (received: string, after: string) =>
  `${WARD}: dấu đến \`received\` ghi ngày ${received}, sau ${after}: có lẽ ghi nhầm ngày; trước ngày ấy báo cáo bị tính là chưa nộp`;

const MISTYPED = on('2024-12-12');

test.each<[string, readonly [Days, string?], readonly string[], readonly string[]]>([
  ['on the same day', [[['2023-12-12', on('2023-12-12')]]], [], []],
  ['before', [[['2023-12-14', on('2023-12-12')]]], [], []],
  [
    'a day later',
    [[['2023-12-12', on('2023-12-13')]]],
    [warning('13/12/2023', '12/12/2023')],
    [line('13/12/2023', 'ngày được đưa vào Git (12/12/2023)')],
  ],
  [
    'a year later, in a report that came before and changed afterwards',
    [
      [
        ['2023-12-11', goodReport()],
        ['2023-12-12', MISTYPED],
        ['2024-12-30', `${MISTYPED}\nPhường cảm ơn.\n`],
      ],
    ],
    [warning('12/12/2024', '12/12/2023')],
    [line('12/12/2024', 'ngày được đưa vào Git (12/12/2023)')],
  ],
  [
    'on the day of its stamp, after one that was put right',
    [
      [
        ['2023-12-11', goodReport()],
        ['2023-12-12', MISTYPED],
        ['2023-12-13', on('2023-12-13')],
      ],
    ],
    [],
    [],
  ],
  [
    'not yet, and the stamp is after today',
    [[['2023-12-11', goodReport()]], on('2025-12-12')],
    [],
    [line('12/12/2025', 'hôm nay (01/6/2025)')],
  ],
  ['not yet, and the stamp is of today', [[['2023-12-11', goodReport()]], on('2025-06-01')], [], []],
])('committed %s', async (_what, [days, now], messages, lines) => {
  const found = repository(days, now);
  const { messages: told } = checkFiles({ repository: found, given: [] });
  expect(told.map((one) => `${one.line}:${one.column} ${one.severity} ${one.rule} ${one.message}`)).toEqual(messages);
  const said: string[] = [];
  const say = (more: readonly string[]) => said.push(...more);
  const job = { repository: found, step: () => {}, say };
  await campaignStatuses({ ...job, asOf: day('2025-06-01'), today: day('2025-06-01') }, [CAMPAIGN]);
  expect(said.splice(0)).toEqual(lines);
  const origins = oneOrigin({ commit: '', modified: '2023-06-30T00:00:00Z', code: '' });
  const plan = planBuild({ ...job, files: planCheck(found, {}).files, unit: undefined, origins });
  while (!plan.next().done);
  expect(said).toEqual(lines.filter((one) => one.includes('Git')));
});
