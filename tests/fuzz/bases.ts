/** What random edits start from: the sample reports, the outlines, and a scaffold of every campaign. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedUnits } from '#lib/outline/expected.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignOf, reportFile } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';

export interface Base {
  readonly name: string;
  /** The path under which the text is checked. */
  readonly file: string;
  readonly text: string;
}

export function bases(repository: Repository): readonly Base[] {
  const read = (file: string): Base => ({ name: file, file, text: readFileSync(join(repository.root, file), 'utf8') });
  const outlines = repository.outlineFiles().files;
  const scaffolds = outlines.flatMap((file): Base[] => {
    const campaign = campaignOf(file);
    const outline = repository.outline(campaign)?.outline;
    const { register } = repository.register();
    const unit = outline && expectedUnits(outline, register)[0];
    return unit
      ? [
          {
            name: `scaffold of ${campaign}`,
            file: reportFile(campaign, unit.id),
            text: scaffold(outline, unit, register),
          },
        ]
      : [];
  });
  return [...repository.reportFiles().files.map(read), ...scaffolds, ...outlines.map(read)];
}
