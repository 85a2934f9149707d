/** What `npm run check` says of some files: one pass over each campaign that they are of. */
import type { CampaignId } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { planCheck } from '../check/check-repository.ts';
import { NumberLedger } from '../check/duplicate-number.ts';
import type { SuppressionOfFile } from '../check/formats/pretty.ts';
import { type CheckMessage, inOrder, toMessage } from '../check/message.ts';
import { byCampaign } from './by-campaign.ts';
import { outlineHistory } from './outline-history.ts';
import { Pass } from './pass.ts';

/** What a run of `check` is asked to do. */
export interface CheckJob {
  readonly repository: Repository;
  /** Only one campaign, or all. */
  readonly campaign?: CampaignId | undefined;
  /** The files that the user names; none for all. */
  readonly given: readonly string[];
  /** The reports in which a mismatch is told where it can be; undefined for all. */
  readonly changed?: ReadonlySet<string> | undefined;
  /** Hears of the files before any is checked, then of each that is. */
  begin?(files: readonly string[]): void;
  step?(file: string): void;
}

/** What a run of `check` has found. */
export interface Checked {
  readonly files: readonly string[];
  /** By file, then by place. */
  readonly messages: readonly CheckMessage[];
  readonly suppressed: readonly SuppressionOfFile[];
}

/** Checks files campaign by campaign, each in one pass; messages about other files than those asked for are left out. */
export function checkFiles({ repository, campaign, given, changed, begin, step }: CheckJob): Checked {
  const { files, messages: before } = planCheck(repository, { campaign, files: given });
  begin?.(files);
  const wanted = new Set(files);
  const numbers = new NumberLedger();
  const messages: CheckMessage[] = [];
  const suppressed = new Map<string, readonly SuppressionOfFile[]>();
  for (const [id, group] of byCampaign(files)) {
    const pass =
      given.length > 0
        ? // The figures of a few reports depend on those of others, which are read for that only.
          { changed: wanted, beside: repository.reportFiles(id).files }
        : { changed };
    for (const { checked, messages: told } of new Pass({
      repository,
      campaign: id,
      files: group,
      numbers,
      ...pass,
    }).run()) {
      const { file, suppressions } = checked;
      messages.push(...told.filter((message) => wanted.has(message.file)));
      if (!wanted.has(file)) continue;
      if (suppressions.length > 0)
        suppressed.set(
          file,
          suppressions.map((one) => ({ file, ...one })),
        );
      step?.(file);
    }
    const { outline = null } = repository.outline(id) ?? {};
    if (outline && wanted.has(outline.file))
      messages.push(...outlineHistory(repository, outline).map((one) => toMessage(outline.file, one)));
  }
  return {
    files,
    messages: [...before, ...inOrder(messages, files)],
    suppressed: files.flatMap((file) => suppressed.get(file) ?? []),
  };
}
