/** What the words of a section may be meant to demand: told to the issuer, never written, so that nothing is asked for that was not. */
import type { OutlineNote } from './note.ts';

const DEMANDS: readonly (readonly [words: RegExp, key: string])[] = [
  [/(?:có|kèm|minh họa)\s+số liệu|số liệu minh họa|nêu rõ số (?:lượng|liệu)|thống kê số/iu, '`data: true`'],
  [/minh họa (?:một số )?(?:cách làm|mô hình|điển hình)|nêu (?:một số )?(?:mô hình|điển hình)/iu, '`examples: 2`'],
  [/(?:\d+ hoặc \d+|các|từng) nhiệm kỳ (?:gần đây|trước)|so (?:với )?cùng kỳ/iu, '`terms`'],
  [/nguyên nhân khách quan(?:,| và) (?:nguyên nhân )?chủ quan/iu, '`mentions: [khách quan, chủ quan]`'],
  [/(?:không quá|tối đa|khoảng)\s+\d+\s+(?:trang|chữ|từ)/iu, '`words` hoặc `pages`'],
];
const GATHERED = /(?:hạn chế|khuyết điểm|nguyên nhân|bài học kinh nghiệm|kiến nghị|đề xuất|cách làm hay)/iu;

/** Suggestions for a section without others below it. */
export function suggestionsFor(title: string, guidance: string, place: string): readonly OutlineNote[] {
  const keys = DEMANDS.flatMap(([words, key]) => (words.test(guidance) ? [key] : []));
  if (GATHERED.test(title)) keys.push('`collect: items`');
  if (keys.length === 0) return [];
  return [{ message: `${place}: có thể thêm yêu cầu ${keys.join(', ')}; máy không tự thêm yêu cầu nào`, words: '' }];
}
