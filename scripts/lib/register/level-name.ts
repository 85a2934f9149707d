/** What levels of units are called. */

const LEVELS: Readonly<Record<string, string>> = {
  central: 'Cấp trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  base: 'Cơ sở',
  ministry: 'Bộ, ngành',
  department: 'Sở, ban, ngành',
  ward: 'Cấp xã',
  village: 'Thôn, tổ dân phố',
  enterprise: 'Doanh nghiệp',
  school: 'Trường học',
};

/** What a level is called, with a capital; outlines may have words of their own. */
export function levelName(level: string): string {
  return (Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined) ?? `Cấp ${level}`;
}
