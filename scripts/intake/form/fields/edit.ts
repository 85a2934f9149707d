/** Edits of fields: what a field owns changes, and no other character of the source. */
import type { LackingCells, Sliced, Slot, SlotIndex } from './layout.ts';

/** What a person sees in a field. */
export function fieldValue({ source, slots }: Sliced, index: SlotIndex): string {
  const { start, end, codec } = slots[index] as Slot;
  return codec?.read(source.slice(start, end)) ?? '';
}

/** The same with another value in one field; the field reads that value from then on. */
export function withValue<T extends Sliced>(layout: T, index: SlotIndex, value: string): T {
  const slot = layout.slots[index];
  if (!slot?.codec || fieldValue(layout, index) === value) return layout;
  if (slot.lacking) return withValue(withCells(layout, slot.lacking), index, value);
  const { codec, was } = slot;
  const before = layout.source.slice(slot.start, slot.end);
  return spliced(layout, index, was !== undefined && codec.read(was) === value ? was : codec.write(value, before));
}

function spliced<T extends Sliced>(layout: T, index: SlotIndex, text: string): T {
  const { source, slots } = layout;
  const { start, end } = slots[index] as Slot;
  const by = text.length - (end - start);
  return {
    ...layout,
    source: source.slice(0, start) + text + source.slice(end),
    slots: slots.map((slot, at) => {
      if (at === index) return { ...slot, end: end + by };
      if (at > index) return moved(slot, by);
      const isAround = slot.codec === null && slot.start < start && slot.end > start;
      return isAround ? { ...slot, end: slot.end + by } : slot;
    }),
  };
}

/** `  |`: a cell in which a value goes between the blanks. */
const CELL = '  |';

/** Gives a row the cells that it lacks. */
function withCells<T extends Sliced>(layout: T, row: LackingCells): T {
  const first = layout.slots.findIndex(({ lacking }) => lacking === row);
  const count = layout.slots.filter(({ lacking }) => lacking === row).length;
  const at = layout.slots[first]?.start ?? 0;
  const text = row.lead + CELL.repeat(count);
  const slots = layout.slots.map((slot, index): Slot => {
    if (slot.lacking === row) {
      const place = at + row.lead.length + CELL.length * (index - first) + 1;
      return { start: place, end: place, codec: slot.codec, was: '' };
    }
    return index > first ? moved(slot, text.length) : slot;
  });
  return { ...layout, source: layout.source.slice(0, at) + text + layout.source.slice(at), slots };
}

function moved(slot: Slot, by: number): Slot {
  return { ...slot, start: slot.start + by, end: slot.end + by };
}
