/** Sentences that are nothing without what stands above them: `Các hạn chế trên đã được chỉ ra.`, `Với tỉnh: như trên.` */
const THINGS =
  '(?:hạn chế|tồn tại|khuyết điểm|yếu kém|nội dung|kiến nghị|đề xuất|đề nghị|vấn đề|nguyên nhân|việc|ý kiến|khó khăn|vướng mắc|bài học|kinh nghiệm|mô hình|cách làm|số liệu|kết quả|điểm)';
/** `nêu trên`, `các hạn chế, yếu kém trên`, `bảng trên`; not `trên địa bàn`. */
const ABOVE = new RegExp(
  `(?<!\\p{L})(?:(?:nêu|nói|kể|như|liệt kê)\\s+(?:ở\\s+)?trên|(?:các|những|hai|ba|bốn|một số|số)\\s+${THINGS}(?:(?:,|\\s+và)?\\s+${THINGS})*\\s+(?:này|đó|(?:đã\\s+)?(?:nêu\\s+|nói\\s+)?trên)|(?:bảng|biểu|danh sách)\\s+trên)(?!\\s+(?:địa bàn|cơ sở|mạng|toàn|cả nước))(?!\\p{L})`,
  'iu',
);

/** True for words that refer to what stands above them. */
export function refersBack(words: string): boolean {
  return /trên|này|đó/iu.test(words) && ABOVE.test(words);
}
