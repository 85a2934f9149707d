/** A report, `reports/<campaign>/<unit>.md`, as its file says it; `bindOutline` relates it to its outline. */
import type { Heading, Html, ListItem, Paragraph, Root, RootContent, Table, TableCell } from 'mdast';
import { frontMatterBlock, REPORT_GUIDE, type ReportFrontMatter, reportFrontMatterSchema } from './front-matter.ts';
import { type HeadingText, parseHeading } from './heading.ts';
import { FILE_START, type Problem, problem } from './problem.ts';
import { textOf } from './text-of.ts';
import type { YamlBlock } from './yaml-block.ts';
import { parseYamlBlock } from './yaml-schema.ts';

/** A piece of text without structure below it but marks: what rules about words read. */
export interface TextBlock {
  /** HTML only where a reader sees something of it: text on the line of a comment, say. */
  readonly node: Paragraph | Heading | TableCell | Html;
  readonly text: string;
}

export interface ReportHeading {
  readonly node: Heading;
  readonly heading: HeadingText;
  /** Its place among the children of the root. */
  readonly index: number;
}

export interface Report {
  readonly file: string;
  readonly campaign: string;
  /** Id of the unit, from the path. */
  readonly unitId: string;
  readonly source: string;
  readonly root: Root;
  readonly yaml: YamlBlock | null;
  /** Null where it is missing or wrong; `frontMatterProblems` then says why. */
  readonly frontMatter: ReportFrontMatter | null;
  readonly frontMatterProblems: readonly Problem[];
  /** The headings at the top of the tree; those in lists and quotes give no structure. */
  readonly headings: readonly ReportHeading[];
  /** The text blocks of each child of the root. */
  readonly blocks: ReadonlyMap<RootContent, readonly TextBlock[]>;
}

const RULE = 'front-matter';

/** Reads a report; `root` is its parsed `source`. Campaign and unit come from the path. */
export function parseReport(file: string, campaign: string, unitId: string, source: string, root: Root): Report {
  const yaml = frontMatterBlock(root, source, RULE);
  const frontMatter = yaml ? parseYamlBlock(yaml, reportFrontMatterSchema, RULE, REPORT_GUIDE) : { value: null, problems: [missingFrontMatter(root)] };
  const headings: ReportHeading[] = [];
  for (const [index, node] of root.children.entries()) {
    if (node.type === 'heading') headings.push({ node, heading: parseHeading(textOf(node)), index });
  }
  const blocks = new Map(root.children.map((node) => [node, textBlocks([node])]));
  return { file, campaign, unitId, source, root, yaml, frontMatter: frontMatter.value, frontMatterProblems: frontMatter.problems, headings, blocks };
}

function missingFrontMatter(root: Root): Problem {
  const what = root.children.length === 0 ? 'Báo cáo trống' : 'Báo cáo thiếu phần đầu giữa hai dòng `---`';
  return problem(RULE, FILE_START, `${what}; cần có number, date, signer rồi đến các mục của đề cương (\`npm run new\` tạo sẵn khung)`);
}

/** True when some nodes hold nothing that a reader sees: comments and front matter are the author's. */
export function isBlank(nodes: readonly RootContent[]): boolean {
  return nodes.every((node) => (node.type === 'html' ? visibleText(node) === '' : node.type === 'definition' || node.type === 'yaml'));
}

/** The text blocks in some nodes, in order; table cells are blocks of their own. */
export function textBlocks(nodes: readonly RootContent[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') blocks.push({ node, text: textOf(node) });
    else if (node.type === 'html') {
      const text = visibleText(node);
      if (text !== '') blocks.push({ node, text });
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return blocks;
}

/** The text of HTML without comments and tags. */
function visibleText({ value }: Html): string {
  return value.replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>/gu, ' ').trim();
}

/** True for narrative: neither a heading nor a cell of a table. */
export function isNarrative({ node }: TextBlock): boolean {
  return node.type === 'paragraph' || node.type === 'html';
}

/** The items of all lists in some nodes, nested ones too. */
export function listItems(nodes: readonly RootContent[]): ListItem[] {
  const items: ListItem[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'listItem') items.push(node);
    if (node.type !== 'paragraph' && node.type !== 'table' && 'children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return items;
}

/** True for a table whose first header is `Chỉ tiêu`. */
export function isFigureTable(node: RootContent): node is Table {
  const first = node.type === 'table' ? node.children[0]?.children[0] : undefined;
  return first !== undefined && /^\s*chỉ tiêu\s*$/iu.test(textOf(first).normalize('NFC'));
}
