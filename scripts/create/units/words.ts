/** The words that registers and outlines have for levels and kinds, by what offices write and by what units are called. */
import { plainLetters, slug } from '#lib/vietnamese/plain-letters.ts';

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  central: ['Trung ương', 'Cấp trung ương'],
  ministry: ['Bộ', 'Bộ, ngành', 'Cơ quan ngang bộ'],
  province: ['Tỉnh', 'Cấp tỉnh', 'Tỉnh, thành phố', 'Thành phố trực thuộc Trung ương'],
  department: ['Sở', 'Sở, ngành', 'Sở, ban, ngành', 'Ban, ngành'],
  district: ['Huyện', 'Cấp huyện', 'Quận', 'Thị xã', 'Quận, huyện'],
  commune: [
    'Xã',
    'Cấp xã',
    'Phường',
    'Đặc khu',
    'Thị trấn',
    'Xã, phường',
    'Xã, phường, đặc khu',
    'Xã, phường, thị trấn',
  ],
  village: ['Thôn', 'Tổ dân phố', 'Thôn, tổ dân phố'],
  base: ['Cơ sở', 'Cấp cơ sở'],
  enterprise: ['Doanh nghiệp'],
  school: ['Trường', 'Trường học'],
};

const KINDS: Readonly<Record<string, readonly string[]>> = {
  party: ['Đảng', 'Cơ quan đảng', 'Tổ chức đảng', 'Đảng bộ', 'Khối đảng'],
  union: ['Công đoàn', 'Tổ chức công đoàn'],
  commune: [
    'Xã',
    'Phường',
    'Đặc khu',
    'Xã, phường',
    'Xã, phường, đặc khu',
    'Xã, phường, thị trấn',
    'Cấp xã',
    'UBND cấp xã',
  ],
  district: ['Huyện', 'Quận', 'Quận, huyện', 'Cấp huyện'],
  agency: [
    'Cơ quan',
    'Đơn vị',
    'Cơ quan, đơn vị',
    'Cơ quan nhà nước',
    'Đơn vị sự nghiệp',
    'Đơn vị sự nghiệp công lập',
    'Sự nghiệp',
  ],
  enterprise: ['Doanh nghiệp', 'Công ty', 'DN'],
};

const bySlug = (words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([word, names]) => [word, ...names].map((name) => [slug(name), word] as const)),
  );
const LEVEL_OF = bySlug(LEVELS);
const KIND_OF = bySlug(KINDS);

/** The word for a level that a list writes; null where it is none of the usual ones. */
export function levelOf(written: string): string | null {
  return LEVEL_OF.get(slug(written)) ?? null;
}

/** The word for a kind that a list writes; null where it is none of the usual ones. */
export function kindOf(written: string): string | null {
  return KIND_OF.get(slug(written)) ?? null;
}

/** What a name tells of a unit; what is missing it does not tell. */
export interface Told {
  readonly level?: string;
  readonly kind?: string;
}

/** How names begin, in plain letters; the first that fits. */
const BEGINNINGS: readonly (readonly [beginning: RegExp, told: Told])[] = [
  [/^(?:ubnd |uy ban nhan dan )?(?:xa|phuong|thi tran|dac khu) /u, { level: 'commune', kind: 'commune' }],
  [/^(?:ubnd |uy ban nhan dan )?(?:huyen|quan|thi xa) (?!uy )/u, { level: 'district', kind: 'district' }],
  [/^(?:ubnd |uy ban nhan dan )(?:tinh|thanh pho) /u, { level: 'province', kind: 'agency' }],
  [/^tinh /u, { level: 'province' }],
  [/^(?:tinh uy|thanh uy) /u, { level: 'province', kind: 'party' }],
  [/^(?:huyen uy|quan uy|thi uy) /u, { level: 'district', kind: 'party' }],
  [
    /^(?:ban|van phong|uy ban kiem tra) (?:.* )?(?:tinh|thanh|huyen|quan|thi) uy(?: |$)/u,
    { level: 'department', kind: 'party' },
  ],
  [/^uy ban mat tran to quoc (?:viet nam )?(?:xa|phuong|thi tran|dac khu) /u, { level: 'commune' }],
  [/^uy ban mat tran to quoc (?:viet nam )?(?:huyen|quan|thi xa) /u, { level: 'district' }],
  [/^uy ban mat tran to quoc (?:viet nam )?(?:tinh|thanh pho) /u, { level: 'province' }],
  [/^dang (?:uy|bo) (?:xa|phuong|dac khu|thi tran) /u, { level: 'commune', kind: 'party' }],
  [/^(?:dang uy|dang bo|chi bo) /u, { level: 'base', kind: 'party' }],
  [/^lien doan lao dong (?:tinh|thanh pho) /u, { level: 'province', kind: 'union' }],
  [/^lien doan lao dong (?:huyen|quan|thi xa) /u, { level: 'district', kind: 'union' }],
  [/^cong doan (?:xa|phuong|dac khu) /u, { level: 'commune', kind: 'union' }],
  [/^(?:cong doan|cdcs|nghiep doan) /u, { level: 'base', kind: 'union' }],
  [
    /^(?:tong cong ty|cong ty|tap doan|xi nghiep|nha may|doanh nghiep|hop tac xa) /u,
    { level: 'base', kind: 'enterprise' },
  ],
  [/^bo /u, { level: 'ministry', kind: 'agency' }],
  [/^(?:so|ban|thanh tra|van phong|cuc) /u, { level: 'department', kind: 'agency' }],
  [/^(?:truong|trung tam|benh vien|vien|hoc vien|phong|chi cuc|kho bac|toa an) /u, { level: 'base', kind: 'agency' }],
];

/** What the name of a unit tells of its level and kind. */
export function toldByName(name: string): Told {
  const plain = plainLetters(name);
  return BEGINNINGS.find(([beginning]) => beginning.test(plain))?.[1] ?? {};
}

/** The level of the body that calls for reports, by the territory in its name; null where it names none. */
export function levelOfOrganisation(name: string): string | null {
  const plain = ` ${plainLetters(name)} `;
  if (/ trung uong /u.test(plain)) return 'central';
  if (/^ bo /u.test(plain)) return 'ministry';
  if (/ (?:tinh|thanh pho|tinh uy|thanh uy) /u.test(plain)) return 'province';
  if (/ (?:huyen|quan|thi xa|huyen uy|quan uy) /u.test(plain)) return 'district';
  return / (?:xa|phuong|dac khu|thi tran) /u.test(plain) ? 'commune' : null;
}
