/** Clean official prose, rich in what looks like a defect and is none: no rule says anything about it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const folder = join(PROJECT, 'tests', 'fixtures', 'clean-prose');
const NEXT_SECTION = '## II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO';

/** A good report with the prose in its first section, and without words of its own that would clash with prose that writes `hoà`, `uỷ`. */
function reportWith(prose: string): string {
  const report = goodReport()
    .replace('Công tác hòa giải được', 'Công tác này được')
    .replace('Đảng ủy phường', 'Chi bộ');
  return report.replace(NEXT_SECTION, () => `${prose}\n\n${NEXT_SECTION}`);
}

test.each(readdirSync(folder))('%s', (name) => {
  const root = temporaryRepository({ ...goodRepository(), 'outlines/documents.csv': fixture('documents.csv') });
  const text = reportWith(readFileSync(join(folder, name), 'utf8'));
  expect(checkText(new Repository(new Disk(root)), 'reports/nam-2023/binh-an/phuong-mot.md', text).messages).toEqual(
    [],
  );
});
