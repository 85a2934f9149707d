/** What the parts of one document share while they are written: relationships, media and the numbers that must not recur. */

import type { Part, Relationship } from '#lib/ooxml/package.ts';
import type { ListMark } from '../model/model.ts';

/** Lists in use, in the order of their `w:numId`; text and footnotes share them. */
export class Lists {
  readonly marks: ListMark[] = [];
  private readonly numbers = new Map<number, number>();

  /** The `w:numId` of a list. Dashes do not count, so all lists of dashes are one. */
  numberOf(mark: ListMark, list: number): number {
    const key = mark.type === 'dash' ? 0 : list;
    const number = this.numbers.get(key) ?? this.marks.push(mark);
    this.numbers.set(key, number);
    return number;
  }
}

/** One for each part that holds paragraphs. */
export class Writer {
  readonly lists: Lists;
  readonly relationships: Relationship[] = [];
  /** Images and charts. */
  readonly media: Part[] = [];
  private readonly ids = new Map<string, string>();
  private drawings = 0;
  private changes = 0;

  constructor(lists: Lists, relationships: readonly Relationship[] = []) {
    this.lists = lists;
    for (const one of relationships) this.relate(one);
  }

  /** The id of a relationship; the same target is related once. */
  relate(relationship: Relationship): string {
    const key = `${relationship.type} ${relationship.target}`;
    const known = this.ids.get(key);
    if (known) return known;
    this.relationships.push(relationship);
    const id = `rId${this.relationships.length}`;
    this.ids.set(key, id);
    return id;
  }

  /** A number for a drawing, from 1. */
  nextDrawing(): number {
    this.drawings += 1;
    return this.drawings;
  }

  nextChange(): number {
    this.changes += 1;
    return this.changes;
  }
}
