import { expect, test } from 'vitest';
import { parseRegister } from '#lib/register/register.ts';
import { treeOrder } from '#lib/register/tree-order.ts';

const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n';

function orderOf(...ids: readonly string[]): readonly string[] {
  return treeOrder(parseRegister(HEADER + ids.map((id) => `${id},Xã,base,commune,,,,,,,,\n`).join('')).register);
}

test('each unit stands before those below it, siblings as their rows stand', () => {
  expect([orderOf('t', 't/b', 't/a', 't/a/x', 't/b/y', 't/a/w'), orderOf('t/a/x', 't/b', 't/a', 't')]).toEqual([
    ['t', 't/b', 't/b/y', 't/a', 't/a/x', 't/a/w'],
    ['t', 't/b', 't/a', 't/a/x'],
  ]);
});
