/** Caches: who may take something from them, who may leave something in them, and what. */
import { isWriter } from './rights.ts';
import { type Breach, CALLED, type Job, type Rule, type Step, textOf, type Workflow } from './workflow.ts';

/** What judges a change: it may be quicker by what others have left. */
const JUDGES = ['ci:check', 'ci:preview'];
/** What the tool leaves for itself, under the name of the commit that it was made of; the newest serves where there is none of that name. */
const OURS: Readonly<Record<string, string>> = {
  path: 'node_modules/.cache/decuong',
  key: `decuong-\${{ runner.os }}-\${{ github.sha }}`,
  'restore-keys': `decuong-\${{ runner.os }}-`,
};

/** Only judging a change may use a cache, and only main fills it: what writes or publishes is made from the lockfile alone. */
export const caches: Rule = (workflow) =>
  workflow.jobs.flatMap((job) =>
    job.steps.flatMap((step, index) => {
      if (step.action === 'setup-node') return ofPackages(workflow, step);
      if (step.action === 'cache/restore') return [...restored(workflow, job, index), ...notOurs(step)];
      return step.action === 'cache/save' ? [...saved(workflow, step), ...notOurs(step)] : [];
    }),
  );

function ofPackages({ triggers }: Workflow, { line, inputs }: Step): readonly Breach[] {
  const { cache, 'package-manager-cache': implied } = inputs;
  if (triggers.includes('pull_request'))
    return cache === undefined || cache.value === 'npm'
      ? []
      : [{ line: cache.line, message: 'a cache of other than npm' }];
  return cache === undefined && implied?.value === false
    ? []
    : [{ line, message: 'a cache that another run may have filled' }];
}

function restored({ triggers }: Workflow, job: Job, index: number): readonly Breach[] {
  const { steps } = job;
  const line = steps[index]?.line ?? job.line;
  const commands = steps.flatMap(({ command }) => (command === '' ? [] : [command]));
  const onlyJudges = commands.length > 0 && commands.every((command) => JUDGES.includes(command));
  if (isWriter(job) || !triggers.includes('pull_request') || !onlyJudges)
    return [{ line, message: 'a cache is used where no change is judged' }];
  const before = steps.slice(0, index);
  return before.some(({ run }) => run.startsWith('npm ci ')) && before.every(({ command }) => command === '')
    ? []
    : [{ line, message: 'a cache that is not laid between the installation and the command' }];
}

function saved({ triggers }: Workflow, { line }: Step): readonly Breach[] {
  return triggers.filter((name) => name !== CALLED).join() === 'push'
    ? []
    : [{ line, message: 'a cache that other than main fills' }];
}

function notOurs({ action, line, inputs }: Step): readonly Breach[] {
  const names = Object.keys(OURS).filter((name) => action === 'cache/restore' || name !== 'restore-keys');
  return names
    .filter((name) => textOf(inputs[name]) !== OURS[name])
    .map((name) => ({ line: inputs[name]?.line ?? line, message: `${action} with another \`${name}\`` }));
}
