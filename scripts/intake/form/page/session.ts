/** A report while somebody fills it in: its source, the fields of that, and what is said of it. */
import type { BoundReport } from '#lib/report/bound-report.ts';
import type { FormData } from '../data.ts';
import { withValue } from '../fields/edit.ts';
import type { Layout, SlotIndex } from '../fields/layout.ts';
import { readLayout } from '../fields/read-layout.ts';
import { type Checked, Checker } from './checking.ts';

/** Who is told when something changes. */
export interface Watcher {
  /** All fields are others. */
  drawn(): void;
  /** A value is another one. */
  edited(): void;
  /** The rules have looked. */
  checked(): void;
}

/** In milliseconds: rules look when nobody has typed for so long. */
const PAUSE = 300;

/** What some editors begin a file with. */
const MARK = '\ufeff';

/** The state of a page. */
export class Session {
  readonly data: FormData;
  readonly checker: Checker;
  layout: Layout;
  checked: Checked;
  private mark: string;
  private readonly watchers: Watcher[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(data: FormData) {
    this.data = data;
    this.mark = data.hasByteOrderMark ? MARK : '';
    this.checker = new Checker(data);
    this.checked = this.checker.check(data.source);
    this.layout = readLayout(boundIn(this.checked));
  }

  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  /** The characters of the file that is handed over. */
  get content(): string {
    return this.mark + this.source;
  }

  get source(): string {
    return this.layout.source;
  }

  /** The report as it stands at this moment, with the outline's sections. */
  bound(): BoundReport {
    this.look();
    return boundIn(this.checked);
  }

  /** Changes one field. */
  set(slot: SlotIndex, value: string): void {
    const layout = withValue(this.layout, slot, value);
    if (layout === this.layout) return;
    this.layout = layout;
    for (const watcher of this.watchers) watcher.edited();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.look(), PAUSE);
  }

  /** Puts another file in the place of this one; what is handed over has a byte order mark where that has. */
  open(content: string): void {
    this.mark = content.startsWith(MARK) ? MARK : '';
    this.replace(content.slice(this.mark.length));
  }

  /** Puts another text in the place of the whole; fields are read from it anew. */
  replace(source: string): void {
    const checked = this.checker.check(source);
    this.layout = readLayout(boundIn(checked));
    for (const watcher of this.watchers) {
      watcher.drawn();
      watcher.edited();
    }
    this.look();
  }

  /** Has the rules look now. */
  look(): void {
    clearTimeout(this.waiting);
    this.checked = this.checker.check(this.source);
    for (const watcher of this.watchers) watcher.checked();
  }
}

function boundIn({ bound }: Checked): BoundReport {
  if (!bound) throw new Error('Đề cương trong phiếu không dùng được');
  return bound;
}
