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

const FOLDER = join(PROJECT, 'tests', 'fixtures', 'comments');

function verdictOf(name: string): Verdict {
  const verdict = parseVerdict(readFileSync(join(FOLDER, name, 'verdict.json'), 'utf8'));
  if (!verdict) throw new Error(`${name} holds no verdict`);
  return verdict;
}

describe.each(readdirSync(FOLDER).sort())('%s', (name) => {
  const verdict = verdictOf(name);
  const links = name === 'fork' ? FORK_LINKS : LINKS;

  test('makes the comment', () => {
    expectFile(join(FOLDER, name, 'comment.md'), commentMarkdown(verdict, links) ?? '(none)\n');
  });

  test('makes the review', () => {
    expectFile(join(FOLDER, name, 'review.json'), `${JSON.stringify(reviewOf(verdict, []), null, 2)}\n`);
  });

  test('has the same summary, where all fits', () => {
    expect(summaryMarkdown(verdict, links)).toBe(commentMarkdown(verdict, links));
  });
});
