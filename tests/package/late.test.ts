/** How modules are packed, so that they make their constants when they are first asked for. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeLate } from '../../scripts/pack/late.ts';
import { PROJECT } from '../helpers/project.ts';

const ONCE = `import { once as madeOnce } from "${join(PROJECT, 'scripts/lib/once.ts')}";\n`;
const IMPORT = "import { A as B, C } from './a.ts';";

/** The module of which all imports give `A`, made late, and `C`, which is not. */
const packed = (code: string) => madeLate(code, () => new Set(['A'])).replace(ONCE, '');

test.each([
  ['a pattern', 'const A = /a/g;\nconst f = () => A;', 'const A = madeOnce(() => (/a/g));\nconst f = () => A();'],
  ['a module that does something', 'const A = /a/g;\nA.test(b);', 'const A = /a/g;\nA.test(b);'],
  ['one that asks for tables', 'const A = /\\p{L}/u;', 'const A = madeOnce(() => (RegExp("\\\\p{L}", "u")));'],
  ['a schema', 'export const A: T = z.int();', 'export const A: T = madeOnce(() => (z.int()));'],
  ['a list', 'const A = [/a/] as const;', 'const A = madeOnce(() => ([/a/] as const));'],
  [
    'what needs it',
    'const A = a();\nconst B = [A];',
    'const A = madeOnce(() => (a()));\nconst B = madeOnce(() => ([A()]));',
  ],
  [
    'what needs an imported one',
    `${IMPORT}\nconst D = { B, C };`,
    `${IMPORT}\nconst D = madeOnce(() => ({ B: B(), C }));`,
  ],
  [
    'a call of an imported one',
    `${IMPORT}\nexport const f = () => C.test(B.B);`,
    `${IMPORT}\nexport const f = () => C.test(B().B);`,
  ],
  ['a text', "const A = 'a';\nA;", "const A = 'a';\nA;"],
  ['a function', 'const f = () => g(/a/);', 'const f = () => g(/a/);'],
  ['what is late', 'const A = once(() => a());', 'const A = once(() => a());'],
  ['what changes', 'let a = b();\na;', 'let a = b();\na;'],
  ['a type', 'const A = a();\ntype T = typeof A;', 'const A = madeOnce(() => (a()));\ntype T = typeof A;'],
  [
    'names of parts',
    'const A = a();\nconst f = () => ({ A: b.A, [A]: A });',
    'const A = madeOnce(() => (a()));\nconst f = () => ({ A: b.A, [A()]: A() });',
  ],
  [
    'another of that name',
    'const A = a();\nfunction f({ A = 1 }) { return A; }',
    'const A = madeOnce(() => (a()));\nfunction f({ A = 1 }) { return A; }',
  ],
  [
    'one in a block',
    'const A = a();\nfunction f() { { const A = 1; A; } A; }',
    'const A = madeOnce(() => (a()));\nfunction f() { { const A = 1; A; } A(); }',
  ],
  [
    'one in a loop',
    'const A = a();\nfunction f() { for (const A of b) A; }',
    'const A = madeOnce(() => (a()));\nfunction f() { for (const A of b) A; }',
  ],
  [
    'one for a slip',
    'const A = a();\nfunction f() { try {} catch (A) { A; } }',
    'const A = madeOnce(() => (a()));\nfunction f() { try {} catch (A) { A; } }',
  ],
  [
    'what is said by default',
    'const A = a();\nfunction f({ b = A }) {}',
    'const A = madeOnce(() => (a()));\nfunction f({ b = A() }) {}',
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
