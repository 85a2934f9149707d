/** What units are called in letters: each is named, and named once. */
import { expect, test } from 'vitest';
import { nameInFull } from '#lib/register/name-in-full.ts';

test.each([
  ['', 'Xã An', 'Xã An'],
  ['Ban Chỉ đạo thực hiện Quy chế dân chủ', 'Quận Lê Chân', 'Ban Chỉ đạo thực hiện Quy chế dân chủ Quận Lê Chân'],
  ['Huyện ủy Cam Lộ', 'Huyện Cam Lộ', 'Huyện ủy Cam Lộ'],
  ['Tỉnh ủy Quảng Trị', 'Quảng Trị', 'Tỉnh ủy Quảng Trị'],
  ['Công đoàn cơ sở Công ty Cổ phần May A', 'CĐCS Công ty May A', 'Công đoàn cơ sở Công ty Cổ phần May A'],
  [
    'Công đoàn cơ sở Công ty Cổ phần May A',
    'CĐCS Công ty May B',
    'Công đoàn cơ sở Công ty Cổ phần May A CĐCS Công ty May B',
  ],
  ['Ban Chỉ đạo', 'Xã Ba', 'Ban Chỉ đạo Xã Ba'],
])('%j of %j', (issuer, name, expected) => {
  expect(nameInFull({ issuer, name })).toBe(expected);
});
