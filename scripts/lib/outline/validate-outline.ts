/** Defects of an outline in sense, when its syntax is right: what cannot be asked for, or not be told apart. */

import { type Documents, NO_DOCUMENTS } from '../citations/documents.ts';
import { follows } from '../markdown/yaml-schema.ts';
import { type CampaignId, isCampaignId, noCampaignId } from '../paths.ts';
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import type { Register } from '../register/register.ts';
import type { Outline } from './outline.ts';
import type { Tell } from './tell.ts';
import { validateFigures } from './validate-figures.ts';
import { validateFrontMatter } from './validate-front-matter.ts';
import { validateNames } from './validate-names.ts';
import { validateHeadings, validateNumbers } from './validate-numbers.ts';
import { validateSections, validateTitle } from './validate-sections.ts';

const RULE = ruleId('outline-valid');

/** `hasCampaign` tells whether a campaign has an outline; `unread` are keys of the front matter that nothing can be told of. */
export function validateOutline(
  outline: Outline,
  register: Register,
  hasCampaign: (campaign: CampaignId) => boolean,
  documents: Documents = NO_DOCUMENTS,
  unread: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const problems: Problem[] = [];
  const slips = [outline, ...outline.all].flatMap(({ yaml }) => yaml?.problems ?? []).filter(({ fix }) => !fix);
  const tell: Tell = (place, message, details) => {
    if (!slips.some((slip) => follows(place, slip.place))) problems.push(problem(RULE, place, message, details));
  };
  if (!isCampaignId(outline.campaign)) tell(FILE_START, noCampaignId(outline.campaign), { actual: outline.campaign });
  validateFrontMatter({ outline, unread }, register, hasCampaign, tell);
  if (!unread.has('title')) validateTitle(outline, tell);
  const before = problems.length;
  if (outline.all.length > 0 || unread.size === 0) validateSections(outline, tell);
  const isOrdered = problems.length === before;
  // A section at another depth or with a number twice leaves a gap by itself.
  if (isOrdered) validateNumbers(outline, tell);
  validateHeadings(outline, tell);
  validateNames(outline, register, documents, tell);
  validateFigures(outline, tell);
  return problems;
}
