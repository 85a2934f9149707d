/** What must be known of a whole document before any part of it is built: the order of its notes and lists, and what they refer to. */
import type { Definition, FootnoteDefinition, FootnoteReference, List, Nodes, Root } from 'mdast';

/** What is known of a document before it is built. */
export interface Survey {
  /** Targets of reference links, by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Number of each reference in the text. A note referred to twice is two notes in Word. */
  readonly noteNumbers: ReadonlyMap<FootnoteReference, number>;
  /** Number of each list, so that each counts for itself. */
  readonly listNumbers: ReadonlyMap<List, number>;
}

/** Surveys a parsed document. */
export function surveyDocument(root: Root): Survey {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const noteNumbers = new Map<FootnoteReference, number>();
  const listNumbers = new Map<List, number>();
  const visit = (node: Nodes, inNote: boolean): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
    if (node.type === 'list') listNumbers.set(node, listNumbers.size + 1);
    // Word has no notes in notes: such a reference gets no number.
    if (node.type === 'footnoteReference' && !inNote) noteNumbers.set(node, noteNumbers.size + 1);
    if ('children' in node)
      for (const child of node.children) visit(child, inNote || node.type === 'footnoteDefinition');
  };
  visit(root, false);
  return { definitions, footnotes, noteNumbers, listNumbers };
}

/** True for a note that the text refers to; one that it does not is built where it stands. */
export function isReferredTo(note: FootnoteDefinition, { footnotes, noteNumbers }: Survey): boolean {
  if (footnotes.get(note.identifier) !== note) return false;
  for (const reference of noteNumbers.keys()) if (reference.identifier === note.identifier) return true;
  return false;
}
