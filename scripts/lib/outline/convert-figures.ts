/** An outline whose figures are all asked for in one form: as tables, or in YAML. */
import type { Table } from 'mdast';
import type { Figure } from '../figures/figure.ts';
import { newlineOf } from '../markdown/slips/slip.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import { textOf } from '../markdown/text-of.ts';
import { writeMarkdown } from '../markdown/write-markdown.ts';
import { type Edit, type Problem, placeOf, problem, ruleId } from '../problem.ts';
import { shorten } from '../vietnamese/text.ts';
import { type Outline, type OutlineSection, parseOutline } from './outline.ts';
import { isDemand } from './read-requirements.ts';
import { comment } from './scaffold-note.ts';
import { tableOfFigures } from './table/write.ts';
import { withoutKeys, yamlOfFigures } from './yaml-figures.ts';

/** The forms in which an outline asks for figures. */
export type FigureForm = 'table' | 'yaml';

/** What became of an outline. */
export interface Converted {
  /** The outline's file in the other form; as it was where it is in that form already. */
  readonly text: string;
  /** Sections that stay as they are, with the reason. */
  readonly problems: readonly Problem[];
}

const RULE = ruleId('outline-valid');

/** Turns the figures of every section into one form; guidance, comments and all other demands stay. */
export function convertFigures(outline: Outline, form: FigureForm): Converted {
  const problems: Problem[] = [];
  let text = outline.source;
  // From the last on, so that no section moves one that is still to be turned.
  for (const section of outline.all.toReversed()) {
    if (
      section.requirement.figures.length === 0 ||
      section.tables.some(({ node }) => (node ? 'table' : 'yaml') === form)
    )
      continue;
    const edits = form === 'table' ? toTable(outline, section) : toYaml(outline, section);
    const turned = typeof edits === 'string' ? null : applied(text, edits);
    if (turned !== null && saysTheSame(outline, section, turned)) text = turned;
    else {
      const why = typeof edits === 'string' ? edits : 'dạng kia không nói được hết các yêu cầu của mục';
      problems.push(problem(RULE, placeOf(section.node), `Giữ nguyên mục “${shorten(section.heading.text)}”: ${why}`));
    }
  }
  return { text, problems: problems.reverse() };
}

/** The edits that make a section's figures a table; or why there are none. */
function toTable({ source }: Outline, section: OutlineSection): readonly Edit[] | string {
  const { yamlNode, requirement } = section;
  const { figures, terms } = requirement;
  const [start, end] = [yamlNode?.position?.start.offset, yamlNode?.position?.end.offset];
  if (!yamlNode || start === undefined || end === undefined) return 'không thấy khối yêu cầu';
  const names = terms?.names && terms.min === terms.max && terms.names.length === terms.max ? terms.names : [];
  const inner = innerOf(source.slice(start, end));
  const rest = inner && withoutKeys(inner.text, names.length > 0 ? ['figures', 'terms'] : ['figures']);
  if (!inner || !rest) return 'khối yêu cầu viết trong một cặp `{ }`; hãy viết mỗi khóa một dòng';
  const parts = [
    ...(rest.comments.length > 0 ? [comment(rest.comments.join('\n'))] : []),
    writeMarkdown(tableOfFigures(figures, names, unsummed(section))).trimEnd(),
    ...(rest.text.trim() === '' ? [] : [inner.opening + rest.text.replace(/\n*$/u, '\n') + inner.closing]),
  ];
  return [{ start, end, text: parts.join('\n\n') }];
}

