/** Defects of sense in what an outline names: levels and kinds of units, documents. A slip there would take a demand away without a word. */
import type { Position } from 'unist';
import { citedBy } from '../citations/cite.ts';
import type { Documents } from '../citations/documents.ts';
import { findWrongOfLaws } from '../citations/named-law.ts';
import { findSymbols } from '../citations/symbol.ts';
import type { YamlPath } from '../markdown/yaml-block.ts';
import { goesOn } from '../markdown/yaml-mend.ts';
import type { Register } from '../register/register.ts';
import { findPlaceholders } from '../vietnamese/placeholder.ts';
import { shorten } from '../vietnamese/text.ts';
import { findDateDefects } from '../vietnamese/written-date.ts';
import { isKindUnknown, isLevelUnknown, unknownWord } from './known-words.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { isPart } from './part.ts';
import type { Tell } from './tell.ts';

/** Tells levels, kinds and documents that nothing is known of. */
export function validateNames(outline: Outline, register: Register, documents: Documents, tell: Tell): void {
  const { frontMatter, yaml, all } = outline;
  const severity = isPart(register, frontMatter.issuer) ? 'warning' : 'error';
  const word: TellWord = (place, unknown, isInTable) => tellWord(tell, place, { ...unknown, severity }, isInTable);
  for (const level of Object.keys(frontMatter.levels))
    if (isLevelUnknown(level, register))
      word(yaml.keyPlace(['levels'], level), unknownWord('level', level, register), false);
  validateBasis(outline, documents, tell);
  for (const section of all) {
    const { figures } = section.requirement;
    validateUnits(section, [], section.requirement, register, word);
    for (const [index, figure] of figures.entries()) {
      const { levels, kinds } = figures.find(({ id }) => id === figure.partOf) ?? NO_UNITS;
      const isOwn = (shared: readonly string[] | null) => (one: string) => !shared?.includes(one);
      const own = {
        levels: figure.levels?.filter(isOwn(levels)) ?? null,
        kinds: figure.kinds?.filter(isOwn(kinds)) ?? null,
      };
      // A part of a table has what its whole says.
      validateUnits(section, ['figures', index], section.isInTable(index) ? own : figure, register, word);
    }
    validateCites(section, documents, outline.source, tell);
  }
}

const NO_UNITS: Pick<OutlineSection['requirement'], 'levels' | 'kinds'> = { levels: null, kinds: null };

function validateUnits(
  section: OutlineSection,
  path: YamlPath,
  { levels, kinds }: Pick<OutlineSection['requirement'], 'levels' | 'kinds'>,
  register: Register,
  tell: TellWord,
): void {
  // In a table the word is one of several in its cell.
  const isInTable = typeof path[1] === 'number' && section.isInTable(path[1]);
  for (const [index, level] of (levels ?? []).entries())
    if (isLevelUnknown(level, register))
      tell(section.place([...path, 'levels', index]), unknownWord('level', level, register), isInTable);
  for (const [index, kind] of (kinds ?? []).entries())
    if (isKindUnknown(kind, register))
      tell(section.place([...path, 'for', index]), unknownWord('kind', kind, register), isInTable);
}

type UnknownWord = ReturnType<typeof unknownWord>;
type TellWord = (place: Position, unknown: UnknownWord, isInTable: boolean) => void;

/** What is certainly a slip is an error everywhere. */
function tellWord(
  tell: Tell,
  place: Position,
  { message, typed, meant, severity }: UnknownWord & { readonly severity: 'error' | 'warning' },
  isInTable: boolean,
): void {
  const { start, end } = place;
  const fix = meant === null || isInTable ? undefined : { start: start.offset ?? 0, end: end.offset ?? 0, text: meant };
  const details = { actual: typed, ...(meant === null ? {} : { expected: [meant] }), fix };
  tell(place, message, { ...details, severity: meant === null ? severity : 'error' });
}

/** `số … ngày …`, `số ngày 12/8`: what follows is no number. */
const BLANK_NUMBER = /(?<!\p{L})số\s*:?\s*(?:$|[-/]|ngày\s*(?:\d|\/|tháng))/iu;
/** `ngày /8/2025`, `ngày 12/ /2025`, `ngày tháng 8 năm 2025`, `tháng năm`. */
const BLANK_DAY = /(?<!\p{L})(?:ngày\s*(?:$|[/.-]|tháng(?!\p{L})|\d{1,2}\s*[/.-]\s*[/.-])|tháng\s+năm(?!\p{L}))/iu;

/** True for a document whose number or day nobody has filled in yet. */
function isBlank(basis: string): boolean {
  return BLANK_NUMBER.test(basis) || BLANK_DAY.test(basis) || findPlaceholders(basis).length > 0;
}

