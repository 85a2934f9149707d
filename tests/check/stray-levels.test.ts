/** A level of the register that is a slip of one that an outline asks is told at its cell, from the first row on. */
import { expect, test } from 'vitest';
import { strayLevels } from '../../scripts/check/stray-levels.ts';
import { Disk } from '../../scripts/lib/repository/disk.ts';
import { Repository } from '../../scripts/lib/repository/repository.ts';
import { fixture } from '../helpers/fixtures.ts';
import { SAMPLES } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const register = (...levels: readonly string[]) =>
  [
    'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces',
    'binh-an,Tỉnh ủy Bình An,province,party,,,,BCĐ,,,,',
    ...levels.map((level, index) => `binh-an/xa-${index},Xã ${index},${level},commune,,,,BCĐ,,,,`),
    '',
  ].join('\n');
const OUTLINE = fixture('outline.md').replace('  base:', '  commune:');
const told = (csv: string) => {
  const files = { 'reports/units.csv': csv, 'outlines/nam-2023/outline.md': OUTLINE };
  return strayLevels(new Repository(new Disk(temporaryRepository(files)))).map(
    ({ place: { start }, severity, message }) => `${start.line}:${start.column} ${severity}: ${message}`,
  );
};
const slip = (line: number) =>
  `${line}:19 warning: Không đề cương nào yêu cầu cấp \`comune\`, gần giống \`commune\` mà đề cương yêu cầu; có phải \`commune\`? Viết khác thì đơn vị này không phải nộp báo cáo nào`;

test.each([
  ['one beside the right one', ['commune', 'comune'], [slip(4)]],
  ['the only one', ['comune'], [slip(3)]],
  ['as many as right ones', ['comune', 'comune', 'commune', 'commune'], [slip(3), slip(4)]],
  ['fewer than right ones, which their rows tell', ['commune', 'commune', 'comune'], []],
  ['levels that no outline asks', ['ward', 'district', 'base', 'school'], []],
])('%s', (_what, levels, expected) => {
  expect(told(register(...levels))).toEqual(expected);
});

test('levels of the samples are none', () => {
  expect(strayLevels(new Repository(new Disk(SAMPLES)))).toEqual([]);
});
