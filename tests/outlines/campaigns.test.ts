/**
 * `tests/fixtures/campaigns`: what offices ask for in reports on administrative reform, digital transformation, the budget and disasters,
 * said in the language of outlines. Each is right, so is what units start from, and so is that once it is filled in.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Figure, isWorded } from '#lib/figures/figure.ts';
import { expectedUnits } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, reportFile } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../scripts/check/check-file.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';

const ROOT = join(PROJECT, 'tests', 'fixtures', 'campaigns');
const repository = new Repository(new Disk(ROOT));
const { register } = repository.register();
const { documents } = repository.documents();

const outlines = repository.outlineFiles().files.map((file) => {
  const outline = repository.outline(campaignId(file.split('/')[1] ?? ''))?.outline;
  if (!outline) throw new Error(`no outline in ${file}`);
  return { file, outline, campaign: outline.campaign };
});

describe.each(outlines)('$campaign', ({ file, outline, campaign }) => {
  const units = expectedUnits(outline, register);

  test('has no problem', () => {
    expect(checkPath(repository, file).messages).toEqual([]);
  });

  test.each(units.map((unit) => [unit.id, unit] as const))(
    '%s starts with what it has to fill in, and nothing else',
    (id, unit) => {
      const started = scaffold(outline, unit, register, { documents });
      const report = reportFile(campaign, id);
      const rules = new Set(checkText(repository, report, started).messages.map(({ rule }) => rule));
      expect([...rules].sort()).toEqual(['figure-required', 'placeholder', 'section-content']);
      expect(checkText(repository, report, filled(started, outline)).messages).toEqual([]);
    },
  );

  test('a unit’s report begins like this', () => {
    const unit = units.at(-1);
    expectFile(join(ROOT, 'scaffolds', `${campaign}.md`), unit ? scaffold(outline, unit, register, { documents }) : '');
  });
});

const PROSE = `Nghị quyết số 76/NQ-CP, Quyết định số 749/QĐ-TTg, Luật số 83/2015/QH13 và Luật số 33/2013/QH13 được triển khai đến 12 đơn vị; việc chậm, quá hạn do nguyên nhân khách quan và nguyên nhân chủ quan đã được nêu rõ, có biện pháp khắc phục ngay trong kỳ báo cáo này, và được cấp ủy, chính quyền theo dõi, đôn đốc hằng tuần cho đến khi hoàn thành.

- Cách làm thứ nhất
- Cách làm thứ hai`;

/** Fills a scaffold in: words below every heading, a value in every cell. */
function filled(text: string, { all, frontMatter: { period } }: Outline): string {
  const figures = new Map(all.flatMap(({ requirement }) => requirement.figures.map((figure) => [figure.name, figure])));
  return text
    .replace('date: …', `date: ${period.to}`)
    .replace('  authority: …\n', '')
    .replace('title: …', 'title: CHỦ TỊCH')
    .replace('name: …', 'name: Nguyễn Văn A')
    .replace(/^(#{2,} .*)$/gmu, `$1\n\n${PROSE}`)
    .replace(/^\|.*\|$/gmu, (row) => {
      const cells = row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      const figure = cells.map((cell) => figures.get(cell)).find((one) => one !== undefined);
      const [last] = cells.splice(-1);
      const from = figure ? cells.indexOf(figure.name) + 2 : cells.length;
      const values = cells.map((cell, index) => (figure && index >= from ? entryOf(figure) : cell));
      return `| ${[...values, last].join(' | ')} |`;
    });
}

function entryOf(figure: Figure): string {
  if (figure.type === 'yes-no') return 'Có';
  if (figure.type === 'percent') return 'Không áp dụng';
  if (!isWorded(figure)) return '0';
  return figure.type === 'date' ? '12/6/2025' : (figure.choices[0] ?? 'Ban Biên tập');
}
