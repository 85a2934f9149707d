import { expect, test } from 'vitest';
import { startingSigner } from '#lib/outline/starting-signer.ts';

const blank = { title: '…', name: '…' };

test('for whom a signer signs, in the form of the profile', () => {
  expect(
    ['BAN THƯỜNG VỤ', 'Ban Chỉ đạo', 'T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ', 'K/T TRƯỞNG BAN'].map((authority) =>
      startingSigner({ authority }, 'party-2018'),
    ),
  ).toEqual([
    { authority: 'T/M BAN THƯỜNG VỤ', ...blank },
    { authority: 'T/M BAN CHỈ ĐẠO', ...blank },
    { authority: 'T/M BAN THƯỜNG VỤ', ...blank },
    { authority: 'T/M BAN THƯỜNG VỤ', ...blank },
    { authority: 'K/T TRƯỞNG BAN', ...blank },
  ]);
  expect(startingSigner({ authority: 'T/M BAN CHẤP HÀNH' }, 'union')).toEqual({
    authority: 'TM. BAN CHẤP HÀNH',
    ...blank,
  });
});

test('the head signs alone; the register does not say', () => {
  expect([startingSigner({ authority: '' }, 'state'), startingSigner({ authority: null }, 'state')]).toEqual([
    blank,
    { authority: '…', ...blank },
  ]);
});
