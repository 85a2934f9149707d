/** What an outline demands of its sections: their blocks of YAML and their tables of figures, read together. */
import type { Code, Heading, RootContent, Table } from 'mdast';
import type { Position } from 'unist';
import type { Figure } from '../figures/figure.ts';
import { isNumberHeader } from '../figures/figure-columns.ts';
import { namedInFull } from '../figures/full-name.ts';
import { textOf } from '../markdown/text-of.ts';
import { readYamlBlock, type YamlBlock, type YamlPath, yamlText } from '../markdown/yaml-block.ts';
import { stepTo } from '../markdown/yaml-findings.ts';
import { knownKeys } from '../markdown/yaml-guide.ts';
import { parseYamlBlock } from '../markdown/yaml-schema.ts';
import { type Problem, placeOf, problem, ruleId } from '../problem.ts';
import { fold } from '../vietnamese/text.ts';
import { isStandIn, noRequirement, REQUIREMENT_GUIDE, type Requirement, requirementSchema } from './requirement.ts';
import type { Issued } from './table/as-issued.ts';
import type { EarlierId } from './table/ids.ts';
import { isOutlineTable, misnamed } from './table/name-column.ts';
import { readFigureTables, type TabledFigures } from './table/sections.ts';

/** A heading of an outline and what stands below it, up to the next one. */
export interface Draft {
  readonly node: Heading;
  readonly content: readonly RootContent[];
}

/** A table of figures: as the outline has it, or as the document of one with YAML shows it. */
interface FigureTableAsked extends Issued {
  /** Null for figures that YAML asks for. */
  readonly node: Table | null;
  /** How many blocks of the section's guidance stand above it. */
  readonly after: number;
}

/** What is demanded of one section, and where it stands. */
export interface ReadRequirement {
  readonly requirement: Requirement;
  /** The block of YAML, with the place of every key; null where there is none. */
  readonly yaml: YamlBlock | null;
  /** That block in the file. */
  readonly yamlNode: Code | null;
  /** Where what a path in the requirement leads to stands: in YAML, in a table's cell, or else at the heading. */
  place(path: YamlPath): Position;
  /** True where something is written for what a path leads to, even if it is what would be understood. */
  says(path: YamlPath): boolean;
  /** True for a figure, by its place among all, that a table asks for. */
  isInTable(figure: number): boolean;
  /** True where it may ask for figures that could not be read. */
  readonly isUnread: boolean;
  /** Where a key of the requirement itself stands. */
  keyPlace(key: string): Position;
  /** The tables in which its figures are asked for, in order. */
  readonly tables: readonly FigureTableAsked[];
  /** Text and lists for the author. */
  readonly guidance: readonly RootContent[];
}

const RULE = ruleId('outline-valid');

/** True for what is a demand and no guidance. */
export function isDemand(node: RootContent): boolean {
  return isYaml(node) || isOutlineTable(node);
}

function isYaml(node: RootContent): node is Code {
  return node.type === 'code' && (node.lang === 'yaml' || node.lang === 'yml');
}

/** Reads the demands of all sections, in order; defects are added to `problems`. */
export function readRequirements(
  drafts: readonly Draft[],
  source: string,
  earlier: EarlierId,
  problems: Problem[],
): readonly ReadRequirement[] {
  const blocks = drafts.map(({ content }) => readBlock(content.filter(isYaml), source, problems));
  const tabled = readFigureTables(
    drafts.map(({ content }, index) => ({
      tables: content.filter(isOutlineTable),
      figures: blocks[index]?.requirement.figures ?? [],
    })),
    {
      source,
      earlier,
      tell: (place, message, actual, details = {}) =>
        problems.push(problem(RULE, place, message, { ...details, ...(actual === undefined ? {} : { actual }) })),
    },
  );
  return drafts.flatMap((draft, index) => {
    const [block, tables] = [blocks[index], tabled[index]];
    return block && tables ? [joined(draft, block, tables, problems)] : [];
  });
}

type Block = Pick<ReadRequirement, 'requirement' | 'yaml' | 'yamlNode' | 'isUnread'>;

function readBlock(blocks: readonly Code[], source: string, problems: Problem[]): Block {
  const [block, ...others] = blocks;
  if (!block) return { requirement: noRequirement(), yaml: null, yamlNode: null, isUnread: false };
  for (const other of others)
    problems.push(problem(RULE, placeOf(other), 'Mục này đã có một khối yêu cầu ở trên; hãy gộp hai khối làm một'));
  const yaml = readYamlBlock(yamlText(block, source), RULE, knownKeys(REQUIREMENT_GUIDE));
  const parsed = parseYamlBlock(yaml, requirementSchema, RULE, REQUIREMENT_GUIDE);
  problems.push(...parsed.problems);
  const requirement = parsed.value ?? parsed.salvaged?.value ?? noRequirement();
  const { figures } = requirement;
  const hasLost = parsed.salvaged?.unread.has('figures') && (figures.length === 0 || figures.some(isStandIn));
  return {
    requirement,
    yaml,
    yamlNode: block,
    isUnread: yaml.isUnread || yaml.lost.size > 0 || hasLost === true,
  };
}

