/** What steps run: npm, and one command of ours; values come in variables. */
import { isForWorkflows } from './commands.ts';
import { GATE } from './conditions.ts';
import type { Breach, Job, Rule, Step } from './workflow.ts';
import { textOf, textsOf } from './workflow.ts';

const INSTALL = 'npm ci --ignore-scripts';
/** `npm run --silent decuong -- ci:x --option word --option="$NAME/word"`: words of letters that a shell leaves alone. */
const WORD = String.raw`(?:[\w./=-]+|(?:--[a-z-]+=)?"\$[A-Z_]+(?:/[\w./-]*)?")`;
const SCRIPT = new RegExp(`^npm (?:run --silent decuong -- ([a-z:-]+)(?: ${WORD})*|(test))$`, 'u');
/** What the runner itself sets. */
const OWN = ['RUNNER_TEMP'];

/** Each `run:` is the installation, the tests or one command of ours, by the script that offices have too; the gate alone fails by itself. */
export function thinRuns(scripts: Readonly<Record<string, string>>): Rule {
  return ({ jobs }) =>
    jobs.flatMap((job) =>
      job.steps.flatMap((step): readonly Breach[] => {
        const { fields, run } = step;
        if (fields.run === undefined) return [];
        const tell = (message: string) => [{ line: step.line, message }];
        if (run === INSTALL || (run === 'exit 1' && textOf(job.fields.name) === GATE)) return [];
        const [, name, test] = SCRIPT.exec(run) ?? [];
        const script = name ?? test;
        if (script === undefined) return tell(`runs ${JSON.stringify(fields.run.value)}`);
        if (!isForWorkflows(script) || !Object.hasOwn(scripts, script))
          return tell(`no script ${script} for workflows`);
        const unset = [...run.matchAll(/\$([A-Z_]+)/gu)]
          .map(([, variable = '']) => variable)
          .filter((variable) => !OWN.includes(variable) && !fields.env?.entries.some(({ key }) => key === variable));
        return unset.flatMap((variable) => tell(`nothing sets ${variable}`));
      }),
    );
}

/** Before any script: checkout, Node, installation; no other order, no installation without the lockfile. */
export const order: Rule = ({ jobs }) =>
  jobs
    .filter((job) => job.steps.some(({ run }) => run.startsWith('npm ')))
    .filter((job) => headOf(job).join() !== `checkout,setup-node,${INSTALL}`)
    .map(({ name, line }) => ({ line, message: `job ${name} does not begin with checkout, setup-node, ${INSTALL}` }));

function headOf({ steps }: Job): readonly string[] {
  const wordOf = ({ action, run, fields }: Step) => (fields.if ? 'if' : action || run);
  return steps.slice(0, 3).map(wordOf);
}

/**
 * Only the token, for a command of ours that no change has written, and what a person typed at a button, each under its own name:
 * nothing that changes how programs run.
 */
export const variables: Rule = ({ jobs, triggers }) =>
  jobs.flatMap(({ steps }) =>
    steps.flatMap(({ command, fields: { env } }) =>
      (env?.entries ?? [])
        .filter(({ key, tree }) => {
          const mayAsk = command.startsWith('ci:') && !triggers.includes('pull_request');
          const isToken = mayAsk && key === 'GITHUB_TOKEN' && tree.value === `\${{ github.token }}`;
          const [, input = ''] = /^\$\{\{ inputs\.([a-z]+) \}\}$/u.exec(textOf(tree)) ?? [];
          return !isToken && !(input !== '' && key === input.toUpperCase());
        })
        .map(({ key, line, tree }) => ({ line, message: `${key} is ${JSON.stringify(tree.value)}` })),
    ),
  );

/** No secrets at all. Said apart from expressions, so that no way to write it is left. */
export const secrets: Rule = ({ root, text }) => {
  if (!/secret/iu.test(text)) return [];
  return textsOf(root)
    .filter(({ tree }) => /secret/iu.test(String(tree.value)))
    .filter(({ path }) => !/(?:^|\.)(?:name|description)$/u.test(path))
    .map(({ tree }) => ({ line: tree.line, message: 'a secret' }));
};
