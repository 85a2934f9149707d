/** A draft may be as unfinished as it is: it is checked in warnings, has its document, and counts for nothing. */
import { expect, test } from 'vitest';
import { isDraft } from '#lib/report/report.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../../lint-rules/index.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { casesOf, goodFiles } from '../../scripts/rules-page/cases.ts';
import { CASES, fixture } from '../helpers/fixtures.ts';
import { built } from './built.ts';

/** The defects of all rules, each in a draft of a unit of its own; those of rules that drafts must keep are left out. */
function drafts(): ReadonlyMap<string, string> {
  const good = goodFiles(CASES);
  const cases = rules
    .filter(({ id }) => id !== 'state-secret' && id !== 'personal-data')
    .flatMap(({ id }) => casesOf(CASES, id, good));
  const texts = cases.flatMap(({ name, outline, report }) =>
    report?.startsWith('---\n') && outline === good.outline && name.startsWith('bad-') && name !== 'bad-in-draft'
      ? [report.replace('---\n', '---\ndraft: true\n')]
      : [],
  );
  return new Map(texts.map((text, index) => [`binh-an/x${index}`, text]));
}

const REPORTS = drafts();
const ROW = ',base,commune,Tỉnh ủy,Ban Chỉ đạo,Bình An,BCĐ,,,,';
const units = `${fixture('units.csv')}${[...REPORTS.keys()].map((id) => `${id},${id}${ROW}\n`).join('')}`;
const repository = new Repository(
  new Memory({
    'reports/units.csv': units,
    'outlines/documents.csv': fixture('documents.csv'),
    'outlines/nam-2023/outline.md': fixture('outline.md'),
    ...Object.fromEntries([...REPORTS].map(([id, text]) => [`reports/nam-2023/${id}.md`, text])),
  }),
);

/** Drafts whose YAML cannot be read say nothing, not even that they are drafts. */
const unread = [...REPORTS.keys()].filter((id) => {
  const report = checkPath(repository, `reports/nam-2023/${id}.md`).subject;
  return report.type === 'report' && !isDraft(report.report);
});

test('nothing of a draft is an error', () => {
  const { messages } = checkFiles({ repository, given: [] });
  const told = (wanted: string) =>
    [...REPORTS.keys()].filter((id) =>
      messages.some(({ file, severity }) => severity === wanted && file === `reports/nam-2023/${id}.md`),
    );
  expect([told('error'), told('warning').length]).toEqual([unread, REPORTS.size - unread.length]);
  expect(unread.length).toBeLessThan(5);
});

test('a build makes the documents of drafts whose front matter can be read, and says what is left out', async () => {
  const { files, isFine, said } = await built(repository);
  const made = (id: string) => files.has(`nam-2023/reports/${id}.docx`);
  const unbuilt = [...REPORTS.keys()].filter((id) => !made(id));
  const counts = `${REPORTS.size - unbuilt.length} báo cáo là bản dự thảo, của đơn vị được miễn hoặc không phải báo cáo`;
  expect(said.split('\n').filter((line) => line.startsWith('Không'))).toEqual([
    `Không dựng và không tổng hợp ${unbuilt.length} báo cáo:`,
    `Không đưa vào tổng hợp ${counts}:`,
  ]);
  expect([isFine, files.get('nam-2023/figures.csv')]).toEqual([
    unread.length === 0,
    'campaign,unit,figure,term,value,state\n',
  ]);
});
