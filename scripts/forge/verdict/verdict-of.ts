/** What is said of a change, made from a repository as it is and as it was: only what the change can alter is judged, then the rest counted. */
import type { Day } from '#lib/date.ts';
import { MANIFEST_FILE, REGISTER_FILE, SETTINGS_FILE } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { CODEOWNERS_FILES, codeownersFile, staleCodeowners } from '#lib/register/codeowners.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { isSettled } from '#lib/repository/settings.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { keyOf } from '../../campaign/brought.ts';
import { checkFiles } from '../../campaign/check-files.ts';
import { judgeFile } from '../../campaign/judgement.ts';
import { keptJudgements } from '../../campaign/kept/kept-judgements.ts';
import type { CheckMessage } from '../../check/message.ts';
import { type Change, changeSince } from '../../git/change.ts';
import { Checkout } from '../../git/checkout.ts';
import { prefixOf } from '../../git/git.ts';
import { touchesCode } from '../changes.ts';
import { type Judged, judge, type TakesOver } from './judge.ts';
import { screenedSince } from './secrets.ts';
import type { Verdict, VerdictFile } from './verdict.ts';
import { withinLimits } from './within-limits.ts';

/** The files that say who reviews. */
const REVIEWED: ReadonlySet<string> = new Set([...CODEOWNERS_FILES, REGISTER_FILE, SETTINGS_FILE, MANIFEST_FILE]);

/** A change of a repository. */
export interface VerdictJob {
  /** The folder of `outlines` and `reports`, in a working tree that holds the change. */
  readonly root: string;
  /** The commit of main that it is a change of, in full. */
  readonly since: string;
  /** The newest commit of the change as the forge shows it, in full; what stands in the working tree may be its merge with main. */
  readonly head: string;
  readonly asOf: Day;
  /** Hears the verdict before all else in the repository is read to be counted, which takes longest. */
  first?(verdict: Verdict): void;
  /** Hears of each file that is judged. */
  step?(file: string): void;
}

/**
 * Judges a change. Files are told by their paths in the Git repository, be the root a folder of it. What earlier runs have left of other
 * files serves to count what is wrong in them, and to compare figures: no error of the change comes out of it, nor is lost by it.
 */
export async function verdictOf(job: VerdictJob): Promise<Verdict> {
  const { root, since, head, asOf } = job;
  const repository = new WatchedRepository(new Checkout(root));
  const kept = keptJudgements(repository);
  const takesOver: TakesOver = (file) => kept?.judge(file) ?? judgeFile(repository, file);
  const change = changeSince(root, since);
  const { messages: found } = await screenedSince(root, since);
  const prefix = prefixOf(root);
  const judged = judge({ ...job, takesOver }, repository, change, (file) => linesIn(found, prefix + file));
  const secrets = found.filter(({ severity }) => severity === 'error');
  const withSecrets = new Set(secrets.map(({ file }) => file));
  const inTree = (one: VerdictFile): VerdictFile => ({
    ...one,
    file: prefix + one.file,
    state: one.state !== 'deleted' && withSecrets.has(prefix + one.file) ? 'wrong' : one.state,
    renamedFrom: one.renamedFrom === null ? null : prefix + one.renamedFrom,
  });
  const verdict = withinLimits({
    format: 1,
    head,
    base: since,
    asOf,
    phase: 'check',
    files: [...judged.touched, ...judged.affected].map(inTree),
    secrets: secrets.map(({ file, line, message }) => ({ file, line, message })),
    elsewhere: { files: 0, errors: 0, warnings: 0 },
    ...codeownersDrift(repository, change),
    touchesCode: touchesCode(root, since),
  });
  job.first?.(verdict);
  const elsewhere = elsewhereOf(repository, change, judged, takesOver);
  kept?.close();
  return { ...verdict, elsewhere };
}

/** What is wrong that the change did not bring. */
function elsewhereOf(
  repository: Repository,
  change: Change,
  { brought, others: known }: Judged,
  takesOver: TakesOver,
): Verdict['elsewhere'] {
  const others =
    known ??
    checkFiles({ repository, given: [], change, judge: takesOver }).messages.filter((one) => !brought.has(keyOf(one)));
  const errors = others.filter(({ severity }) => severity === 'error').length;
  return { files: new Set(others.map(({ file }) => file)).size, errors, warnings: others.length - errors };
}

/** What the list of reviewers should be where the change makes it stale, and where it stands if not where GitHub looks. */
function codeownersDrift(repository: Repository, change: Change): Pick<Verdict, 'codeowners' | 'codeownersFile'> {
  const concerns = change.all.some(({ file, before }) =>
    [file, before].some((one) => one !== null && REVIEWED.has(one)),
  );
  if (!concerns || !repository.read(REGISTER_FILE)) return { codeowners: null };
  const { register, problems } = repository.register();
  const settings = repository.settings();
  if (hasErrors(problems) || !isSettled(settings)) return { codeowners: null };
  const file = codeownersFile(settings.settings.forge);
  const source = repository.read(file);
  const codeowners = staleCodeowners(register, settings.settings, source && 'text' in source ? source.text : null);
  return codeowners === null || file === codeownersFile(null) ? { codeowners } : { codeowners, codeownersFile: file };
}

function linesIn(messages: readonly CheckMessage[], file: string): ReadonlySet<number> {
  return new Set(messages.flatMap((one) => (one.file === file ? [one.line] : [])));
}
