/** A campaign of a company, a ward and an office, with a history. */
import { fixture, goodReport, reportOf } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';

export const UNITS = 'reports/units.csv';
export const OUTLINE = 'outlines/nam-2023/outline.md';
export const WARD = 'reports/nam-2023/binh-an/phuong-mot.md';
export const OFFICE = 'reports/nam-2023/binh-an/so-mot.md';
/** A good report of the office. */
export const office = reportOf('required-section/ok-other-kind');

/** Reports are due before 15 December: one comes in time, one late, one not at all. */
export function history(): GitHistory {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-11-01T02:00:00Z', { [UNITS]: fixture('units.csv'), [OUTLINE]: fixture('outline.md') });
  git.merge('2023-12-10T02:00:00Z', '2023-12-14T16:00:00Z', { [WARD]: goodReport() });
  git.merge('2023-12-14T02:00:00Z', '2023-12-14T18:00:00Z', { [OFFICE]: office });
  return git;
}
