/** Offices' own numbers, as the register gives them and as texts do. All numbers are made up. */
import { expect, test } from 'vitest';
import { NO_CONTACTS, readContacts, withoutContacts } from '#lib/privacy/contacts.ts';
import { findPersonalData } from '#lib/privacy/personal-data.ts';

test.each<[string, readonly string[] | null]>([
  ['', []],
  [' ; ;', []],
  ['đường dây nóng 1900 1234; trực ban 1022', ['19001234', '1022']],
  ['(0225) 3747 740', ['02253747740']],
  ['+84 912.345.670', ['0912345670']],
  ['(+84) 225-3747-740', ['02253747740']],
  ['+840912345670', ['0912345670']],
  ['trực ban +84 912 345 670', ['0912345670']],
  ['84912345670', ['84912345670']],
  ['0 +84', null],
  ['STK 3713.0.1054321 (Kho bạc)', ['371301054321']],
  ['3747\u00A0740', ['3747740']],
  ['113', ['113']],
  ['12', null],
  ['12345678901234567890', ['12345678901234567890']],
  ['123456789012345678901', null],
  ['trực ban', null],
  ['trực ban; 1022', null],
  ['1022 hoặc 1023', null],
  ['1022/1023', null],
  ['1022 a', ['1022']],
  ['a (b) 1022', null],
])('%j', (cell, numbers) => {
  expect(readContacts(cell)).toEqual(numbers);
});

test('a number of an office is none of a person, however it is written; an identity is one always', () => {
  const text = 'ĐT 0912345670, +84912345670, (+84) 912 345 670, 0912 345 678, CCCD 031085001234, 0225 3747 740';
  const found = findPersonalData(text);
  const contacts = new Set(['0912345670', '031085001234']);
  const shown = (one: ReadonlySet<string>) =>
    withoutContacts(found, text, one).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
  const others = ['phone 0912 345 678', 'identity 031085001234'];
  expect(shown(contacts)).toEqual(others);
  expect(shown(NO_CONTACTS)).toEqual(['phone 0912345670', 'phone +84912345670', 'phone (+84) 912 345 670', ...others]);
});
