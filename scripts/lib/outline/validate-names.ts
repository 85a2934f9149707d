/** Defects of sense in what an outline names: levels and kinds of units, documents. A slip there would take a demand away without a word. */
import type { Position } from 'unist';
import { citedBy } from '../citations/cite.ts';
import type { Documents } from '../citations/documents.ts';
import { findSymbols } from '../citations/symbol.ts';
import type { YamlPath } from '../markdown/yaml-block.ts';
import type { Register } from '../register/register.ts';
import { findPlaceholders } from '../vietnamese/placeholder.ts';
import { shorten } from '../vietnamese/text.ts';
import { isKindUnknown, isLevelUnknown, unknownWord } from './known-words.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Tell } from './tell.ts';

/** Tells levels, kinds and documents that nothing is known of. */
export function validateNames(outline: Outline, register: Register, documents: Documents, tell: Tell): void {
  const { frontMatter, yaml, all } = outline;
  for (const level of Object.keys(frontMatter.levels))
    if (isLevelUnknown(level, register))
      tellWord(tell, yaml.keyPlace(['levels'], level), unknownWord('level', level, register));
  validateBasis(outline, documents, tell);
  for (const section of all) {
    const { figures } = section.requirement;
    validateUnits(section, [], section.requirement, register, tell);
    for (const [index, figure] of figures.entries()) {
      const { levels, kinds } = figures.find(({ id }) => id === figure.partOf) ?? NO_UNITS;
      const isOwn = (shared: readonly string[] | null) => (one: string) => !shared?.includes(one);
      const own = {
        levels: figure.levels?.filter(isOwn(levels)) ?? null,
        kinds: figure.kinds?.filter(isOwn(kinds)) ?? null,
      };
      // A part of a table has what its whole says.
      validateUnits(section, ['figures', index], section.isInTable(index) ? own : figure, register, tell);
    }
    validateCites(section, documents, tell);
  }
}

const NO_UNITS: Pick<OutlineSection['requirement'], 'levels' | 'kinds'> = { levels: null, kinds: null };

function validateUnits(
  section: OutlineSection,
  path: YamlPath,
  { levels, kinds }: Pick<OutlineSection['requirement'], 'levels' | 'kinds'>,
  register: Register,
  tell: Tell,
): void {
  // In a table the word is one of several in its cell.
  const isInTable = typeof path[1] === 'number' && section.isInTable(path[1]);
  for (const [index, level] of (levels ?? []).entries())
    if (isLevelUnknown(level, register))
      tellWord(tell, section.place([...path, 'levels', index]), unknownWord('level', level, register), isInTable);
  for (const [index, kind] of (kinds ?? []).entries())
    if (isKindUnknown(kind, register))
      tellWord(tell, section.place([...path, 'for', index]), unknownWord('kind', kind, register), isInTable);
}

function tellWord(
  tell: Tell,
  place: Position,
  { message, typed, meant }: ReturnType<typeof unknownWord>,
  isInTable = false,
): void {
  const { start, end } = place;
  const fix = meant === null || isInTable ? undefined : { start: start.offset ?? 0, end: end.offset ?? 0, text: meant };
  tell(place, message, { actual: typed, ...(meant === null ? {} : { expected: [meant] }), fix });
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
  if (documents.all.length === 0) return;
  for (const symbol of findSymbols(basis)) {
    if (symbol.isUntidy || documents.bySymbol(symbol).length > 0) continue;
    tellMissing(tell, yaml.place(['basis']), symbol.clean);
  }
}

function validateCites(section: OutlineSection, documents: Documents, tell: Tell): void {
  for (const [index, cite] of section.requirement.cites.entries()) {
    const place = section.place(['cites', index]);
    const found = citedBy(cite, documents);
    if (found.type === 'document') continue;
    if (found.type === 'symbol') {
      if (documents.all.length > 0) tellMissing(tell, place, cite);
      continue;
    }
    const near = found.near === null ? '' : `; có phải “${found.near}”?`;
    tell(
      place,
      `“${cite}” không phải số, ký hiệu văn bản viết liền (như \`30-CT/TW\`, \`145/2020/NĐ-CP\`), cũng không phải tên hay mã văn bản trong outlines/documents.csv${near || '; hãy sửa, hoặc thêm văn bản ấy vào danh mục'}`,
      { actual: cite, ...(found.near === null ? {} : { expected: [found.near] }) },
    );
  }
}

function tellMissing(tell: Tell, place: Position, symbol: string): void {
  const message = `Văn bản ${symbol} chưa có trong outlines/documents.csv nên máy không soát được ngày, cơ quan ban hành; hãy thêm một dòng cho văn bản ấy, hoặc sửa số nếu gõ nhầm`;
  tell(place, message, { severity: 'warning', actual: symbol });
}
