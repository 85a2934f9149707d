/** How far the rules are from running where there is no Node: what they import of it, and from which module. */
import { relative } from 'node:path';
import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { PROJECT } from '../helpers/project.ts';

test('of all that the preset holds, what finds and reads files and measures pictures alone needs Node', async () => {
  const needs = new Set<string>();
  await build({
    cwd: PROJECT,
    input: 'lint-rules/preset.ts',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    external: /^node:/u,
    plugins: [
      {
        name: 'needs',
        moduleParsed({ id, importedIds }) {
          const ofNode = importedIds.filter((one) => one.startsWith('node:'));
          for (const one of ofNode) needs.add(`${relative(PROJECT, id)} ${one}`);
        },
      },
    ],
  });
  expect([...needs].sort()).toEqual([
    'lint-rules/rule/desk.ts node:fs',
    'lint-rules/rule/desk.ts node:path',
    'scripts/lib/pictures/png-rows.ts node:zlib',
    'scripts/lib/repository/disk.ts node:fs',
    'scripts/lib/repository/disk.ts node:path',
  ]);
});
