/** What is the same in a report and in one that came of a document. */

import { parseMarkdown } from '#lib/markdown/syntax.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { reportOfPath } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import { givenFigures } from '#lib/report/given-figures.ts';
import { parseReport, type Report } from '#lib/report/report.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { paragraphsOf, wordsOf } from '../../../scripts/intake/report/text/words.ts';
import type { WordDocument } from '../../../scripts/intake/word/model.ts';
import { SAMPLES } from '../../helpers/project.ts';

/** The samples. */
export const repository = new Repository(new Disk(SAMPLES));

/** A sample with all that an import of it is given. */
export function sample(file: string) {
  const path = reportOfPath(file);
  const outline = path && repository.outline(path.campaign)?.outline;
  const register = repository.units();
  const unit = path && register.units.get(path.unit);
  const source = repository.read(file);
  if (!outline || !unit || !source || 'problem' in source) throw new Error(`no sample: ${file}`);
  const report = reportOf(file, source.text);
  if (!report.frontMatter) throw new Error(`no front matter: ${file}`);
  return { outline, unit, register, source: source.text, report, frontMatter: report.frontMatter };
}

function reportOf(file: string, text: string): Report {
  const path = reportOfPath(file);
  if (!path) throw new Error(file);
  return parseReport(file, path.campaign, path.unit, text, parseMarkdown(text));
}

/** The sections that a report has, and what it gives of each figure, as text. */
export function told(file: string, text: string, outline: Outline, unit: Unit) {
  const bound = bindOutline(outline, reportOf(file, text), unit);
  return {
    sections: [...bound.sections.keys()].map(({ heading }) => heading.text),
    figures: [...givenFigures(bound)].map(([id, { cells }]) => [id, [...cells.values()].map((cell) => cell.text)]),
  };
}

/** The words of a document that are neither in a text nor in its notes. */
export function wordsLost(
  document: WordDocument,
  { text, notes }: { text: string; notes: readonly string[] },
): string[] {
  const seen = new Set(wordsIn([text, ...notes].join('\n')));
  const noted = [...document.notes.values()].flat();
  const given = [
    ...paragraphsOf([...document.blocks, ...noted]).map(wordsOf),
    ...document.asides.map(({ words }) => words),
  ];
  return [...new Set(wordsIn(given.join('\n')).filter((word) => !seen.has(word)))];
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
