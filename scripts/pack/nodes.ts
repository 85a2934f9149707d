/** Trees of TypeScript as ESTree has them, of whose nodes we know no more than we ask for. */
import { parseAst } from 'rolldown/parseAst';

/** A node; places are in UTF-16 units of the source. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

const TYPE = /^TS(?!.*(?:Expression|Assertion|ParameterProperty)$)/;

/** The tree of a module. */
export function parsed(code: string): Node {
  const [program] = nodesOf(parseAst(code, { lang: 'ts' }));
  if (!program) throw new Error('no tree');
  return program;
}

/** The nodes among what a part of a node holds: none, one, or a list. */
export function nodesOf(part: unknown): readonly Node[] {
  return (Array.isArray(part) ? part : [part]).filter(isNode);
}

/** All nodes right below one. */
export function children(node: Node): readonly Node[] {
  return Object.values(node).flatMap(nodesOf);
}

/** The name of an identifier, '' for any other node. */
export function nameOf(node: Node | undefined): string {
  return node?.type === 'Identifier' ? String(node.name) : '';
}

/** Whether what stands in a node is valued when it is called, not before. */
export function isFunction({ type }: Node): boolean {
  return type.includes('Function');
}

/** Whether a node says only what something is, and is gone where the program runs. */
export function isType({ type }: Node): boolean {
  return TYPE.test(type);
}

/** The names that hold in a node alone: its parameters, and what a block, a case or a loop declares. */
export function declaredIn(node: Node): readonly string[] {
  const parameters = ['params', 'param'].flatMap((part) => nodesOf(node[part]));
  const statements = ['body', 'consequent', 'left', 'init'].flatMap((part) => nodesOf(node[part]));
  const declared = statements.flatMap((one) => (one.type === 'VariableDeclaration' ? children(one) : [one]));
  return [...parameters, ...declared.flatMap(({ id }) => nodesOf(id))].flatMap(boundBy);
}

/** The names that a pattern binds. */
function boundBy(pattern: Node): readonly string[] {
  if (pattern.type === 'Identifier') return [nameOf(pattern)];
  return ['elements', 'properties', 'value', 'left', 'argument']
    .flatMap((part) => nodesOf(pattern[part]))
    .flatMap(boundBy);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}
