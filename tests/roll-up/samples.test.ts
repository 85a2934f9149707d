/** The samples of three tiers: what each unit says of itself is what stands below it; who is missing, late, waived. */

import { expect, test } from 'vitest';
import { expectedUnits } from '#lib/outline/expected.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { differencesCsv } from '../../scripts/roll-up/data/tables.ts';
import { rollUpUnits, standingOf } from '../../scripts/roll-up/numbers/campaign.ts';
import { SAMPLES } from '../helpers/project.ts';
import { campaignOf } from './three-tiers.ts';

const repository = new Repository(new Disk(SAMPLES));
const campaign = campaignOf(repository, 'quang-tri-2018');

test('a unit with a roll-up gives what stands below it and its own on top; where it does not, it says why', () => {
  const units = rollUpUnits(campaign).filter(({ id }) => campaign.summaries.has(id));
  expect(units.map(({ id }) => id)).toEqual(['quang-tri', 'quang-tri/hai-lang', 'quang-tri/trieu-phong']);
  expect(differencesCsv(campaign)).toBe(`campaign,unit,figure,term,own,below,difference,note
quang-tri-2018,quang-tri,enterprises,,3,1,2,"Gồm 2 doanh nghiệp trực thuộc tỉnh, không báo cáo qua huyện"
quang-tri-2018,quang-tri,with-rules,,3,1,2,"Gồm 2 doanh nghiệp trực thuộc tỉnh, không báo cáo qua huyện"
quang-tri-2018,quang-tri,people-works,,149,151,-2,"Hai công trình thủy lợi liên huyện, hai huyện cùng báo, tỉnh chỉ tính một lần"
`);
});

test('who is missing, waived, late, and who filed before its bases', () => {
  const days = new Map(
    [...campaign.summaries.values()].map(({ unit, file }) => {
      const { subject } = checkPath(repository, file);
      return [unit.id, subject.type === 'report' ? subject.report.frontMatter?.received?.date : undefined];
    }),
  );
  const { levels } = campaign.outline.frontMatter;
  const states = [...campaign.register.units.values()]
    .filter(({ id }) => id.startsWith('quang-tri'))
    .map((unit) => {
      const day = days.get(unit.id);
      const isLate = day !== undefined && day >= (levels[unit.level]?.before ?? '');
      return `${unit.id}: ${day ?? standingOf(campaign, unit).type}${isLate ? ', late' : ''}`;
    });
  expect(states).toEqual([
    'quang-tri: 2018-08-28',
    'quang-tri/hai-lang: 2018-07-24',
    'quang-tri/hai-lang/hai-thuong: 2018-06-21',
    'quang-tri/hai-lang/xi-nghiep-thuy-nong: 2018-07-05, late',
    'quang-tri/trieu-phong: 2018-06-19',
    'quang-tri/trieu-phong/trieu-trach: 2018-06-26',
    'quang-tri/trieu-phong/trung-tam-y-te: missing',
    'quang-tri/cam-lo: provisional',
    'quang-tri/cam-lo/cam-chinh: 2018-06-25',
    'quang-tri/cam-lo/phong-giao-duc: waived',
  ]);
  expect(expectedUnits(campaign.outline, campaign.register)).toHaveLength(9);
});
