/** Scaffolds: what is to fill in is reported, and nothing else; filled in, they pass. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectedUnits } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, reportFile, unitId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { fixture } from '../../helpers/fixtures.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

const samples = new Repository(new Disk(SAMPLES));
const { register } = samples.register();
const campaigns = samples.outlineFiles().files.map((file) => file.split('/')[1] as string);

const cases = campaigns.flatMap((campaign) => {
  const outline = samples.outline(campaignId(campaign))?.outline;
  if (!outline) throw new Error(`no outline in ${campaign}`);
  return expectedUnits(outline, register).map((unit) => ({ campaign, outline, unit, id: unit.id }));
});

describe.each(cases)('$campaign $id', ({ campaign, outline, unit }) => {
  const file = reportFile(campaignId(campaign), unit.id);

  test('fails only where there is something to fill in', () => {
    const rules = new Set(checkText(samples, file, scaffold(outline, unit, register)).messages.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['figure-required', 'placeholder', 'section-content']);
  });

  test('passes once it is filled in', () => {
    expect(checkText(samples, file, fill(scaffold(outline, unit, register), outline)).messages).toEqual([]);
  });
});

/** Fills a scaffold as an author would: front matter, terms, every value, every section. */
function fill(text: string, { frontMatter: { period } }: Outline): string {
  const prose = `Đơn vị đã thực hiện nghiêm túc 15-CT/TU, 346/QĐ-TTg, 03/KH-UBND, 149/KH-UBND, Luật Thực hiện dân chủ ở cơ sở, 145/2020/NĐ-CP, 30-CT/TW, 65-KL/TW, 120-KL/TW, 680-CV/TU, 09-TT/TU, 1374-QĐ/TU, 217-QĐ/TW, 218-QĐ/TW, 10/2022/QH15, 34/2007/PL-UBTVQH11, 03-CT/TW, 05-CT/TW, 28-CT/TU, 04/2015/NĐ-CP và 01/2016/TT-BNV; thuận lợi, khó khăn, nguyên nhân khách quan, chủ quan đã được làm rõ với 12 việc cụ thể. Kiến nghị với Trung ương, Thành ủy, thành phố, Ủy ban nhân dân thành phố, Ban Dân vận Thành ủy và Ban Chỉ đạo thành phố sớm có hướng dẫn, tạo điều kiện cho cơ sở.\n\n- Cách làm thứ nhất\n- Cách làm thứ hai`;
  // No report cites what was issued after its own day.
  const known = prose.replace(/ [\d]+\/(20\d\d)\/[\p{Lu}\d-]+,/gu, (cited, year) => (year > period.to ? '' : cited));
  let term = 2005;
  const nextTerm = () => {
    term += 5;
    return `Nhiệm kỳ ${term}`;
  };
  return text
    .replace('date: …', `date: ${period.to}`)
    .replaceAll('title: …', 'title: TRƯỞNG BAN')
    .replaceAll('name: …', 'name: Nguyễn Văn A')
    .replaceAll('Nhiệm kỳ …', nextTerm)
    .replace(
      /^(\|.*\|) % ((?:\| )+\|)/gmu,
      (_, head: string, cells: string) => `${head} % ${cells.replace('| |', '| 100 |')}`,
    )
    .replace(/^\| ((?:Đã thành lập|Đã ban hành)[^|]*)\| \| \|/gmu, '| $1| | Có |')
    .replace(/^\|(?! Chỉ tiêu)([^|]+)\|([^|%]+)\| (\| )+\|$/gmu, (row) =>
      row.replaceAll('| |', '| 5 |').replaceAll('| |', '| 5 |'),
    )
    .replace(/^(#{2,}) (.*)$/gmu, (heading) => `${heading}\n\n${known}`);
}

test('a scaffold, whole', () => {
  const repository = new Repository(
    new Disk(
      temporaryRepository({
        'reports/units.csv': fixture('units.csv'),
        'outlines/nam-2023/outline.md': fixture('outline.md'),
        'outlines/documents.csv': fixture('documents.csv'),
      }),
    ),
  );
  const outline = repository.outline(campaignId('nam-2023'))?.outline;
  const { register } = repository.register();
  const unit = register.units.get(unitId('binh-an/cong-ty'));
  if (!outline || !unit) throw new Error('the fixture must parse');
  expectFile(
    join(PROJECT, 'tests', 'fixtures', 'scaffold', 'cong-ty.md'),
    scaffold(outline, unit, register, { documents: repository.documents().documents }),
  );
});
