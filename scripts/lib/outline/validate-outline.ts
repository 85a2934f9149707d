/** Defects of an outline in sense, when its syntax is right: what cannot be asked for, or not be told apart. */
import { type CampaignId, isCampaignId, noCampaignId } from '../paths.ts';
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import type { Register } from '../register/register.ts';
import type { Outline } from './outline.ts';
import type { Tell } from './tell.ts';
import { validateFigures } from './validate-figures.ts';
import { validateFrontMatter } from './validate-front-matter.ts';
import { validateSections, validateTitle } from './validate-sections.ts';

const RULE = ruleId('outline-valid');

/** `hasCampaign` tells whether a campaign has an outline. */
export function validateOutline(
  outline: Outline,
  register: Register,
  hasCampaign: (campaign: CampaignId) => boolean,
): readonly Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (place, message, details) => {
    problems.push(problem(RULE, place, message, details));
  };
  if (!isCampaignId(outline.campaign)) tell(FILE_START, noCampaignId(outline.campaign), { actual: outline.campaign });
  validateFrontMatter(outline, register, hasCampaign, tell);
  validateTitle(outline, tell);
  validateSections(outline, tell);
  validateFigures(outline, register, tell);
  return problems;
}
