/** Issuers of official documents, as prose names them. */
import { Remembered } from '../remembered.ts';
import { foldToneMarks } from '../vietnamese/text.ts';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})ubtvqh(?!\p{L})/gu, 'ủy ban thường vụ quốc hội'],
  [/(?<!\p{L})btv(?!\p{L})/gu, 'ban thường vụ'],
  [/(?<!\p{L})bcđ(?!\p{L})/gu, 'ban chỉ đạo'],
  [/(?<!\p{L})t[wư](?!\p{L})/gu, 'trung ương'],
  [/(?<!\p{L})tp\.?(?!\p{L})/gu, 'thành phố'],
];

// The same few issuers are named in every report of a campaign, and in the register.
const MOST_KNOWN = 5_000;
const folds = new Remembered<string>(MOST_KNOWN);
const ranks = new Remembered<Rank | null>(MOST_KNOWN);

/** The name folded, abbreviations spelt out, the standing board left away: it signs for its committee. */
export function foldIssuer(text: string): string {
  return folds.get(text, () => foldAfresh(text));
}

function foldAfresh(text: string): string {
  let folded = foldToneMarks(text);
  for (const [short, long] of SHORT) folded = folded.replace(short, long);
  return folded.replace(/^(?:ban thường vụ|thường trực)\s+/u, '');
}

/** From the top of the state down; null for a body that is not one of these. */
type Rank = 5 | 4 | 3 | 2 | 1;

/** The rank of an issuer that prose names; null for a body that is none of these. */
export function rankOfIssuer(text: string): Rank | null {
  return ranks.get(text, () => rankAfresh(text));
}

function rankAfresh(text: string): Rank | null {
  const name = foldIssuer(text);
  if (/^(?:ban chấp hành trung ương|bộ chính trị|ban bí thư)(?!\p{L})/u.test(name)) return 5;
  if (/^(?:quốc hội|ủy ban thường vụ quốc hội)(?!\p{L})/u.test(name)) return 4;
  if (/^(?:chính phủ|thủ tướng)(?!\p{L})/u.test(name)) return 3;
  if (/^bộ\s+(?!chính trị|chỉ huy|tư lệnh|tổng|phận|máy|môn)\p{L}/u.test(name) && /^\s*Bộ\s+\p{Lu}/u.test(text))
    return 2;
  if (/^(?:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|ủy ban nhân dân|hội đồng nhân dân)(?!\p{L})/u.test(name)) return 1;
  return null;
}

/** The rank of the issuer that a code in a symbol stands for; null for codes that several bodies may use. */
export function rankOfCode(code: string): Rank | null {
  if (/^T[WƯ]$/u.test(code)) return 5;
  if (/^(?:UBTV)?QH\d{1,2}$/u.test(code)) return 4;
  if (/^(?:CP|TTg)$/iu.test(code)) return 3;
  if (
    /^(?:BNV|BTC|BGDĐT|BGD&ĐT|BYT|BTP|BCA|BQP|BXD|BCT|BLĐTBXH|BTTTT|BVHTTDL|BKHĐT|BTNMT|BNNPTNT|BKHCN|BGTVT)$/u.test(
      code,
    )
  )
    return 2;
  if (/^(?:UBND|HĐND|TU|HU|QU|ĐU)$/u.test(code)) return 1;
  return null;
}

/** True for a body of which there is one in the country: its symbol alone tells the document. */
export function isNational(issuer: string): boolean {
  const rank = rankOfIssuer(issuer);
  if (rank !== null) return rank >= 2;
  return /^(?:tổng liên đoàn lao động việt nam|văn phòng trung ương đảng|chủ tịch nước)/u.test(foldIssuer(issuer));
}

/**
 * True when the text may mean this issuer: `Chính Phủ`, `Bộ Chính trị khóa XI`, `UBND thành phố` for the one of a place that is the
 * report's own. Another city's committee, and a name that fits many bodies, are not.
 */
export function isSameIssuer(text: string, issuer: string, places: readonly string[]): boolean {
  const [said, full] = [foldIssuer(text), foldIssuer(issuer)];
  if (isNational(issuer))
    return (
      said === full ||
      said.startsWith(`${full} `) ||
      (full.startsWith(`${said} `) && rankOfIssuer(text) === rankOfIssuer(issuer))
    );
  if (namesPlace(issuer) && (said === full || said.startsWith(`${full} `))) return true;
  return places.some((place) => full === `${said} ${foldToneMarks(place)}`);
}

/** True when the name ends in a proper noun: `Thành ủy Hải Phòng`, not `Tỉnh ủy`, nor `Đảng ủy Khối`. */
export function namesPlace(issuer: string): boolean {
  const last = issuer.trim().split(/\s+/u).at(-1) ?? '';
  return /^\p{Lu}/u.test(last) && !/^(?:Khối|Đảng|[\p{Lu}\d]{2,})$/u.test(last);
}
