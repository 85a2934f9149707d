/** A module written again, with constants that are made when they are first asked for. */
import { join } from 'node:path';
import { HOME } from '../output/home.ts';
import { children, declaredIn, isFunction, isType, type Node, nameOf, nodesOf } from './nodes.ts';

/** What stands between two offsets becomes another text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a node stands. */
interface Place {
  /** Names that mean a constant made late. */
  readonly late: ReadonlySet<string>;
  readonly isInFunction: boolean;
  readonly isArgument: boolean;
}

const ONCE = join(HOME, 'scripts', 'lib', 'once.ts');
/** What V8 asks tables of Unicode for. */
const SLOW = /\\p\{|[^\0-\x7f]/i;

/** The module in which the constants `own` are made late, and called as all of `late` are. */
export function withLate(code: string, program: Node, own: ReadonlySet<string>, late: ReadonlySet<string>): string {
  const patterns: string[] = [];
  const edits = [...editsIn(program, { late, isInFunction: false, isArgument: false })];
  let [text, at] = ['', 0];
  for (const { start, end, text: put } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += code.slice(at, start) + put;
    at = end;
  }
  const made = patterns.map((pattern, index) => `const madePattern${index} = madeOnce(() => ${pattern});\n`);
  const head = own.size + made.length > 0 ? [`import { once as madeOnce } from ${JSON.stringify(ONCE)};\n`] : [];
  return [...head, ...made, text, code.slice(at)].join('');

  function* editsIn(node: Node, place: Place): Generator<Edit> {
    if (isType(node)) return;
    const { start, end } = node;
    const name = nameOf(node);
    if (name !== '') {
      if (place.late.has(name)) yield { start, end, text: `${lateName(name)}()` };
    } else if (node.regex) {
      const text = patternText(node, place);
      if (text !== null) yield { start, end, text };
    } else if (node.type === 'ImportSpecifier') yield* importedIn(node, place);
    else if (node.type === 'VariableDeclarator') yield* constantIn(node, place);
    else for (const one of children(node)) yield* partIn(one, node, place);
  }

  function* importedIn({ start, end, ...node }: Node, place: Place): Generator<Edit> {
    const [imported = '', local = ''] = ['imported', 'local'].map((part) => nameOf(nodesOf(node[part])[0]));
    if (place.late.has(local)) yield { start, end, text: `${lateName(imported)} as ${lateName(local)}` };
  }

  function* constantIn(node: Node, place: Place): Generator<Edit> {
    const [id] = nodesOf(node.id);
    const [init] = nodesOf(node.init);
    const name = nameOf(id);
    const isLate = own.has(name) && place.late.has(name);
    if (id && init && isLate) {
      const [type] = nodesOf(id.typeAnnotation);
      const said = type ? code.slice(type.start, type.end) : '';
      yield { start: id.start, end: id.end, text: lateName(name) };
      yield { start: init.start, end: init.start, text: `madeOnce(()${said} => (` };
      yield* partIn(init, node, place);
      yield { start: init.end, end: init.end, text: '))' };
    } else for (const one of children(node)) if (one !== id || name === '') yield* partIn(one, node, place);
  }

  function* partIn(part: Node, node: Node, place: Place): Generator<Edit> {
    const isName = node.computed !== true && (node.key === part || node.property === part);
    const name = nameOf(part);
    if (node.shorthand === true && node.key !== part && place.late.has(name))
      yield { start: part.end, end: part.end, text: `: ${lateName(name)}()` };
    else if (node.type === 'NewExpression' && node.callee === part && place.late.has(name))
      yield { start: part.start, end: part.end, text: `(${lateName(name)}())` };
    else if ((!isName && node.shorthand !== true) || part.type === 'AssignmentPattern') {
      const declared = node === program ? [] : declaredIn(node);
      yield* editsIn(part, {
        late: declared.length === 0 ? place.late : new Set([...place.late].filter((name) => !declared.includes(name))),
        isInFunction: place.isInFunction || isFunction(node),
        isArgument: nodesOf(node.arguments).includes(part),
      });
    }
  }

  /** Null for a pattern that has to stay as it is; one that remembers where it was is one only where it forgets at once. */
  function patternText(node: Node, { isInFunction, isArgument }: Place): string | null {
    const { pattern, flags } = Object(node.regex);
    if (!SLOW.test(pattern) || !/[uv]/.test(flags)) return null;
    const text = `RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`;
    if (!isInFunction || (/[gy]/.test(flags) && !isArgument)) return text;
    return `madePattern${patterns.push(text) - 1}()`;
  }
}

/** Another name, so that nothing can take a constant's maker for the constant. */
function lateName(name: string): string {
  return `late_${name}`;
}
