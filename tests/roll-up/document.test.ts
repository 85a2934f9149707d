/** The whole document of a roll-up of three tiers, as the samples have it; two units of one name stay two. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRegister } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rollUpMarkdown } from '../../scripts/roll-up/markdown/roll-up-tree.ts';
import { rollUp } from '../../scripts/roll-up/roll-up.ts';
import { PROJECT, SAMPLES } from '../helpers/project.ts';
import { loadTold } from './three-tiers.ts';

test('the roll-up of a province with districts and bases, whole', () => {
  const { campaign, narratives } = loadTold(new Repository(new Disk(SAMPLES)), 'quang-tri-2018');
  const unit = [...campaign.register.units.values()].find(({ id }) => id === 'quang-tri');
  if (!unit) throw new Error('the province is in the register');
  const known = new Map([['quang-tri/hai-lang/xi-nghiep-thuy-nong', 'late' as const]]);
  const markdown = rollUpMarkdown(rollUp(campaign, unit, narratives, { known }));
  const file = join(PROJECT, 'tests', 'fixtures', 'roll-up', 'quang-tri.md');
  if (process.env.UPDATE) writeFileSync(file, markdown);
  expect(markdown).toBe(readFileSync(file, 'utf8'));
});

test('units of one name are told apart by their superiors, as far up as it takes', () => {
  const rows = [
    't,Trung ương,central',
    't/a,Tỉnh A,province',
    't/a/v,Huyện Vũ Thư,district',
    't/a/v/x,Xã Tân Lập,base',
    't/a/v/y,Xã Khác,base',
    't/b,Tỉnh B,province',
    't/b/v,Huyện Vũ Thư,district',
    't/b/v/x,Xã Tân Lập,base',
    't/b/x,Xã Tân Lập,base',
  ].map((row) => `${row},commune,,Đảng ủy,X,ĐU,,,,`);
  const { register } = parseRegister(
    `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n${rows.join('\n')}\n`,
  );
  const units = [...register.units.values()];
  const nameOf = namesAmong(units, register);
  expect(units.map(nameOf)).toEqual([
    'Trung ương',
    'Tỉnh A',
    'Huyện Vũ Thư (Tỉnh A)',
    'Xã Tân Lập (Huyện Vũ Thư, Tỉnh A)',
    'Xã Khác',
    'Tỉnh B',
    'Huyện Vũ Thư (Tỉnh B)',
    'Xã Tân Lập (Huyện Vũ Thư, Tỉnh B)',
    'Xã Tân Lập (Tỉnh B)',
  ]);
});
