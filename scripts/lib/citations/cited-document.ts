/** Which documents of the register a citation means, and how it differs from them. Where that is open, it means none. */
import type { Citation, CitedDate } from './citation.ts';
import type { Document, Documents } from './documents.ts';
import { isNational, isSameIssuer, rankOfCode, rankOfIssuer } from './issuer.ts';
import { isOneSeries } from './series.ts';

/** The documents that a citation may mean; `places` are those of the reporting unit and of the units above it. */
export function documentsOf(citation: Citation, documents: Documents, places: readonly string[]): readonly Document[] {
  return documents
    .bySymbol(citation.symbol)
    .filter((document) => isOfType(citation, document) && isOfIssuer(citation, document, places));
}

/** A law's symbol tells the document by itself: `Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15`. */
function isOfType({ type, isIntroduced, symbol }: Citation, document: Document): boolean {
  return type === null ? isIntroduced && symbol.form === 'law' : document.type.startsWith(type);
}

function isOfIssuer({ issuer, isIssuerShared }: Citation, document: Document, places: readonly string[]): boolean {
  if (isNational(document.issuer))
    return (
      issuer === null ||
      isIssuerShared ||
      /^Trung ương(?: Đảng)?$/iu.test(issuer) ||
      isSameIssuer(issuer, document.issuer, places)
    );
  return issuer !== null && isSameIssuer(issuer, document.issuer, places);
}

/** The day of a citation, where it is certainly the document's. */
export function documentDate({ date, issuer, isIssuerShared, symbol }: Citation): CitedDate | null {
  if (date === null) return null;
  const coded = rankOfCode(symbol.code);
  if (issuer === null || isIssuerShared) return date.isSure ? date : null;
  const isTheirs = rankOfIssuer(issuer) === coded;
  return isTheirs && (date.isSure || (coded !== null && coded >= 2)) ? date : null;
}

/** The document whose day is another one than the citation's; null where the days agree, or where it is open. */
export function otherDay(citation: Citation, candidates: readonly Document[]): Document | null {
  const { date } = citation;
  if (date === null || candidates.some((document) => document.date === date.iso)) return null;
  // The same day of another year is a slip, whatever stands around.
  const [slip, ...others] = candidates.filter((document) => document.date?.slice(4) === date.iso.slice(4));
  if (slip && others.length === 0) return slip;
  if (documentDate(citation) === null) return null;
  const wrong = candidates.filter(
    (document) =>
      document.date !== null && isOneSeries(citation.symbol.form, isNational(document.issuer), document.date, date.iso),
  );
  return wrong.length === 1 ? (wrong[0] ?? null) : null;
}

/** The document that symbol and day tell for certain, where another body of the nation is named as its issuer. */
export function otherIssuer(citation: Citation, documents: Documents, places: readonly string[]): Document | null {
  const { issuer, isIssuerShared, symbol, date } = citation;
  if (issuer === null || isIssuerShared || date === null || (rankOfIssuer(issuer) ?? 0) < 2) return null;
  const [document, ...others] = documents
    .bySymbol(symbol)
    .filter((one) => one.date === date.iso && isNational(one.issuer) && isOfType(citation, one));
  if (!document || others.length > 0 || rankOfIssuer(issuer) !== rankOfIssuer(document.issuer)) return null;
  return isSameIssuer(issuer, document.issuer, places) ? null : document;
}

/** The one document of the register that has the same number, type and issuer, but a year or other separators in its symbol. */
export function misspelt(
  citation: Citation,
  documents: Documents,
): { readonly document: Document; readonly lacksYear: boolean } | null {
  const { symbol, date } = citation;
  if (documents.bySymbol(symbol).length > 0) return null;
  const same = documents
    .byParts(symbol)
    .filter((document) => isOfType(citation, document) && (rankOfIssuer(document.issuer) ?? 0) >= 2);
  const [document, ...others] = same.filter((one) => date === null || one.date === date.iso);
  if (!document || others.length > 0) return null;
  const lacksYear = symbol.year === null && /^\d+\/\d{4}\//u.test(document.symbol);
  // A Quyết định or Nghị quyết may well have no year in its symbol; a Nghị định and a Thông tư always do.
  if (lacksYear && date === null && !/^(?:NĐ|TT)$/u.test(symbol.kind)) return null;
  return { document, lacksYear };
}
