/** Workflows that repositories of offices call by their commit, and the callers there. */
import { GATE } from './conditions.ts';
import {
  type Breach,
  CALLED,
  fieldsOf,
  isSame,
  type Job,
  type Rule,
  type Tree,
  textOf,
  type Workflow,
} from './workflow.ts';

/** The name of the job that calls the check: the forge joins it to the name of the gate. */
const CALLING_CHECK = 'Báo cáo';
/** The one check to require where the workflows are called. */
export const GATE_OF_OFFICES = `${CALLING_CHECK} / ${GATE}`;

/** Ours; a fork has its own. */
export const REPOSITORY = 'decuong/decuong';
const BY_COMMIT = new RegExp(`^${REPOSITORY}/\\.github/workflows/([a-z]+\\.yml)@[0-9a-f]{40}$`, 'u');

/** What can be called has triggers of its own, which are those of its callers, and takes what people may type at its button. */
export const called: Rule = ({ triggers, fields: { on } }) => {
  const { [CALLED]: call, workflow_dispatch: button } = fieldsOf(on);
  if (call === undefined) return [];
  const found: Breach[] = [];
  if (triggers.length === 1) found.push({ line: call.line, message: 'nothing but a call sets it off' });
  if (!isSame(typedIn(call), typedIn(button)))
    found.push({ line: call.line, message: 'a call takes other than the button' });
  return found;
};

/** Inputs without what people read of them. */
function typedIn(trigger: Tree | undefined): unknown {
  const inputs = fieldsOf(trigger).inputs?.entries ?? [];
  return inputs.map(({ key, tree }) => {
    const { type, required } = fieldsOf(tree);
    return [key, type?.value, required?.value];
  });
}

/** A caller is its workflow in short: the same name, triggers and inputs, the rights of its jobs together, and nothing of its own. */
export function callers(workflowCalled: (file: string) => Workflow | null): Rule {
  return (caller) =>
    caller.jobs.flatMap((job) => {
      if (job.uses === '') return [];
      const tell = (message: string, tree = job.fields.uses) => ({ line: tree?.line ?? job.line, message });
      const [, file = ''] = BY_COMMIT.exec(job.uses) ?? [];
      if (file === '') return [tell(`${job.uses} is no workflow of ours by its whole commit`)];
      const target = workflowCalled(file);
      if (!target?.triggers.includes(CALLED)) return [tell(`${file} cannot be called`)];
      const { name, on, concurrency } = caller.fields;
      const breaches = [
        caller.jobs.length > 1 && tell('a caller has other jobs', caller.fields.jobs),
        textOf(name) !== textOf(target.fields.name) && tell(`is not called as ${file} is`, name),
        !isSame(on?.value, ownTriggers(target)) && tell(`is not set off as ${file} is`, on),
        // The called workflow has the group: a run that holds it already would wait for itself.
        concurrency !== undefined && tell('waits for itself', concurrency),
        !isSame(job.fields.permissions?.value, rightsOf(target)) &&
          tell(`its rights are not those of ${file} together`, job.fields.permissions),
        !isSame(job.fields.with?.value ?? {}, inputsOf(target)) &&
          tell(`${file} is not given its inputs`, job.fields.with),
        (file === 'check.yml') !== (textOf(job.fields.name) === CALLING_CHECK) &&
          tell(`bears not the name by which ${GATE_OF_OFFICES} is required`, job.fields.name),
      ];
      return breaches.filter((breach) => breach !== false);
    });
}

function ownTriggers({ fields: { on } }: Workflow): unknown {
  return Object.fromEntries(
    (on?.entries ?? []).flatMap(({ key, tree }) => (key === CALLED ? [] : [[key, tree.value]])),
  );
}

/** What all jobs may do together: a forge starts nothing that asks for more than its caller may. */
function rightsOf({ jobs }: Workflow): Readonly<Record<string, unknown>> {
  const grants = jobs.flatMap(({ fields }: Job) => fields.permissions?.entries ?? []);
  const all: Record<string, unknown> = {};
  for (const { key, tree } of grants) if (all[key] !== 'write') all[key] = tree.value;
  return all;
}

function inputsOf({ fields: { on } }: Workflow): Readonly<Record<string, string>> {
  const { [CALLED]: call } = fieldsOf(on);
  const names = fieldsOf(call).inputs?.entries ?? [];
  return Object.fromEntries(names.map(({ key }) => [key, `\${{ inputs.${key} }}`]));
}
