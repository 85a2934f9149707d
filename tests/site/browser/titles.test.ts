/** Pages are found by their names as people type them. */
import { expect, test } from 'vitest';
import { combined, folded, readingsOf, wordsOf } from '../../../scripts/site/browser/letters.ts';
import { findTitles } from '../../../scripts/site/browser/titles.ts';

const GROUPS = [
  {
    kind: 'Đơn vị',
    before: 'units/',
    after: '.html',
    entries: [
      ['a', 'Xã Tân Lạp', 'Huyện Vũ Thư'],
      ['b', 'Xã Tân Lập', 'Huyện Đông Hưng'],
      ['c', 'Phường Lập Thạch', 'Quận Tân Phú'],
    ],
  },
] as const;

test.each([
  ['Tân Lập', ['b', 'c', 'a']],
  ['tan lap', ['a', 'b', 'c']],
  ['lập tân', ['b', 'c', 'a']],
  ['tan lap dong hung', ['b']],
  ['đông hưng', ['b']],
  ['Đông Hưng'.normalize('NFD'), ['b']],
  ['', []],
  ['…', []],
  ['xã khác', []],
])('%s finds %s', (query, keys) => {
  expect(findTitles(GROUPS, query).map(({ href }) => href)).toEqual(keys.map((key) => `units/${key}.html`));
});

test('marks and capitals are left away, đ is d', () => {
  expect(folded('Đối Thoại, DÂN CHỦ ở Phường Ô Quý Hồ')).toBe('doi thoai, dan chu o phuong o quy ho');
  expect(['Cư Đ’ắk', "Cư Đ'ắk"].map(folded)).toEqual(["cu d'ak", "cu d'ak"]);
  expect(wordsOf('Chỉ thị 30-CT/TW')).toEqual(['chỉ', 'thị', '30', 'ct', 'tw']);
});

test('d at the head of a word that has no marks may be đ', () => {
  const readings = ['doi', 'đoi', 'dân', 'thoai', 'd', '2d'].map(readingsOf);
  expect(readings).toEqual([['doi', 'đoi'], ['đoi'], ['dân'], ['thoai'], ['d'], ['2d']]);
  expect(combined([['di', 'đi'], ['xa'], ['do', 'đo']], 3)).toEqual(['di xa do', 'di xa đo', 'đi xa do']);
});
