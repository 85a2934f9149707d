/** What a workflow may be made of at all: plain YAML, and the few keys that ours need. */
import { isAlias, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import { type Breach, isSame, namesOf, type Rule, type Tree, textOf } from './workflow.ts';

/** No anchors, tags, quoted keys, second documents: what reads differently to a parser and to people. */
export const plainYaml: Rule = ({ text }) => {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, version: '1.2' });
  const found: Breach[] = [];
  const tell = (offset: number, message: string) => found.push({ line: lines.linePos(offset).line, message });
  if (/^%/mu.test(text)) found.push({ line: 1, message: 'a directive of YAML' });
  if (/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) found.push({ line: 1, message: 'a character that nobody sees' });
  if (!Array.isArray(documents) || documents.length !== 1) return [...found, { line: 1, message: 'not one document' }];
  for (const document of documents) {
    for (const error of [...document.errors, ...document.warnings])
      tell(error.pos[0], error.message.split('\n')[0]?.replace(/ at line .*$/u, '') ?? '');
    visit(document, {
      Node(_, node) {
        const at = node.range?.[0] ?? 0;
        if (isAlias(node)) tell(at, 'an alias');
        else if (node.anchor) tell(at, `the anchor ${node.anchor}`);
        else if (node.tag) tell(at, `the tag ${node.tag}`);
      },
      Pair(_, { key }) {
        const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
        if (!isScalar(key) || typeof key.value !== 'string') tell(at, 'a key that is no word');
        else if (key.value === '<<') tell(at, 'a merge key');
        else if (key.type !== 'PLAIN') tell(at, `the quoted key ${key.value}`);
      },
    });
  }
  return found;
};

const WORKFLOW = ['name', 'on', 'permissions', 'concurrency', 'jobs'];
const JOB = [
  'name',
  'needs',
  'if',
  'runs-on',
  'timeout-minutes',
  'permissions',
  'outputs',
  'strategy',
  'environment',
  'continue-on-error',
  'steps',
];
/** Of a job that calls a workflow of ours. */
const CALL = ['name', 'permissions', 'uses', 'with'];
const USES = ['id', 'if', 'continue-on-error', 'uses', 'with'];
const RUN = ['id', 'if', 'env', 'run'];
/** Actions that may fail without harm: what they bring or do may be missing. */
const MAY_FAIL = ['download-artifact', 'attest', 'cache/restore', 'cache/save'];

/** Nothing beside what ours need: no containers, services, shells, defaults, secrets for called workflows, jobs that may fail. */
export const knownKeys: Rule = ({ root, fields, jobs }) => {
  const unknown = (tree: Tree | undefined, known: readonly string[], where: string) =>
    (tree?.entries ?? [])
      .filter(({ key }) => !known.includes(key))
      .map(({ key, line }) => ({ line, message: `${where} has \`${key}\`` }));
  const ofJobs = (fields.jobs?.entries ?? []).flatMap(({ key: job, tree }) => [
    ...unknown(tree, namesOf(tree).includes('uses') ? CALL : JOB, `job ${job}`),
    ...(tree.entries.find(({ key }) => key === 'steps')?.tree.items ?? []).flatMap((step) =>
      unknown(step, namesOf(step).includes('uses') ? USES : RUN, `a step of ${job}`),
    ),
  ]);
  const ofSteps = jobs.flatMap(({ steps }) => steps);
  const mayFail = ofSteps.flatMap(({ action, fields: step }) => {
    const tree = step['continue-on-error'];
    return tree && !(tree.value === true && MAY_FAIL.includes(action))
      ? [{ line: tree.line, message: 'a step that may not fail does' }]
      : [];
  });
  // Some plans have no attestations: that job alone may fail, and it runs nothing of ours.
  const jobsMayFail = jobs.flatMap(({ name, fields: { 'continue-on-error': tree }, steps }) =>
    tree && !(tree.value === true && steps.every(({ action }) => MAY_FAIL.includes(action)))
      ? [{ line: tree.line, message: `job ${name} may fail` }]
      : [],
  );
  const ofStrategy = jobs.flatMap(({ name, fields: { strategy } }) =>
    strategy && !isLiteral(strategy)
      ? [{ line: strategy.line, message: `the matrix of ${name} is not written out` }]
      : [],
  );
  const ofEnvironment = jobs.flatMap(({ name, fields: { environment }, steps }) => {
    if (environment === undefined) return [];
    const tell = (message: string) => [{ line: environment.line, message: `job ${name} ${message}` }];
    if (!isSame(environment.value, { name: 'github-pages' }))
      return tell('is of an environment that is not github-pages');
    return steps.every(({ action }) => action === 'deploy-pages')
      ? []
      : tell('is no site, and waits for who lets one out');
  });
  return [
    ...unknown(root, WORKFLOW, 'the workflow'),
    ...ofJobs,
    ...mayFail,
    ...jobsMayFail,
    ...ofStrategy,
    ...ofEnvironment,
  ];
};

function isLiteral({ entries }: Tree): boolean {
  return entries.every(
    ({ key, tree }) =>
      (key === 'fail-fast' && typeof tree.value === 'boolean') ||
      (key === 'matrix' &&
        tree.entries.every(
          (axis) => axis.key === 'node' && axis.tree.items.length > 0 && axis.tree.items.every(isNumber),
        )),
  );
}

function isNumber({ value }: Tree): boolean {
  return typeof value === 'number';
}

/** Texts without line ends, and every job and workflow with a name that people read. */
export const named: Rule = ({ fields, jobs }) =>
  [
    { what: 'the workflow', line: 1, name: fields.name },
    ...jobs.map((job) => ({ what: `job ${job.name}`, line: job.line, name: job.fields.name })),
  ]
    .filter(({ name }) => !/^[\p{L}\d][\p{L}\d ,:-]+$/u.test(textOf(name)))
    .map(({ what, line }) => ({ line, message: `${what} has no plain name` }));
