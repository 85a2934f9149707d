/** A look at each unit passes over no number of a person, and over most others. */
import { describe, expect, test } from 'vitest';
import { numberPlaces } from '#lib/privacy/number-scan.ts';
import { findPersonalData } from '#lib/privacy/personal-data.ts';
import { plainText } from '#lib/privacy/plain-text.ts';
import { textsOf } from './table.ts';

test.each([
  'Ngày 12/6/2023, theo Nghị định số 145/2020/NĐ-CP ngày 14/12/2020, nhiệm kỳ 2020 - 2025 có 61.275,5 triệu đồng',
  '| Số cuộc | cuộc | 3.251 | 96,5 |\n| Số lượt | lượt | 2.973 | |',
  'I. Vào 2015 - 2020\n\n2020 - 2025\n\n1. 2023',
])('nothing: %s', (text) => {
  expect(numberPlaces(text, '|')).toEqual([]);
});

test('such a number behind the word for an account', () => {
  expect(numberPlaces('Số tài khoản 12 34 56 78', null)).toEqual([23]);
});

describe('each number has a place in its paragraph', () => {
  test.each(['personal-data/numbers.txt'])('%s', (table) => {
    const wrong = textsOf(table).filter((text) => {
      const places = numberPlaces(plainText(text).text, '|');
      return findPersonalData(text).length > 0 && places.length === 0;
    });
    expect(wrong).toEqual([]);
  });

  test('of several paragraphs', () => {
    expect(numberPlaces('0912345678\n \n0912345679\r\n\r\n0912345670', null)).toHaveLength(3);
  });
});
