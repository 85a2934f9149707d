/** `npm run fetch`: brings what other repositories released, and verifies it. */
import { join } from 'node:path';
import type { Release } from '#lib/federation/release.ts';
import type { Source } from '#lib/federation/source-list.ts';
import { type CampaignId, campaignId, REPORTS, sourcesFile } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { Repository } from '#lib/repository/repository.ts';
import { existingCampaign, usableOutline } from './campaign/campaign-status.ts';
import { type FileProblem, releasesOf } from './check/releases.ts';
import { CAMPAIGN } from './command/help.ts';
import { take } from './command/options.ts';
import { print } from './command/print.ts';
import { progress } from './command/progress.ts';
import { runCommand } from './command/run-command.ts';
import { type Brought, bringSource } from './federation/bring.ts';
import { changedTotals, movedList } from './federation/moved.ts';
import { Checkout } from './git/checkout.ts';
import { replaceFile } from './output/write-file.ts';

await runCommand({
  name: 'fetch',
  summary: 'Lấy và kiểm tra số liệu mà kho của cấp dưới đã phát hành, theo reports/<đợt>/sources.csv.',
  operands: [{ name: `${CAMPAIGN.name}…`, help: `${CAMPAIGN.help} (mặc định: mọi đợt có nguồn)` }],
  notes: `Không ghi gì của một nguồn khi có một tệp sai; các nguồn khác vẫn được lấy. Việc dựng (build) không cần mạng.
Mã thoát: 0 mọi nguồn đã có đủ và đúng, 1 có nguồn không lấy được hoặc sai, 2 không chạy được.`,
  options: take('update'),
  async run({ root, update }, given) {
    const repository = new Repository(new Checkout(root));
    repository.units();
    const campaigns =
      given.length > 0
        ? given.map((one) => existingCampaign(repository, campaignId(one)))
        : repository.folders(REPORTS).map(campaignId);
    const listed = campaigns.filter((one) => repository.read(sourcesFile(one)) !== null);
    const total = listed.reduce((sum, one) => sum + repository.sourceList(one).sources.length, 0);
    if (total === 0) print(['Không có nguồn nào để lấy: chưa đợt nào có danh sách sources.csv dùng được']);
    const { step, done } = progress(total);
    let isFine = true;
    for (const campaign of listed) {
      const lines = await fetchCampaign(repository, campaign, update, step);
      done();
      isFine &&= lines.isFine;
      print(lines.lines);
    }
    return isFine;
  },
});

/** Brings the sources of a campaign, one after the other; comes to what is to be told. */
async function fetchCampaign(
  repository: Repository,
  campaign: CampaignId,
  isMoving: boolean,
  step: (name: string) => void,
): Promise<{ readonly isFine: boolean; readonly lines: readonly string[] }> {
  const outline = usableOutline(repository, campaign);
  const { sources, problems } = repository.sourceList(campaign);
  const file = sourcesFile(campaign);
  if (!outline)
    return { isFine: false, lines: [`Đợt ${campaign} không có đề cương dùng được; hãy chạy \`npm run check\``] };
  const former = new Map(releasesOf(repository, campaign).releases.map((one) => [one.source.unit, one]));
  const brought: Brought[] = [];
  for (const source of sources) {
    step(source.unit);
    if (isMoving || source.pin !== null) brought.push(await bringSource(repository, outline, source, isMoving));
  }
  const list = repository.read(file);
  const pins = new Map(
    brought.flatMap(({ source: { unit }, release, sha256 }) =>
      release ? [[unit, { commit: release.commit, sha256 }] as const] : [],
    ),
  );
  const isMoved = ({ source, release, sha256 }: Brought) =>
    release !== null && (source.pin?.sha256 !== sha256 || source.pin.commit !== release.commit);
  if (list && 'text' in list && brought.some(isMoved)) {
    const was = repository.bytes(file) ?? new Uint8Array();
    if (!replaceFile(join(repository.root, file), was, movedList(list.text, pins)))
      return { isFine: false, lines: [`Không sửa ${file}: có người vừa sửa tệp này; hãy chạy lại`] };
  }
  // What was not pinned is, if all went well.
  const ofList: readonly FileProblem[] = isMoving ? [] : problems.map((problem) => ({ file, problem }));
  const told = [...ofList, ...brought.flatMap((one) => one.problems)];
  return {
    isFine: !hasErrors(told.map(({ problem }) => problem)),
    lines: [
      `Đợt ${campaign}:`,
      ...brought.flatMap((one) =>
        linesOf(one, (release) => changedTotals(outline, former.get(one.source.unit) ?? null, release)),
      ),
      ...told.map(
        ({ file: where, problem: { place, message } }) =>
          `${where}:${place.start.line}:${place.start.column} ${message}`,
      ),
    ],
  };
}

function linesOf(
  { source, release, isNew }: Brought,
  changed: (release: Release) => readonly string[],
): readonly string[] {
  if (!release) return [`  ${source.unit}: không lấy được`];
  const commit = release.commit.slice(0, 7);
  if (!isNew) return [`  ${source.unit}: đã có đủ (phiên bản ${commit})`];
  const from = pinOf(source, release);
  return [`  ${source.unit}: đã lấy phiên bản ${commit}${from}`, ...changed(release).map((line) => `  ${line}`)];
}

/** From which release the list has moved on. */
function pinOf({ pin }: Source, { commit }: Release): string {
  return pin === null || pin.commit === commit ? '' : `, thay cho ${pin.commit.slice(0, 7)}`;
}
