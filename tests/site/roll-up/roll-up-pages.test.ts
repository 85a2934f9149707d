/** The pages of roll-ups, whole: for the office, and for anybody. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { rollUpPages } from './two-years.ts';

const EXPECTED = join(PROJECT, 'tests', 'fixtures', 'site', 'roll-up');
const PAGES = ['n23/index.html', 'n23/roll-ups/t/b.html', 'n22/index.html'];

test('the office sees who has filed, what the numbers are, how they changed, and what units ask for', async () => {
  const pages = await rollUpPages('office');
  expect([...pages.keys()].sort()).toEqual([...PAGES, 'n22/roll-ups/t/b.html'].sort());
  expectFile(join(EXPECTED, 'province.html'), pages.get('n23/index.html') ?? '');
  expectFile(join(EXPECTED, 'district.html'), pages.get('n23/roll-ups/t/b.html') ?? '');
});

test('anybody sees numbers and reports, and nothing of who is late, missing or waived', async () => {
  const pages = await rollUpPages('public');
  const page = pages.get('n23/index.html') ?? '';
  expectFile(join(EXPECTED, 'province-public.html'), page);
  expect(page.match(/Huyện G|Mới thành lập|state-|quá hạn|status\.json|letter\.docx|roll-ups\/t\.docx/gu)).toBeNull();
});
