/** Where lines never break; `_` and `=` stand for a space and a hyphen that do not break. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bound, boundInWords } from '../../../scripts/docx/measure/bonds.ts';

const seen = (text: string): string => text.replaceAll('\u00A0', '_').replaceAll('\u2011', '=');

describe('bonds', () => {
  test.each([
    ['Chỉ thị số 15-CT/TU ngày 5/6/2023', 'Chỉ thị số_15=CT/TU ngày_5/6/2023'],
    ['ngày 05 tháng 6 năm 2023', 'ngày_05 tháng_6 năm_2023'],
    ['(149/KH-UBND, 04/2015/NĐ-CP)', '(149/KH=UBND, 04/2015/NĐ=CP)'],
    ['Số \u00A0\u00A0\u00A0-BC/BCĐ', 'Số ___=BC/BCĐ'],
    ['giai đoạn 2021-2025', 'giai đoạn 2021=2025'],
    ['đạt 98 % và 5,2 ‰', 'đạt 98_% và 5,2_‰'],
    ['Điều 5, khoản 2, điểm a Điều 21 của Điều lệ', 'Điều_5, khoản_2, điểm_a Điều_21 của Điều lệ'],
    ['quý II, khóa XIII, mục I', 'quý_II, khóa_XIII, mục_I'],
    ['kinh tế - xã hội – văn hóa', 'kinh tế_- xã hội_– văn hóa'],
    ['kinh tế -xã hội', 'kinh tế_=xã hội'],
    ['- Ban Dân vận', '- Ban Dân vận'],
    ['-----', '-----'],
    ['số hộ 5 người', 'số hộ 5 người'],
    ['vụ việc I ốt', 'vụ việc I ốt'],
    ['https://a-b.vn/c-d và a-b', 'https://a-b.vn/c-d và a=b'],
  ])('%s', (text, expected) => {
    expect(seen(bound(text))).toBe(expected);
  });

  test('in cells words stay apart', () => {
    expect(seen(boundInWords('Chỉ thị số 15-CT/TU - ngày 5/6/2023'))).toBe('Chỉ thị số 15=CT/TU - ngày 5/6/2023');
  });

  test('a text keeps its length and its words', () => {
    const piece = fc.constantFrom(
      'ngày ',
      '5',
      '-',
      ' ',
      'CT',
      '/',
      'điểm a',
      ' - ',
      'Điều 5',
      'II',
      '%',
      'https://x-y',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const joined = bound(text);
          expect([joined.length, joined.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-')]).toEqual([
            text.length,
            text,
          ]);
        },
      ),
    );
  });
});
