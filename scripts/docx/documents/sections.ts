/** How a text is laid on pages: upright but for tables that are too wide, appendices on pages of their own. */
import type { Heading, RootContent } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { isWide } from '../body/table.ts';
import type { Section } from '../model/model.ts';

type Orientation = Section['orientation'];

/** Nodes that stand on pages of one kind. */
export interface Run {
  readonly orientation: Orientation;
  readonly nodes: readonly RootContent[];
}

/** An appendix, which begins on a page of its own. */
export interface Appendix {
  /** `Phụ lục I`. */
  readonly number: string;
  readonly title: string;
  readonly orientation: Orientation;
  readonly nodes: readonly RootContent[];
}

/** The pages of a document. */
export interface Layout {
  readonly main: readonly Run[];
  readonly appendices: readonly Appendix[];
}

const APPENDIX = /^(phụ lục(?:\s+(?:số\s+)?(?:[ivxlc]+|\d+))?)(?![\p{L}\p{N}])\s*[.:–-]*\s*(.*)$/iu;

/** Lays out the nodes of a text, without its title. */
export function layOut(nodes: readonly RootContent[], profile: DocumentProfile): Layout {
  const starts = nodes.flatMap((node, index) => (isAppendix(node) ? [index] : []));
  const main = nodes.slice(0, starts[0]);
  const appendices = starts.map((start, index): Appendix => {
    const heading = nodes[start] as Heading;
    const [, number = '', title = ''] = APPENDIX.exec(textOf(heading)) ?? [];
    const own = nodes.slice(start + 1, starts[index + 1]);
    return {
      number,
      title,
      orientation: own.some((node) => orientationOf(node, profile) === 'landscape') ? 'landscape' : 'portrait',
      nodes: own,
    };
  });
  return { main: runsOf(main, profile), appendices };
}

function isAppendix(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 2 && APPENDIX.test(textOf(node));
}

function orientationOf(node: RootContent, profile: DocumentProfile): Orientation {
  return node.type === 'table' && isWide(node, profile) ? 'landscape' : 'portrait';
}

/** Runs of nodes of one orientation; headings go with the table that they stand over. */
function runsOf(nodes: readonly RootContent[], profile: DocumentProfile): readonly Run[] {
  const runs: { orientation: Orientation; nodes: RootContent[] }[] = [{ orientation: 'portrait', nodes: [] }];
  for (const node of nodes) {
    const orientation = orientationOf(node, profile);
    const last = runs.at(-1);
    if (last?.orientation === orientation) last.nodes.push(node);
    else {
      const headings: RootContent[] = [];
      while (orientation === 'landscape' && last?.nodes.at(-1)?.type === 'heading')
        headings.unshift(...last.nodes.splice(-1));
      runs.push({ orientation, nodes: [...headings, node] });
    }
  }
  return runs;
}
