/** The script of a form says of every case of every rule, byte for byte, what the program says; where it runs there is nothing of Node.js. */
import { posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../../lint-rules/index.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { formScript } from '../../../scripts/intake/form/script.ts';
import { casesOf, goodFiles, type RuleCase } from '../../../scripts/rules-page/cases.ts';
import { CASES, fixture } from '../../helpers/fixtures.ts';

type Check = (files: Record<string, string>, file: string, text: string, pictures: readonly string[] | null) => string;

let check: Check;
beforeAll(async () => {
  const script = await formScript('tests/intake/form/rules-entry.ts');
  const page = { document: { createElement }, check: null };
  // What Node.js has beside browsers is not there.
  const hidden = ['process', 'Buffer', 'global', 'require', 'module', 'exports', 'setImmediate'];
  new Function('globalThis', 'document', ...hidden, script)(page, page.document);
  check = z.custom<Check>((made) => typeof made === 'function').parse(page.check);
});

/** A page reads names of characters by its document; those that cases have. */
function createElement(): { innerHTML: string; readonly textContent: string } {
  const known: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': '\u00a0' };
  return {
    innerHTML: '',
    get textContent() {
      return known[this.innerHTML] ?? this.innerHTML;
    },
  };
}

const good = goodFiles(CASES);
const OUTLINE = 'outlines/nam-2023/outline.md';

/** A case as files, and the one that is checked. */
function filesOf({ outline, report, unit }: RuleCase) {
  const files = {
    'reports/units.csv': fixture('units.csv'),
    'outlines/documents.csv': fixture('documents.csv'),
    [OUTLINE]: outline,
  };
  const [file, text] = report === null ? [OUTLINE, outline] : [`reports/nam-2023/binh-an/${unit}.md`, report];
  return { files, file, text };
}

const repositories = new Map<string, Repository>();

/** Most cases are of one outline, which is read once. */
function repositoryOf(files: Record<string, string | Uint8Array>): Repository {
  const key = JSON.stringify(files);
  const repository = repositories.get(key) ?? new Repository(new Memory(files));
  repositories.set(key, repository);
  return repository;
}

test('nothing of Node.js is in the script', async () => {
  const script = await formScript();
  expect(/\brequire\(|from ?["']node:|import\(/u.exec(script)).toBeNull();
});

test.each(rules.map(({ id }) => [id] as const))('%s', (rule) => {
  for (const one of casesOf(CASES, rule, good)) {
    const { files, file, text } = filesOf(one);
    const pictures = Object.fromEntries(
      Object.entries(one.pictures).map(([path, bytes]) => [posix.join(posix.dirname(file), path), bytes]),
    );
    const repository = repositoryOf({ ...files, ...pictures });
    // A page holds no pictures: whether they can be shown is told to it.
    const hasPictures = Object.keys(pictures).length > 0;
    const told = checkText(repository, file, text, hasPictures ? () => null : undefined).messages;
    expect(check(files, file, text, hasPictures ? [] : null), one.name).toBe(JSON.stringify(told));
  }
});
