/** Units by what a list calls them: those of the register, and the new ones of the list. */
import { foldToneMarks } from '#lib/vietnamese/text.ts';
import type { Draft } from '../../create/units/drafts.ts';
import type { OwnRow } from './register-text.ts';

/** A unit that may be meant by its name. */
export interface Named {
  /** Undefined for one that has none yet. */
  readonly id: string | undefined;
  /** Null where it stands in the register. */
  readonly draft: Draft | null;
  readonly isEnded: boolean;
}

/** The id of the unit above; empty at the top. */
export function idAbove(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

/** All units by name; which ids drafts have is asked anew each time, as more get one. */
export class Names {
  private readonly byName = new Map<string, Set<OwnRow | Draft>>();
  private readonly ids: ReadonlyMap<Draft, string>;

  constructor(rows: Iterable<OwnRow>, drafts: Iterable<Draft>, ids: ReadonlyMap<Draft, string>) {
    this.ids = ids;
    for (const row of rows) this.enter(row.cells.name ?? '', row);
    for (const draft of drafts) this.enter(draft.name, draft);
  }

  /** The units of a name, other than `but`. */
  of(name: string, but: Draft): readonly Named[] {
    return [...(this.byName.get(foldToneMarks(name)) ?? [])].flatMap((one): readonly Named[] => {
      if (one === but) return [];
      if ('cells' in one) return [{ id: one.cells.id ?? '', draft: null, isEnded: one.cells.to !== '' }];
      return [{ id: this.ids.get(one), draft: one, isEnded: one.says.to !== undefined }];
    });
  }

  private enter(name: string, one: OwnRow | Draft): void {
    const folded = foldToneMarks(name);
    this.byName.set(folded, (this.byName.get(folded) ?? new Set()).add(one));
  }
}
