/** Whose number a number is, from its digits and the words around it. */
import type { DigitGroups } from './digit-run.ts';
import { BANK, type Row } from './number-row.ts';
import { NAME_AFTER, NAME_BEFORE, NAME_IN } from './person-name.ts';

/** What a number tells of a person. */
export type PersonalDataKind = 'identity' | 'account' | 'phone';

/** What stands around a number. */
export interface Around {
  /** The words before it, or else the labels of its cell. */
  readonly introductions: readonly string[];
  readonly after: string;
  readonly row: Row;
  /** Whether its paragraph or table speaks of identity numbers. */
  isNearIdentity(): boolean;
  /** Whether its sentence or its row names a person before it. */
  isNearName(): boolean;
}

/** Words that introduce a number that stands after them, within one sentence. */
const introduces = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})\\.?(?:\\s{0,2}No\\.)?[^\\d.;!?]{0,40}$`, 'iu');
/** Words whose own number it is: a few words more, and nothing else, may stand between. */
const names = (words: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})(?:\\s+\\p{L}+){0,6}\\s{0,3}:?\\s{0,3}$`, 'iu');

const IDENTITY_WORDS =
  '(?:so[ _-]?)?C\\.?C\\.?C\\.?D|(?:(?:so[ _-]?)?CMND|CMTND|CMT)(?:\\s(?:9|12) số)?|(?:thẻ\\s+)?căn cước(?:\\s+công dân)?|(?:số|giấy) chứng minh|chứng minh nhân dân|chứng minh thư|số định danh|định danh cá nhân|MS định danh|ĐDCN|số CC|CC|CMQĐ|CMSQ|chứng minh (?:quân đội|sĩ quan|quân nhân)|giấy tờ tùy thân|số giấy tờ|can[ _-]?cuoc';
const IDENTITY = introduces(IDENTITY_WORDS);
/** `Mã định danh` of persons; offices, plots and files have theirs. */
const IDENTIFIER =
  /(?<!\p{L})(?:(?:mã (?:số )?)?định danh|ma[ _-]?(?:so[ _-]?)?dinh[ _-]?danh)(?!\p{L})(?![^\d.;!?]{0,40}(?:điện tử|cơ quan|đơn vị|tổ chức|hồ sơ|thửa|đất|địa điểm|địa chỉ|nhà|công trình|dự án|phương tiện|tài sản|doanh nghiệp|hợp tác xã|văn bản|sản phẩm|lô hàng|gói thầu))[^\d.;!?]{0,40}$/iu;
/** Whether a text speaks of identity numbers. */
export const IDENTITY_NEAR = new RegExp(`(?<!\\p{L})(?:${IDENTITY_WORDS})(?!\\p{L})`, 'iu');
const OLD_IDENTITY = introduces('CMND|CMTND|CMT|chứng minh nhân dân|chứng minh thư');
const SOLDIER = introduces('CMQĐ|CMSQ|chứng minh (?:quân đội|sĩ quan|quân nhân)');
/** Cards cost and are counted. */
const COUNTED_CARDS = /(?<!\p{L})(?:phí|thu|chi|tiền|tổng|đã|cấp|kinh phí)(?!\p{L})/iu;
const LICENCE = introduces('(?:giấy phép lái xe|GPLX)(?:\\s+hạng\\s+[A-F]\\d?)?|bằng lái(?: xe)?');
const INSURED = introduces(
  '(?:mã số|số|số sổ|sổ|mã)\\s+(?:thẻ\\s+)?(?:BHXH|BHYT|bảo hiểm (?:xã hội|y tế))|(?:BHYT|bảo hiểm y tế)\\s+(?:mã\\s+)?số',
);
/** The number of a person, which begins with the province that gave it; what was given or paid is counted. */
const INSURED_SELF =
  /(?<!\p{L})(?:(?:mã số|số|số sổ|sổ|mã)\s+(?:BHXH|bảo hiểm xã hội)|(?:BHXH|bảo hiểm xã hội)\s+(?:mã\s+)?số|(?:so|ma)[ _-]?(?:so[ _-]?)?bhxh)(?!\p{L})(?![^\d]{0,40}(?:đã|cấp|thu|chi|tiền|đóng))[^\d.;!?]{0,40}$/iu;
