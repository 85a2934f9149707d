/** All rules, by the names that their fixtures bear. */
import project from '../../../package.json' with { type: 'json' };
import { artifacts, caches, credentials, inputs, nodeVersions, pins } from './actions.ts';
import { givenArguments, uploads } from './commands.ts';
import { conditions, outputs } from './conditions.ts';
import { expressions } from './expressions.ts';
import { gate } from './gate.ts';
import { checkouts, leastRights, writers } from './rights.ts';
import { order, secrets, thinRuns, variables } from './runs.ts';
import { knownKeys, named, plainYaml } from './shape.ts';
import { concurrency, knownTriggers, needs, runners, schedules, timeouts } from './triggers.ts';
import { type Rule, workflowOf } from './workflow.ts';

/** The oldest Node that package.json allows. */
const OLDEST_NODE = Number(/^>=(\d+)\./u.exec(project.engines.node)?.[1]);

export const RULES: Readonly<Record<string, Rule>> = {
  arguments: givenArguments,
  artifacts,
  caches,
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
