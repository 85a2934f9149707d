/** Commands of ours that a workflow may run, with which arguments, and what they make there. */
import type { Breach, Rule, Step } from './workflow.ts';
import { textOf } from './workflow.ts';

/** Nothing that anyone may want of what a command left. */
const NOTHING = /^$/u;

/** By script: whole arguments, and the paths that may be uploaded after it. Any other argument could make it judge less. */
const COMMANDS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  build: { '': /^dist\/$/u, '--out "$RUNNER_TEMP/dist"': /^\$\{\{ runner\.temp \}\}\/dist\/$/u },
  'ci:check': { '--out verdict.json': /^verdict\.json$/u },
  'ci:comment': {
    '--verdict "$RUNNER_TEMP/verdict/verdict.json"': NOTHING,
    '--verdict "$RUNNER_TEMP/verdict/verdict.json" --codeowners': NOTHING,
  },
  'ci:mend': { '--branch="$BRANCH"': NOTHING },
  'ci:open': { '"$CAMPAIGN"': NOTHING },
  'ci:owners': { '': NOTHING },
  'ci:prefill': { '"$CAMPAIGN" "$UNIT"': NOTHING },
  'ci:preview': { '--out preview': /^preview\/(?:\d+\/\*\.docx|all\/|verdict\.json)?$/u },
  'ci:redline': {
    '"$CAMPAIGN" "$UNIT" --from="$FROM" --to="$TO" --out redline': /^redline\/(?:\*\.docx)?$/u,
  },
  'ci:release': { '--out "$RUNNER_TEMP/dist"': NOTHING },
  'ci:remind': { '--out "$RUNNER_TEMP/reminders"': /^\$\{\{ runner\.temp \}\}\/reminders\/$/u },
  test: { '': NOTHING },
};

/** Whether workflows may run a script. */
export function isForWorkflows(script: string): boolean {
  return Object.hasOwn(COMMANDS, script);
}

/** Of `npm run --silent decuong -- x y`: `x` and `y`; of all else nothing. */
function partsOf({ run }: Step): readonly [script: string, given: string] {
  const [, named, test, given = ''] = /^npm (?:run --silent decuong -- (\S+)|(test) --)(?: (.+))?$/u.exec(run) ?? [];
  return [named ?? test ?? '', given];
}

/** The paths that a command leaves; null where it is none of ours, or is given something else. */
function madeBy(step: Step): RegExp | null {
  const [script, given] = partsOf(step);
  const known = isForWorkflows(script) ? (COMMANDS[script] ?? {}) : {};
  return Object.hasOwn(known, given) ? (known[given] ?? null) : null;
}

/** A command is given what it is given everywhere: no other range, no other folder, no question for help. */
export const givenArguments: Rule = ({ jobs }) =>
  jobs.flatMap(({ steps }) =>
    steps.flatMap((step): readonly Breach[] => {
      const [script, given] = partsOf(step);
      if (!isForWorkflows(script) || madeBy(step) !== null) return [];
      return [{ line: step.line, message: `${script} with ${given === '' ? 'nothing' : given}` }];
    }),
  );

/** What actions other than `upload-artifact` take up of what a job before has built. */
const TAKEN: Readonly<Record<string, readonly [input: string, path: string]>> = {
  attest: ['subject-path', 'dist/SHA256SUMS'],
  'upload-pages-artifact': ['path', 'dist/site/'],
};

/** Only what a command before it in the job has made leaves the machine. */
export const uploads: Rule = ({ jobs }) =>
  jobs.flatMap(({ steps }) =>
    steps.flatMap(({ action, inputs, line }, index) => {
      const [input, taken] = (Object.hasOwn(TAKEN, action) ? TAKEN[action] : undefined) ?? ['path', null];
      if (taken === null && action !== 'upload-artifact') return [];
      const path = textOf(inputs[input]);
      const before = steps.slice(0, index);
      const isMade = taken === null ? path !== '' && before.some((step) => madeBy(step)?.test(path)) : path === taken;
      const message = `${action} of ${JSON.stringify(path)}, which no command makes`;
      return isMade ? [] : [{ line: inputs[input]?.line ?? line, message }];
    }),
  );
