/** What was filed in the repositories of other bodies, as their own status tells it. */
import type { Day } from '#lib/date.ts';
import type { Release, ReleasedStatus } from '#lib/federation/release.ts';
import { isFiledState } from '#lib/federation/release.ts';
import type { Filing } from './filing.ts';

/** The reports of a release as filings, by the end of a day: deadlines are those of who asks. */
export function filedElsewhere({ source, statuses }: Release, asOf: Day | null): readonly Filing[] {
  return statuses.flatMap(({ unit, state, filed, evidence }): readonly Filing[] => {
    const content = isFiledState(state) ? 'valid' : state;
    if (content !== 'valid' && content !== 'draft' && content !== 'invalid') return [];
    // What was filed later has not come yet.
    if (filed !== null && asOf !== null && filed > asOf) return [];
    const received = evidence === 'received' ? filed : null;
    return [{ unit, file: fileOf(source.url, unit), content, received }];
  });
}

/** The days on which they were filed, by the file that stands for each. */
export function daysElsewhere(releases: readonly Release[]): ReadonlyMap<string, Day> {
  const dayOf = ({ evidence, filed }: ReleasedStatus) => (evidence === 'git' ? filed : null);
  return new Map(
    releases.flatMap(({ source, statuses }) =>
      statuses.flatMap((one) => {
        const day = dayOf(one);
        return day === null ? [] : [[fileOf(source.url, one.unit), day] as const];
      }),
    ),
  );
}

/** No file of this repository is called so. */
function fileOf(url: string, unit: string): string {
  return `${url} ${unit}`;
}
