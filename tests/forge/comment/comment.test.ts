/** Golden comments: each case is a verdict, with the comment and the review that it makes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commentMarkdown, summaryMarkdown } from '../../../scripts/forge/comment/comment.ts';
import { reviewOf } from '../../../scripts/forge/comment/review.ts';
import { parseVerdict, type Verdict } from '../../../scripts/forge/verdict/verdict.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { FORK_LINKS, LINKS } from './links.ts';
import { opening } from './opening.ts';

const FOLDER = join(PROJECT, 'tests', 'fixtures', 'comments');

function verdictOf(name: string): Verdict {
  // Too long to be a file, and all alike.
  if (name === 'opening') return opening(500);
  const verdict = parseVerdict(readFileSync(join(FOLDER, name, 'verdict.json'), 'utf8'));
  if (!verdict) throw new Error(`${name} holds no verdict`);
  return verdict;
}

const names = readdirSync(FOLDER).sort();
const linksOf = (name: string) => (name === 'fork' ? FORK_LINKS : LINKS);

describe.each(names)('%s', (name) => {
  const verdict = verdictOf(name);

  test('makes the comment', () => {
    expectFile(join(FOLDER, name, 'comment.md'), commentMarkdown(verdict, linksOf(name)) ?? '(none)\n');
  });

  test('makes the review', () => {
    expectFile(join(FOLDER, name, 'review.json'), `${JSON.stringify(reviewOf(verdict, []), null, 2)}\n`);
  });
});

test.each(names.filter((name) => name !== 'opening'))('the summary of %s is its comment', (name) => {
  const verdict = verdictOf(name);
  expect(summaryMarkdown(verdict, linksOf(name))).toBe(commentMarkdown(verdict, linksOf(name)));
});
