/** What a file is by its path: of which campaign and unit, until when, and who reviews it. */
import { deadlineOf } from '#lib/outline/deadline.ts';
import { isExpected } from '#lib/outline/expected.ts';
import {
  campaignOf,
  campaignOfLetter,
  campaignOfOutline,
  DOCUMENTS_FILE,
  isGuide,
  REGISTER_FILE,
  REPORTS,
  reportOfPath,
} from '#lib/paths.ts';
import { teamsOf } from '#lib/register/receiver.ts';
import { parseRegister } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { VerdictFile } from './verdict.ts';

/** What the path of a file, relative to the root, tells of it; campaigns and units as a repository has them. */
export function placeOfFile(
  repository: Repository,
  file: string,
): Pick<VerdictFile, 'kind' | 'campaign' | 'unit' | 'before' | 'team'> {
  const { register } = repository.read(REGISTER_FILE) ? repository.register() : parseRegister('');
  const { maintainers } = repository.settings().settings;
  const id = campaignOf(file);
  const outline = repository.outline(id)?.outline ?? null;
  const campaign = id === '' ? null : { id, title: outline?.frontMatter.title ?? '' };
  const place = reportOfPath(file);
  const unit = place ? (register.units.get(place.unit) ?? null) : null;
  return {
    kind: kindOf(file),
    campaign,
    unit: unit && { id: unit.id, name: unit.name, level: unit.level },
    before: (unit && outline && isExpected(unit, outline) ? deadlineOf(outline, unit.level)?.before : null) ?? null,
    team: unit ? teamsOf(unit, register, maintainers) : maintainers,
  };
}

function kindOf(file: string): VerdictFile['kind'] {
  if (file === REGISTER_FILE) return 'register';
  if (file === DOCUMENTS_FILE) return 'documents';
  if (campaignOfOutline(file) !== null) return 'outline';
  if (campaignOfLetter(file) !== null) return 'letter';
  return file.startsWith(`${REPORTS}/`) && /\.md$/iu.test(file) && !isGuide(file) ? 'report' : 'other';
}
