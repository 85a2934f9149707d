/** What `npm run check` does where something may have changed: mends where it is asked to, checks, and puts what it found in words. */
import { FIRST_CAMPAIGN } from '#lib/cannot-run.ts';
import type { CampaignId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { planCheck } from '../../check/check-repository.ts';
import { formats } from '../../check/formats/formats.ts';
import { type Change, changeSince } from '../../git/change.ts';
import { Checkout } from '../../git/checkout.ts';
import { headCommit } from '../../git/head-commit.ts';
import type { WorkState } from '../../git/work-state.ts';
import type { Shard } from '../../output/shard.ts';
import { broughtSince, elsewhereText } from '../brought.ts';
import { checkByFile } from '../check-files.ts';
import { keptJudgements } from '../kept/kept-judgements.ts';
import type { Told } from '../kept/last-check.ts';
import { mendFiles, mendRegisters } from '../mending.ts';
import { makeCheckPart } from '../shards/check-part.ts';
import { partsFolder } from '../shards/part.ts';
import { openParts } from '../shards/parts.ts';
import { stateOf } from '../shards/state.ts';
import { runToEnd } from './run-to-end.ts';
import { expectShortLives } from './short-lives.ts';

/** What is asked of a check. */
export interface CheckRequest {
  readonly root: string;
  readonly campaign: CampaignId | undefined;
  readonly since: string | undefined;
  readonly fix: boolean;
  readonly shard: Shard | undefined;
  readonly merge: string | undefined;
  readonly out: string | undefined;
  readonly format: keyof typeof formats;
  /** True where nothing of earlier runs is used, and nothing left to later ones. */
  readonly isAnew: boolean;
  /** What stands in the folder, where that is known. */
  readonly state?: WorkState | undefined;
  /** Files as the user names them; none for all. */
  readonly given: readonly string[];
  /** Hears how many files there are, then of each. */
  begin(files: number): void;
  step(file: string): void;
  say(lines: readonly string[]): void;
}

/** What a check comes to, and where it looked for files and folders. */
interface CheckRun extends Told {
  readonly sought: ReadonlySet<string>;
}

/** Checks; a part of a check, or a check that merges such, where that is asked. */
export async function runCheck(request: CheckRequest): Promise<CheckRun> {
  expectShortLives();
  const disk = new Checkout(request.root);
  const repository = new WatchedRepository(disk);
  const { campaign, since, shard } = request;
  const change = since === undefined ? undefined : changeSince(repository.root, since);
  if (shard)
    return {
      lines: [checkPart(request, shard, repository, change)],
      notes: [],
      isFine: true,
      sought: repository.sought,
    };
  if (request.fix && request.given.length === 0) mendRegisters(disk, repository, request.say);
  const all = () => planCheck(repository, { campaign }).files;
  const elsewhere =
    request.merge === undefined
      ? undefined
      : openParts(
          partsFolder(repository.root, request.merge),
          stateNow(request, repository, change),
          repository,
          all(),
        );
  const { state } = request;
  const kept = request.isAnew ? null : keptJudgements(repository, state && (() => state));
  const steps = checkByFile({
    repository,
    campaign,
    given: request.given.map((file) => disk.inside(file)),
    change,
    elsewhere,
    ...(kept ? { judge: (file) => kept.judge(file), differences: kept.differences } : {}),
    begin(planned) {
      request.begin(planned.length);
      if (request.fix) mendFiles(disk, repository, planned, request.say);
    },
    step: request.step,
  });
  const checked = await runToEnd(steps);
  kept?.close();
  const { files, suppressed, parts } = checked;
  const told = change ? broughtSince(repository, change, checked) : { brought: checked.messages, others: [] };
  // Of files that have not changed not all is told, so that nothing can be said of them as a whole.
  const whole = new Map([...parts].filter(([file]) => change?.files.has(file) ?? true));
  const others = elsewhereText(told.others);
  const isForPeople = request.format === 'pretty';
  return {
    lines: [
      ...formats[request.format](told.brought, files.length, suppressed, whole),
      ...(isForPeople && others !== '' ? [others] : []),
    ],
    notes: [
      ...(request.given.length === 0 && repository.campaigns().length === 0 ? [`${FIRST_CAMPAIGN}.`] : []),
      ...(!isForPeople && others !== '' ? [others] : []),
    ],
    isFine: !hasErrors(told.brought),
    sought: repository.sought,
  };
}

function checkPart(
  request: CheckRequest,
  shard: Shard,
  repository: WatchedRepository,
  change: Change | undefined,
): string {
  return makeCheckPart({
    repository,
    files: planCheck(repository, { campaign: request.campaign }).files,
    change,
    head: { ...stateNow(request, repository, change), ...shard },
    folder: partsFolder(repository.root, request.out),
    begin: (files) => request.begin(files.length),
    step: request.step,
  });
}

function stateNow({ campaign }: CheckRequest, repository: WatchedRepository, change: Change | undefined) {
  const options = [
    ...(campaign === undefined ? [] : [`--campaign ${campaign}`]),
    ...(change ? [`--since ${change.base}`] : []),
  ];
  return stateOf(repository, headCommit(repository.root), 'check', options);
}
