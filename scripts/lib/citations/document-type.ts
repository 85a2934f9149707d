/** Types of official documents (tên loại) and their abbreviations in symbols. */

/** Longer ones first where one begins with the other. */
export const DOCUMENT_TYPES = [
  'Chỉ thị',
  'Kết luận',
  'Công văn',
  'Thông tri',
  'Thông tư',
  'Thông báo',
  'Quy định',
  'Quyết định',
  'Quy chế',
  'Đề án',
  'Nghị quyết',
  'Nghị định',
  'Hướng dẫn',
  'Kế hoạch',
  'Chương trình',
  'Pháp lệnh',
  'Bộ luật',
  'Luật',
  'Báo cáo',
  'Tờ trình',
] as const;

/** Name of a type of official document (tên loại). */
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What is issued with a Quyết định or Nghị quyết is often cited by the number of that. */
const ISSUED_WITH: readonly DocumentType[] = ['Quy định', 'Quy chế', 'Đề án', 'Kế hoạch', 'Chương trình'];

/**
 * The types of an abbreviation: Nghị định 30/2020/NĐ-CP, Phụ lục III, and Hướng dẫn 36-HD/VPTW (2018). Two bodies use some for two types:
 * QĐ is Quyết định and Quy định, a Thông báo gives the Kết luận of a meeting, a Công văn directs or guides, TT is Thông tư of the state, Thông tri of the Party and, in older practice, Tờ trình; CT was once Chương trình too.
 */
const TYPES_OF: Readonly<Record<string, readonly DocumentType[]>> = {
  CT: ['Chỉ thị', 'Chương trình'],
  KL: ['Kết luận'],
  CV: ['Công văn', 'Hướng dẫn', 'Báo cáo', 'Thông báo', 'Kết luận', 'Kế hoạch'],
  QĐ: ['Quyết định', ...ISSUED_WITH],
  QĐi: ['Quy định'],
  QyĐ: ['Quy định'],
  QC: ['Quy chế'],
  ĐA: ['Đề án'],
  NQ: ['Nghị quyết', ...ISSUED_WITH],
  HD: ['Hướng dẫn'],
  KH: ['Kế hoạch'],
  CTr: ['Chương trình'],
  CTHĐ: ['Chương trình'],
  BC: ['Báo cáo'],
  TTr: ['Tờ trình'],
  TB: ['Thông báo', 'Kết luận'],
  NĐ: ['Nghị định'],
  PL: ['Pháp lệnh'],
  TTLT: ['Thông tư'],
};

/** The types that an abbreviation may stand for; null for one that is not known here, which is no fault: heads of offices set their own. */
export function typesOf(kind: string, isParty: boolean): readonly DocumentType[] | null {
  if (/^TT$/u.test(kind)) return isParty ? ['Thông tri', 'Tờ trình'] : ['Thông tư', 'Tờ trình'];
  return TYPES_OF[kind] ?? null;
}

/** The types that the symbols of the National Assembly and of its Standing Committee, which have no abbreviation, may stand for. */
export function typesOfParliament(code: string): readonly DocumentType[] {
  return code.startsWith('UBTV') ? ['Nghị quyết', 'Pháp lệnh'] : ['Luật', 'Bộ luật', 'Nghị quyết'];
}

/** The type as it is written in a list of types, whatever the case in the text. */
export function documentType(text: string): DocumentType | null {
  const wanted = text.replace(/\s+/gu, ' ').toLowerCase();
  return DOCUMENT_TYPES.find((type) => type.toLowerCase() === wanted) ?? null;
}