/** The edits that put the figures of a section's tables into its YAML; or why there are none. */
function toYaml({ source }: Outline, section: OutlineSection): readonly Edit[] | string {
  const { yamlNode, requirement, tables } = section;
  const nodes = tables.flatMap(({ node }) => node ?? []);
  if (nodes.length > 1) return 'mục có nhiều bảng, mà YAML chỉ có một danh sách';
  if (tables.some(({ isNumbered }) => isNumbered)) return 'bảng có cột STT, mà YAML không có cột ấy';
  if (tables.some(({ groups }) => groups.length > 0))
    return 'bảng có hàng tên nhóm hoặc hàng chỉ ghi “Trong đó:”, mà YAML không có hàng ấy';
  if (nodes.some(holdsMore)) return 'trong bảng có liên kết, ảnh, chú thích hoặc ghi chú ẩn, mà YAML không giữ được';
  const terms = hasYamlTerms(yamlNode?.value) ? null : requirement.terms;
  const own = yamlOfFigures(requirement.figures, terms, unsummed(section));
  const [first] = nodes.map((node) => ({
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  }));
  if (!first) return 'không thấy bảng';
  const gone = (one: { start: number; end: number }): Edit => {
    const behind = /^[ \t]*(?:\r?\n)*/u.exec(source.slice(one.end))?.[0].length ?? 0;
    return { start: one.start, end: one.end + behind, text: '' };
  };
  const [start, end] = [yamlNode?.position?.start.offset, yamlNode?.position?.end.offset];
  if (start === undefined || end === undefined) return [{ ...first, text: `\`\`\`yaml\n${own}\`\`\`` }];
  const inner = innerOf(source.slice(start, end));
  if (!inner) return 'không đọc được khối yêu cầu';
  const text =
    inner.opening + (inner.text.trim() === '' ? '' : inner.text.replace(/\n*$/u, '\n')) + own + inner.closing;
  return [gone(first), { start, end, text }].sort((a, b) => a.start - b.start);
}

/** Figures of which an outline says that they are not added up, even where that follows from their types: it would be asked again. */
function unsummed(section: OutlineSection): ReadonlySet<Figure> {
  const { figures } = section.requirement;
  return new Set(figures.filter(({ total }, at) => total === 'none' && section.says(['figures', at, 'total'])));
}

function hasYamlTerms(value: string | undefined): boolean {
  return /^terms\s*:/mu.test(value ?? '');
}

/** A fenced block as its first line, what it holds, and its last line. */
function innerOf(block: string): { readonly opening: string; readonly text: string; readonly closing: string } | null {
  const [, opening, text, closing] = /^([^\n]*\n)([\s\S]*?)([ \t]*(?:`{3,}|~{3,})[ \t]*)$/u.exec(block) ?? [];
  return opening === undefined || text === undefined || closing === undefined ? null : { opening, text, closing };
}

/** True for a table with what is more than words. */
function holdsMore(table: Table): boolean {
  return table.children.some((row) =>
    row.children.some((cell) =>
      cell.children.some(({ type }) => !['text', 'emphasis', 'strong', 'inlineCode', 'delete'].includes(type)),
    ),
  );
}

function applied(text: string, edits: readonly Edit[]): string {
  const lineEnd = newlineOf(text);
  return edits.reduceRight(
    (result, { start, end, text: own }) => result.slice(0, start) + own.replace(/\r?\n/gu, lineEnd) + result.slice(end),
    text,
  );
}

/** True where a section of a turned text demands and says the same as before, and all others too. */
function saysTheSame(outline: Outline, section: OutlineSection, text: string): boolean {
  const { outline: turned, problems } = parseOutline(outline.file, outline.campaign, text, parseMarkdown(text));
  if (!turned || problems.length > 0) return false;
  const at = outline.all.indexOf(section);
  const one = turned.all[at];
  return (
    turned.all.length === outline.all.length &&
    one !== undefined &&
    JSON.stringify(one.requirement) === JSON.stringify(section.requirement) &&
    wordsOf(one) === wordsOf(section) &&
    JSON.stringify([...turned.figures.values()].map(({ figure }) => figure)) ===
      JSON.stringify([...outline.figures.values()].map(({ figure }) => figure))
  );
}

function wordsOf({ guidance }: OutlineSection): string {
  return guidance
    .filter((node) => node.type !== 'html' && !isDemand(node))
    .map(textOf)
    .join('\n');
}