/** The letter that issues an outline is a document like others. */
function validateBasis({ frontMatter: { basis }, yaml }: Outline, documents: Documents, tell: Tell): void {
  if (isBlank(basis)) {
    const message = `Số hoặc ngày của văn bản ở basis còn để trống (“${shorten(basis)}”); hãy điền khi văn bản đã có số, như “Công văn số 42-CV/BCĐ ngày 25/5/2023”`;
    tell(yaml.place(['basis']), message, { severity: 'warning', actual: basis });
    return;
  }
  for (const { what, meant, start, end } of findDateDefects(basis)) {
    const actual = basis.slice(start, end);
    const isDay = what !== 'no-such-day' && what !== 'no-such-month';
    const advice = meant === null ? 'hãy xem lại và ghi ngày đúng, như “25/5/2023”' : `hãy viết “${meant}”`;
    const message = `“${actual}” ở \`basis\` ${isDay ? 'viết chưa đúng thể thức của ngày' : 'không có trong lịch'}; ${advice}`;
    tell(yaml.place(['basis']), message, { actual, ...(meant === null ? {} : { expected: [meant] }) });
  }
  if (documents.all.length === 0) return;
  for (const symbol of findSymbols(basis)) {
    if (symbol.isUntidy || documents.bySymbol(symbol).length > 0) continue;
    tellMissing(tell, yaml.place(['basis']), symbol.clean);
  }
}

function validateCites(section: OutlineSection, documents: Documents, source: string, tell: Tell): void {
  const { cites } = section.requirement;
  for (let index = 0; index < cites.length; index++) {
    const cite = cites[index] ?? '';
    // What is no list is told as that.
    if (!section.says(['cites', index])) continue;
    const place = section.place(['cites', index]);
    const found = citedBy(cite, documents);
    if (found.type === 'document') continue;
    if (found.type === 'symbol') {
      if (documents.all.length > 0) tellMissing(tell, place, cite);
      continue;
    }
    const parts = cites.slice(index + 1);
    const count = parts.findIndex((part) => !goesOn(part) || citedBy(part, documents).type !== 'unknown');
    const rest = count < 0 ? parts : parts.slice(0, count);
    if (rest.length > 0) {
      const last = section.place(['cites', index + rest.length]);
      tellParted(tell, { start: place.start, end: last.end }, [cite, ...rest].join(', '), documents, source);
      index += rest.length;
      continue;
    }
    tellUnknown(tell, place, cite, found.near, documents);
  }
}

/** The name of a document that its own commas have parted. */
function tellParted(tell: Tell, place: Position, name: string, documents: Documents, source: string): void {
  const found = citedBy(name, documents);
  if (findSymbols(name).length > 0) {
    tellUnknown(tell, place, name, null, documents);
    return;
  }
  const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0];
  const typed = source.slice(start, end);
  const isKnown = found.type === 'document';
  const fix = !isKnown || /["'\n\\]/u.test(typed) ? undefined : { start, end, text: `"${typed}"` };
  const unknown = isKnown ? '' : ', và thêm văn bản ấy vào outlines/documents.csv, nơi chưa có tên này';
  const message = `Tên văn bản “${name}” có dấu phẩy nên bị tách ra; hãy đặt cả tên trong dấu ngoặc kép: \`"${name}"\`${unknown}`;
  tell(place, message, { actual: typed, fix });
}

function tellUnknown(tell: Tell, place: Position, cite: string, near: string | null, documents: Documents): void {
  const symbols = findSymbols(cite).filter(({ isUntidy }) => !isUntidy);
  const [law] = findWrongOfLaws(cite, documents, { period: null, written: null });
  const symbol = law?.expected ?? (symbols.length === 1 ? symbols[0]?.clean : undefined);
  if (symbol !== undefined) {
    const why = law
      ? `ghi sai số (${law.document.type} ${law.document.title} là số ${symbol})`
      : 'vừa có tên vừa có số';
    tell(place, `“${cite}” ${why}; ở đây hãy chỉ ghi số, ký hiệu viết liền: \`${symbol}\``, {
      actual: cite,
      expected: [symbol],
    });
    return;
  }
  const advice = near === null ? 'hãy sửa, hoặc thêm văn bản ấy vào danh mục' : `có phải “${near}”?`;
  tell(
    place,
    `“${cite}” không phải số, ký hiệu văn bản viết liền (như \`30-CT/TW\`, \`145/2020/NĐ-CP\`), cũng không phải tên hay mã văn bản trong outlines/documents.csv; ${advice}`,
    { actual: cite, ...(near === null ? {} : { expected: [near] }) },
  );
}

function tellMissing(tell: Tell, place: Position, symbol: string): void {
  const message = `Văn bản ${symbol} chưa có trong outlines/documents.csv nên máy không soát được ngày, cơ quan ban hành; hãy thêm một dòng cho văn bản ấy, hoặc sửa số nếu gõ nhầm`;
  tell(place, message, { severity: 'warning', actual: symbol });
}
