/** Collects the ranges of a source from its start to its end. */
import type { Codec } from './codec.ts';
import type { LackingCells, Slot, SlotIndex } from './layout.ts';

/** Slots on the way: each begins where the last one ends, or behind. */
export class Slots {
  readonly all: Slot[] = [];

  /** A range that is only to be found again; it may hold the fields that follow. */
  mark(start: number, end: number): SlotIndex {
    return this.all.push({ start, end, codec: null }) - 1;
  }

  /** A range that a field owns; null where another field has part of it. */
  field(start: number, end: number, codec: Codec, lacking?: LackingCells): SlotIndex | null {
    const last = this.all.findLast((slot) => slot.codec !== null);
    if (last && last.end > start) return null;
    return this.all.push({ start, end, codec, ...(lacking ? { lacking } : {}) }) - 1;
  }
}
