/** The one check to require. */
import { GATE } from './conditions.ts';
import { type Breach, namesOf, type Rule, textOf } from './workflow.ts';

/** When it fails; what that lets through is tried out in `workflows.test.ts`. */
const FAILS = `\${{ always() && (needs.check.result != 'success' || (needs.test.result != 'success' && !(needs.test.result == 'skipped' && needs.check.outputs.code == 'false'))) }}`;
/** What it stands for. */
const JUDGES = { 'ci:check': 'ci:check', 'npm test': 'test' };

/** The one check to require waits for all others, is always there, and cannot be passed by. */
export const gate: Rule = ({ triggers, jobs }) => {
  const gates = jobs.filter(({ fields }) => textOf(fields.name) === GATE);
  // The forge asks for a check by its name, whichever workflow it is of.
  if (!triggers.includes('merge_group'))
    return gates.map(({ name, line }) => ({ line, message: `job ${name} bears the name of the gate` }));
  // What calls the check has its gate there.
  if (jobs.some(({ uses }) => uses !== '')) return [];
  const [one] = gates;
  if (one === undefined || gates.length > 1) return [{ line: 1, message: `not one job named ${GATE}` }];
  const others = jobs.filter((job) => job !== one).map(({ name }) => name);
  const waits = one.fields.needs ? namesOf(one.fields.needs) : [];
  const found: Breach[] = others
    .filter((name) => !waits.includes(name))
    .map((name) => ({ line: one.line, message: `the gate does not wait for ${name}` }));
  const runs = jobs.flatMap(({ steps }) => steps.map(({ command }) => command));
  for (const [said, command] of Object.entries(JUDGES))
    if (!runs.includes(command)) found.push({ line: one.line, message: `nothing runs ${said}` });
  if (!triggers.includes('pull_request'))
    found.push({ line: one.line, message: 'the gate is not there at a pull request' });
  if (one.fields.strategy) found.push({ line: one.fields.strategy.line, message: 'the gate is several' });
  if (textOf(one.fields.if) !== `\${{ always() }}`) found.push({ line: one.line, message: 'the gate may be skipped' });
  const [step] = one.steps;
  if (one.steps.length !== 1 || step?.run !== 'exit 1' || !step.fields.if)
    found.push({ line: one.line, message: 'the gate does something else than to fail' });
  // Without a function of status, a step is passed over in a run that somebody stopped, and the gate is green.
  else if (!/^\$\{\{ always\(\) && \(.+\) \}\}$/u.test(textOf(step.fields.if)))
    found.push({ line: step.line, message: 'the gate lets a run through that was stopped' });
  else if (textOf(step.fields.if) !== FAILS)
    found.push({ line: step.line, message: 'the gate fails for other than what the others became' });
  return found;
};
