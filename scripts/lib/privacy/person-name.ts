/** Names of persons, as reports have them beside a number. */

const SURNAMES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Lương|Trương|Lâm|Phùng|Tạ|Đào|Đoàn|Mai|Cao|Hà|Tô';
const CAPITALS = SURNAMES.toUpperCase();
/** Banks print names without diacritics. */
const PRINTED = CAPITALS.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D');
const NAME = `(?:(?:${SURNAMES})(?:\\s\\p{Lu}\\p{Ll}*){1,4}|(?:${CAPITALS}|${PRINTED})(?:\\s\\p{Lu}+){1,4}|(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]/c)(?:\\s\\p{Lu}\\p{Ll}*){1,5})(?!\\p{L})`;

/** Right before a number. */
export const NAME_BEFORE = new RegExp(`(?<!\\p{L})${NAME}[\\s,;:(-]{0,4}$`, 'u');
/** Right behind it. */
export const NAME_AFTER = new RegExp(`^[\\s,;:()-]{1,4}(?:của |cho |chủ (?:TK|tài khoản):? )?${NAME}`, 'u');
/** Anywhere in a text. */
export const NAME_IN = new RegExp(`(?<!\\p{L})${NAME}`, 'u');
/** Nothing else in a cell, but for a year of birth. */
export const NAME_ALONE = new RegExp(
  `^[\\s*_]{0,9}${NAME}(?:\\s?[(,-]\\s?(?:sinh năm |SN )?\\d{4}\\)?)?[\\s*_]{0,9}$`,
  'u',
);
