/** What stands at the head of a unit's documents, made from its name where its list does not say. */
import type { Profile } from '#lib/profiles/grammar.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';

/** The letterhead of a unit. */
export interface Letterhead {
  readonly superior: string;
  readonly issuer: string;
  readonly place: string;
  readonly symbol: string;
}

const TERRITORY =
  /(?:^|\s)(?:(?<committee>(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị) ủy)|[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)\s+(?<place>\p{Lu}.*)$/u;
const COMMUNE = /^(?:xã|phường|thị trấn|đặc khu)\s/iu;
const STATE_BODY = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s(?!ủy\s)/iu;
const SHORT_STATE_BODY = /^UBND\s+/iu;

/** The territory that a name ends with, with the word for it: `xã An Lão`; blank where it names none. */
export function territoryOf(name: string): string {
  return TERRITORY.exec(name)?.[0].trim() ?? '';
}

/** The letterhead of a unit below another one. */
export function letterheadOf(name: string, above: Letterhead | null, profile: Profile): Letterhead {
  const issuer = issuerOf(name, profile);
  return {
    superior: above === null ? '' : superiorOf(above.issuer, profile),
    issuer,
    place: TERRITORY.exec(name)?.groups?.place?.trim() ?? above?.place ?? '',
    symbol: symbolOf(issuer),
  };
}

function issuerOf(name: string, profile: Profile): string {
  if (SHORT_STATE_BODY.test(name)) return name.replace(SHORT_STATE_BODY, 'Ủy ban nhân dân ');
  if (profile === 'state') return STATE_BODY.test(name) ? `Ủy ban nhân dân ${lowerFirst(name)}` : name;
  if (profile === 'union') return COMMUNE.test(name) ? `Công đoàn ${lowerFirst(name)}` : name;
  if (COMMUNE.test(name)) return `Đảng ủy ${lowerFirst(name)}`;
  return name
    .replace(/^(Tỉnh|Huyện|Quận)\s+(?=\p{Lu})/u, '$1 ủy ')
    .replace(/^Thành phố\s+(?=\p{Lu})/u, 'Thành ủy ')
    .replace(/^Thị xã\s+(?=\p{Lu})/u, 'Thị ủy ');
}

/** The Party's documents bear the whole organisation above its committee: `Đảng bộ tỉnh Quảng Trị`. */
function superiorOf(issuer: string, profile: Profile): string {
  if (profile === 'state' || profile === 'union') return issuer;
  return issuer
    .replace(/^(Tỉnh|Huyện|Quận) ủy\s/u, (_, what: string) => `Đảng bộ ${what.toLowerCase()} `)
    .replace(/^Thị ủy\s/u, 'Đảng bộ thị xã ')
    .replace(/^Thành ủy\s/u, 'Đảng bộ thành phố ')
    .replace(/^Đảng ủy\s/u, 'Đảng bộ ');
}

const SYMBOLS: readonly (readonly [beginning: RegExp, symbol: string])[] = [
  [/^Ủy ban nhân dân(?:\s|$)/iu, 'UBND'],
  [/^(?:Tỉnh ủy|Thành ủy)(?:\s|$)/iu, 'TU'],
  [/^Huyện ủy(?:\s|$)/iu, 'HU'],
  [/^Quận ủy(?:\s|$)/iu, 'QU'],
  [/^Thị ủy(?:\s|$)/iu, 'ThU'],
  [/^Đảng ủy(?:\s|$)/iu, 'ĐU'],
  [/^Chi bộ(?:\s|$)/iu, 'CB'],
  [/^Ban Chỉ đạo(?:\s|$)/iu, 'BCĐ'],
  [/^Liên đoàn Lao động(?:\s|$)/iu, 'LĐLĐ'],
  [/^Công đoàn cơ sở(?:\s|$)/iu, 'CĐCS'],
  [/^Công đoàn(?:\s|$)/iu, 'CĐ'],
  [/^Ủy ban Mặt trận Tổ quốc(?:\s|$)/iu, 'MTTQ'],
];
/** Little words give no letter to an abbreviation. */
const LITTLE = /^(?:và|các|của|về|cho)$/iu;
const MOST_LETTERS = 6;

/** The code of an issuer in its symbols: the usual one, or the initials of its name; a territory gives no letters, the committee that a body serves gives its own. */
function symbolOf(issuer: string): string {
  const usual = SYMBOLS.find(([beginning]) => beginning.test(issuer))?.[1];
  if (usual !== undefined) return usual;
  const { index = 0, groups } = TERRITORY.exec(issuer) ?? {};
  const body = index === 0 ? issuer : issuer.slice(0, index);
  const words = (body.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !LITTLE.test(word));
  const initials = words.map((word) => bare(word.charAt(0)).toUpperCase()).slice(0, MOST_LETTERS);
  const served = index > 0 && groups?.committee ? symbolOf(groups.committee) : '';
  return `${initials.join('')}${served}` || 'ĐV';
}

/** Letters without tone marks; Đ, Ă, Ô and the like stay. */
function bare(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
}
