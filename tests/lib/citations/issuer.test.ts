/** Whom a text means by the name of a body. */
import { expect, test } from 'vitest';
import { isNational, isSameIssuer, namesPlace } from '#lib/citations/issuer.ts';

test.each([
  ['Chính Phủ', 'Chính phủ', true],
  ['Bộ Chính trị khóa XI', 'Bộ Chính trị', true],
  ['Bộ Chính', 'Bộ Chính trị', false],
  ['Ban Chấp hành Trung ương', 'Ban Chấp hành Trung ương Đảng', true],
  ['Ban Bí thư', 'Bộ Chính trị', false],
  ['UBND thành phố', 'Ủy ban nhân dân thành phố Hải Phòng', true],
  ['Ủy ban nhân dân thành phố Hải Phòng', 'Ủy ban nhân dân thành phố Hải Phòng', true],
  ['Ủy ban nhân dân thành phố Hải Phòng khóa XI', 'Ủy ban nhân dân thành phố Hải Phòng', true],
  ['UBND thành phố Hà Nội', 'Ủy ban nhân dân thành phố Hải Phòng', false],
  ['UBND thành phố', 'Ủy ban nhân dân thành phố Đà Nẵng', false],
  ['Tỉnh ủy', 'Tỉnh ủy', false],
  ['Thành ủy', 'Thành ủy Hải Phòng', true],
])('“%s” may mean %s: %s', (text, issuer, expected) => {
  expect(isSameIssuer(text, issuer, ['Hải Phòng'])).toBe(expected);
});

test('bodies of which there is one in the country', () => {
  const names = [
    'Chính phủ',
    'Bộ Nội vụ',
    'Tổng Liên đoàn Lao động Việt Nam',
    'Văn phòng Trung ương Đảng',
    'Chủ tịch nước',
    'Thành ủy Hải Phòng',
    'Ủy ban nhân dân tỉnh Bình An',
    'Liên đoàn Lao động tỉnh',
  ];
  expect(names.filter(isNational)).toEqual(names.slice(0, 5));
});

test('names that end in a proper noun', () => {
  const names = [
    'Thành ủy Hải Phòng',
    ' Tỉnh ủy Bình An ',
    'Tỉnh ủy',
    'Đảng ủy Khối',
    'Văn phòng Đảng',
    'UBND',
    'Quận 12',
    '',
  ];
  expect(names.filter(namesPlace)).toEqual(names.slice(0, 2));
});
