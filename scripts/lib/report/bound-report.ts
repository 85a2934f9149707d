/** A report bound to its outline: the model that rules, builders and roll-ups read. */
import type { RootContent } from 'mdast';
import type { Point } from 'unist';
import type { FigureTable } from '../figures/figure-table.ts';
import type { HeadingText } from '../markdown/heading.ts';
import type { Passage } from '../markdown/passage.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import type { Unit } from '../register/register.ts';
import type { Match } from './align.ts';
import type { Report, ReportHeading } from './report.ts';

/** A section of the outline as it stands in a report. */
export interface BoundSection {
  readonly section: OutlineSection;
  readonly required: boolean;
  readonly heading: ReportHeading;
  readonly text: HeadingText;
  /** What the author wrote in the section itself, own sub-headings with theirs included, other sections not. */
  readonly body: readonly RootContent[];
  /** As `body`, with what stands in the child sections. */
  readonly content: readonly RootContent[];
  /** The words of `body`, but for the captions that the outline has above its tables. */
  readonly passages: readonly Passage[];
  readonly tables: readonly FigureTable[];
  readonly moved: boolean;
  /** The place, among the children of the root, of what follows the section and all below it. */
  readonly end: number;
}

/** A report with the section of its outline that each heading is. */
export interface BoundReport extends Structure {
  readonly report: Report;
  readonly outline: Outline;
  /** Null for a unit that is not in the register. */
  readonly unit: Unit | null;
  /** The version of the outline that it is held to; what is asked for since a later one is a warning. */
  readonly version: number;
  readonly title: ReportHeading | null;
  readonly sections: ReadonlyMap<OutlineSection, BoundSection>;
  /** The headings of its appendices, behind its last section. */
  readonly appendices: readonly ReportHeading[];
}

/** A heading on its way into the tree. */
export interface Placed {
  readonly heading: ReportHeading;
  readonly match: Match | null;
  /** Depth in the outline's terms. */
  readonly depth: number;
  /** The heading that this one stands below. */
  readonly parent: Placed | null;
  /** The section whose body it belongs to; null in the opening and below an unknown heading. */
  readonly owner: Match | null;
  readonly unknown: boolean;
  /** An appendix, or what stands below one. */
  readonly inAppendix: boolean;
}

/** A section that is not there, and where to add it. */
interface MissingSection {
  readonly section: OutlineSection;
  readonly after: OutlineSection | null;
  readonly point: Point;
}

/** A heading that holds the titles of several sections. */
export interface MergedHeading {
  readonly heading: ReportHeading;
  readonly sections: readonly OutlineSection[];
}

/** A section whose number should be another one, or be typed otherwise. */
export interface Misnumbered {
  readonly bound: BoundSection;
  readonly expected: string;
  /** What should stand before the title: the number with its mark and a space. */
  readonly lead: string;
}

/** How the structure of a report differs from its outline. */
export interface Structure {
  /** Required sections that are not there (not those below a missing one), and where to add them. */
  readonly missing: readonly MissingSection[];
  /** As `missing`, of those that a later version of the outline requires than the report is held to. */
  readonly awaited: readonly MissingSection[];
  /** Sections with too few of their children, and where to add one. */
  readonly unchosen: readonly { readonly bound: BoundSection; readonly present: number; readonly point: Point }[];
  /** Sections out of order, and the index among the children of the root before which each belongs. */
  readonly moved: readonly {
    readonly bound: BoundSection;
    readonly after: OutlineSection | null;
    readonly index: number;
  }[];
  readonly unknown: readonly {
    readonly heading: ReportHeading;
    readonly twin: BoundSection | null;
    readonly parent: OutlineSection | null;
  }[];
  readonly misplacedLevels: readonly BoundSection[];
  readonly misnumbered: readonly Misnumbered[];
  /** Sections with the right number, in characters or with marks that the numbers beside it do not have. */
  readonly mistyped: readonly Misnumbered[];
  readonly renamed: readonly BoundSection[];
  readonly merged: readonly MergedHeading[];
}
