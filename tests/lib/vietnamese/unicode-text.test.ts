import { describe, expect, test } from 'vitest';
import { compose } from '#lib/composed.ts';
import { LATIN } from '#lib/latin-letter.ts';
import type { Span } from '#lib/span.ts';
import { findDamage } from '#lib/vietnamese/damaged-text.ts';
import { findBroken, findOpenRhymes, moveToneMark } from '#lib/vietnamese/diacritics.ts';
import { findLegacy } from '#lib/vietnamese/legacy-encoding.ts';
import { asSeen, findInvisibles, findLookAlikes } from '#lib/vietnamese/look-alike.ts';
import { findDecomposed } from '#lib/vietnamese/normal-form.ts';
import { isSyllable } from '#lib/vietnamese/syllable.ts';
import { fold } from '#lib/vietnamese/text.ts';

const words = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

test('every Vietnamese syllable is one', () => {
  const syllables =
    'khuỷu quý giếng loạng choạng quốc khỏe khoẻ hòa hoà thuý thúy giữa gì gìn giết nghiêng uỷ ủy ý yếu quyết quyền quýt huýt khuya ngoáy ngoằn ngoèo xoong ' +
    'thuế mười người uống ướt rượu hươu được đường quỳnh quần qua quả quở ruộng của mía mùa mưa lửa hội bẩy sáu ghế nghĩa phường việt hợp thức';
  expect(syllables.split(' ').filter((word) => !isSyllable(word) || !isSyllable(word.normalize('NFD')))).toEqual([]);
});

test.each(['CUÀ', 'nh©n', 'afé', 'bửrg', 'cac', 'toon', 'mua2', 'ủậ', 'chdi', 'hạac', 'x'.repeat(100_000)])(
  '%s is no syllable',
  (word) => {
    expect(isSyllable(word)).toBe(false);
  },
);

