/** What a section asks of its author besides figures, in words. */

import { type Documents, NO_DOCUMENTS } from '../citations/documents.ts';
import { findSymbols } from '../citations/symbol.ts';
import { formatDay } from '../date.ts';
import { isWorded } from '../figures/figure.ts';
import { alternatives } from './mention.ts';
import type { OutlineSection } from './outline.ts';

/** What a section asks of one kind, in Vietnamese. */
export interface Asked {
  /** In a list of several: `2 ví dụ`, `viện dẫn 15-CT/TU, 30-CT/TW`. */
  readonly brief: string;
  /** Each as a line of its own: `ít nhất 2 ví dụ, mỗi ví dụ một gạch đầu dòng`. */
  readonly full: readonly string[];
}

/** What a section asks of a report that is held to a version of its outline; documents are called by their names as far as they are known. */
export function askedOf(
  section: OutlineSection,
  version: number,
  documents: Documents = NO_DOCUMENTS,
): readonly Asked[] {
  const { words, mostWords, examples, mentions, cites } = section.requirement;
  const named = mentions.map((one) =>
    alternatives(one)
      .map((name) => `“${name}”`)
      .join(' hoặc '),
  );
  const asked: readonly (Asked | null)[] = [
    words > 0 ? { brief: `lời văn (ít nhất ${words} từ)`, full: [`ít nhất ${words} từ lời văn, không kể bảng`] } : null,
    mostWords === null
      ? null
      : { brief: `không quá ${mostWords} từ`, full: [`không quá ${mostWords} từ lời văn, không kể bảng`] },
    asksNumber(section, version)
      ? { brief: 'một con số', full: ['ít nhất một con số (ngày tháng và số văn bản không tính)'] }
      : null,
    examples > 0
      ? { brief: `${examples} ví dụ`, full: [`ít nhất ${examples} ví dụ, mỗi ví dụ một gạch đầu dòng`] }
      : null,
    named.length > 0 ? { brief: `nhắc đến ${named.join(', ')}`, full: named.map((one) => `nhắc đến ${one}`) } : null,
    cites.length > 0
      ? { brief: `viện dẫn ${cites.join(', ')}`, full: cites.map((one) => `viện dẫn ${documentName(one, documents)}`) }
      : null,
  ];
  return asked.filter((one) => one !== null);
}

/** True where a section must give a number in its words or a table; where figures are required, these are asked for instead. */
export function asksNumber({ requirement: { data, figures } }: OutlineSection, version: number): boolean {
  return data && !figures.some((figure) => !figure.optional && !isWorded(figure) && figure.since <= version);
}

/** `Chỉ thị số 15-CT/TU ngày 21/11/2022 của Ban Thường vụ Thành ủy (Tên)`; the symbol alone of one that is not known, or of several. */
function documentName(symbol: string, documents: Documents): string {
  const [parsed] = findSymbols(symbol);
  const [document, other] = parsed ? documents.bySymbol(parsed) : [];
  if (!document || other) return `văn bản số ${symbol}`;
  const { type, date, issuer, title } = document;
  const day = date === null ? '' : ` ngày ${formatDay(date)}`;
  return `${type} số ${document.symbol}${day} của ${issuer}${title === '' ? '' : ` (${title})`}`;
}
