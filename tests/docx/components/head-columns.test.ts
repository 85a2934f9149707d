/** Where things stand in a letterhead, however long place, names and number are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { PROFILES, type Profile } from '#lib/profiles/grammar.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import { profileForHead } from '../../../scripts/docx/components/head-columns.ts';
import { formatPlaceDate, type Letterhead, letterhead } from '../../../scripts/docx/components/letterhead.ts';
import { mm } from '../../../scripts/docx/measure/measure.ts';
import { widthOf } from '../../../scripts/docx/measure/text-width.ts';
import type { Paragraph, Table } from '../../../scripts/docx/model/model.ts';

/** Where provinces and centrally run cities say that they are, and what of old was longest. */
const PLACES = [
  ...['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Thành phố Hồ Chí Minh', 'An Giang', 'Bắc Ninh', 'Cà Mau'],
  ...['Cao Bằng', 'Đắk Lắk', 'Điện Biên', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai', 'Hà Tĩnh', 'Hưng Yên', 'Khánh Hòa'],
  ...['Lai Châu', 'Lâm Đồng', 'Lạng Sơn', 'Lào Cai', 'Nghệ An', 'Ninh Bình', 'Phú Thọ', 'Quảng Ngãi', 'Quảng Ninh'],
  ...['Quảng Trị', 'Sơn La', 'Tây Ninh', 'Thái Nguyên', 'Thanh Hóa', 'Tuyên Quang', 'Vĩnh Long'],
  ...['Bà Rịa - Vũng Tàu', 'Huyện đảo Bạch Long Vĩ', 'Thành phố Phan Rang - Tháp Chàm'],
];
const DAYS = [
  ...Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)),
  '',
];

/** A letterhead in a profile. */
function headOf(name: Profile, head: Partial<Letterhead>) {
  const whole = { superior: '', issuer: 'Ban Chỉ đạo', number: '', place: 'Hải Phòng', date: '2024-12-20', ...head };
  const profile = profileForHead(profileOf(name), formatPlaceDate(whole.place, whole.date), whole);
  return { profile, table: letterhead(profile, whole) };
}

/** The cells of a row, with their edges in twips from the left edge of the text. */
function cellsOf({ widths, rows }: Table, row: number) {
  let column = 0;
  const edgeAt = (count: number) => widths.slice(0, count).reduce((sum, width) => sum + width, 0);
  return (rows[row]?.cells ?? []).map(({ blocks, span = 1 }) => {
    const from = edgeAt(column);
    column += span;
    return { blocks, from, to: edgeAt(column) };
  });
}

const linesIn = ({ children }: Paragraph): readonly string[] =>
  children
    .map((child) => (child.type === 'text' ? child.text : '\n'))
    .join('')
    .split('\n');

/** The middle of a paragraph in its cell, in twips. */
const middleOf = ({ from, to }: { from: number; to: number }, { indent }: Paragraph): number =>
  (from + (indent?.left ?? 0) + to - (indent?.right ?? 0)) / 2;

