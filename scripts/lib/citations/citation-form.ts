/** What is wrong with a citation by itself, without a register. */

import type { Span } from '../span.ts';
import { BEGINS_WITH_DOCUMENT, type Citation } from './citation.ts';
import { type DocumentType, typesOf, typesOfParliament } from './document-type.ts';
import { rankOfCode, rankOfIssuer } from './issuer.ts';

/** What is wrong with a citation, and where in the text. */
export interface FormDefect {
  readonly span: Span;
  /** Vietnamese, whole. */
  readonly message: string;
  readonly expected?: readonly string[];
  /** What the characters become, where that is certain. */
  readonly mend?: string;
}

/** The defects of a citation in a text: spaces in its symbol, a colon after `số`, a type or an issuer that its symbol cannot have. */
export function formDefects(citation: Citation, text: string): readonly FormDefect[] {
  const { symbol, colon, isIntroduced, name, typeText, start, issuer } = citation;
  const lead = text.slice(Math.max(0, start - 120), start);
  const defects: FormDefect[] = [];
  if (symbol.isUntidy && isIntroduced) {
    const message = `Số, ký hiệu “${symbol.text.replace(/\s+/gu, ' ')}” viết rời hoặc dùng sai dấu gạch; hãy viết liền “${symbol.clean}”`;
    defects.push({ span: symbol, message, expected: [symbol.clean], mend: symbol.clean });
  }
  if (colon) {
    const message = `Viện dẫn “${name}” không có dấu hai chấm sau chữ “số”; hãy bỏ dấu hai chấm`;
    const label = text.slice(colon.start, colon.start + 2);
    defects.push({
      span: colon,
      message,
      expected: [label],
      mend: /\s/u.test(text[colon.end] ?? '') ? label : `${label} `,
    });
  }
  const types = typesExpected(citation, lead);
  if (types) {
    const message = `“${typeText}” không hợp với ký hiệu “${symbol.clean}” (${symbol.kind || symbol.code} là ${types.join(', ')}); hãy sửa tên loại hoặc ký hiệu`;
    defects.push({ span: { start, end: symbol.end }, message, expected: types });
  }
  const issuerSpan = impossibleIssuer(citation, lead);
  if (issuerSpan) {
    defects.push({
      span: issuerSpan,
      message: `Ký hiệu “${symbol.clean}” không phải của ${issuer}; hãy sửa cơ quan ban hành hoặc ký hiệu`,
    });
  }
  return defects;
}

/** Abbreviations that, right after the number of a state document, may also be a body: công ty, trung tâm, thanh tra, hội đồng. */
const ALSO_BODIES = /^(?:CT|TT|TTr|HD)$/u;

/** The types that fit the symbol, where the type given does not; null where they agree, or where it is open. */
function typesExpected({ type, typeText, name, symbol }: Citation, lead: string): readonly DocumentType[] | null {
  const types = symbol.kind === '' ? typesOfParliament(symbol.code) : typesOf(symbol.kind, symbol.form === 'party');
  if (type === null || types === null || types.includes(type)) return null;
  if (symbol.form === 'state' && (type === 'Công văn' || ALSO_BODIES.test(symbol.kind))) return null;
  // `báo cáo 12-KH/TU` may be a verb; `Thông báo kết luận số 15-TB/TU` has its type before.
  if (!/^\p{Lu}/u.test(typeText) && !name.includes(' số ')) return null;
  const before = lead.slice(-60).toLowerCase();
  return types.some((one) => before.includes(one.toLowerCase())) ? null : types;
}

/** Work on a document that another body does: `kiểm tra việc thực hiện Chỉ thị số 15-CT/TU của Ban Bí thư`. */
const OTHERS_WORK =
  /(?<!\p{L})(?:kiểm tra|giám sát|thanh tra|khảo sát|ý kiến|đánh giá|sơ kết|tổng kết|kết luận|báo cáo|kế hoạch|chỉ đạo|yêu cầu|đề nghị|nghị quyết|thẩm tra|tinh thần)(?!\p{L})/iu;

/**
 * The issuer's name, where the symbol is that of a lower body. A lower body may be named after the document of a higher one
 * because it carries that out; a higher one is not.
 */
function impossibleIssuer({ issuer, isIssuerShared, issuerSpan, symbol }: Citation, lead: string): Span | null {
  if (issuer === null || isIssuerShared) return null;
  const [said, coded] = [rankOfIssuer(issuer), rankOfCode(symbol.code)];
  if (
    said !== null &&
    coded !== null &&
    BEGINS_WITH_DOCUMENT.test(lead) &&
    (said !== coded || isOtherBranch(issuer, symbol.code))
  )
    return issuerSpan;
  if (said === null || coded === null || said < 3 || said <= coded || OTHERS_WORK.test(lead.slice(-100))) return null;
  return issuerSpan;
}

/** A committee of the Party for a code of the State, or the other way round. */
function isOtherBranch(issuer: string, code: string): boolean {
  const name = issuer;
  if (/^(?:UBND|HĐND)$/u.test(code))
    return /^(?:Ban Thường vụ\s+)?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)(?!\p{L})/iu.test(name);
  return (
    /^(?:TU|HU|QU|ĐU)$/u.test(code) && /^(?:(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|UBND|HĐND)(?!\p{L})/iu.test(name)
  );
}
