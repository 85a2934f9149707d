/**
 * What is the same for all spellings of a term: "Terms are the same term whatever their case, dashes, white space and a
 * leading `Nhiệm kỳ`, `Năm`, `Giai đoạn`."
 */
export function foldTerm(term: string): string {
  return term
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/^(nhiệm\s+kỳ|năm|giai\s+đoạn)(?=[\s\d])/u, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s/gu, '');
}