describe('where things stand', () => {
  test.each(PROFILES)('%s: place and date are on one line, from every place on every day', (name) => {
    const tight = PLACES.flatMap((place) =>
      DAYS.filter((date) => {
        const { profile, table } = headOf(name, { place, date });
        const { from = 0, to = 0 } = cellsOf(table, 1)[1] ?? {};
        return widthOf(formatPlaceDate(place, date), profile.looks.date) + mm(2) > to - from;
      }).map((date) => `${place} ${date}`),
    );
    expect(tight).toEqual([]);
  });

  test.each(PROFILES.flatMap((name) => (['15', '1215'] as const).map((digits) => [name, digits] as const)))(
    '%s: so is the number, %s, beside it and under the names',
    (name, digits) => {
      const number = name.startsWith('party') ? `${digits}-BC/ĐUK` : `${digits}/BC-UBND`;
      const tight = PLACES.slice(0, -1).filter((place) => {
        const { profile, table } = headOf(name, { place, number });
        const [cell] = cellsOf(table, 1);
        const [paragraph] = cell?.blocks ?? [];
        const shown = widthOf(paragraph ? linesIn(paragraph).join('') : '', profile.looks.number);
        return !cell || shown + (paragraph?.indent?.left ?? 0) > cell.to - cell.from;
      });
      expect(tight).toEqual([]);
    },
  );

  test.each(PROFILES)('%s: names take no more than their column, and none of their words is lost', (name) => {
    const word = fc.constantFrom(
      ...'Đảng ủy Ban Chỉ đạo Thành phố Hồ Chí Minh xã và - của Sở Một thành viên 7 III'.split(' '),
    );
    const names = fc.array(word, { maxLength: 18 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(names, names, fc.constantFrom(...PLACES), (superior, issuer, place) => {
        const { profile, table } = headOf(name, { superior, issuer, place });
        const [cell] = cellsOf(table, 0);
        const set = (style: string) => cell?.blocks.find((block) => block.style === style);
        for (const [style, value, look] of [
          ['Superior', superior, profile.looks.superior],
          ['Issuer', issuer, profile.looks.issuer],
        ] as const) {
          const paragraph = set(style);
          const lines = paragraph ? linesIn(paragraph) : [];
          expect(lines.join(' ')).toBe(value.toUpperCase());
          expect(lines.filter((line) => widthOf(line, look) > (cell ? cell.to - cell.from : 0))).toEqual([]);
        }
      }),
    );
  });

  test.each([
    ['party-2018', 'Thành phố Hồ Chí Minh', 'Thành ủy Thành phố Hồ Chí Minh', 'THÀNH ỦY / THÀNH PHỐ HỒ CHÍ MINH'],
    [
      'party-2018',
      'Bà Rịa - Vũng Tàu',
      'Ủy ban Kiểm tra tỉnh Bà Rịa - Vũng Tàu',
      'ỦY BAN KIỂM TRA / TỈNH BÀ RỊA - VŨNG TÀU',
    ],
    [
      'party-2026',
      'Thành phố Phan Rang - Tháp Chàm',
      'Thành ủy Phan Rang - Tháp Chàm',
      'THÀNH ỦY / PHAN RANG - THÁP CHÀM',
    ],
    [
      'state',
      'Thành phố Hồ Chí Minh',
      'Ủy ban nhân dân Thành phố Hồ Chí Minh',
      'ỦY BAN NHÂN DÂN / THÀNH PHỐ HỒ CHÍ MINH',
    ],
    [
      'union',
      'Huyện đảo Bạch Long Vĩ',
      'Liên đoàn Lao động huyện Bạch Long Vĩ',
      'LIÊN ĐOÀN LAO ĐỘNG / HUYỆN BẠCH LONG VĨ',
    ],
  ] as const)('%s: a long date takes nothing from the issuer: %s, %s', (name, place, issuer, expected) => {
    const [cell] = cellsOf(headOf(name, { place, issuer }).table, 0);
    expect(cell?.blocks.filter(({ style }) => style === 'Issuer').map((one) => linesIn(one).join(' / '))).toEqual([
      expected,
    ]);
  });

  test.each([
    ['party-2018', 'Hải Phòng', 'Ban Chỉ đạo', 0],
    ['party-2018', 'Thành phố Hồ Chí Minh', 'Ban Chỉ đạo', 0],
    // So far are they apart that the name has its room.
    ['party-2018', 'Thành phố Hồ Chí Minh', 'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở', 1.7],
    ['state', 'Hải Phòng', 'Sở Nội vụ', 0],
    ['state', 'Thành phố Hồ Chí Minh', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', 0],
  ] as const)(
    '%s, %s: banner over date and names over number, middle over middle: %s',
    (name, place, issuer, apart) => {
      const { table } = headOf(name, { place, issuer, number: '15-BC/UB' });
      const [[names, banner], [number, date]] = [cellsOf(table, 0), cellsOf(table, 1)];
      const between = (upper = names, lower = number) =>
        upper?.blocks.flatMap((above) =>
          lower?.blocks.map(
            (below) => Math.round((10 * Math.abs(middleOf(upper, above) - middleOf(lower, below))) / mm(1)) / 10,
          ),
        );
      expect({ left: new Set(between()), right: new Set(between(banner, date)) }).toEqual({
        left: new Set([0]),
        right: new Set([apart]),
      });
    },
  );

  test.each(PROFILES)('%s: what a letter is about keeps to its column, from every place', (name) => {
    const subject = 'báo cáo kết quả thực hiện dân chủ ở cơ sở và các nhiệm vụ khác theo Chỉ thị số 15-CT/TU';
    const wide = PLACES.flatMap((place) => {
      const { profile, table } = headOf(name, { place, subject });
      return table.rows.flatMap((_, row) => {
        const { blocks, from, to } = cellsOf(table, row)[0] ?? { blocks: [], from: 0, to: 0 };
        const about = blocks.filter(({ style }) => style === 'Subject').flatMap(linesIn);
        return about.filter((line) => widthOf(line, profile.looks.subject) > to - from);
      });
    });
    expect(wide).toEqual([]);
  });

  test('what stands under the number is as wide as the names above it', () => {
    const received = { number: '287', date: day('2024-12-21') };
    const subject = 'báo cáo tổng kết 25 năm thực hiện Chỉ thị số 30-CT/TW của Bộ Chính trị';
    const rowsFrom = (place: string) => {
      const { table } = headOf('state', { place, subject, received });
      return table.rows.map((_, row) => {
        const cells = cellsOf(table, row);
        const names = cells[0]?.to === cellsOf(table, 0)[0]?.to;
        return [names, ...cells.map(({ blocks }) => blocks.map(({ style }) => style).join(' '))];
      });
    };
    const under = 'Subject StampHead Stamp Stamp Stamp';
    expect([rowsFrom('Hải Phòng'), rowsFrom('Thành phố Hồ Chí Minh')]).toEqual([
      [
        [true, 'Issuer Rule', 'Banner Motto Rule'],
        [true, `DocumentNumber ${under}`, 'PlaceDate'],
      ],
      [
        [true, 'Issuer Rule', 'Banner Motto Rule'],
        [false, 'DocumentNumber', 'PlaceDate'],
        [true, under, 'Normal'],
      ],
    ]);
  });
});
