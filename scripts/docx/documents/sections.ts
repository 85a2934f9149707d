/**
 * How a text is laid on pages: the text itself upright, so that no page is left half empty for the sake of a table; appendices, which
 * begin a page anyway, on their side where a table is too wide.
 */
import type { Heading, RootContent } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { APPENDIX_DEPTH, parseAppendix } from '#lib/report/appendix.ts';
import { gridOf } from '../body/grid.ts';
import { standsUpright } from '../body/table-layout.ts';
import type { Section } from '../model/model.ts';

/** An appendix, which begins on a page of its own. */
export interface Appendix {
  /** `Phụ lục I. DANH SÁCH`. */
  readonly heading: Heading;
  readonly orientation: Section['orientation'];
  readonly nodes: readonly RootContent[];
}

/** The pages of a document. */
export interface Layout {
  readonly main: readonly RootContent[];
  readonly appendices: readonly Appendix[];
}

/** Lays out the nodes of a text, without its title. */
export function layOut(nodes: readonly RootContent[], profile: DocumentProfile): Layout {
  const starts = nodes.flatMap((node, index) => (isAppendix(node) ? [{ heading: node, index }] : []));
  const main = nodes.slice(0, starts[0]?.index);
  const appendices = starts.map(({ heading, index }, place): Appendix => {
    const own = nodes.slice(index + 1, starts[place + 1]?.index);
    return {
      heading,
      orientation: own.some((node) => isWide(node, profile)) ? 'landscape' : 'portrait',
      nodes: own,
    };
  });
  return { main, appendices };
}

function isAppendix(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === APPENDIX_DEPTH && parseAppendix(textOf(node)) !== null;
}

function isWide(node: RootContent, profile: DocumentProfile): boolean {
  return node.type === 'table' && !standsUpright(gridOf(node), profile);
}
