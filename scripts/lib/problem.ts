/** What is wrong with a file, and where: the one message type of rules and of checks across files. */
import type { Node, Point, Position } from 'unist';

declare const brand: unique symbol;

/** The id of a rule, as in lint-rules/README.md; made by {@link ruleId} only. */
export type RuleId = string & { readonly [brand]: 'RuleId' };

/** Takes a text for the id of a rule. */
export function ruleId(text: string): RuleId {
  return text as RuleId;
}

/** Only errors keep a file from being used. */
export type Severity = 'error' | 'warning';

/** What is wrong with a file, where, and how to mend it. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Position;
  /** Vietnamese: what is wrong, what is expected, how to mend it. */
  readonly message: string;
  readonly expected?: readonly string[];
  readonly actual?: string;
  /** Where the outline asks for it. */
  readonly outline?: OutlinePlace;
  /** How to mend it, where that is certain. */
  readonly fix?: Fix;
  /** Mends of which an author may choose one in an editor; nothing applies them unasked. */
  readonly offers?: readonly Edit[];
}

/** The characters of a file from offset `start` to `end` become `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How to mend a problem: one edit, which may be made of several. */
export interface Fix extends Edit {
  /** In order and apart, where there are two or more; each may be made by itself. What stands between them stays as it is. */
  readonly parts?: readonly Edit[];
}

/** The edits that a fix is made of, in order and apart. */
export function editsOf(fix: Fix): readonly Edit[] {
  return fix.parts ?? [fix];
}

/** A line of an outline. */
export interface OutlinePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** The details of a problem that a rule need not give. */
export type ProblemDetails = Partial<Pick<Problem, 'severity' | 'expected' | 'actual' | 'outline' | 'offers'>> & {
  readonly fix?: Fix | undefined;
};

/** Makes a problem, an error where `details` do not say otherwise. */
export function problem(
  rule: RuleId,
  place: Position,
  message: string,
  { fix, ...details }: ProblemDetails = {},
): Problem {
  return { rule, severity: 'error', place, message, ...details, ...(fix ? { fix } : {}) };
}

/** Where a problem of a whole file is told. */
export const FILE_START: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** Where to go on typing after `end`: the last character before it, so that an editor has something to underline. */
export function justBefore(end: Point): Position {
  const isLineStart = end.column === 1 || end.offset === undefined;
  return { start: isLineStart ? end : { line: end.line, column: end.column - 1, offset: (end.offset ?? 1) - 1 }, end };
}

/** Where a node stands; every node of a parsed file has a position. */
export function placeOf(node: Node): Position {
  return node.position ?? FILE_START;
}

/** True when a file cannot be used as it is. */
export function hasErrors(problems: readonly Pick<Problem, 'severity'>[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
