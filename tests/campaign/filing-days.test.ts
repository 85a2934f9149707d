/** When reports were filed: since when they have stood complete on the first-parent line, as today's outline and rules judge them. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId } from '#lib/paths.ts';
import { faultOf } from '#lib/repository/pictures.ts';
import { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses } from '../../scripts/campaign/campaign-status.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { fixture, goodReport } from '../helpers/fixtures.ts';
import { png } from '../helpers/pictures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

const WARD = 'reports/nam-2023/binh-an/phuong-mot.md';
const OUTLINE = 'outlines/nam-2023/outline.md';
const GOOD = goodReport();
const DRAFT = GOOD.replace('date:', 'draft: true\ndate:');
const WRONG = GOOD.replace('2023-12-10', '2023-02-30');

/** A repository whose campaign is called for; reports are due before 15 December. */
function called(): GitHistory {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-11-01T02:00:00Z', { 'reports/units.csv': fixture('units.csv'), [OUTLINE]: fixture('outline.md') });
  return git;
}

/** How the ward stands at the end of a day. */
async function wardOn(root: string, onDay = '2023-12-31') {
  const repository = new Repository(new Checkout(root));
  const [found] = await campaignStatuses(
    { repository, asOf: day(onDay), today: day(onDay), step: () => {}, say: () => {} },
    [campaignId('nam-2023')],
  );
  const ward = found?.status.units.find(({ unit }) => unit === 'binh-an/phuong-mot');
  return ward && [ward.state, ward.filed, ward.evidence, ward.daysLate];
}

const on = (date: string) => `2023-12-${date}T02:00:00Z`;

test.each<[string, (git: GitHistory) => void, readonly unknown[]]>([
  [
    'a draft in time, finished late',
    (git) => [git.commit(on('10'), { [WARD]: DRAFT }), git.merge(on('14'), on('20'), { [WARD]: GOOD })],
    ['late', '2023-12-20', 'git', 6],
  ],
  [
    'a report with errors in time, mended late',
    (git) => [git.commit(on('10'), { [WARD]: WRONG }), git.commit(on('16'), { [WARD]: GOOD })],
    ['late', '2023-12-16', 'git', 2],
  ],
  [
    'complete in time, reworded later',
    (git) => [
      git.commit(on('08'), { [WARD]: DRAFT }),
      git.commit(on('10'), { [WARD]: GOOD }),
      git.commit(on('20'), { [WARD]: `${GOOD}\nĐơn vị bổ sung một ý.\n` }),
    ],
    ['on-time', '2023-12-10', 'git', 0],
  ],
  [
    'complete in time, spoilt, mended',
    (git) => [
      git.commit(on('10'), { [WARD]: GOOD }),
      git.commit(on('12'), { [WARD]: WRONG }),
      git.commit(on('20'), { [WARD]: GOOD }),
    ],
    ['on-time', '2023-12-10', 'git', 0],
  ],
  [
    'drafts under another name, then renamed and finished',
    (git) => [
      git.commit(on('10'), { 'reports/nam-2023/binh-an/phuong-mto.md': DRAFT }),
      git.commit(on('15'), { 'reports/nam-2023/binh-an/phuong-mto.md': null, [WARD]: GOOD }),
    ],
    ['late', '2023-12-15', 'git', 1],
  ],
  [
    'what was wrong by the outline of then and is right by that of now',
    (git) => [
      git.commit(on('01'), { [OUTLINE]: fixture('outline.md').replace('words: 10', 'words: 1000') }),
      git.commit(on('10'), { [WARD]: GOOD }),
      git.commit(on('20'), { [OUTLINE]: fixture('outline.md') }),
    ],
    ['on-time', '2023-12-10', 'git', 0],
  ],
  [
    'a clock that runs behind',
    (git) => [git.commit(on('16')), git.commit(on('10'), { [WARD]: GOOD })],
    ['late', '2023-12-16', 'git', 2],
  ],
  [
    'finished in the working folder only',
    (git) => [git.commit(on('10'), { [WARD]: DRAFT }), writeFileSync(join(git.root, WARD), GOOD)],
    ['filed', null, null, null],
  ],
  [
    'complete in time, touched in the working folder',
    (git) => [git.commit(on('10'), { [WARD]: GOOD }), writeFileSync(join(git.root, WARD), `${GOOD}\nThêm một ý.\n`)],
    ['on-time', '2023-12-10', 'git', 0],
  ],
])('%s', async (_, write, expected) => {
  const git = called();
  write(git);
  expect(await wardOn(git.root)).toEqual(expected);
});

test('each day has its own answer', async () => {
  const git = called();
  git.commit(on('10'), { [WARD]: DRAFT });
  git.commit(on('12'), { [WARD]: GOOD });
  git.commit(on('14'), { [WARD]: WRONG });
  const days = ['2023-12-09', '2023-12-10', '2023-12-12', '2023-12-14'];
  expect(await Promise.all(days.map((one) => wardOn(git.root, one)))).toEqual([
    ['missing', null, null, 0],
    ['draft', null, null, 0],
    ['on-time', '2023-12-12', 'git', 0],
    ['invalid', null, null, 0],
  ]);
});

test('a report that a sparse checkout leaves out is read from Git, on this day and on earlier ones', async () => {
  const git = called();
  git.commit(on('10'), { [WARD]: GOOD, 'reports/nam-2023/binh-an/so-mot.md': DRAFT });
  git.commit(on('20'), { 'ghi-chu.txt': '' });
  git.git(on('20'), 'sparse-checkout', 'set', '--no-cone', '/*', '!/reports/nam-2023/');
  rmSync(join(git.root, 'reports/nam-2023'), { recursive: true, force: true });
  const filed = ['on-time', '2023-12-10', 'git', 0];
  expect([await wardOn(git.root), await wardOn(git.root, '2023-12-12')]).toEqual([filed, filed]);
  const repository = new Repository(new Checkout(git.root));
  expect(repository.reportFiles().files).toEqual([WARD, 'reports/nam-2023/binh-an/so-mot.md']);
  expect(() => new Checkout(git.root).newFile(WARD)).toThrow(`Đã có ${WARD}; không ghi đè`);
});

test('a report was filed with the pictures that it had then, whatever they are called now', async () => {
  const git = called();
  const shows = (name: string) => GOOD.replace(/\n(?=## II)/u, `\n![Sơ đồ](${name})\n\n`);
  git.commit(on('10'), { [WARD]: shows('so-do-cu.png'), 'reports/nam-2023/binh-an/so-do-cu.png': png(40, 30) });
  git.commit(on('20'), {
    [WARD]: shows('so-do.png'),
    'reports/nam-2023/binh-an/so-do-cu.png': null,
    'reports/nam-2023/binh-an/so-do.png': png(40, 30),
  });
  expect(await wardOn(git.root)).toEqual(['on-time', '2023-12-10', 'git', 0]);
});

test('a picture that a sparse checkout leaves out is there', () => {
  const git = called();
  git.commit(on('10'), { [WARD]: GOOD, 'reports/nam-2023/binh-an/so-do.png': png(40, 30) });
  git.git(on('20'), 'sparse-checkout', 'set', '--no-cone', '/*', '!/reports/');
  rmSync(join(git.root, 'reports'), { recursive: true, force: true });
  expect(faultOf(new Repository(new Checkout(git.root)).picture(WARD, 'so-do.png'))).toBeNull();
});
