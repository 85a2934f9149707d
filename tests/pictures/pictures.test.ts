/** The pictures of the READMEs: each is there, small, made from the table of `npm run pictures` and told in words. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzlibSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../helpers/project.ts';
import { CURVE, curve, MEASURED, readMeasured } from './curve.ts';
import { framed, type Raster, readPng, rowsOf, writePng } from './raster.ts';
import { PICTURES, PICTURES_FOLDER } from './table.ts';

const MOST_BYTES = 120_000;

test('the table names what is in the folder, and nothing else', () => {
  expect(Object.keys(PICTURES).sort()).toEqual(readdirSync(join(PROJECT, PICTURES_FOLDER)).sort());
});

test.each(Object.keys(PICTURES))('%s is small', (name) => {
  expect(statSync(join(PROJECT, PICTURES_FOLDER, name)).size).toBeLessThan(MOST_BYTES);
});

describe.each(['README.md', 'README.vi.md'])('%s', (file) => {
  const text = readFileSync(join(PROJECT, file), 'utf8');
  const shown = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)|<img [^>]*>/gu)].map(([whole, alt, source]) => ({
    source: source ?? /src="([^"]+)"/u.exec(whole)?.[1],
    alt: alt ?? /alt="([^"]*)"/u.exec(whole)?.[1] ?? '',
  }));

  test('shows pictures of the table, each once and told in words', () => {
    const sources = shown.map(({ source }) => source);
    const known = Object.keys(PICTURES).map((name) => `${PICTURES_FOLDER}/${name}`);
    expect(sources.filter((source, at) => !known.includes(source ?? '') || sources.indexOf(source) !== at)).toEqual([]);
    expect(shown.filter(({ alt }) => alt.split(' ').length < 5)).toEqual([]);
  });
});

test('the pages show every picture', () => {
  const pages = ['README.md', 'README.vi.md'].map((file) => readFileSync(join(PROJECT, file), 'utf8')).join('\n');
  expect(Object.keys(PICTURES).filter((name) => !pages.includes(`${PICTURES_FOLDER}/${name}`))).toEqual([]);
});

test('the curve is drawn from what was measured', () => {
  expect(readFileSync(CURVE, 'utf8')).toBe(curve(readFileSync(MEASURED, 'utf8')));
});

test('README.md tells the figures that were measured', () => {
  const text = readFileSync(join(PROJECT, 'README.md'), 'utf8');
  const rows = [...text.matchAll(/^\| ([\d,]+) \| ([\d.]+) s, (\d+) MiB \| ([\d.]+) s, (\d+) MiB \|$/gmu)];
  const told = rows.flatMap(([, reports = '', checked, checkPeak, built, buildPeak]) => [
    ['check', Number(reports.replace(',', '')), Number(checked), Number(checkPeak)],
    ['build', Number(reports.replace(',', '')), Number(built), Number(buildPeak)],
  ]);
  const measured = readMeasured(readFileSync(MEASURED, 'utf8')).map((row) => [
    row.command,
    row.reports,
    row['cpu-seconds'],
    row['peak-mib'],
  ]);
  expect(told.sort()).toEqual(measured.sort());
});

describe('rasters', () => {
  const [white, black, red] = [
    [255, 255, 255],
    [0, 0, 0],
    [200, 10, 20],
  ] as const;
  const raster = (rows: readonly (readonly (readonly [number, number, number])[])[]): Raster => ({
    width: rows[0]?.length ?? 0,
    height: rows.length,
    pixels: Uint8Array.from(rows.flat(2)),
  });
  const sample = raster([
    [white, white, white],
    [white, red, black],
    [white, white, white],
  ]);

  /** A PNG of true colour whose rows are filtered as said, byte by byte. */
  function filtered({ width, height, pixels }: Raster, filter: number): Uint8Array {
    const length = width * 3;
    const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (pixels[row * length + column] ?? 0));
    const data = Array.from({ length: height }, (_, row) => [
      filter,
      ...Array.from({ length }, (_, column) => {
        const [left, above, corner] = [at(row, column - 3), at(row - 1, column), at(row - 1, column - 3)];
        const far = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
        const paeth = [left, above, corner][far.indexOf(Math.min(...far))] ?? 0;
        return (at(row, column) - ([0, left, above, Math.floor((left + above) / 2), paeth][filter] ?? 0)) & 255;
      }),
    ]);
    const bytes = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
    const chunk = (name: string, content: readonly number[]) => [
      ...bytes(content.length),
      ...Buffer.from(name),
      ...content,
      ...bytes(0),
    ];
    return Uint8Array.from([
      ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      ...chunk('IHDR', [...bytes(width), ...bytes(height), 8, 2, 0, 0, 0]),
      ...chunk('IDAT', [...zlibSync(Uint8Array.from(data.flat()))]),
      ...chunk('IEND', []),
    ]);
  }

  test.each([0, 1, 2, 3, 4])('rows with filter %i are read', (filter) => {
    expect(readPng(filtered(sample, filter))).toEqual(sample);
  });

  test('what is written has the same pixels by a palette, the most frequent colour first', () => {
    const png = Buffer.from(writePng(sample));
    const content = (name: string) => {
      const at = png.indexOf(name, 0, 'latin1');
      return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
    };
    expect([...content('IHDR')]).toEqual([0, 0, 0, 3, 0, 0, 0, 3, 8, 3, 0, 0, 0]);
    expect([...content('PLTE')]).toEqual([...white, ...black, ...red]);
    expect([...unzlibSync(content('IDAT'))]).toEqual([0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 0, 0]);
  });

  test('with fewer colours each pixel takes the nearest', () => {
    const png = Buffer.from(writePng(sample, 2));
    const at = png.indexOf('PLTE', 0, 'latin1') + 4;
    expect([...png.subarray(at, at + png.readUInt32BE(at - 8))]).toEqual([...white, ...black]);
  });

  test('white edges go but for the margin, and a line goes around', () => {
    const line = [208, 208, 208] as const;
    expect(framed(sample, 1)).toEqual(
      raster([
        [line, line, line, line],
        [line, red, black, line],
        [line, line, line, line],
      ]),
    );
  });

  test('rows are cut out', () => {
    expect(rowsOf(sample, 1, 9)).toEqual(
      raster([
        [white, red, black],
        [white, white, white],
      ]),
    );
  });
});
