/** How modules are packed, so that they make their constants when they are first asked for. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeLate } from '../../scripts/pack/late.ts';
import { PROJECT } from '../helpers/project.ts';

const ONCE = `import { once as madeOnce } from "${join(PROJECT, 'scripts/lib/once.ts')}";\n`;
const IMPORT = "import { A as B, C } from './a.ts';";
const LATE = "import { late_A as late_B, C } from './a.ts';";

/** The module of which all imports give `A`, made late, and `C`, which is not. */
const packed = (code: string) => madeLate(code, () => new Set(['A'])).replace(ONCE, '');

const A_LATE = 'const late_A = madeOnce(() => (a()));';

test.each([
  [
    'a pattern',
    'const A = /a/g;\nconst f = () => A;',
    'const late_A = madeOnce(() => (/a/g));\nconst f = () => late_A();',
  ],
  ['a module that does something', 'const A = /a/g;\nA.test(b);', 'const A = /a/g;\nA.test(b);'],
  ['one that asks for tables', 'const A = /\\p{L}/u;', 'const late_A = madeOnce(() => (RegExp("\\\\p{L}", "u")));'],
  ['a schema', 'export const A: T = z.int();', 'export const late_A = madeOnce((): T => (z.int()));'],
  ['a list', 'const A = [/a/] as const;', 'const late_A = madeOnce(() => ([/a/] as const));'],
  ['what needs it', 'const A = a();\nconst B = [A];', `${A_LATE}\nconst late_B = madeOnce(() => ([late_A()]));`],
  [
    'what needs an imported one',
    `${IMPORT}\nconst D = { B, C };`,
    `${LATE}\nconst late_D = madeOnce(() => ({ B: late_B(), C }));`,
  ],
  [
    'a call of an imported one',
    `${IMPORT}\nconst f = () => C.test(B.B);`,
    `${LATE}\nconst f = () => C.test(late_B().B);`,
  ],
  ['a text', "const A = 'a';\nconst f = () => A;", "const A = 'a';\nconst f = () => A;"],
  ['a function', 'const f = () => g(/a/);', 'const f = () => g(/a/);'],
  ['what is late', 'const A = once(() => a());', 'const A = once(() => a());'],
  ['what changes', 'let a = b();\nconst f = () => a;', 'let a = b();\nconst f = () => a;'],
  ['a class', 'const A = a();\nconst f = () => new A(1);', `${A_LATE}\nconst f = () => new (late_A())(1);`],
  ['a name in a type', 'const A = a();\nconst f = (b: A): A => b as A;', `${A_LATE}\nconst f = (b: A): A => b as A;`],
  [
    'names of parts',
    'const A = a();\nconst f = () => ({ A: b.A, [A]: A });',
    `${A_LATE}\nconst f = () => ({ A: b.A, [late_A()]: late_A() });`,
  ],
  ['a parameter of that name', 'const A = a();\nconst f = ({ A = 1 }) => A;', `${A_LATE}\nconst f = ({ A = 1 }) => A;`],
  [
    'one in a block',
    'const A = a();\nfunction f() { { const A = 1; A; } A; }',
    `${A_LATE}\nfunction f() { { const A = 1; A; } late_A(); }`,
  ],
  [
    'one in a loop',
    'const A = a();\nfunction f() { for (const A of b) A; }',
    `${A_LATE}\nfunction f() { for (const A of b) A; }`,
  ],
  [
    'one that was thrown',
    'const A = a();\nfunction f() { try {} catch (A) { A; } }',
    `${A_LATE}\nfunction f() { try {} catch (A) { A; } }`,
  ],
  ['a default of parameters', 'const A = a();\nfunction f({ b = A }) {}', `${A_LATE}\nfunction f({ b = late_A() }) {}`],
  [
    'a default of parts',
    'const A = a();\nfunction f() { const [b = A] = c; }',
    `${A_LATE}\nfunction f() { const [b = late_A()] = c; }`,
  ],
  [
    'a pattern in a function',
    'const f = (a) => /ư/u.test(a);',
    'const madePattern0 = madeOnce(() => RegExp("ư", "u"));\nconst f = (a) => madePattern0().test(a);',
  ],
  [
    'one for all places, given away',
    'const f = (a) => a.replace(/ư/gu, "");',
    'const madePattern0 = madeOnce(() => RegExp("ư", "gu"));\nconst f = (a) => a.replace(madePattern0(), "");',
  ],
  ['one that remembers', 'const f = (a) => /ư/gu.exec(a);', 'const f = (a) => RegExp("ư", "gu").exec(a);'],
  ['one for plain letters', 'const f = (a) => /a/u.test(a);', 'const f = (a) => /a/u.test(a);'],
])('%s', (_, code, expected) => {
  expect(packed(code)).toBe(expected);
});

test.each(["import * as a from './a.ts';", "export * from './a.ts';", "export { A } from './a.ts';"])(
  'refused: %s',
  (code) => {
    expect(() => packed(code)).toThrow(new Error('constants are not imported by name: ./a.ts'));
  },
);
