/** The official documents that outlines and reports may cite, `outlines/documents.csv`. */

import * as z from 'zod';
import { fewAlike } from '../alike.ts';
import { dayCell } from '../csv/dates.ts';
import { type CsvForm, readCsvRows } from '../csv/rows.ts';
import type { SheetEncoding } from '../csv/shape.ts';
import type { Day } from '../date.ts';
import { type Problem, problem, ruleId, type Severity } from '../problem.ts';
import { type DocumentSymbol, findSymbols } from './symbol.ts';

/** An official document: a row of the register of documents. */
export interface Document {
  /** What outlines call it in `cites`, kebab-case; empty where it has none. */
  readonly id: string;
  readonly family: string;
  /** Tên loại: `Nghị định`. */
  readonly type: string;
  /** Number and symbol without spaces: `145/2020/NĐ-CP`; empty for a document that has none, which has an id or a title. */
  readonly symbol: string;
  /** In full: the same number may exist for several issuers. */
  readonly issuer: string;
  /** ISO day of issue, null where it is not certain. */
  readonly date: Day | null;
  /** Without its type, or empty. */
  readonly title: string;
  /** First and last ISO day in force, null where not known or not ended. */
  readonly inForceFrom: Day | null;
  readonly inForceTo: Day | null;
  /** Symbol of the document that replaced it, or empty. */
  readonly replacedBy: string;
}

const RULE = ruleId('citation');
const COLUMNS = [
  'family',
  'type',
  'symbol',
  'issuer',
  'date',
  'title',
  'in-force-from',
  'in-force-to',
  'replaced-by',
  'source',
] as const;

/** How the register of documents is read. */
export const DOCUMENTS_FORM: CsvForm = {
  name: 'Danh mục văn bản',
  columns: COLUMNS,
  optional: ['id'],
  days: ['date', 'in-force-from', 'in-force-to'],
};

const day = dayCell('2023-06-30');
const filled = z.string().min(1, { message: 'không được để trống' });

const rowSchema = z.object({
  id: z
    .string()
    .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u, {
      message: 'chữ thường không dấu, nối bằng gạch, như `luat-thuc-hien-dan-chu`',
    })
    .default(''),
  family: filled,
  type: filled,
  symbol: z
    .string()
    .regex(/^(?:\d+[/-]\S+)?$/u, { message: 'cần số, ký hiệu không có khoảng trắng, như `145/2020/NĐ-CP`' }),
  issuer: filled,
  date: day,
  title: z.string(),
  'in-force-from': day,
  'in-force-to': day,
  'replaced-by': z.string(),
  source: z.string(),
});

const LAW = /^(?:Bộ luật|Luật|Pháp lệnh)$/u;

/** The documents of the register, found by symbol. */
export class Documents {
  readonly all: readonly Document[];
  /** In lower case: names of documents that have ended, of which no later one bears the same. */
  readonly endedNames: readonly (readonly [name: string, document: Document])[];
  /** In lower case: titles of laws and ordinances, with those that bear them. */
  readonly lawTitles: ReadonlyMap<string, readonly Document[]>;
  private readonly keys = new Map<string, Document[]>();

  constructor(all: readonly Document[]) {
    this.all = all;
    this.endedNames = endedNamesOf(all);
    this.lawTitles = lawTitlesOf(all);
    for (const document of all) {
      const [symbol] = findSymbols(document.symbol);
      if (!symbol) continue;
      for (const key of new Set([wholeKey(symbol), partsKey(symbol, symbol.year), partsKey(symbol, null)])) {
        const same = this.keys.get(key);
        if (same) same.push(document);
        else this.keys.set(key, [document]);
      }
    }
  }

  /** The documents of a symbol, of whatever issuer. */
  bySymbol(symbol: DocumentSymbol): readonly Document[] {
    return this.keys.get(wholeKey(symbol)) ?? [];
  }

  /** The documents whose symbol has the same parts, whatever stands between them. */
  byParts(symbol: DocumentSymbol): readonly Document[] {
    return this.keys.get(partsKey(symbol, symbol.year)) ?? [];
  }
}

function lawTitlesOf(all: readonly Document[]): Documents['lawTitles'] {
  const titles = new Map<string, Document[]>();
  for (const document of all) {
    if (document.title === '' || !LAW.test(document.type)) continue;
    const title = document.title.toLowerCase();
    titles.set(title, [...(titles.get(title) ?? []), document]);
  }
  return titles;
}

/** `Luật Thực hiện dân chủ ở cơ sở`. */
export function nameOf({ type, title }: Pick<Document, 'type' | 'title'>): string {
  return `${type} ${title}`;
}

/** Names that no later document bears, such as `Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn`. */
function endedNamesOf(all: readonly Document[]): Documents['endedNames'] {
  return all.flatMap((document) => {
    const { type, title, inForceTo, replacedBy } = document;
    const successor = replacedBy === '' ? undefined : all.find(({ symbol }) => symbol === replacedBy);
    const isGone =
      inForceTo !== null &&
      title !== '' &&
      successor !== undefined &&
      successor.title !== '' &&
      successor.title !== title;
    return isGone && LAW.test(type) ? [[`${type} ${title}`.toLowerCase(), document] as const] : [];
  });
}

// Case is nothing, as headings are in capitals; nor is a leading zero.
function wholeKey({ clean }: DocumentSymbol): string {
  return clean.replace(/^0+/u, '').toLowerCase();
}

function partsKey({ number, kind, code }: DocumentSymbol, year: string | null): string {
  return [number.replace(/^0+/u, ''), year ?? '', kind, code].join(' ').toLowerCase();
}

/** The register of documents of a repository that has none. */
export const NO_DOCUMENTS = new Documents([]);

/** `Luật Thực hiện dân chủ ở cơ sở` is titled like that without `Luật`. */
function withoutType(title: string, type: string): string {
  return title.toLowerCase().startsWith(`${type.toLowerCase()} `) ? title.slice(type.length + 1) : title;
}

/** Reads the register of documents; every bad row becomes a problem of the rule `citation` at its line and is left out. */
export function parseDocuments(
  text: string,
  encoding?: SheetEncoding,
): { readonly documents: Documents; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tell = (line: number, message: string, severity: Severity = 'error') => {
    const point = { line, column: 1 };
    problems.push(problem(RULE, { start: point, end: point }, message, { severity }));
  };
  const documents: Document[] = [];
  const { rows } = readCsvRows(DOCUMENTS_FORM, text, tell, encoding);
  for (const { row, line, damage } of rows) {
    const { data, error } = rowSchema.safeParse(row);
    if (damage.length > 0) for (const { message } of damage) tell(line, message);
    else if (data) {
      const { id, family, type, symbol, issuer, date } = data;
      const title = withoutType(data.title, type);
      if (symbol === '' && title === '') {
        tell(line, 'Văn bản không có số, ký hiệu thì phải có tên ở cột `title`, để báo cáo viện dẫn bằng tên');
        continue;
      }
      const inForce = {
        inForceFrom: data['in-force-from'],
        inForceTo: data['in-force-to'],
        replacedBy: data['replaced-by'],
      };
      documents.push({ id, family, type, symbol, issuer, date, title, ...inForce });
    } else {
      for (const issue of error.issues)
        tell(line, `Cột \`${issue.path.join('.')}\` của danh mục văn bản viết chưa đúng: ${issue.message}`);
    }
  }
  return {
    documents: new Documents(documents),
    problems: fewAlike(problems.sort((a, b) => a.place.start.line - b.place.start.line)),
  };
}