/** A section's YAML and tables as one requirement; what both say is told, and taken from the tables. */
function joined(
  { node, content }: Draft,
  { requirement, yaml, yamlNode, isUnread }: Block,
  tabled: TabledFigures,
  problems: Problem[],
): ReadRequirement {
  const guidance = content.filter((child) => !isDemand(child));
  for (const child of guidance) {
    const other = child.type === 'table' ? misnamed(child) : null;
    if (other) problems.push(problem(RULE, placeOf(other.cell), other.message, { severity: 'warning' }));
  }
  const own = tabled.tables.flatMap(({ figures }) => figures);
  const { names } = tabled;
  const tell = (key: string, message: string) => {
    if (yaml) problems.push(problem(RULE, yaml.keyPlace([], key), message, { actual: key }));
  };
  if (own.length > 0 && requirement.figures.length > 0)
    tell(
      'figures',
      'Mục này đã có bảng chỉ tiêu; hãy chuyển các dòng của `figures` vào bảng rồi bỏ `figures`, hoặc bỏ bảng',
    );
  if (names.length > 0 && requirement.terms)
    tell('terms', 'Các cột của bảng chỉ tiêu đã nói mục này có những cột nào; hãy bỏ `terms`, hoặc bỏ các cột ấy');
  const taken = new Set(own.flatMap(({ id, name }) => [id, fold(name)]));
  const more = requirement.figures.filter(({ id, name }) => !taken.has(id) && !taken.has(fold(name)));
  const inTables = own.length;
  const inYaml = (path: YamlPath) => yaml?.place(path) ?? placeOf(node);
  const inYamlPath = (path: YamlPath, index: number): YamlPath => {
    const at = requirement.figures.findIndex((figure) => figure === more[index - inTables]);
    return ['figures', at, ...path.slice(2)];
  };
  const place = (path: YamlPath): Position => {
    const [key, index, part] = path;
    if (key === 'terms' && names.length > 0)
      return tabled.namePlaces[Number(part ?? 0)] ?? tabled.namePlaces[0] ?? placeOf(node);
    if (key !== 'figures' || typeof index !== 'number' || inTables === 0) return inYaml(path);
    if (index < inTables) return tabled.placeOf(index, part) ?? placeOf(node);
    return inYaml(inYamlPath(path, index));
  };
  return {
    requirement: {
      ...requirement,
      figures: namedInFull([...own, ...more]),
      terms: names.length > 0 ? { min: names.length, max: names.length, names } : requirement.terms,
    },
    yaml,
    yamlNode,
    isUnread,
    place,
    says([key, index, part, ...rest]) {
      const path = [key, index, part, ...rest].filter((step) => step !== undefined);
      if (key !== 'figures' || typeof index !== 'number' || inTables === 0)
        return yaml !== null && stepTo(yaml.value, path) !== undefined;
      if (index < inTables) return tabled.says(index, part);
      return yaml !== null && stepTo(yaml.value, inYamlPath(path, index)) !== undefined;
    },
    isInTable: (figure) => figure < inTables,
    keyPlace: (key) =>
      key === 'terms' && names.length > 0 ? place(['terms']) : (yaml?.keyPlace([], key) ?? placeOf(node)),
    tables: tablesAsked(content, tabled, requirement.figures, guidance),
    guidance,
  };
}

/** Each table behind the guidance that stands above it; what YAML asks for behind all guidance. */
function tablesAsked(
  content: readonly RootContent[],
  { tables }: TabledFigures,
  inYaml: readonly Figure[],
  guidance: readonly RootContent[],
): readonly FigureTableAsked[] {
  if (tables.length === 0)
    return inYaml.length === 0
      ? []
      : [{ node: null, figures: inYaml, after: guidance.length, isNumbered: false, groups: [] }];
  return tables.map(({ node, figures, groups }) => ({
    node,
    figures,
    groups,
    after: content.slice(0, content.indexOf(node)).filter((child) => !isDemand(child)).length,
    isNumbered: isNumbered(node),
  }));
}

function isNumbered({ children: [header] }: Table): boolean {
  const [first] = header?.children ?? [];
  return first !== undefined && isNumberHeader(textOf(first));
}
