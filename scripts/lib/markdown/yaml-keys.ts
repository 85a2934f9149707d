/** The key that an author meant who typed another. */
import { NEAR, similarity } from '../vietnamese/similarity.ts';
import { fold } from '../vietnamese/text.ts';

/** What authors call a key in Vietnamese; the first one that may stand at a place is meant. */
const VIETNAMESE: Readonly<Record<string, readonly string[]>> = {
  'ban hành': ['issuer'],
  'căn cứ': ['basis'],
  'chậm nhất': ['by'],
  'chỉ tiêu': ['figures'],
  chọn: ['choose'],
  'chữ viết tắt': ['abbreviations'],
  'chức vụ': ['title'],
  cấp: ['levels'],
  'cơ quan ban hành': ['issuer'],
  'dành cho': ['for'],
  'dự thảo': ['draft'],
  'gửi qua': ['via'],
  hạn: ['by'],
  'hạn nộp': ['by'],
  'họ tên': ['name'],
  'họ và tên': ['name'],
  'không bắt buộc': ['optional'],
  'không quá': ['at-most'],
  'ký hiệu': ['number'],
  'kính gửi': ['addressees'],
  kiểu: ['type'],
  kỳ: ['period', 'terms'],
  'kỳ báo cáo': ['period'],
  loại: ['type'],
  'loại hình': ['for'],
  'lý do': ['reason'],
  mã: ['id'],
  miễn: ['waivers'],
  'minh họa': ['examples'],
  ngày: ['date'],
  'ngày đến': ['received'],
  'người ký': ['signer'],
  'nhiều nhất': ['max'],
  'nhóm quản trị': ['maintainers'],
  'nhiệm kỳ': ['terms'],
  'nhắc đến': ['mentions'],
  'nơi nhận': ['copies'],
  'nếu có': ['optional'],
  'phiên bản': ['version'],
  qua: ['via'],
  'so sánh': ['compare-with'],
  'so sánh với': ['compare-with'],
  số: ['number'],
  'số chữ': ['words'],
  'số hiệu': ['number'],
  'số liệu': ['data'],
  'số từ': ['words'],
  'số trang': ['pages'],
  'tiêu đề': ['title'],
  'tên cơ quan': ['organisation'],
  'thẩm quyền': ['authority'],
  'thể thức': ['profile'],
  'thời gian': ['period'],
  'thời hạn': ['by'],
  'trang chủ': ['homepage'],
  'trước ngày': ['before'],
  trước: ['before'],
  'tên báo cáo': ['title'],
  tên: ['name', 'title'],
  tổng: ['total'],
  'tổng của': ['sum-of'],
  'tối thiểu': ['min'],
  'tối đa': ['max'],
  từ: ['words'],
  'viết tắt': ['abbreviations'],
  'viện dẫn': ['cites'],
  'ví dụ': ['examples'],
  'ít nhất': ['min'],
  'đơn vị': ['unit', 'issuer'],
  'đơn vị tính': ['unit'],
  'địa danh': ['place'],
};

/** The key that is meant by another one. */
export interface Meant {
  readonly key: string;
  /** True where nothing else can be. */
  readonly isCertain: boolean;
}

/** The one of some keys that `typed` stands for; null where none is near. */
export function meantKey(typed: string, keys: readonly string[]): Meant | null {
  const folded = fold(typed).replaceAll('_', '-');
  const said = saidBy(folded).find((key) => keys.includes(key));
  if (said !== undefined) return { key: said, isCertain: true };
  const bare = folded.replaceAll(/[\s-]/gu, '');
  const ranked = keys
    .map((key) => ({ key, likeness: key.replaceAll('-', '') === bare ? 1 : similarity(folded, key, 0.6) }))
    .filter(({ likeness }) => likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (!best) return null;
  const isOneOff = best.likeness >= NEAR || folded === `${best.key}s` || `${folded}s` === best.key;
  return { key: best.key, isCertain: isOneOff && (next === undefined || next.likeness < best.likeness) };
}

/** True for what authors call a key in Vietnamese. */
export function isVietnamese(typed: string): boolean {
  return saidBy(fold(typed)).length > 0;
}

function saidBy(folded: string): readonly string[] {
  const words = folded.replaceAll('-', ' ');
  return Object.hasOwn(VIETNAMESE, words) ? (VIETNAMESE[words] ?? []) : [];
}
