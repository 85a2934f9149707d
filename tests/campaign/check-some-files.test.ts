/** `check` of some files says of them what a check of everything says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportOfPath } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import type { Campaign } from '../oracle/campaign.ts';
import { campaigns } from '../oracle/random-campaign.ts';
import { campaignFiles } from '../oracle/write-campaign.ts';

const MOST_UNITS = 20;

/** A campaign held twice: each number stands on two reports of a unit. */
function twice(campaign: Campaign): Readonly<Record<string, string>> {
  return { ...campaignFiles(campaign), ...campaignFiles({ ...campaign, id: 'dot-sau' }) };
}

/** Some of the highest reports of a random campaign: there is the most to be told of these. */
const someReports = fc
  .record({ campaign: campaigns, places: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }), seed: fc.nat() })
  .map(({ campaign, places, seed }) => {
    const files = twice(campaign);
    const reports = Object.keys(files)
      .filter((file) => reportOfPath(file) !== null)
      .sort((a, b) => a.split('/').length - b.split('/').length);
    const given = places.flatMap((place) => reports[place % Math.max(1, reports.length)] ?? []);
    const changed = new Set(reports.filter((_, place) => (seed >> (place % 16)) % 2 === 0));
    return { campaign, files, given: [...new Set(given)], changed };
  });

test.each([
  ['', false, 40],
  [' where a mismatch is told in reports that have changed', true, 15],
])(
  'what is told of random reports is what a check of everything tells of them%s',
  { timeout: 120_000 },
  (_, since, numRuns) => {
    const told = fc.property(someReports, ({ campaign, files, given, changed }) => {
      fc.pre(campaign.units.length <= MOST_UNITS && given.length > 0);
      const repository = new Repository(new Memory(files));
      const of = since ? { repository, change: { files: changed, gone: [], before: () => null } } : { repository };
      const some = checkFiles({ ...of, given });
      const all = checkFiles({ ...of, given: [] });
      const isAsked = ({ file }: { readonly file: string }) => some.files.includes(file);
      const byFile = (file: string) => (one: { readonly file: string }) => one.file === file;
      expect(some.files.map((file) => some.messages.filter(byFile(file)))).toEqual(
        some.files.map((file) => all.messages.filter(byFile(file))),
      );
      expect(some.messages.filter((one) => !isAsked(one))).toEqual([]);
    });
    fc.assert(told, { numRuns, seed: 20230630, endOnFailure: true });
  },
);
