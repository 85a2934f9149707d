/** Actions: whose, which version, with which inputs. */
import { type Breach, type Rule, type Step, textOf, type Workflow } from './workflow.ts';

/** The inputs that ours need; none other, such as one that checks out a stranger's code with rights, or another repository. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  attest: ['subject-path'],
  'cache/restore': ['path', 'key', 'restore-keys'],
  'cache/save': ['path', 'key'],
  checkout: ['ref', 'persist-credentials', 'fetch-depth'],
  'configure-pages': [],
  'deploy-pages': [],
  'download-artifact': ['name', 'path', 'run-id', 'github-token'],
  'setup-node': ['node-version', 'cache', 'package-manager-cache'],
  'upload-artifact': ['name', 'path', 'archive', 'if-no-files-found', 'overwrite', 'retention-days'],
  'upload-pages-artifact': ['path'],
};

const stepsOf = ({ jobs }: Workflow): readonly Step[] => jobs.flatMap(({ steps }) => steps);
const PLAIN = /^(?:https:\/\/code\.forgejo\.org\/)?actions\/(?:[a-z-]+|cache\/(?:restore|save))@[0-9a-f]{40}$/u;

/** Actions of the forge itself, pinned to a commit, with the version for people; one commit for one action in a file. */
export const pins: Rule = (workflow) => {
  const seen = new Map<string, string>();
  return stepsOf(workflow).flatMap(({ fields: { uses } }): readonly Breach[] => {
    if (uses === undefined) return [];
    const text = textOf(uses);
    const tell = (message: string) => [{ line: uses.line, message }];
    if (!PLAIN.test(text)) return tell(`${JSON.stringify(uses.value)} is no action of the forge by its whole commit`);
    if (!/^ v\d+\.\d+\.\d+$/u.test(uses.comment)) return tell(`${text} has no version behind it`);
    const [name = '', commit = ''] = text.split('@');
    const before = seen.get(name) ?? commit;
    seen.set(name, before);
    return before === commit ? [] : tell(`${name} is of two commits`);
  });
};

/** Only known inputs: an unknown one is a slip of the pen, or opens what is shut. */
export const inputs: Rule = (workflow) =>
  stepsOf(workflow).flatMap(({ action, fields }) => {
    if (fields.uses === undefined) return [];
    const known = Object.hasOwn(INPUTS, action) ? INPUTS[action] : undefined;
    if (known === undefined)
      return [{ line: fields.uses.line, message: `the action ${textOf(fields.uses)} is none of ours` }];
    return (fields.with?.entries ?? [])
      .filter(({ key }) => !known.includes(key))
      .map(({ key, line }) => ({ line, message: `${action} with \`${key}\`` }));
  });

/** No token is left in a checkout. */
export const credentials: Rule = (workflow) =>
  stepsOf(workflow)
    .filter(({ action, inputs: given }) => action === 'checkout' && given['persist-credentials']?.value !== false)
    .map(({ line }) => ({ line, message: 'the checkout keeps credentials' }));

/** What another run or job left is laid where nothing runs from, and nowhere else. */
export const artifacts: Rule = (workflow) =>
  stepsOf(workflow).flatMap(({ action, inputs: { path, name }, line }) => {
    if (action !== 'download-artifact') return [];
    const found: Breach[] = [];
    if (!/^(?:\$\{\{ runner\.temp \}\}\/[a-z]+\/?|dist\/?)$/u.test(textOf(path)))
      found.push({ line: path?.line ?? line, message: 'an artifact lies where code may run from' });
    if (!/^[a-z-]+$/u.test(textOf(name)))
      found.push({ line: name?.line ?? line, message: 'an artifact without its name' });
    return found;
  });

/** The newest Node with long-term support, or those of the matrix. */
const NODE = 26;

/** Node as package.json says: the oldest that it allows and {@link NODE} for tests, {@link NODE} for all else. */
export function nodeVersions(oldest: number): Rule {
  return ({ jobs }) =>
    jobs.flatMap(({ fields, steps }) => {
      const matrix = fields.strategy?.entries.find(({ key }) => key === 'matrix')?.tree;
      const nodes = matrix?.entries.find(({ key }) => key === 'node')?.tree;
      const wrong =
        nodes && JSON.stringify(nodes.value) !== JSON.stringify([oldest, NODE])
          ? [{ line: nodes.line, message: `Node is not ${oldest} and ${NODE}` }]
          : [];
      const expected = nodes ? `\${{ matrix.node }}` : NODE;
      const others = steps
        .filter(({ action, inputs: given }) => action === 'setup-node' && given['node-version']?.value !== expected)
        .map(({ line }) => ({ line, message: `Node is not ${expected}` }));
      return [...wrong, ...others];
    });
}
