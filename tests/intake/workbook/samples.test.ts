/** Every sample report goes through a workbook: unchanged, nothing changes; where the report is gone, its figures come back. */
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { reportOfPath } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import type { Files } from '#lib/repository/files.ts';
import { Repository } from '#lib/repository/repository.ts';
import { issuedOutline } from '../../../scripts/campaign/opening.ts';
import { givenRows } from '../../../scripts/intake/workbook/asked.ts';
import { boundOf } from '../../../scripts/intake/workbook/bound-of.ts';
import { sameValue } from '../../../scripts/intake/workbook/cell-value.ts';
import { type ImportedWorkbook, importWorkbook } from '../../../scripts/intake/workbook/import-workbook.ts';
import { unitWorkbook } from '../../../scripts/intake/workbook/unit-workbook.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { saved } from './workbook.ts';

const repository = new Repository(new Disk(SAMPLES));

/** The samples without one of their files. */
function without(file: string): Repository {
  const disk = new Disk(SAMPLES);
  const files: Files = {
    root: disk.root,
    text: (one) => (one === file ? null : disk.text(one)),
    bytes: (one) => (one === file ? null : disk.bytes(one)),
    list: (folder) => disk.list(folder),
    stamp: (one) => disk.stamp(one),
  };
  return new Repository(files);
}

/** The figures of a report, each with what it says. */
function valuesOf(file: string, text: string): ReadonlyMap<string, readonly string[]> {
  const bound = boundOf(repository, file, text);
  if (!bound) throw new Error(`${file} has no outline`);
  return new Map([...givenRows(bound)].map(([id, { row }]) => [id, row.cells.map((cell) => cell.text)]));
}

test.each(repository.reportFiles().files)('%s', (file) => {
  const place = reportOfPath(file);
  const unit = place && repository.units().units.get(place.unit);
  if (!place || !unit) throw new Error(`${file} is of no unit`);
  const outline = issuedOutline(repository, place.campaign);
  const source = repository.read(file);
  const text = source && 'text' in source ? source.text : '';
  const provenance = { commit: '', modified: '2024-01-01T00:00:00Z', code: '' };
  let bytes: Uint8Array;
  try {
    bytes = unitWorkbook(repository, outline, unit, provenance, null);
  } catch (error) {
    // Some are asked for words alone.
    expect(error).toBeInstanceOf(CannotRun);
    expect(valuesOf(file, text).size).toBe(0);
    return;
  }
  const nothing: Partial<ImportedWorkbook> = { text: null, changed: 0, notes: [], refused: [], isWhole: true };
  expect(
    importWorkbook(
      repository,
      saved(bytes, () => {}),
      { name: 'a.xlsx' },
    ),
  ).toMatchObject(nothing);
  const made = importWorkbook(without(file), bytes, { name: 'a.xlsx' });
  const before = valuesOf(file, text);
  const after = valuesOf(file, made.text ?? '');
  const lost = [...before].flatMap(([id, values]) => {
    const figure = outline.figures.get(id)?.figure;
    return values.flatMap((value, at) =>
      figure && sameValue(value, after.get(id)?.[at] ?? '', figure)
        ? []
        : [`${id} ${at}: ${value} → ${after.get(id)?.[at]}`],
    );
  });
  expect({ lost, refused: made.refused }).toEqual({ lost: [], refused: [] });
});
