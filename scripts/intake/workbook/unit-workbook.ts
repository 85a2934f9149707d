/** The workbook of a unit, made from what its repository has of it. */

import { CannotRun } from '#lib/cannot-run.ts';
import type { Provenance } from '#lib/ooxml/provenance.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { reportFile } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { type AskedSection, askedSections, givenRows } from './asked.ts';
import { boundOf } from './bound-of.ts';
import { figuresWorkbook } from './figures-workbook.ts';
import { slotKey } from './origin.ts';

/** Makes the workbook; `started` is a report that fills it in, where the unit has none yet. Refuses where no figures are asked of the unit. */
export function unitWorkbook(
  repository: Repository,
  outline: Outline,
  unit: Unit,
  provenance: Provenance,
  started: string | null,
): Uint8Array {
  const file = reportFile(outline.campaign, unit.id);
  const source = repository.read(file);
  if (source && 'problem' in source) throw new CannotRun(`Không đọc được ${file}: ${source.problem.message}`);
  const sections = (text: string) => {
    const bound = boundOf(repository, file, text);
    if (!bound) throw new CannotRun(`Không đối chiếu được ${file} với đề cương`);
    return askedSections(outline, unit, bound);
  };
  const asked = sections(source?.text ?? scaffold(outline, unit, repository.units()));
  const bytes = figuresWorkbook({
    outline,
    unit,
    asked,
    ...(started === null ? {} : { shown: valuesOf(sections(started)) }),
    previous: previousOf(repository, outline, unit),
    provenance,
  });
  if (!bytes)
    throw new CannotRun(`Đề cương không yêu cầu ${unit.name} chỉ tiêu nào; không có gì để điền vào bảng tính`);
  return bytes;
}

function valuesOf(asked: readonly AskedSection[]): ReadonlyMap<string, string> {
  return new Map(
    asked.flatMap(({ figures }) =>
      figures.flatMap(({ figure, values }) =>
        values.map((text, column) => [slotKey(figure.id, column), text] as const),
      ),
    ),
  );
}

/** What the unit gave in the campaign that the outline compares with; null where it compares with none. */
function previousOf(repository: Repository, outline: Outline, { id }: Unit): ReadonlyMap<string, string> | null {
  const earlier = outline.frontMatter['compare-with'];
  if (earlier === undefined) return null;
  const file = reportFile(earlier, id);
  const source = repository.read(file);
  const bound = source && !('problem' in source) ? boundOf(repository, file, source.text) : null;
  if (!bound) return new Map();
  const given = [...givenRows(bound)].filter(([, one]) => one.bound.section.requirement.terms === null);
  return new Map(given.map(([figure, { row }]) => [figure, row.cells[0]?.text ?? '']));
}
