/** A word of the register that is a slip of another is told; one of its own is not. */
import { expect, test } from 'vitest';
import { unitId } from '#lib/paths.ts';
import { strayWords } from '#lib/register/stray-words.ts';

const unit = (id: string, level: string, kind: string) => ({ id: unitId(id), level, kind });

test('slips are told at the rows of fewer units', () => {
  const units = [
    unit('a', 'province', 'party'),
    unit('a/b', 'commune', 'commune'),
    unit('a/c', 'commune', 'commune'),
    unit('a/d', 'comune', 'Commune'),
    unit('a/e', 'base', 'agency'),
    unit('a/f', 'base2', 'agency'),
    unit('a/g', 'bases', 'union'),
  ];
  expect(strayWords(units)).toEqual([
    {
      unit: 'a/d',
      column: 'level',
      message:
        'Cấp `comune` chỉ có ở ít đơn vị, gần giống `commune`; có phải `commune`? Viết khác thì đề cương không yêu cầu được đơn vị này',
    },
    {
      unit: 'a/d',
      column: 'kind',
      message:
        'Loại hình `Commune` chỉ có ở ít đơn vị, gần giống `commune`; có phải `commune`? Viết khác thì đề cương không yêu cầu được đơn vị này',
    },
  ]);
});
