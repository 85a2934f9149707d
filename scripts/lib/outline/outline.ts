/** The outline of a campaign, `outlines/<campaign>/outline.md`, as a tree of sections. */
import type { Heading, Root, RootContent } from 'mdast';
import type { Figure } from '../figures/figure.ts';
import { type HeadingText, parseHeading } from '../markdown/heading.ts';
import { textOf } from '../markdown/text-of.ts';
import { readYamlBlock, type YamlBlock } from '../markdown/yaml-block.ts';
import { parseYamlBlock } from '../markdown/yaml-schema.ts';
import { once } from '../once.ts';
import type { CampaignId } from '../paths.ts';
import { FILE_START, type OutlinePlace, type Problem, placeOf, problem, ruleId } from '../problem.ts';
import {
  frontMatterBlock,
  OUTLINE_GUIDE,
  OUTLINE_STAND_INS,
  type OutlineFrontMatter,
  outlineFrontMatterSchema,
} from './front-matter.ts';
import { placeFrontMatter } from './front-place.ts';
import { readMeantOutline } from './meant.ts';
import { type Draft, isDemand, type ReadRequirement, readRequirements } from './read-requirements.ts';
import type { EarlierId } from './table/ids.ts';

/** A section of an outline: its heading, and what belongs under it. */
export interface OutlineSection extends ReadRequirement {
  readonly heading: HeadingText;
  /** Depth of its heading in Markdown; the outline's title has 1. */
  readonly depth: number;
  readonly node: Heading;
  readonly parent: OutlineSection | null;
  readonly children: readonly OutlineSection[];
  /** Asked for from this version of the outline on: a section is no older than the one around it. */
  readonly since: number;
}

/** An outline, as issued. */
export interface Outline {
  readonly campaign: CampaignId;
  readonly file: string;
  readonly source: string;
  readonly frontMatter: OutlineFrontMatter;
  readonly yaml: YamlBlock;
  readonly titleNode: Heading | null;
  /** Guidance that stands before the first section. */
  readonly guidance: readonly RootContent[];
  /** Top sections. */
  readonly sections: readonly OutlineSection[];
  /** Every section, each before its children. */
  readonly all: readonly OutlineSection[];
  /** Every figure and the section that asks for it. */
  readonly figures: ReadonlyMap<string, { readonly figure: Figure; readonly section: OutlineSection }>;
}

/** An outline with stand-ins for what cannot be read of its front matter. */
export interface JudgedOutline {
  readonly outline: Outline;
  /** The keys of its front matter that are not as typed; all of them where there is none. */
  readonly unread: ReadonlySet<string>;
}

/** An outline as far as its file can be read. */
export interface ParsedOutline {
  /** Null where the front matter cannot be used. */
  readonly outline: Outline | null;
  /** Defects of syntax; those of sense are found by `validateOutline`. */
  readonly problems: readonly Problem[];
  /** The tree, its front matter first. */
  readonly root: Root;
}

/** An outline as its file was read. */
export interface ReadOutline extends ParsedOutline {
  /** As far as it can be judged, whatever cannot be read. */
  readonly judged: JudgedOutline;
}

const RULE = ruleId('outline-valid');
const KEYS = Object.keys(outlineFrontMatterSchema.shape);

interface HeadedDraft extends Draft {
  readonly heading: HeadingText;
  readonly content: RootContent[];
}

const NO_EARLIER: EarlierId = () => null;
const NONE: ReadonlySet<string> = new Set();
const standIn = once(() => outlineFrontMatterSchema.parse(OUTLINE_STAND_INS));

