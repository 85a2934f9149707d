/** Which field of a form a message is about. */
import { location } from 'vfile-location';
import type { Layout, SectionLayout, SlotIndex } from './layout.ts';

/** A place in a file, from 1, as messages have it. */
interface Placed {
  readonly line: number;
  readonly column: number;
}

/** What a message stands at: a field, a section (by its index), or the report as a whole. */
export type Spot =
  | { readonly type: 'field'; readonly slot: SlotIndex }
  | { readonly type: 'section'; readonly section: number }
  | { readonly type: 'report' };

/** Finds the spots of messages. */
export function spotsOf<T extends Placed>(
  layout: Layout,
  messages: readonly T[],
): readonly { readonly message: T; readonly spot: Spot }[] {
  const lines = location(layout.source);
  const rows = firstCells(layout);
  return messages.map((message) => {
    const offset = lines.toOffset({ line: message.line, column: message.column }) ?? layout.source.length;
    return { message, spot: spotAt(layout, rows, offset) };
  });
}

function spotAt(layout: Layout, rows: ReadonlyMap<SlotIndex, SlotIndex>, offset: number): Spot {
  const { slots, sections } = layout;
  const field = slots.findLastIndex(
    ({ start, end, codec, lacking }) => codec !== null && !lacking && start <= offset && offset <= end,
  );
  if (field >= 0) return { type: 'field', slot: field };
  const row = [...rows].find(([mark]) => {
    const { start = 0, end = 0 } = slots[mark] ?? {};
    return start <= offset && offset <= end;
  });
  if (row) return { type: 'field', slot: row[1] };
  const section = sections.findLastIndex(({ mark }) => (slots[mark]?.start ?? 0) <= offset);
  return section < 0 ? { type: 'report' } : { type: 'section', section };
}

/** By the marks of rows, the field that a message about the row is told at. */
function firstCells({ sections }: Layout): ReadonlyMap<SlotIndex, SlotIndex> {
  const rows = sections.flatMap(({ items }) => items.flatMap((item) => (item.type === 'table' ? item.rows : [])));
  return new Map(rows.flatMap(({ mark, cells }) => (cells[0] ? [[mark, cells[0].slot] as const] : [])));
}

/** The fields of a section, in order. */
export function fieldsOf({ items }: SectionLayout): readonly SlotIndex[] {
  return items.flatMap((item) =>
    item.type === 'text'
      ? [item.slot]
      : [
          ...item.terms,
          ...item.rows.flatMap(({ cells, note }) => [
            ...cells.map(({ slot }) => slot),
            ...(note === null ? [] : [note]),
          ]),
        ],
  );
}
