/** Who may do what: the least that the steps of a job need, and writing only for the code of main. */
import { type Breach, CALLED, isSame, type Job, type Rule, type Step, textOf } from './workflow.ts';

type Grants = Readonly<Record<string, 'read' | 'write'>>;

const BRANCH: Grants = { contents: 'write', 'pull-requests': 'write', actions: 'write' };

/** What a command of ours asks of the forge; the others ask nothing. */
const SCRIPTS: Readonly<Record<string, Grants>> = {
  'ci:comment': { 'pull-requests': 'write' },
  'ci:comment --codeowners': { contents: 'write', actions: 'write', 'pull-requests': 'read' },
  'ci:mend': { contents: 'write', actions: 'write' },
  'ci:open': BRANCH,
  'ci:owners': BRANCH,
  'ci:prefill': BRANCH,
  'ci:release': { contents: 'write' },
  'ci:remind': { issues: 'write' },
};
const ACTIONS: Readonly<Record<string, Grants>> = {
  attest: { 'id-token': 'write', attestations: 'write', 'artifact-metadata': 'write' },
  checkout: { contents: 'read' },
  'deploy-pages': { pages: 'write', 'id-token': 'write' },
};

function grantsOf({ action, inputs, run, command }: Step): Grants {
  if (action === 'download-artifact') return inputs['run-id'] ? { actions: 'read' } : {};
  if (action !== '') return ACTIONS[action] ?? {};
  return SCRIPTS[run.includes(' --codeowners') ? `${command} --codeowners` : command] ?? {};
}

/** The least that a job needs. */
function leastOf({ steps }: Job): Grants {
  const least: Record<string, 'read' | 'write'> = {};
  for (const step of steps)
    for (const [scope, grant] of Object.entries(grantsOf(step)))
      least[scope] = least[scope] === 'write' ? 'write' : grant;
  return least;
}

/** Nothing for all jobs, and for each exactly what its steps need. */
export const leastRights: Rule = ({ fields, jobs }) => {
  const top = fields.permissions;
  const found: Breach[] = isSame(top?.value, {}) ? [] : [{ line: top?.line ?? 1, message: 'rights for all jobs' }];
  for (const job of jobs.filter(({ uses }) => uses === '')) {
    const { permissions } = job.fields;
    const least = leastOf(job);
    if (!isSame(permissions?.value, least))
      found.push({
        line: permissions?.line ?? job.line,
        message: `job ${job.name} may ${said(permissions?.value)}, and needs ${said(least)}`,
      });
  }
  return found;
};

function said(grants: unknown): string {
  if (typeof grants !== 'object' || grants === null) return typeof grants === 'string' ? grants : 'whatever is usual';
  const all = Object.entries(grants).map(([scope, grant]) => `${scope}: ${grant}`);
  return all.length === 0 ? 'nothing' : all.sort().join(', ');
}

/** Whether a job can change anything on the forge, by what it is granted or by what it is: a token in a variable counts. */
export function isWriter(job: Job): boolean {
  const { permissions } = job.fields;
  if (permissions === undefined || typeof permissions.value === 'string') return true;
  return permissions.entries.some(({ tree }) => tree.value === 'write');
}

const CHANGES = ['pull_request', 'merge_group'];
/** Where the forge itself takes the workflow and its code from main. */
const ON_MAIN = ['push', 'schedule', 'workflow_run', CALLED];
const DEFAULT = `\${{ github.event.repository.default_branch }}`;

/** Whoever may write never runs the code of a change: it takes main, and is not set off by the change itself. */
export const writers: Rule = ({ triggers, jobs }) =>
  jobs.filter(isWriter).flatMap((job) => {
    const change = triggers.filter((name) => CHANGES.includes(name));
    if (change.length > 0) return [{ line: job.line, message: `job ${job.name} may write, at ${change.join(', ')}` }];
    const found: Breach[] = /\balways\s*\(/u.test(textOf(job.fields.if))
      ? [{ line: job.line, message: `job ${job.name} may write whatever has failed before` }]
      : [];
    return found;
  });

/** What looks into all commits of a change. */
const LOOKS_BACK = ['ci:check', 'ci:preview'];

/**
 * What others or a button set off checks out main; nothing ever checks out what an event names; what judges a change checks out
 * that, with all its commits.
 */
export const checkouts: Rule = (workflow) =>
  workflow.jobs.flatMap((job) =>
    job.steps.flatMap(({ action, line, inputs: { ref, 'fetch-depth': depth } }) => {
      if (action !== 'checkout') return [];
      if (ref !== undefined && ref.value !== DEFAULT)
        return [{ line: ref.line, message: 'a checkout of other than main' }];
      if (ref !== undefined && !isWriter(job) && workflow.triggers.some((name) => CHANGES.includes(name)))
        return [{ line: ref.line, message: 'main is judged, not the change' }];
      if (depth?.value !== 0 && job.steps.some(({ command }) => LOOKS_BACK.includes(command)))
        return [{ line: depth?.line ?? line, message: 'a change is judged without all its commits' }];
      const isMain = ref !== undefined || workflow.triggers.every((name) => ON_MAIN.includes(name));
      return isMain || !isWriter(job) ? [] : [{ line, message: 'a writer checks out the branch of the button' }];
    }),
  );
