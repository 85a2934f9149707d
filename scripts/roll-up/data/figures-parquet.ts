/**
 * `figures.parquet`: what `figures.csv` holds, typed, with what questions over years ask besides, so that files of many campaigns
 * and repositories can be read as one table. Rows stand in the same order; the same rows are the same bytes on every machine.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Campaign } from '../numbers/campaign.ts';
import { type Mask, maskOf } from '../numbers/mask.ts';
import type { ReportSummary } from '../numbers/summary.ts';
import { figureRows } from './figure-rows.ts';
import { type Cell, type ColumnType, PARQUET_COLUMNS } from './parquet-columns.ts';

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
  const held = PARQUET_COLUMNS.map((column) => ({ column, cells: [] as Cell[] }));
  let rows = 0;
  const flush = () => {
    const columnData = held.map(({ column: { name, type }, cells }) => ({ name, ...dataOf(type, cells) }));
    // Nothing is waited for: only writers to a disk come to a promise.
    void file.write({ columnData, rowGroupSize: ROWS });
    for (const { cells } of held) cells.length = 0;
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

/** Texts as bytes, the same ones for the same text, in a dictionary: columns say few things many times. */
function dataOf(type: ColumnType, cells: readonly Cell[]) {
  if (type !== 'string') return { data: [...cells] };
  const known = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const data = cells.map((cell) => {
    if (typeof cell !== 'string') return cell;
    const bytes = known.get(cell) ?? encoder.encode(cell);
    known.set(cell, bytes);
    return bytes;
  });
  return { data, encoding: 'RLE_DICTIONARY' as const };
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
