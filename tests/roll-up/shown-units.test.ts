/** Which units stand in the table of a section that came with a later version of the outline. */
import { expect, test } from 'vitest';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { Pass } from '../../scripts/campaign/pass.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { campaign, figure, report, section, units } from '../oracle/short-hand.ts';
import { campaignFiles } from '../oracle/write-campaign.ts';

const OLD = 'I. KẾT QUẢ';
const NEW = 'II. CÁCH LÀM MỚI';

test('not those whose reports are held to an earlier version, unless they give something of it', () => {
  const wanted = [OLD, NEW];
  const files = campaignFiles(
    campaign(
      {
        version: 2,
        levels: { base: {} },
        sections: [
          section([figure('held', { name: 'Số cuộc họp' })]),
          section([figure('newer', { name: 'Số mô hình' })], { title: NEW, since: 2 }),
        ],
      },
      [...units('province', 'party', 'p'), ...units('base', 'commune', 'p/first', 'p/keen', 'p/missing', 'p/second')],
      [
        report('p/first', { held: 1 }, { version: 1, sections: [OLD] }),
        report('p/keen', { held: 2, newer: 3 }, { version: 1, sections: wanted }),
        report('p/second', { held: 4, newer: 5 }, { version: 2, sections: wanted }),
      ],
    ),
  );
  const repository = new Repository(new Memory(files));
  const id = campaignId('c');
  const { tree } = new Pass({ repository, campaign: id, files: repository.reportFiles(id).files }).drain();
  const top = repository.register().register.units.get(unitId('p'));
  if (!tree || !top) throw new Error('The outline and the unit must be there');
  const { sections } = rollUp(tree, top, { of: () => null });
  expect(
    sections.map(({ section: { heading }, figures }) => [
      heading.text,
      figures?.grid.units.map(({ standing }) => standing.unit.id),
    ]),
  ).toEqual([
    [OLD, ['p/first', 'p/keen', 'p/missing', 'p/second']],
    [NEW, ['p/keen', 'p/missing', 'p/second']],
  ]);
});
