/** A report, bound to its outline, as a form: every word of it stands in a field or in what the form shows beside one. */
import type { RootContent } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import { captionTitles } from '#lib/outline/captions.ts';
import { placeOf } from '#lib/problem.ts';
import type { BoundReport, BoundSection } from '#lib/report/bound-report.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { textCodec } from './codec.ts';
import { readFront } from './front.ts';
import type { FrontLayout, ItemLayout, Layout, SectionLayout } from './layout.ts';
import { Slots } from './slots.ts';
import { isOffer } from './structure.ts';
import { readRows, readTerms } from './table.ts';

/** What a form shows of a report. */
export function readLayout(bound: BoundReport): Layout {
  return new Reader(bound).read();
}

type Open = Omit<SectionLayout, 'items'> & { readonly items: ItemLayout[] };

class Reader {
  private readonly bound: BoundReport;
  private readonly source: string;
  private readonly newline: string;
  private readonly slots = new Slots();
  private readonly sections: Open[] = [];
  private front: FrontLayout = { type: 'none' };

  constructor(bound: BoundReport) {
    this.bound = bound;
    this.source = bound.report.source;
    this.newline = /\r\n|\r|\n/u.exec(this.source)?.[0] ?? '\n';
  }

  read(): Layout {
    const nodes = this.bound.report.root.children;
    let from = 0;
    for (const [index, node] of nodes.entries()) {
      if (!this.isAnchor(node)) continue;
      this.gap(nodes.slice(from, index), node);
      this.anchor(node);
      from = index + 1;
    }
    this.gap(nodes.slice(from), null);
    const slots = this.slots.all.map((slot) => ({ ...slot, was: this.source.slice(slot.start, slot.end) }));
    return { source: this.source, slots, front: this.front, sections: this.sections };
  }

  private isAnchor(node: RootContent): boolean {
    return node.type === 'yaml' || this.headed(node) !== null || this.tableOf(node) !== null;
  }

  private anchor(node: RootContent): void {
    const { start, end } = placeOf(node);
    if (node.type === 'yaml') this.front = readFront(node, this.source, this.newline, this.slots);
    const headed = this.headed(node);
    if (headed) this.sections.push({ ...headed, mark: this.slots.mark(start.offset ?? 0, end.offset ?? 0), items: [] });
    const table = this.tableOf(node);
    if (!table) return;
    const mark = this.slots.mark(start.offset ?? 0, end.offset ?? 0);
    const caption = this.captionBefore(node);
    const section = this.last()?.section;
    const terms = section ? readTerms(table, section, this.source, this.slots) : new Map<number, number>();
    this.last()?.items.push({
      type: 'table',
      caption: caption ? textOf(caption) : '',
      mark,
      terms: [...terms.values()],
      rows: readRows(table, terms, this.source, this.slots),
    });
  }

  /** What lies between two anchors is the text of one field; comments at its edges stay out of it. */
  private gap(nodes: readonly RootContent[], next: RootContent | null): void {
    const last = this.last();
    const isCaption = (node: RootContent) => next !== null && node === this.captionBefore(next);
    const isApart = (node: RootContent) => isComment(node) || isCaption(node);
    const first = nodes.findIndex((node) => !isComment(node) && !isCaption(node));
    const words = first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isApart(node)) + 1);
    const [start, end] = [words[0], words.at(-1)];
    if (start && end) {
      const slot = this.slots.field(
        placeOf(start).start.offset ?? 0,
        placeOf(end).end.offset ?? 0,
        textCodec(this.newline),
      );
      if (slot === null) return;
      if (last) last.items.push({ type: 'text', slot });
      else this.sections.push(opening(slot, this.slots));
    } else if (last && last.items.length === 0) {
      // Behind a comment that offers another section, words would be of that one.
      const end = nodes.findIndex((node) => isCaption(node) || isOffer(node));
      const before = nodes.slice(0, end < 0 ? nodes.length : end).at(-1);
      const at = before ? (placeOf(before).end.offset ?? 0) : (this.slots.all[last.mark]?.end ?? 0);
      const slot = this.slots.field(at, at, textCodec(this.newline, this.newline.repeat(2), this.tailAt(at)));
      if (slot !== null) last.items.push({ type: 'text', slot });
    }
  }

  /** What parts new lines from what follows them. */
  private tailAt(at: number): string {
    const [lines = ''] = /^\s*/u.exec(this.source.slice(at)) ?? [];
    const ends = lines.match(/\r\n|\r|\n/gu)?.length ?? 0;
    return at + lines.length === this.source.length ? '' : this.newline.repeat(Math.max(0, 2 - ends));
  }

  private last(): Open | undefined {
    return this.sections.at(-1);
  }

  private headed(node: RootContent): Omit<SectionLayout, 'items' | 'mark'> | null {
    const { title, sections, appendices } = this.bound;
    if (node.type !== 'heading') return null;
    if (title?.node === node) return { section: null, kind: 'opening', title: textOf(node) };
    const found = [...sections.values()].find(({ heading }) => heading.node === node);
    if (found) return { section: found.section, kind: 'section', title: found.text.text };
    const isAppendix = appendices.some((heading) => heading.node === node);
    return isAppendix ? { section: null, kind: 'appendix', title: textOf(node) } : null;
  }

  private tableOf(node: RootContent) {
    if (node.type !== 'table') return null;
    return this.tables().find((table) => table.node === node) ?? null;
  }

  private tables() {
    return [...this.bound.sections.values()].flatMap(({ tables }) => tables);
  }

  /** The caption that the outline has above a table, where the report has it too. */
  private captionBefore(table: RootContent): RootContent | null {
    const nodes = this.bound.report.root.children;
    const before = nodes[nodes.indexOf(table) - 1];
    const section = this.last()?.section;
    if (this.tableOf(table) === null || before?.type !== 'paragraph' || !section) return null;
    return captionTitles(section).has(fold(textOf(before))) ? before : null;
  }
}

function opening(slot: number, slots: Slots): Open {
  const at = slots.all[slot]?.start ?? 0;
  return { section: null, kind: 'opening', title: '', mark: slots.mark(at, at), items: [{ type: 'text', slot }] };
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.trimStart().startsWith('<!--');
}

/** A section of a report, by that of its outline. */
export function boundOf(bound: BoundReport, { section }: SectionLayout): BoundSection | null {
  return section ? (bound.sections.get(section) ?? null) : null;
}
