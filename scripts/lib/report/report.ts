/** A report, `reports/<campaign>/<unit>.md`, as its file says it; `bindOutline` relates it to its outline. */
import type { Heading, Root } from 'mdast';
import { type HeadingText, parseHeading } from '../markdown/heading.ts';
import { Prose } from '../markdown/prose.ts';
import { textOf } from '../markdown/text-of.ts';
import type { YamlBlock } from '../markdown/yaml-block.ts';
import { parseYamlBlock } from '../markdown/yaml-schema.ts';
import {
  frontMatterBlock,
  REPORT_GUIDE,
  type ReportFrontMatter,
  reportFrontMatterSchema,
} from '../outline/front-matter.ts';
import { placeFrontMatter } from '../outline/front-place.ts';
import type { CampaignId, UnitId } from '../paths.ts';
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import type { Span } from '../span.ts';
import { withoutPaperParts } from './paper-parts.ts';

/** A heading of a report. */
export interface ReportHeading {
  readonly node: Heading;
  readonly heading: HeadingText;
  /** Its place among the children of the root. */
  readonly index: number;
}

/** A report as its file says it. */
export interface Report {
  readonly file: string;
  readonly campaign: CampaignId;
  /** Id of the unit, from the path. */
  readonly unitId: UnitId;
  readonly source: string;
  readonly root: Root;
  readonly yaml: YamlBlock | null;
  /** Null where it is missing or wrong; `frontMatterProblems` then says why. */
  readonly frontMatter: ReportFrontMatter | null;
  readonly frontMatterProblems: readonly Problem[];
  /** The headings at the top of the tree; those in lists and quotes give no structure. */
  readonly headings: readonly ReportHeading[];
  /** Where parts of a paper stand in its body, which are to be deleted whole. */
  readonly paperParts: readonly Span[];
  /** Its words. */
  readonly prose: Prose;
}

const RULE = ruleId('front-matter');
const KEYS = Object.keys(reportFrontMatterSchema.shape);

/** True where the front matter says so, even one that has errors. */
export function isDraft({ frontMatter, yaml }: Pick<Report, 'frontMatter' | 'yaml'>): boolean {
  const value: unknown = frontMatter ?? yaml?.value;
  if (typeof value !== 'object' || value === null || !('draft' in value)) return false;
  return value.draft === true || typeof value.draft === 'number';
}

/** Reads a report; `given` is its parsed `source`. Campaign and unit come from the path. */
export function parseReport(file: string, campaign: CampaignId, unitId: UnitId, source: string, given: Root): Report {
  const placed = placeFrontMatter(source, given, KEYS, RULE);
  const { root, problems: pasted, spans } = withoutPaperParts(source, placed.root, RULE);
  const yaml = frontMatterBlock(root, source, RULE, REPORT_GUIDE);
  const frontMatter = yaml
    ? parseYamlBlock(yaml, reportFrontMatterSchema, RULE, REPORT_GUIDE)
    : { value: null, problems: [missingFrontMatter(root)] };
  const headings: ReportHeading[] = [];
  for (const [index, node] of root.children.entries()) {
    if (node.type === 'heading' && !isFrontMatter(node, source))
      headings.push({ node, heading: parseHeading(textOf(node)), index });
  }
  return {
    file,
    campaign,
    unitId,
    source,
    root,
    yaml,
    frontMatter: frontMatter.value,
    frontMatterProblems: [...(placed.fault ? [placed.fault] : []), ...frontMatter.problems, ...pasted],
    headings,
    paperParts: spans,
    prose: new Prose(source, root),
  };
}

/** Front matter that stands where it is none: its last line of hyphens makes a heading of the others. */
function isFrontMatter(node: Heading, source: string): boolean {
  return source[node.position?.start.offset ?? 0] !== '#' && /^[a-z][a-z-]*:\s/u.test(textOf(node));
}

function missingFrontMatter(root: Root): Problem {
  const what = root.children.length === 0 ? 'Báo cáo trống' : 'Báo cáo thiếu phần đầu giữa hai dòng `---`';
  return problem(
    RULE,
    FILE_START,
    `${what}; cần có number, date, signer rồi đến các mục của đề cương (cách lấy khung: reports/README.md, phần 2)`,
  );
}
