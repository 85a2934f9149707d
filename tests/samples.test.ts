/** The samples: outlines, register and reports without a defect, of every kind that other tests rely on. */

import { describe, expect, test } from 'vitest';
import { isExpected } from '#lib/outline/expected.ts';
import { campaignId, reportOfPath, unitId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../scripts/check/check-repository.ts';
import { SAMPLES } from './helpers/project.ts';

const repository = new Repository(new Disk(SAMPLES));
const { register, problems } = repository.register();
const campaigns = repository.outlineFiles().files.map((file) => file.split('/')[1] as string);

test('the register has no defect', () => {
  expect(problems).toEqual([]);
});

test('the four campaigns are there', () => {
  expect(campaigns).toEqual(['hai-phong-2023-h1', 'hcm-labour-2024', 'party-bloc-2023', 'quang-tri-2018']);
});

describe.each([...repository.outlineFiles().files, ...repository.reportFiles().files])('%s', (file) => {
  test('has no problem', () => {
    expect(checkPath(repository, file).messages).toEqual([]);
  });
});

test('a figure id is one thing in every campaign', () => {
  const known = new Map<string, { name: string; unit: string | null; type: string }>();
  for (const campaign of campaigns) {
    for (const [id, { figure }] of repository.outline(campaignId(campaign))?.outline?.figures ?? []) {
      const { name, unit, type } = figure;
      expect({ id, name, unit, type }).toEqual({ id, ...(known.get(id) ?? { name, unit, type }) });
      known.set(id, { name, unit, type });
    }
  }
});

test('the samples are of all kinds of unit that the campaign addresses', () => {
  const kinds = repository
    .reportFiles(campaignId('hai-phong-2023-h1'))
    .files.map((file) => register.units.get(reportOfPath(file)?.unit ?? unitId(''))?.kind);
  expect([...new Set(kinds)].sort()).toEqual(['agency', 'district', 'enterprise', 'party']);
});

test('deadlines and waivers are those of the letters', () => {
  const told = campaigns.map((campaign) => {
    const outline = repository.outline(campaignId(campaign))?.outline;
    if (!outline) throw new Error(`no outline in ${campaign}`);
    const units = [...register.units.values()];
    return [
      campaign,
      outline.frontMatter.levels,
      units.filter((unit) => isExpected(unit, outline)).length,
      outline.frontMatter.waivers.map(({ unit }) => unit),
    ];
  });
  expect(told).toEqual([
    ['hai-phong-2023-h1', { district: { before: '2023-06-15' } }, 9, ['hai-phong/bach-long-vi']],
    ['hcm-labour-2024', { base: {}, district: {} }, 7, []],
    ['party-bloc-2023', { base: {} }, 4, []],
    [
      'quang-tri-2018',
      { base: { before: '2018-06-30' }, district: { before: '2018-08-01' }, province: { before: '2018-09-01' } },
      9,
      ['quang-tri/cam-lo/phong-giao-duc'],
    ],
  ]);
});