const PROVINCE =
  /^(?:0[12468]|1[0124579]|2[024567]|3[01345678]|4[0245689]|5[12468]|6[0245678]|7[024579]|8[0234679]|9[1-6])\d{8}$/u;
const TAX_CODE = introduces('mã số thuế|MST|MSTCN|(?:ma[ _-]?so[ _-]?thue|mst)(?:[ _-]?(?:ca[ _-]?nhan|cn|tncn))?');
const TAXPAYER = introduces('(?:mã số thuế|MST)\\s+(?:cá nhân|CN|TNCN|thu nhập cá nhân)');
/** What a card says behind its number. */
const ISSUED_AFTER = /^\s{0,3}[,;(]?\s{0,3}(?:do .{1,30} )?cấp (?:ngày|tại)(?!\p{L})/iu;
const PHONE = introduces(
  'ĐT(?:DĐ|NR|CĐ|CQ|LH)?|SĐT|điện thoại|di động|tel|phone|mobile|hotline|đường dây nóng|zalo|viber|số máy|máy bàn|máy(?=\\s{0,2}:)|nhà riêng|liên hệ|liên lạc|LH|gọi|nhắn tin|(?:so[ _-]?)?dien[ _-]?thoai|(?:so[ _-]?)?dt|sdt',
);
/** Whether a label is one of telephones. */
export function isPhoneLabel(label: string): boolean {
  return PHONE.test(label);
}
/** A column of sums. */
const MONEY =
  /(?<!\p{L})(?:số tiền|so[ _-]?tien|kinh[ _-]?ph[íi]|thành tiền|giá trị|doanh thu|amount)[^\d.;!?]{0,12}$/iu;
const CALLED_AFTER = /^\s?[(,-]?\s?(?:zalo|viber|gặp)(?!\p{L})/iu;
const COUNTED_PHONES = /thuê bao|tiền|cước|kinh phí|(?<!\p{L})(?:chi|phí|cuộc|lượt)(?!\p{L})/iu;
/** Ten digits that begin as a mobile number does: taxpayers, insured persons, invoices, symbols. */
const OTHER_CODE = introduces(
  'E-TBMT|mã(?:\\s+\\p{L}+){0,3}|MST|MSDN|thuế|BHXH|BHYT|bảo hiểm(?:\\s+\\p{L}+){0,2}|số hiệu|biên lai|hóa đơn|hoá đơn|số sê-ri|seri|serial|số sổ|số hồ sơ',
);
const OTHER_NAMED = names(
  'hợp đồng|HĐ|chứng từ|lượt|số đăng ký|đăng ký (?:kinh doanh|doanh nghiệp)|giấy phép|giấy chứng nhận|GCN|ĐKDN|ĐKKD|quyết định|công văn|hồ sơ|phiếu|biên bản|vào sổ|phát hành|thửa|tờ bản đồ|vận đơn|lô hàng|chứng thư|đơn|văn bằng|chứng chỉ',
);

/** A place on the ground, in metres: `tọa độ X = 2304567, Y = 0591234567 (hệ VN-2000)`. */
const COORDINATE =
  /(?<!\p{L})(?:t(?:ọa|oạ) độ|kinh độ|vĩ độ|VN-?2000|WGS-?84|UTM)(?!\p{L})[^.!?]{0,60}$|^\s*[XY]\s*\(m\)\s*$/iu;
const COORDINATE_AFTER = /^[^\p{L}.!?]{0,30}(?:(?:hệ(?: tọa độ)?|theo)\s)?(?:VN-?2000|WGS-?84|UTM)(?!\p{L})/iu;

const ACCOUNT =
  /(?<!\p{L})(?:(?<!tổng\s)số tài khoản|S\.?T\.?K|(?:số )?TK(?: số| ngân hàng)?|tài khoản(?: số| ngân hàng)?|số thẻ(?: ATM| ngân hàng)?|account|A\/C|(?:so[ _-]?)?tai[ _-]?khoan)(?!\p{L})\.?([^\d.;!?]{0,40})$/iu;
/** An account at the Treasury, which only offices have. */
const TREASURY = /^\d{4}\.\d\.\d{7}(?:\.\d{5})?$/u;
const TREASURY_BEFORE = /(?<!\p{L})(?:kho bạc|KBNN)(?!\p{L})/iu;
const TREASURY_AFTER = /^\s{0,2}[-(,]?\s{0,2}(?:mở )?(?:tại |ở )?(?:kho bạc|KBNN)(?!\p{L})/iu;
/** “Số tài khoản … đã kích hoạt” counts accounts. */
const COUNTED = /định danh|VNeID|điện tử|kích hoạt|đã|được|mở|đăng ký|cấp|là đoàn viên|BHYT|đảng|công đoàn/iu;
const TRANSFER = introduces('chuyển khoản');
const BANK_BEFORE = new RegExp(`(?<!\\p{L})${BANK}(?:\\s{0,2}:\\s{0,2}|\\s{1,2}(?:số\\s{1,2})?(?=$))$`, 'iu');
const BANK_AFTER = new RegExp(`^\\s{0,2}[-(,]?\\s{0,2}(?:tại |ngân hàng |NH ){0,2}${BANK}(?!\\p{L})`, 'iu');

/** A bank, and perhaps the person whose account it has. */
const BANK_NEAR = new RegExp(`(?<!\\p{L})(?:${BANK}|ngân hàng|NH)(?!\\p{L})([^\\d.;!?]{0,60})$`, 'iu');
/** `Thu`, `Chi` are names. */
const LENT =
  /(?<!\p{L})(?:[Vv]ay|[Nn]ợ|[Vv]ốn|[Hh]ỗ trợ|[Tt]ài trợ|[Ủủ]ng hộ|[Tt]ặng|[Gg]iải ngân|[Tt]iết kiệm|[Tt]iền|thu|chi(?! nhánh))(?!\p{L})/u;

const UNIT_AFTER =
  /^[ \u2028]?(?:đồng|đ|VNĐ|VND|USD|người|thẻ|tài khoản|công dân|trường hợp|hồ sơ|lượt|tỷ|triệu|nghìn|ngàn|thuê bao|cuộc|quyển|hộ|mã|máy(?! lẻ)|chiếc|ha|kg|tấn|lít|kWh|km|m[²³]?)(?!\p{L})|^[ ]?%/iu;
const THOUSANDS = /^[1-9]\d{0,2}(?:[. ]\d{3})+$/u;

/** What a number tells, or null where it tells nothing of a person. */
export function kindOf(number: DigitGroups, around: Around): PersonalDataKind | null {
  // Without words before it only a number that begins as one of a person does can be told.
  if (around.introductions.length === 0) {
    if (!/^[+([]{0,2}[08]/u.test(number.written)) return null;
    // Rows of small numbers go on for long.
    if (!(number.isFirst && number.isLast) && number.groups.every((length) => length === 2)) return null;
  }
  if (number.isLast && UNIT_AFTER.test(around.after)) return null;
  const isAfter = (words: RegExp) => around.introductions.some((text) => words.test(text));
  const isFigure = THOUSANDS.test(number.written);
  if (isIdentity(number, around, isAfter, isFigure)) return 'identity';
  if (isFigure ? isNamedAccount(number, around) : isAccount(number, around, isAfter)) return 'account';
  return isPhone(number, around, isAfter, isFigure) ? 'phone' : null;
}

type IsAfter = (words: RegExp) => boolean;

function isIdentity(
  { digits, groups, written }: DigitGroups,
  around: Around,
  isAfter: IsAfter,
  isFigure: boolean,
): boolean {
  const isLong = groups.every((length) => length >= 3);
  if (/^0(?!00)(?:[0-8]\d|9[0-6])\d{9}$/u.test(digits)) {
    if (isAfter(IDENTITY) || isAfter(IDENTIFIER) || isAfter(LICENCE) || (isLong && around.isNearIdentity()))
      return true;
    if (isLong && ISSUED_AFTER.test(around.after)) return true;
    if (!isLong || !/^\d{3}[0-3]/u.test(digits)) return false;
    if (isAfter(NAME_BEFORE)) return true;
    return (NAME_AFTER.test(around.after) || around.isNearName()) && !isAfter(OTHER_CODE) && !isAfter(OTHER_NAMED);
  }
  if (digits.length === 10 && !isFigure && PROVINCE.test(digits) && isAfter(INSURED_SELF)) return true;
  // No tax code of a firm begins so.
  if (/^8\d{9}$/u.test(digits) && !isFigure && isAfter(TAX_CODE)) return true;
  if (digits.length === 10 && !isFigure && isAfter(INSURED))
    return NAME_AFTER.test(around.after) || around.isNearName();
  if (digits.length === 8 && groups.length === 1 && isAfter(SOLDIER)) return true;
  if (digits.length === 12 && isAfter(LICENCE) && !written.includes('.') && !isAfter(COUNTED_CARDS)) return true;
  if (isFigure && !/^\d{3}[ .]\d{3}[ .]\d{3}$/u.test(written)) return false;
  if (digits.length === 12 && isAfter(LICENCE)) return true;
  if ((digits.length === 10 || digits.length === 12) && isAfter(TAXPAYER)) return true;
  // Spreadsheets drop the noughts at its head.
  if (/^[1-9]\d{9,10}$/u.test(digits) && !isFigure && groups.length === 1 && isAfter(IDENTITY)) return true;
  if (digits.length !== 9) return false;
  if (isFigure && isAfter(OLD_IDENTITY) && !isAfter(COUNTED_CARDS)) return true;
  return isLong && !written.includes('.') ? isAfter(IDENTITY) : !isFigure && isAfter(OLD_IDENTITY);
}

/** An account in groups of three, as sums are: one whose owner or bank is named. */
function isNamedAccount({ digits }: DigitGroups, { introductions, after }: Around): boolean {
  if (digits.length < 9 || digits.endsWith('000') || !(NAME_AFTER.test(after) || BANK_AFTER.test(after))) return false;
  return introductions.some((text) => {
    const between = ACCOUNT.exec(text)?.[1];
    return between !== undefined && !COUNTED.test(between);
  });
}

function isAccount(
  { digits, written }: DigitGroups,
  { introductions, after, row, isNearName }: Around,
  isAfter: IsAfter,
): boolean {
  if (TREASURY.test(written) || isAfter(TREASURY_BEFORE) || TREASURY_AFTER.test(after)) return false;
  const isIntroduced = introductions.some((text) => {
    const between = ACCOUNT.exec(text)?.[1];
    return between !== undefined && !COUNTED.test(between);
  });
  if (isIntroduced || /^9704(?:\d{12}|\d{15})$/u.test(digits)) return true;
  // A sum of money that was written without its dots ends in noughts.
  if (digits.length < 9 || /^[1-9].*00$/u.test(digits) || written.includes('/')) return false;
  const isOfPerson = introductions.some((text) => {
    const between = BANK_NEAR.exec(text)?.[1];
    return (
      between !== undefined &&
      !LENT.test(between) &&
      (NAME_IN.test(between) || NAME_AFTER.test(after) || (isNearName() && !isAfter(LENT)))
    );
  });
  if (isOfPerson) return true;
  if (digits.length > 9 && isNearName() && row.hasBank() && !isAfter(LENT)) return true;
  return (
    isAfter(TRANSFER) || BANK_AFTER.test(after) || (isAfter(BANK_BEFORE) && (/^0/u.test(digits) || isAfter(/:\s*$/u)))
  );
}

function isPhone(
  { digits, groups, written, isFirst, isLast }: DigitGroups,
  around: Around,
  isAfter: IsAfter,
  isFigure: boolean,
): boolean {
  if (written.includes('+')) return /^840?[235789]\d{8,9}$/u.test(digits);
  if (/^\(84\)/u.test(written)) return /^84[235789]\d{8,9}$/u.test(digits);
  if (/^00840?[35789]\d{8}$|^00840?2\d{9}$/u.test(digits)) return true;
  if (/^\(0\d{2,3}\)/u.test(written) && /^02\d{8,9}$/u.test(digits)) return true;
  if (/^02\d{8,9}$/u.test(digits) && isAfter(NAME_BEFORE)) return true;
  const isCounted = isAfter(COUNTED_PHONES);
  const isCalled =
    CALLED_AFTER.test(around.after) || isAfter(/(?:zalo\.me|wa\.me)\/$|[?&](?:number|phone|tel|sdt|mobile)=$/iu);
  // So grouped no figure is.
  if (/^84[-.]\d{2,3}[-.]\d{3}[-.]\d{3,4}$/u.test(written) && /^84[35789]\d{8}$/u.test(digits) && !isFigure)
    return true;
  if (/^84[35789]\d{8}$/u.test(digits) && (isCalled || isAfter(NAME_BEFORE) || NAME_AFTER.test(around.after)))
    return true;
  if (isAfter(PHONE)) {
    if (/^(?:0[2-9]\d{8}|0[12]\d{9})$/u.test(digits)) return true;
    if (!isCounted && /^84[235789]\d{8,9}$/u.test(digits)) return true;
    return !isCounted && (!isFigure || around.isNearName()) && /^[35789]\d{8}$/u.test(digits);
  }
  // The prefixes in use since 2018; tax numbers of the largest provinces begin with others.
  if (!/^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/u.test(digits)) return false;
  if (isAfter(OTHER_CODE) || isAfter(OTHER_NAMED)) return false;
  if (isAfter(NAME_BEFORE) || NAME_AFTER.test(around.after)) return true;
  if (isAfter(MONEY) || isAfter(COORDINATE) || COORDINATE_AFTER.test(around.after)) return false;
  if (/^(?:\d\d ){4}\d\d$/u.test(written)) {
    const isAlone = around.introductions.length === 0 || around.isNearName();
    return isFirst && isLast && isAlone && / (?:3[2-9]|[4-9]\d)/u.test(written);
  }
  const [first = 0, ...others] = groups;
  if (written.includes('/') && /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(written)) return false;
  if (others.length === 0 || groups.every((length) => length === 1)) return true;
  // Days are no pairs above 31.
  if (/^(?:\d\d[.-]){4}\d\d$/u.test(written)) return /[.-](?:3[2-9]|[4-9]\d)/u.test(written);
  return first >= 3 && first <= 5 && others.every((length) => length >= 2);
}

const PASSPORT = introduces('hộ chiếu|HC số|passport');
const INSURANCE = introduces('BHYT|bảo hiểm y tế');
/** Numbers that have letters: passports, cards of health insurance, accounts such as `711A…`. */
export const LETTERED =
  /(?<![\p{L}\p{N}])(?:[A-Z] ?\d{7,8}|\d{3}[A-Z]\d{8,9}|[A-Z]{2}[ -]?\d(?:[ -]?\d){12})(?![\p{L}\p{N}])/gu;

/** A text that does not match has no number with letters. */
export const MAY_BE_LETTERED = /\d(?:[ -]?\d){6}/u;

/** What a number that has letters is, if it is that of a person's passport, card or account; else null. */
export function letteredKind(number: string, introductions: readonly string[]): PersonalDataKind | null {
  const isAccountNumber = /^\d/u.test(number);
  const words = isAccountNumber ? ACCOUNT : /^[A-Z]{2}/u.test(number) ? INSURANCE : PASSPORT;
  if (!introductions.some((text) => words.test(text))) return null;
  return isAccountNumber ? 'account' : 'identity';
}
