/** All rules, by the names that their fixtures bear. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import project from '../../../package.json' with { type: 'json' };
import { PROJECT } from '../../helpers/project.ts';
import { artifacts, credentials, inputs, nodeVersions, pins } from './actions.ts';
import { caches } from './caches.ts';
import { called, callers } from './calls.ts';
import { givenArguments, uploads } from './commands.ts';
import { conditions, outputs } from './conditions.ts';
import { expressions } from './expressions.ts';
import { gate } from './gate.ts';
import { checkouts, leastRights, writers } from './rights.ts';
import { order, secrets, thinRuns, variables } from './runs.ts';
import { knownKeys, named, plainYaml } from './shape.ts';
import { concurrency, knownTriggers, needs, runners, schedules, timeouts } from './triggers.ts';
import { type Rule, type Workflow, workflowOf } from './workflow.ts';

const FOLDER = join(PROJECT, '.github', 'workflows');

/** A workflow of this project by the name of its file; null where there is none. */
function ofProject(file: string): Workflow | null {
  const path = join(FOLDER, file);
  return existsSync(path) ? workflowOf(file, readFileSync(path, 'utf8')) : null;
}

/** The oldest Node that package.json allows. */
const OLDEST_NODE = Number(/^>=(\d+)\./u.exec(project.engines.node)?.[1]);

export const RULES: Readonly<Record<string, Rule>> = {
  arguments: givenArguments,
  artifacts,
  caches,
  called,
  callers: callers(ofProject),
  checkouts,
  concurrency,
  conditions,
  credentials,
  expressions,
  gate,
  inputs,
  'known-keys': knownKeys,
  'known-triggers': knownTriggers,
  'least-rights': leastRights,
  named,
  needs,
  'node-versions': nodeVersions(OLDEST_NODE),
  order,
  outputs,
  pins,
  'plain-yaml': plainYaml,
  runners,
  schedules,
  secrets,
  'thin-runs': thinRuns(project.scripts),
  timeouts,
  uploads,
  variables,
  writers,
};

/** What of a workflow breaks which rule, line by line. */
export function breachesOf(file: string, text: string): readonly string[] {
  const workflow = workflowOf(file, text);
  return Object.entries(RULES)
    .flatMap(([id, rule]) => rule(workflow).map(({ line, message }) => ({ line, said: `${line} ${id}: ${message}` })))
    .sort((a, b) => a.line - b.line)
    .map(({ said }) => said);
}
