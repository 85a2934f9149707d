/**
 * `figures.parquet`: what `figures.csv` holds, typed, with what questions over years ask besides, so that files of many campaigns
 * and repositories can be read as one table. Rows stand in the same order; the same rows are the same bytes on every machine.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Campaign } from '../numbers/campaign.ts';
import { type Mask, maskOf } from '../numbers/mask.ts';
import type { ReportSummary } from '../numbers/summary.ts';
import { figureRows } from './figure-rows.ts';
import { type Cell, PARQUET_COLUMNS } from './parquet-columns.ts';

/** As many rows are held at once, and make a row group. */
const ROWS = 100_000;

/** What each report gives, a row a value. */
export function figuresParquet(
  campaign: Campaign,
  summaries: Iterable<ReportSummary>,
  mask: Mask = maskOf(campaign),
): Uint8Array {
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: SCHEMA, createdBy: 'decuong' });
  let held = heldColumns();
  let rows = 0;
  const flush = () => {
    const columnData = held.map(({ column: { name, type }, cells }) => ({
      name,
      ...(type === 'string' ? { encoding: 'RLE_DICTIONARY' as const } : {}),
      // Asked for when the column is written: all of them at once would take many times the space of the file.
      get data() {
        return cells.data();
      },
    }));
    // Nothing is waited for: only writers to a disk come to a promise.
    void file.write({ columnData, rowGroupSize: ROWS });
    held = heldColumns();
    rows = 0;
  };
  for (const summary of summaries)
    for (const row of figureRows(campaign, summary, mask)) {
      for (const { column, cells } of held) cells.push(column.cell(row, campaign.outline));
      rows += 1;
      if (rows === ROWS) flush();
    }
  if (rows > 0) flush();
  void file.finish();
  return writer.getBytes();
}

function heldColumns() {
  return PARQUET_COLUMNS.map((column) => ({ column, cells: column.type === 'string' ? new Texts() : new Numbers() }));
}

/** The numbers or days of a column. */
class Numbers {
  private readonly cells: Cell[] = [];

  push(cell: Cell): void {
    this.cells.push(cell);
  }

  data(): Cell[] {
    return this.cells;
  }
}

/** The texts of a column, each once: columns say few things many times. */
class Texts {
  private readonly known = new Map<Cell, number>();
  private readonly places: number[] = [];

  push(cell: Cell): void {
    const place = this.known.get(cell) ?? this.known.size;
    if (place === this.known.size) this.known.set(cell, place);
    this.places.push(place);
  }

  /** As bytes, the same ones for the same text, in a dictionary. */
  data(): (Uint8Array | null)[] {
    const encoder = new TextEncoder();
    const bytes = Array.from(this.known.keys(), (cell) => (typeof cell === 'string' ? encoder.encode(cell) : null));
    return this.places.map((place) => bytes[place] ?? null);
  }
}

const STORED = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

const SCHEMA = [
  { name: 'figures', num_children: PARQUET_COLUMNS.length },
  ...PARQUET_COLUMNS.map(({ name, type, isRequired }) => ({
    name,
    ...STORED[type],
    repetition_type: isRequired ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  })),
];
