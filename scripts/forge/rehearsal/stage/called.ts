/** Workflows that call others, as repositories of offices do: a job that calls stands for all jobs of what it calls. */
import { basename } from 'node:path';
import type { Job, Workflow } from './workflow.ts';

/**
 * A caller with the jobs of what it calls, under both names, as a forge shows them; any other workflow as it is. What is called is found
 * by its file among `all`, whichever repository and commit the caller names. Throws where a forge would start nothing.
 */
export function withCalled(caller: Workflow, all: readonly Workflow[]): Workflow {
  const [[id, calling] = ['', null], ...others] = Object.entries(caller.jobs);
  const { uses, name = id, with: given, permissions = {} } = calling ?? {};
  if (uses === undefined || given === undefined) return caller;
  const file = basename(uses.split('@')[0] ?? '');
  const called = all.find((one) => one.file === file && Object.hasOwn(one.on, 'workflow_call'));
  if (!called || others.length > 0) throw new Error(`${caller.file}: ${uses} cannot be called so`);
  const jobs = Object.entries(called.jobs).map(([inner, job]): [string, Job] => {
    const beyond = Object.entries(job.permissions ?? {}).find(([scope, level]) => !allows(permissions[scope], level));
    if (beyond) throw new Error(`${caller.file}: ${inner} asks for ${beyond.join(': ')}, which its caller may not`);
    return [inner, { ...job, name: `${name} / ${job.name ?? inner}`, uses, with: given }];
  });
  return { ...caller, env: called.env, jobs: Object.fromEntries(jobs) };
}

function allows(granted: string | undefined, asked: string): boolean {
  return granted === asked || granted === 'write';
}
