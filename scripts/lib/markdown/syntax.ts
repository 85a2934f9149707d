/** The Markdown that outlines and reports are written in. */
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { quickParser } from './quick-parser.ts';
import { parseBlocks } from './top-blocks.ts';

/**
 * A remark plugin: YAML front matter and GFM without bare links, which double the time of a parse
 * and which an official document does not have.
 */
export function reportSyntax(this: Processor): void {
  this.use(remarkFrontmatter);
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTaskListItem(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

const parser = unified().use(remarkParse).use(reportSyntax).freeze();
/** How many extensions of the parser {@link reportSyntax} brings. */
export const SYNTAX_EXTENSIONS = parser.data().micromarkExtensions?.length ?? 0;

/** The same without the constructs that a text without their marks cannot have: most reports, parsed faster. */
const tableParser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(function tables(this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
  })
  .freeze();

const OTHER_MARKS = /~|\[\^|\[[ \txX]\]/u;

/** Parses Markdown to mdast. */
export function parseMarkdown(text: string): Root {
  if (OTHER_MARKS.test(text)) return quickParser.parse(text) ?? parser.parse(text);
  const parse = (part: string) => quickParser.parse(part) ?? tableParser.parse(part);
  return parseBlocks(text, parse) ?? parse(text);
}
