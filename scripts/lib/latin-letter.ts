/** Letters that look like those of Vietnamese words and are others. */
/** Icelandic and African D with a stroke; `Ð` comes from old fonts and converters. */
const STROKED: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };
/** A caron typed for a breve. */
const CARONS: Readonly<Record<string, string>> = { Ǎ: 'Ă', ǎ: 'ă' };
const CYRILLIC = pairs(
  'АA ВB ЕE ІI ЈJ КK МM НH ОO РP СC ЅS ТT УY ХX аa еe іi јj кk оo рp сc ѕs уy хx ӑă ӐĂ һh ԁd ԛq ԝw',
);
const GREEK = pairs('ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo');
/** Letters as wide as a Chinese character, from East Asian keyboards. */
const WIDE = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'].map((letter) => [
    String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    letter,
  ]),
);
/** Letters of other scripts and languages that look like a Latin one, each with that one. */
export const LATIN: Readonly<Record<string, string>> = { ...STROKED, ...CARONS, ...CYRILLIC, ...GREEK, ...WIDE };

function pairs(list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(' ').map((pair) => [...pair] as [string, string]));
}
