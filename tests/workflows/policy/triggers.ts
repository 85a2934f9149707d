/** When workflows run. */
import { type Breach, CALLED, fieldsOf, isSame, type Job, namesOf, type Rule, type Tree } from './workflow.ts';

/** What may stand at a trigger; none stands elsewhere. A filter of paths would leave a required check waiting for ever. */
const TRIGGERS: Readonly<Record<string, (tree: Tree) => boolean>> = {
  pull_request: ({ value }) => isSame(value, { branches: ['main'] }),
  merge_group: ({ value }) => value === null,
  workflow_run: (tree) => {
    const { workflows, types, ...others } = fieldsOf(tree);
    return workflows !== undefined && isSame(types?.value, ['completed']) && Object.keys(others).length === 0;
  },
  push: ({ value }) => isSame(value, { branches: ['main'] }),
  workflow_dispatch: (tree) => {
    const { inputs, ...others } = fieldsOf(tree);
    const areTexts = (inputs?.entries ?? []).every(
      ({ key, tree: input }) => /^[a-z]+$/u.test(key) && fieldsOf(input).type?.value === 'string',
    );
    return areTexts && Object.keys(others).length === 0;
  },
  schedule: ({ items }) => items.length > 0,
  // No secrets in, no outputs out; which inputs, the rule `called` says.
  [CALLED]: (tree) => Object.keys(fieldsOf(tree)).every((key) => key === 'inputs'),
};

/** Only what is known sets a workflow off, and in the form that is known: never `pull_request_target`. */
export const knownTriggers: Rule = ({ fields: { on } }) => {
  if (on === undefined) return [{ line: 1, message: 'nothing sets it off' }];
  if (on.entries.length === 0) return [{ line: on.line, message: 'triggers are not written as a map' }];
  return on.entries.flatMap(({ key, line, tree }) => {
    const isAsKnown = Object.hasOwn(TRIGGERS, key) ? TRIGGERS[key] : undefined;
    if (isAsKnown === undefined) return [{ line, message: `the trigger ${key}` }];
    return isAsKnown(tree) ? [] : [{ line, message: `the trigger ${key} is not in its one form` }];
  });
};

/** A forge that stops a schedule stops the whole file: nothing else that matters stands there. Hours are those of Vietnam. */
export const schedules: Rule = ({ triggers, fields: { on } }) => {
  const schedule = fieldsOf(on).schedule;
  if (schedule === undefined) return [];
  const others = triggers.filter((name) => !['schedule', 'workflow_dispatch', CALLED].includes(name));
  const found: Breach[] = others.map((name) => ({ line: schedule.line, message: `${name} beside a schedule` }));
  for (const item of schedule.items) {
    const { cron, timezone } = fieldsOf(item);
    if (!/^[0-5]?\d \d{1,2} \S+ \S+ \S+$/u.test(String(cron?.value)))
      found.push({ line: item.line, message: 'no certain minute and hour of the day' });
    if (timezone?.value !== 'Asia/Ho_Chi_Minh') found.push({ line: item.line, message: 'not in the time of Vietnam' });
  }
  return found;
};

const OF_ONE_CHANGE = /^[a-z]+-\$\{\{ github\.event\.pull_request\.number \|\| github\.ref \}\}$/u;

/** Two runs for one thing do not meet; a newer one stops an older only where that only reads. */
export const concurrency: Rule = ({ triggers, fields, jobs }) => {
  const tree = fields.concurrency;
  if (jobs.some(isCall)) return [];
  if (tree === undefined) return [{ line: 1, message: 'no concurrency' }];
  const { group, 'cancel-in-progress': cancels } = fieldsOf(tree);
  const isChange = triggers.includes('pull_request');
  const found: Breach[] = [];
  if (typeof group?.value !== 'string' || group.value === '')
    found.push({ line: tree.line, message: 'no group of concurrency' });
  else if (isChange && !OF_ONE_CHANGE.test(group.value))
    found.push({ line: group.line, message: 'a change stops the check of another' });
  if (cancels?.value !== isChange)
    found.push({ line: tree.line, message: isChange ? 'an older check is not stopped' : 'what writes may be stopped' });
  return found;
};

/** Whether a job is a workflow of ours: what it is made of is told there. */
const isCall = ({ uses }: Job): boolean => uses !== '';

/** Every job ends, by itself and soon enough. */
export const timeouts: Rule = ({ jobs }) =>
  jobs
    .filter((job) => {
      const minutes = job.fields['timeout-minutes']?.value;
      return !isCall(job) && !(typeof minutes === 'number' && minutes >= 1 && minutes <= 60);
    })
    .map(({ name, line }) => ({ line, message: `job ${name} has no timeout-minutes of at most 60` }));

/** The machine is one of the forge, by its version. */
export const runners: Rule = ({ jobs }) =>
  jobs
    .filter((job) => !isCall(job) && !/^ubuntu-\d\d\.\d\d$/u.test(String(job.fields['runs-on']?.value)))
    .map(({ name, line, fields }) => ({
      line: fields['runs-on']?.line ?? line,
      message: `job ${name} runs on ${JSON.stringify(fields['runs-on']?.value ?? null)}`,
    }));

/** Whoever waits for another job names one that is there. */
export const needs: Rule = ({ jobs }) =>
  jobs.flatMap(({ fields }) =>
    (fields.needs ? namesOf(fields.needs) : [])
      .filter((name) => !jobs.some((job) => job.name === name))
      .map((name) => ({ line: fields.needs?.line ?? 1, message: `no job ${name} to wait for` })),
  );
