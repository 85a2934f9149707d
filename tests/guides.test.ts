/** What the guides list is what the code takes: every key and every column, in one order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocuments } from '#lib/citations/documents.ts';
import { SOURCE_COLUMNS } from '#lib/federation/source-list.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { OUTLINE_GUIDE } from '#lib/outline/front-matter.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { REQUIREMENT_GUIDE } from '#lib/outline/requirement.ts';
import { validateOutline } from '#lib/outline/validate-outline.ts';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { rules } from '../lint-rules/index.ts';
import { mendsIn } from '../scripts/rules-page/mending.ts';
import { PROJECT, SAMPLES } from './helpers/project.ts';

const readme = readFileSync(join(PROJECT, 'outlines', 'README.md'), 'utf8');

/** The names in the first column of the first table with that first header, in a section of a guide. */
function firstColumn(section: number, header = 'Khóa', guide = readme): readonly string[] {
  const text = guide.slice(guide.indexOf(`\n## ${section}. `) + 1);
  const table = new RegExp(`\\n\\| ?${header} ?\\|.*\\n(?:\\|.*\\n)+`, 'u');
  const rows = table.exec(text)?.[0].trim().split('\n') ?? [];
  return rows
    .slice(2)
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name]) => name ?? ''));
}

test('the keys of an outline', () => {
  expect(firstColumn(2).join(', ')).toBe(OUTLINE_GUIDE.keys);
});

test('the keys of a requirement and of a figure', () => {
  expect(`${firstColumn(4).join(', ')}; trong figures: ${firstColumn(5).join(', ')}`).toBe(REQUIREMENT_GUIDE.keys);
});

test('the columns of the register of documents', () => {
  const columns = firstColumn(9, 'Cột');
  expect(parseDocuments('').problems.map(({ message }) => message)).toEqual([
    `Danh mục văn bản trống; dòng đầu phải là \`${columns.join(',')}\``,
  ]);
});

test('the columns of the list of sources', () => {
  expect(firstColumn(12, 'Cột')).toEqual(SOURCE_COLUMNS);
});

test('the example in the guide for issuing bodies is a valid outline', () => {
  const { register } = new Repository(new Disk(SAMPLES)).register();
  const [, source = ''] = /^````markdown\n([\s\S]*?)^````$/mu.exec(readme) ?? [];
  const { outline, problems: syntax } = parseOutline(
    'outlines/vi-du/outline.md',
    campaignId('vi-du'),
    source,
    parseMarkdown(source),
  );
  expect({
    syntax,
    sense: outline && validateOutline(outline, register, () => false),
    sections: outline?.all.map((section) => section.heading.text),
  }).toEqual({
    syntax: [],
    sense: [],
    sections: [
      'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
      'II. KẾT QUẢ THỰC HIỆN',
      '1. Kết quả ở xã, phường, thị trấn',
      '2. Kết quả ở doanh nghiệp',
      'III. HẠN CHẾ VÀ KIẾN NGHỊ',
    ],
  });
});

test('the guide for authors says of every rule about reports how to mend what it tells', () => {
  const mends = mendsIn(readFileSync(join(PROJECT, 'reports', 'README.md'), 'utf8'));
  const ids = [...rules.map(({ id }) => id), 'unit-path', 'duplicate-number', 'roll-up-mismatch'];
  expect([...mends.keys()].sort()).toEqual(ids.filter((id) => id !== 'outline-valid').sort());
});

test('the guides tell of the buttons of the forge, each by its name', () => {
  const folder = join(PROJECT, '.github', 'workflows');
  const buttons = readdirSync(folder)
    // Those two start by themselves, with every change of a pull request; others start them again.
    .filter((file) => !['check.yml', 'preview.yml'].includes(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((text) => (/^ {2}workflow_dispatch:/mu.test(text) ? (/^name: (.+)$/mu.exec(text)?.[1] ?? []) : []));
  const guides = [readme, readFileSync(join(PROJECT, 'reports', 'README.md'), 'utf8')];
  const [, table = ''] = /\| Bấm \|.*\n.*\n((?:\|.*\n)+)/u.exec(readme) ?? [];
  const told = [
    ...guides.flatMap((text) =>
      [...text.matchAll(/thẻ \*\*Actions\*\*,[^*\n]*\*\*([^*]+)\*\*/gu)].map(([, name]) => name),
    ),
    ...[...table.matchAll(/^\| \*\*([^*]+)\*\*/gmu)].map(([, name]) => name),
  ];
  expect([...new Set(told)].sort()).toEqual([...new Set(buttons)].sort());
});
