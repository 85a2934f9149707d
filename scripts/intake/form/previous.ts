/** What a unit gave in the campaign before, to be shown beside the fields of this one. */

import type { Outline } from '#lib/outline/outline.ts';
import { reportFile, type UnitId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../check/check-file.ts';
import { type FormData, figureKey } from './data.ts';

/** The values as they were written, by the figures of this outline; null where there is no report before. */
export function previousValues(repository: Repository, outline: Outline, unit: UnitId): FormData['previous'] {
  const campaign = outline.frontMatter['compare-with'];
  if (campaign === undefined) return null;
  const file = reportFile(campaign, unit);
  const source = repository.read(file);
  if (!source || !('text' in source)) return null;
  const { subject } = checkText(repository, file, source.text);
  if (subject.type !== 'report' || !subject.bound || subject.report.frontMatter === null) return null;
  if (hasErrors(subject.report.frontMatterProblems)) return null;
  const given = givenFigures(subject.bound);
  const values: Record<string, string> = {};
  for (const { figure, section } of outline.figures.values())
    for (const [term, { text, value }] of given.get(figure.id)?.cells ?? [])
      if (!['blank', 'placeholder', 'invalid'].includes(value.type))
        values[figureKey(section.heading.text, figure.fullName, term)] = text;
  return { title: subject.bound.outline.frontMatter.title, values };
}
