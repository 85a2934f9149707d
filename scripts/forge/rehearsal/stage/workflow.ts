/** Workflows as they stand in `.github/workflows`, as far as a rehearsal plays them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const values = z.record(
  z.string(),
  scalar.nullable().transform((value) => (value === null ? '' : String(value))),
);
const step = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  if: scalar.transform(String).optional(),
  uses: z.string().optional(),
  with: values.default({}),
  env: values.default({}),
  run: z.string().optional(),
  'continue-on-error': z.union([z.boolean(), z.string()]).default(false),
});
const job = z.object({
  name: z.string().optional(),
  needs: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((needs) => [needs].flat()),
  if: scalar.transform(String).optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  outputs: values.default({}),
  env: values.default({}),
  strategy: z.object({ matrix: z.record(z.string(), z.array(scalar)) }).optional(),
  // A workflow that is called in the place of steps.
  uses: z.string().optional(),
  with: values.default({}),
  steps: z.array(step).default([]),
});
const trigger = z
  .object({
    branches: z.array(z.string()).optional(),
    types: z.array(z.string()).optional(),
    workflows: z.array(z.string()).optional(),
  })
  .nullable();
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.union([trigger, z.array(z.unknown())])),
  env: values.default({}),
  jobs: z.record(z.string(), job),
});

/** A workflow; `file` is its name in the folder. */
export type Workflow = Readonly<z.infer<typeof workflow>> & { readonly file: string };
/** A job of one. */
export type Job = Readonly<z.infer<typeof job>>;
/** A step of one. */
export type Step = Readonly<z.infer<typeof step>>;

/** All workflows of a project, by the names of their files. */
export function workflowsIn(project: string): readonly Workflow[] {
  const folder = join(project, '.github', 'workflows');
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/u.test(file))
    .sort()
    .map((file) => ({ file, ...workflow.parse(parse(readFileSync(join(folder, file), 'utf8'), { merge: true })) }));
}

/** What happened, as far as workflows are started by it. */
export interface Happening {
  readonly event: string;
  /** The target of a pull request, or the branch that was pushed to. */
  readonly branch?: string;
  /** `opened`, `synchronize`, `completed` … */
  readonly action?: string;
  /** The name of the workflow that has run. */
  readonly ran?: string;
  /** The file of the workflow that somebody, or a clock, starts. */
  readonly started?: string;
}

/** What a pull request starts where nothing is said. */
const USUAL = ['opened', 'synchronize', 'reopened'];

/** Whether a workflow is started by what happened. */
export function isStarted({ file, on }: Workflow, { event, branch = '', action, ran, started }: Happening): boolean {
  const trigger = on[event];
  if (trigger === undefined || (started !== undefined && started !== file)) return false;
  if (trigger === null || Array.isArray(trigger)) return event !== 'pull_request' || USUAL.includes(action ?? '');
  const { branches, types, workflows } = trigger;
  if (branches && branch !== '' && !branches.includes(branch)) return false;
  if (workflows && !workflows.includes(ran ?? '')) return false;
  const meant = types ?? (event === 'pull_request' ? USUAL : undefined);
  return meant === undefined || action === undefined || meant.includes(action);
}