describe('old code tables', () => {
  test.each([
    ['Uû ban nh©n d©n', 'TCVN3', 'Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'TCVN3', 'hßa x· héi chñ nghÜa ViÖt', 'hòa xã hội chủ nghĩa Việt'],
    ['năm qua, nh\u00ADng viÖc', 'TCVN3', 'nh\u00ADng viÖc', 'nhưng việc'],
    ['tổng Soá: 12', 'VNI', 'Soá', 'Số'],
    ['Uyû ban nhaân daân', 'VNI', 'Uyû ban nhaân daân', 'Uỷ ban nhân dân'],
    [
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
      'VNI',
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät',
      'Cộng hòa xã hội chủ nghĩa Việt',
    ],
    ['việc ñöôïc giao', 'VNI', 'ñöôïc', 'được'],
    ['HOÄI ÑOÀNG NHAÂN DAÂN', 'VNI', 'HOÄI ÑOÀNG NHAÂN DAÂN', 'HỘI ĐỒNG NHÂN DÂN'],
  ])('%s', (text, encoding, run, meant) => {
    const found = findLegacy(text);
    expect(found && { encoding: found.encoding, run: text.slice(found.start, found.end), meant: found.meant }).toEqual({
      encoding,
      run,
      meant,
    });
  });

  test.each([
    'Uỷ ban nhân dân, toán, khoá, hoãn, hoàn, xoã, oán, loà xoà',
    'thực\u00ADhiện',
    '© Nguyễn Văn A, 2023; Windows® 10',
    '5 µm và 10 µg, 3 m², 4 m³, 5÷10, 3×4, m×n, 5 N·m',
    'Zürich, Köln, Malmö, café, naïve, Noël, Haïti, São Paulo, Curaçao, maître, señor, Curaçao',
    '«Uỷ ban nhân dân» theo § 5',
    'dân¹ và khoản b¹',
    "Buôn Čuôr Knia, Krông Bŭk, Čư M'gar, Ia H'Drai, Đắk Lắk, Kon Tum, Đakrông, Plei Ku",
    'où',
  ])('none in: %s', (text) => {
    expect(findLegacy(text)).toBe(null);
  });
});

test.each([
  ['số 15-BC/BCÐ', 'BCÐ', 'BCĐ'],
  ['Ðảng ủy', 'Ðảng', 'Đảng'],
  ['huyện Ðakrông', 'Ðakrông', 'Đakrông'],
  ['Ɖề án', 'Ɖề', 'Đề'],
  ['ð/c Bí thư', 'ð', 'đ'],
  ['đại hộі đảng', 'hộі', 'hội'],
  ['Вộ Nội vụ', 'Вộ', 'Bộ'],
  ['а) Nội dung', 'а', 'a'],
  ['số 15-ВС/BCĐ', 'ВС', 'BC'],
  ['хã Một', 'хã', 'xã'],
  ['tοàn dân', 'tοàn', 'toàn'],
  ['nǎm 2023', 'nǎm', 'năm'],
])('look-alike letters in %s', (text, word, meant) => {
  expect(findLookAlikes(text).map(({ start, end, meant }) => [text.slice(start, end), meant])).toEqual([[word, meant]]);
});

test.each([
  'Москва',
  'Liên Xô (СССР)',
  'с новым годом',
  'Guðmundur',
  'α, β, γ',
  'ΔT = 5 μm',
  'Xiǎo',
  'Đắk Lắk',
  'αβ-globulin',
  'Ελλάδα',
])('no look-alike letters in %s', (text) => {
  expect(findLookAlikes(text)).toEqual([]);
});

test.each([
  ['dân c\u200Bhủ', '\u200B', 'chủ'],
  ['thực h\u00ADiện', '\u00AD', 'hiện'],
  ['cuối\uFEFF.', '\uFEFF', 'cuối.'],
  ['a\u2060\u200Cb', '\u2060\u200C', 'ab'],
])('invisible characters in %j', (text, run, word) => {
  expect(findInvisibles(text).map((one) => [text.slice(one.start, one.end), one.word])).toEqual([[run, word]]);
});

test.each(['👨\u200D👩\u200D👧', '👩🏽\u200D🌾', '❤\uFE0F\u200D🔥', 'ភាសា\u200Bខ្មែរ', 'dân chủ'])(
  'no invisible characters of note in %s',
  (text) => {
    expect(findInvisibles(text)).toEqual([]);
  },
);

test('what only looks the same compares as the same', () => {
  expect([asSeen('BCÐ хã\u200B'), fold('Kết quả đạt được'), fold('KẾT QUẢ ÐẠТ \u200BĐƯỢC')]).toEqual([
    'BCĐ xã',
    'kết quả đạt được',
    'kết quả đạt được',
  ]);
});

test.each([
  ['KẾT LỦẬN CỦÀ BỘ', ['LỦẬN', 'CỦÀ'], ['LUẬN', 'CỦA']],
  ['hòà giải', ['hòà'], [null]],
  ['Nguỷễn', ['Nguỷễn'], ['Nguyễn']],
])('broken diacritics in %s', (text, broken, meant) => {
  const found = findBroken(text);
  expect([words(text, found), found.map((one) => one.meant)]).toEqual([broken, meant]);
});

test.each([
  'khuỷu, quý, giếng, loạng choạng, ngoằn ngoèo',
  'Đắk Lắk, Đakrông, Đắklắk',
  'thựchiện',
  'créée, Hérédia',
  'uống rượu, chịu',
  'CỦA, LUẬN',
])('no broken diacritics in %s', (text) => {
  expect(findBroken(text)).toEqual([]);
});

test('runs of words that are not in NFC', () => {
  const apart = (text: string) => text.normalize('NFD');
  const text = `Đã nêu: ${apart('Ủy ban trong 6 tháng')} đầu năm, ${apart('hội')} viên`;
  const found = (typed: string) => {
    const composed = compose(typed);
    const isLoose = (span: Span) => {
      const { start, end } = composed.typed(span);
      return typed.slice(start, end) !== composed.text.slice(span.start, span.end);
    };
    return words(composed.text, findDecomposed(composed.text, isLoose));
  };
  expect([found(text), found('Ủy ban')]).toEqual([['Ủy ban trong 6 tháng', 'hội'], []]);
});

test.each([
  ['quý, quỳ, giá, toàn, hoàn, khuỷu, loát, hoa, huy', [], []],
  ['hoà giải', ['hoà'], ['new']],
  ['HÒA BÌNH, khỏe, tùy, Ủy', ['HÒA', 'khỏe', 'tùy', 'Ủy'], ['old', 'old', 'old', 'old']],
  ['ngoẹo, xoá, thoả, luỹ', ['xoá', 'thoả', 'luỹ'], ['new', 'new', 'new']],
  ['ông Nguyễn Văn Hoà và đồng chí Phạm Thuý', [], []],
  ['đồng chí Ủy viên', ['Ủy'], ['old']],
  ['đồng hoà oà', ['hoà', 'oà'], ['new', 'new']],
  ['Noé, Hoàbình', [], []],
])('open rhymes in %s', (text, found, styles) => {
  const rhymes = findOpenRhymes(text);
  expect([words(text, rhymes), rhymes.map(({ style }) => style)]).toEqual([found, styles]);
});

test('a tone mark moves to its other place and back', () => {
  const both = 'hoà hòa HOÀ HÒA khoẻ khỏe tuỳ tùy Uỷ Ủy thuỵ thụy'.split(' ');
  expect(both.map(moveToneMark)).toEqual('hòa hoà HÒA HOÀ khỏe khoẻ tùy tuỳ Ủy Uỷ thụy thuỵ'.split(' '));
});

test('letters that look like those of Vietnamese words', () => {
  const pairs = Object.entries(LATIN).map((pair) => pair.join(''));
  expect(pairs.join(' ')).toBe(
    'ÐĐ ƉĐ ðđ ɖđ ǍĂ ǎă АA ВB ЕE ІI ЈJ КK МM НH ОO РP СC ЅS ТT УY ХX аa еe іi јj кk оo рp сc ѕs уy хx ӑă ӐĂ һh ԁd ԛq ԝw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo ' +
      'ＡA ＢB ＣC ＤD ＥE ＦF ＧG ＨH ＩI ＪJ ＫK ＬL ＭM ＮN ＯO ＰP ＱQ ＲR ＳS ＴT ＵU ＶV ＷW ＸX ＹY ＺZ ａa ｂb ｃc ｄd ｅe ｆf ｇg ｈh ｉi ｊj ｋk ｌl ｍm ｎn ｏo ｐp ｑq ｒr ｓs ｔt ｕu ｖv ｗw ｘx ｙy ｚz',
  );
});

describe('damaged words', () => {
  test.each<[string, readonly unknown[]]>([
    ['kết qu\uFFFD tốt', [['qu\uFFFD', 'có ký tự U+FFFD thay cho chữ đã mất', null]]],
    ['mục \uF0B7 sau', [['\uF0B7', 'là ký hiệu riêng của một phông chữ, máy khác không hiện được', null]]],
    [
      'Ba\u0323n, xa\u0303',
      [
        ['Ba\u0323n', 'có dấu thanh rời khỏi nguyên âm', null],
        ['xa\u0303', 'có dấu thanh rời khỏi nguyên âm', null],
      ],
    ],
    ['hoạṭ động, thuộc', [['hoạṭ', 'có dấu nặng đặt vào phụ âm', null]]],
    ['Ḥanbal, Kṛṣṇa, Iṣlam', []],
    ['q\u0301z, b\u0300', []],
    ['bÃ¡o cÃ¡o, Báº¡n Ä‘á»c', [['bÃ¡o cÃ¡o, Báº¡n Ä‘á»c', 'là chữ UTF-8 bị đọc bằng bảng mã khác', null]]],
    [
      'hoạṭ kết qu\uFFFD',
      [
        ['hoạṭ', 'có dấu nặng đặt vào phụ âm', null],
        ['qu\uFFFD', 'có ký tự U+FFFD thay cho chữ đã mất', null],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(findDamage(text).map(({ start, end, what, meant }) => [text.slice(start, end), what, meant])).toEqual(
      expected,
    );
  });
});