/** Reads an outline; `given` is its parsed `source`, and `earlier` knows the ids of earlier ones, for figures that have none yet. */
export function parseOutline(
  file: string,
  campaign: CampaignId,
  source: string,
  given: Root,
  earlier: EarlierId = NO_EARLIER,
): ReadOutline {
  const { root: placed, fault } = placeFrontMatter(source, given, KEYS, RULE);
  // Front matter in a wrong place is mended first.
  const { root, slips } = fault ? { root: placed, slips: [] } : readMeantOutline(source, placed);
  const typed = frontMatterBlock(root, source, RULE, OUTLINE_GUIDE);
  const yaml = typed ?? readYamlBlock({ text: '', line: 1, offset: 0 }, RULE);
  const parsed = parseYamlBlock(yaml, outlineFrontMatterSchema, RULE, OUTLINE_GUIDE);
  const frontMatter = typed ? parsed : { ...parsed, problems: [noFrontMatter()] };
  const drafts: HeadedDraft[] = [];
  const opening: RootContent[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') drafts.push({ node, heading: parseHeading(textOf(node)), content: [] });
    else if (node.type !== 'yaml') (drafts.at(-1)?.content ?? opening).push(node);
  }
  const title = drafts[0]?.node.depth === 1 ? drafts.shift() : undefined;
  const problems: Problem[] = [
    ...(fault ? [fault] : []),
    ...slips.map(({ place, message, severity, fix }) => problem(RULE, place, message, { severity, fix })),
    ...frontMatter.problems,
  ];
  const all: OutlineSection[] = [];
  const sections = nest(drafts, readRequirements(drafts, source, earlier, problems), all);
  for (const node of [...opening, ...(title?.content ?? [])]) {
    if (!isDemand(node)) continue;
    const what = node.type === 'table' ? 'Bảng chỉ tiêu' : 'Khối yêu cầu';
    problems.push(
      problem(
        RULE,
        placeOf(node),
        `${what} phải đứng dưới tiêu đề của một mục; hãy chuyển xuống dưới mục mà nó nói đến`,
      ),
    );
  }
  const figures = new Map<string, { figure: Figure; section: OutlineSection }>();
  for (const section of all)
    for (const figure of section.requirement.figures)
      if (!figures.has(figure.id)) figures.set(figure.id, { figure, section });
  const outlineOf = (value: OutlineFrontMatter): Outline => ({
    campaign,
    file,
    source,
    frontMatter: value,
    yaml,
    titleNode: title?.node ?? null,
    guidance: (title?.content ?? opening).filter((node) => !isDemand(node)),
    sections,
    all,
    figures,
  });
  const { value, unread } = frontMatter.salvaged ?? { value: frontMatter.value ?? standIn(), unread: NONE };
  const outline = typed && frontMatter.value ? outlineOf(frontMatter.value) : null;
  return {
    outline,
    judged: { outline: outline ?? outlineOf(value), unread: typed ? unread : new Set(KEYS) },
    problems,
    root,
  };
}

function noFrontMatter(): Problem {
  return problem(
    RULE,
    FILE_START,
    `Đề cương thiếu phần đầu giữa hai dòng \`---\`; hãy thêm với các khóa ${OUTLINE_GUIDE.keys}`,
  );
}

function nest(
  drafts: readonly HeadedDraft[],
  requirements: readonly ReadRequirement[],
  all: OutlineSection[],
): readonly OutlineSection[] {
  const top: OutlineSection[] = [];
  const open: { section: OutlineSection; children: OutlineSection[] }[] = [];
  for (const [index, { node, heading }] of drafts.entries()) {
    const read = requirements[index];
    if (!read) continue;
    while ((open.at(-1)?.section.depth ?? 0) >= node.depth) open.pop();
    const parent = open.at(-1);
    const children: OutlineSection[] = [];
    const section: OutlineSection = {
      ...read,
      heading,
      depth: node.depth,
      node,
      parent: parent?.section ?? null,
      children,
      since: Math.max(read.requirement.since, parent?.section.since ?? 1),
    };
    (parent?.children ?? top).push(section);
    open.push({ section, children });
    all.push(section);
  }
  return top;
}

/** Where an outline asks for something, and since which of its versions. */
export interface AskedPlace extends OutlinePlace {
  readonly since: number;
}

/** Where an outline asks for a section, or for what a path in its requirement leads to; for a message about a report. */
export function outlinePlace(
  outline: Outline,
  section: OutlineSection | null,
  ...path: (string | number)[]
): AskedPlace {
  const node = section?.node ?? outline.titleNode;
  const line = section && path.length > 0 ? section.place(path).start.line : node?.position?.start.line;
  const figure = path[0] === 'figures' ? section?.requirement.figures[Number(path[1])] : undefined;
  const since = Math.max(section?.since ?? 1, figure?.since ?? 1);
  return { file: outline.file, line: line ?? 1, since };
}
