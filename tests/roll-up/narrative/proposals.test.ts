/** Passages as units write them, and what a roll-up gathers from them: `tests/fixtures/roll-up/items/<case>.md` and `.expected.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { unitId } from '#lib/paths.ts';
import { collectedLists } from '../../../scripts/roll-up/markdown/collected-list.ts';
import { collectItems } from '../../../scripts/roll-up/narrative/collect.ts';
import { splitItems } from '../../../scripts/roll-up/narrative/items.ts';
import { plainNodes } from '../../../scripts/roll-up/narrative/plain-nodes.ts';
import { expectFile } from '../../helpers/expectation.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/roll-up/items');
const ABOUT = 'Kết quả xây dựng và thực hiện quy chế dân chủ ở cơ sở';
/** A unit, the title of its section, and what it wrote there. */
const TOLD = /^# (?<name>.+)\n\n## (?:\d+\. )?(?<title>.+)\n\n(?<source>(?:(?!^# ).*\n)*)/gmu;

const cases = readdirSync(FOLDER)
  .filter((file) => !file.endsWith('.expected.md'))
  .map((file) => file.replace('.md', ''));

/** What is gathered from the units of a passage. */
function gathered(passage: string): string {
  const given = [...passage.matchAll(TOLD)].map(({ groups: { name = '', title = '', source = '' } = {} }, index) => ({
    unit: { id: unitId(`t/${index}`), name },
    items: splitItems(
      plainNodes(parseMarkdown(source).children, {
        source,
        file: 'reports/c/t.md',
        unitId: `t/${index}`,
        definitions: new Map(),
      }),
      { title, unitName: name, about: ABOUT },
    ),
  }));
  return writeMarkdown({ type: 'root', children: [...collectedLists(collectItems(given), ({ name }) => name)] });
}

test.each(cases)('%s', (name) => {
  expectFile(join(FOLDER, `${name}.expected.md`), gathered(readFileSync(join(FOLDER, `${name}.md`), 'utf8')));
});

test('each passage is read whole', () => {
  for (const name of cases) {
    const passage = readFileSync(join(FOLDER, `${name}.md`), 'utf8');
    expect(passage.replaceAll(TOLD, '')).toBe('');
  }
});
