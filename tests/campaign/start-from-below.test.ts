/** A report that is started from those below it: what is read, and what is left behind. */
import { closeSync, openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import type { Source } from '#lib/repository/source.ts';
import { startFromBelow } from '../../scripts/campaign/start-from-below.ts';
import { report, repositoryOf } from '../roll-up/three-tiers.ts';

const GOOD = report(['10', '5', '50', 'Có']);
const BELOW = { 'h1/t/dong/an': GOOD, 'h1/t/dong/am': GOOD };

/** A disk that knows which reports were read. */
class WatchedDisk extends Disk {
  readonly reports: string[] = [];

  override text(file: string): Source | null {
    if (/^reports\/.*\.md$/u.test(file)) this.reports.push(file);
    return super.text(file);
  }
}

/** Starts the report of a unit; what it says, and which reports it read. */
function start(unit: string, reports: Readonly<Record<string, string>>) {
  const disk = new WatchedDisk(repositoryOf(reports).root);
  const repository = new Repository(disk);
  const { outline } = repository.outline(campaignId('h1')) ?? {};
  const found = repository.register().register.units.get(unitId(unit));
  if (!outline || !found) throw new Error('The outline and the unit must be there');
  const said: string[] = [];
  const text = startFromBelow(repository, outline, found, (lines) => said.push(...lines));
  return { rows: text.match(/^\| (?:Tổng số|Đã làm).*$/gmu), said, read: disk.reports };
}

test('only what is below the unit is read', () => {
  expect(start('t/dong', { ...BELOW, 'h1/t/dong': 'hỏng', 'h1/t/tay': GOOD, 'h1/t': GOOD })).toEqual({
    rows: ['| Tổng số | việc | 20 | |', '| Đã làm | việc | 10 | |'],
    said: [],
    read: ['reports/h1/t/dong/an.md', 'reports/h1/t/dong/am.md'],
  });
});

test('nothing stays open, whether it can be started or not', () => {
  const next = () => {
    const file = openSync(import.meta.filename, 'r');
    closeSync(file);
    return file;
  };
  const before = next();
  start('t/dong', BELOW);
  expect(() => start('t/dong', { 'h1/t/dong/an': 'hỏng' })).toThrow(CannotRun);
  expect(next()).toBe(before);
});
