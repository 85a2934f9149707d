import { describe, expect, test } from 'vitest';
import { authorityFault, authorityInForm, linesOfAuthority } from '#lib/profiles/authority.ts';

describe('an authority in the form of each profile', () => {
  test.each([
    ['TM. BAN THƯỜNG VỤ', 'T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ'],
    ['T/M BAN THƯỜNG VỤ', 'T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ'],
    ['T.M BAN THƯỜNG VỤ', 'T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ'],
    ['Thay mặt Ban Chỉ đạo', 'T/M Ban Chỉ đạo', 'TM. Ban Chỉ đạo'],
    ['KT TRƯỞNG BAN', 'K/T TRƯỞNG BAN', 'KT. TRƯỞNG BAN'],
    ['KT.GIÁM ĐỐC', 'K/T GIÁM ĐỐC', 'KT. GIÁM ĐỐC'],
    ['KTGIÁM ĐỐC', null, null],
    ['T/L GIÁM ĐỐC', 'T/L GIÁM ĐỐC', 'TL. GIÁM ĐỐC'],
    ['Q.GIÁM ĐỐC', 'Q. GIÁM ĐỐC', 'Q. GIÁM ĐỐC'],
    ['TUQ. CHỦ TỊCH', null, 'TUQ. CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'T/M ỦY BAN NHÂN DÂN / K/T CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH'],
    ['GIÁM ĐỐC', null, null],
  ])('%s', (authority, party, state) => {
    expect([
      authorityInForm(authority, 'party-2018'),
      authorityInForm(authority, 'party-2026'),
      authorityInForm(authority, 'state'),
      authorityInForm(authority, 'union'),
    ]).toEqual([party, party, state, state]);
  });
});

describe('lines', () => {
  test.each([
    ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']],
    ['TM. ỦY BAN NHÂN DÂN KT.CHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', 'KT.CHỦ TỊCH']],
    ['T/M BAN THƯỜNG VỤ / K/T BÍ THƯ', ['T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ']],
    ['KT. GIÁM ĐỐC', ['KT. GIÁM ĐỐC']],
  ])('%s', (authority, lines) => {
    expect(linesOfAuthority(authority)).toEqual(lines);
  });
});

describe('faults', () => {
  const state = 'hành chính nhà nước (Nghị định 30/2020/NĐ-CP)';
  test.each([
    ['KT. GIÁM ĐỐC', 'state', null],
    ['TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH', 'state', null],
    ['T/M BAN CHỈ ĐẠO', 'party-2026', null],
    [
      'K/T GIÁM ĐỐC',
      'state',
      {
        message: `Thẩm quyền ký \`K/T GIÁM ĐỐC\` không đúng thể thức ${state}; hãy ghi như \`KT. GIÁM ĐỐC\``,
        actual: 'K/T GIÁM ĐỐC',
        expected: ['KT. GIÁM ĐỐC'],
      },
    ],
    ...['KT.GIÁM ĐỐC', 'kt. giám đốc', 'kt.Giám đốc'].map(
      (written) =>
        [
          written,
          'state',
          {
            message: `Thẩm quyền ký \`${written}\` không đúng thể thức ${state}; hãy ghi như \`KT. GIÁM ĐỐC\``,
            actual: written,
            expected: ['KT. GIÁM ĐỐC'],
          },
        ] as const,
    ),
    [
      'GIÁM ĐỐC',
      'state',
      {
        message: `Thẩm quyền ký \`GIÁM ĐỐC\` không đúng thể thức ${state}; hãy ghi như \`TM. ỦY BAN NHÂN DÂN\``,
        actual: 'GIÁM ĐỐC',
        expected: ['TM. ỦY BAN NHÂN DÂN'],
      },
    ],
    [
      'TM. SỞ NỘI VỤ',
      'state',
      {
        message:
          '`TM. SỞ NỘI VỤ`: cơ quan có người đứng đầu ký thì không ghi `TM.`; hãy bỏ `authority`, cấp phó ký thay thì ghi như `KT. GIÁM ĐỐC`',
        actual: 'TM. SỞ NỘI VỤ',
      },
    ],
  ] as const)('%s in %s', (authority, profile, expected) => {
    expect(authorityFault(authority, profile)).toEqual(expected);
  });
});
