/** A workflow as the rules see it: what stands where, with lines for messages. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';

/** What is wrong at a line. */
export interface Breach {
  readonly line: number;
  readonly message: string;
}

/** A value of YAML at its line. */
export interface Tree {
  readonly line: number;
  /** What it is, lists and maps as in JSON. */
  readonly value: unknown;
  /** What stands behind it on its line. */
  readonly comment: string;
  /** Of a map, in order. */
  readonly entries: readonly { readonly key: string; readonly line: number; readonly tree: Tree }[];
  /** Of a list. */
  readonly items: readonly Tree[];
}

/** A job or a step, by its keys. */
export type Fields = Readonly<Record<string, Tree | undefined>>;

export interface Step {
  readonly line: number;
  readonly fields: Fields;
  /** `checkout` of `actions/checkout@…`, `cache/save` of the two halves of that action, whichever forge it comes from; empty where nothing is used. */
  readonly action: string;
  readonly inputs: Fields;
  /** Empty where nothing runs. */
  readonly run: string;
  /** The command of ours that runs, by its name, or `test`; empty where none does. */
  readonly command: string;
}

export interface Job {
  readonly name: string;
  readonly line: number;
  readonly fields: Fields;
  /** None where the job calls a workflow. */
  readonly steps: readonly Step[];
  /** The workflow that it calls; empty where it has steps of its own. */
  readonly uses: string;
}

export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly root: Tree;
  readonly fields: Fields;
  /** Names of what sets it off. */
  readonly triggers: readonly string[];
  readonly jobs: readonly Job[];
}

/** A rule: what of a workflow breaks it. */
export type Rule = (workflow: Workflow) => readonly Breach[];

/** The trigger by which repositories of offices run a workflow of ours; what sets those off is what sets off ours. */
export const CALLED = 'workflow_call';

/** Reads one; what YAML allows and nobody needs is for the rule `plain-yaml`. */
export function workflowOf(file: string, text: string): Workflow {
  const lines = new LineCounter();
  const [document] = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false });
  const lineAt = (node: unknown, unless: number) => {
    const range = typeof node === 'object' && node !== null && 'range' in node ? (node as Node).range : null;
    return range ? lines.linePos(range[0]).line : unless;
  };
  const treeOf = (node: unknown, above: number): Tree => {
    const line = lineAt(node, above);
    const empty = { line, comment: '', entries: [], items: [] };
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const at = lineAt(key, line);
        return { key: isScalar(key) ? String(key.value) : '?', line: at, tree: treeOf(value, at) };
      });
      return { ...empty, entries, value: Object.fromEntries(entries.map(({ key, tree }) => [key, tree.value])) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => treeOf(item, line));
      return { ...empty, items, value: items.map(({ value }) => value) };
    }
    if (isScalar(node)) return { ...empty, value: node.value, comment: node.comment ?? '' };
    return { ...empty, value: null };
  };
  const root = treeOf(document?.contents, 1);
  const fields = fieldsOf(root);
  const { on, jobs } = fields;
  return {
    file,
    text,
    root,
    fields,
    triggers: on ? namesOf(on) : [],
    jobs: (jobs?.entries ?? []).map(({ key, line, tree }) => {
      const own = fieldsOf(tree);
      return { name: key, line, fields: own, steps: (own.steps?.items ?? []).map(stepOf), uses: textOf(own.uses) };
    }),
  };
}

function stepOf(tree: Tree): Step {
  const fields = fieldsOf(tree);
  const run = textOf(fields.run);
  const [, command, test = ''] = /^npm (?:run --silent decuong -- (\S+)|(test)\b)/u.exec(run) ?? [];
  return {
    line: tree.line,
    fields,
    action: /(?:^|\/)(?:actions)\/([a-z-]+|cache\/(?:restore|save))@/u.exec(textOf(fields.uses))?.[1] ?? '',
    inputs: fieldsOf(fields.with),
    run,
    command: command ?? test,
  };
}

export function fieldsOf(tree: Tree | undefined): Fields {
  return Object.fromEntries((tree?.entries ?? []).map((entry) => [entry.key, entry.tree]));
}

/** The text that stands there; empty where there is none, or something else. */
export function textOf(tree: Tree | undefined): string {
  return typeof tree?.value === 'string' ? tree.value : '';
}

/** A word, a list of words, or the keys of a map. */
export function namesOf(tree: Tree): readonly string[] {
  if (tree.entries.length > 0) return tree.entries.map(({ key }) => key);
  if (tree.items.length > 0) return tree.items.map(({ value }) => String(value));
  return typeof tree.value === 'string' ? [tree.value] : [];
}

/** Every text and the keys that lead to it, such as `jobs.check.steps.0.run`. */
export function textsOf(tree: Tree, path = ''): readonly { readonly path: string; readonly tree: Tree }[] {
  const at = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`);
  if (typeof tree.value === 'string') return [{ path, tree }];
  return [
    ...tree.entries.flatMap(({ key, tree: below }) => textsOf(below, at(key))),
    ...tree.items.flatMap((below, index) => textsOf(below, at(index))),
  ];
}

/** Whether two values are the same, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
