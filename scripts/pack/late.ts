/**
 * Constants of our modules, made when they are first asked for. V8 reads a pattern with `\p{…}` for a tenth of a
 * millisecond wherever it meets one, in functions that never run too, and schemas take as long to make: together half of
 * the time in which checking starts. So where the sources have `const A = …` and `A`, the package has
 * `const late_A = once(() => …)` and `late_A()`; it may, since a module does nothing when it is loaded but define.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';
import { HOME } from '../output/home.ts';
import { withLate } from './late-text.ts';
import { children, isFunction, isType, type Node, nameOf, nodesOf, parsed } from './nodes.ts';

const OURS = ['lint-rules', 'scripts'].map((folder) => join(HOME, folder, '/'));
const LIB = join(HOME, 'scripts', 'lib');
/** A command does its work when it is loaded, in the order of its statements. */
const DEFINES = /^(?:Import|Export|(?:Function|Class|Variable)Declaration$|TS)/;
const MAKES = /^(?:Call|New)Expression$/;

/** The constants that another module exports late, by what an import calls it. */
type Exported = (from: string) => ReadonlySet<string>;

/** Changes all modules of ours that only define. */
export function late(): Plugin {
  const known = new Map<string, ReadonlySet<string>>();
  const exportedBy =
    (importer: string): Exported =>
    (from) => {
      const file = from.startsWith('#lib/') ? join(LIB, from.slice('#lib/'.length)) : join(dirname(importer), from);
      if (!/^[.#]/.test(from) || !isOurs(file)) return new Set();
      const names = known.get(file) ?? lateIn(parsed(readFileSync(file, 'utf8')), exportedBy(file)).exported;
      known.set(file, names);
      return names;
    };
  return { name: 'late', transform: (code, id) => (isOurs(id) ? madeLate(code, exportedBy(id)) : null) };
}

/** A module in TypeScript with its constants made late, and those that it imports called. */
export function madeLate(code: string, exportedBy: Exported): string {
  const program = parsed(code);
  const { own, imported } = lateIn(program, exportedBy);
  return withLate(code, program, new Set(own), new Set([...own, ...imported]));
}

interface Late {
  readonly own: ReadonlySet<string>;
  readonly exported: ReadonlySet<string>;
  readonly imported: ReadonlySet<string>;
}

function lateIn(program: Node, exportedBy: Exported): Late {
  const statements = nodesOf(program.body);
  const imported = new Set(statements.flatMap((one) => lateImports(one, exportedBy)));
  const [own, exported] = [new Set<string>(), new Set<string>()];
  if (!statements.every(({ type }) => DEFINES.test(type))) return { own, exported, imported };
  for (const statement of statements) {
    const declaration = nodesOf(statement.declaration)[0] ?? statement;
    if (declaration.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of children(declaration)) {
      const name = nameOf(nodesOf(id)[0]);
      if (name === '' || !nodesOf(init).some((one) => makes(one, (other) => own.has(other) || imported.has(other))))
        continue;
      own.add(name);
      if (declaration !== statement) exported.add(name);
    }
  }
  return { own, exported, imported };
}

/** The local names of what a statement imports late. */
function lateImports({ type, source, specifiers }: Node, exportedBy: Exported): readonly string[] {
  const from = nodesOf(source)[0]?.value;
  const names = typeof from === 'string' ? exportedBy(from) : new Set<string>();
  if (names.size === 0) return [];
  const parts = nodesOf(specifiers);
  if (type !== 'ImportDeclaration' || parts.some((part) => part.type === 'ImportNamespaceSpecifier'))
    throw new Error(`constants are not imported by name: ${from}`);
  return parts.flatMap(({ imported, local }) =>
    names.has(nameOf(nodesOf(imported)[0])) ? [nameOf(nodesOf(local)[0])] : [],
  );
}

/** Whether an expression makes something when it is valued, or needs what is made late. */
function makes(node: Node, isLate: (name: string) => boolean): boolean {
  if (isFunction(node) || isType(node) || nameOf(nodesOf(node.callee)[0]) === 'once') return false;
  if (MAKES.test(node.type) || 'regex' in node || isLate(nameOf(node))) return true;
  return children(node).some((one) => makes(one, isLate));
}

function isOurs(file: string): boolean {
  return file.endsWith('.ts') && OURS.some((folder) => file.startsWith(folder));
}
