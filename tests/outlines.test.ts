/** The repository's own outlines, register and reports. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { isExpected } from '#lib/outline/expected.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { validateOutline } from '#lib/outline/validate-outline.ts';
import { reportOfPath } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkPath } from '../scripts/check/check-repository.ts';
import { PROJECT } from './helpers/project.ts';

const repository = new Repository(new Disk(PROJECT));
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
    for (const [id, { figure }] of repository.outline(campaign)?.outline?.figures ?? []) {
      const { name, unit, type } = figure;
      expect({ id, name, unit, type }).toEqual({ id, ...(known.get(id) ?? { name, unit, type }) });
      known.set(id, { name, unit, type });
    }
  }
});

test('the samples are of all kinds of unit that the campaign addresses', () => {
  const kinds = repository
    .reportFiles('hai-phong-2023-h1')
    .files.map((file) => register.units.get(reportOfPath(file)?.unit ?? '')?.kind);
  expect([...new Set(kinds)].sort()).toEqual(['agency', 'district', 'enterprise', 'party']);
});

test('deadlines and waivers are those of the letters', () => {
  const told = campaigns.map((campaign) => {
    const outline = repository.outline(campaign)?.outline;
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
    ['hcm-labour-2024', { base: {} }, 3, []],
    ['party-bloc-2023', { base: {} }, 4, []],
    [
      'quang-tri-2018',
      { base: { before: '2018-06-30' }, district: { before: '2018-07-30' }, province: { before: '2018-09-01' } },
      9,
      ['quang-tri/cam-lo/phong-giao-duc'],
    ],
  ]);
});

test('the example in outlines/README.md is a valid outline', () => {
  const readme = readFileSync(join(repository.root, 'outlines', 'README.md'), 'utf8');
  const [, source = ''] = /^````markdown\n([\s\S]*?)^````$/mu.exec(readme) ?? [];
  const { outline, problems: syntax } = parseOutline(
    'outlines/vi-du/outline.md',
    'vi-du',
    source,
    parseMarkdown(source),
  );
  expect({
    syntax,
    sense: outline && validateOutline(outline, register, () => false),
    sections: outline?.all.map((section) => section.heading.text),
  }).toEqual({
    syntax: [],
    sense: [],
    sections: [
      'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      'II. KẾT QUẢ THỰC HIỆN',
      '1. Kết quả ở xã, phường, thị trấn',
      '2. Kết quả ở doanh nghiệp',
      'III. HẠN CHẾ VÀ KIẾN NGHỊ',
    ],
  });
});
