/** What jobs and steps depend upon. */
import { type Breach, CALLED, type Job, namesOf, type Rule, type Step, textOf, type Workflow } from './workflow.ts';

/** The name of the one check to require; the rule `gate` holds its conditions. */
export const GATE = 'Đạt';

/** What a job that failed has left, for people and for checks, and a site that may not be there. What checks, tests or builds has no condition. */
const OF_STEPS: Readonly<Record<string, string>> = {
  'cache/save': `\${{ !cancelled() }}`,
  'upload-artifact': `\${{ !cancelled() }}`,
  'upload-pages-artifact': `\${{ hashFiles('dist/site/public.html') != '' }}`,
};
const OF_JOBS = /^\$\{\{ (?:!cancelled\(\) && )?needs\.(\w+)\.outputs\.(\w+) == '(?:true|success)' \}\}$/u;
const OF_COMMENTS = `\${{ github.event.workflow_run.event != 'merge_group' }}`;

/** Conditions are of a short list: one that is never true takes a check away, and the run is green. */
export const conditions: Rule = (workflow) =>
  workflow.jobs
    .filter(({ fields }) => textOf(fields.name) !== GATE)
    .flatMap((job) => [
      ...told(job.fields.if, `job ${job.name}`, isKnownOfJob(job, workflow)),
      ...job.steps.flatMap((step) => told(step.fields.if, `a step of ${job.name}`, isKnownOfStep(step))),
    ]);

function told(tree: Job['fields'][string], where: string, isKnown: boolean): readonly Breach[] {
  return tree === undefined || isKnown
    ? []
    : [{ line: tree.line, message: `${where} depends on ${JSON.stringify(tree.value)}` }];
}

function isKnownOfStep({ action, fields }: Step): boolean {
  return Object.hasOwn(OF_STEPS, action) && textOf(fields.if) === OF_STEPS[action];
}

function isKnownOfJob({ fields }: Job, { triggers, jobs }: Workflow): boolean {
  const condition = textOf(fields.if);
  if (condition === OF_COMMENTS) return triggers.filter((name) => name !== CALLED).join() === 'workflow_run';
  const [, before = '', output = ''] = OF_JOBS.exec(condition) ?? [];
  const waits = fields.needs ? namesOf(fields.needs) : [];
  const given = jobs.find(({ name }) => name === before)?.fields.outputs;
  return waits.includes(before) && given !== undefined && namesOf(given).includes(output);
}

/** What a job says of itself comes of a step of its own: a word that is written out would answer for what nobody looked at. */
export const outputs: Rule = ({ jobs }) =>
  jobs.flatMap(({ name, fields, steps }) =>
    (fields.outputs?.entries ?? [])
      .filter(({ tree }) => {
        const [, id = ''] = /^\$\{\{ steps\.(\w+)\.(?:outcome|outputs\.\w+) \}\}$/u.exec(textOf(tree)) ?? [];
        return !steps.some((step) => id !== '' && textOf(step.fields.id) === id);
      })
      .map(({ key, line }) => ({ line, message: `${key} of job ${name} comes of none of its steps` })),
  );
