/** What is searched by name is what has a page. */
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { siteOf } from '../../../scripts/campaign/site-files.ts';
import { SiteTexts } from '../../../scripts/campaign/site-texts.ts';
import { oneOrigin } from '../../../scripts/git/origins.ts';
import { titlesScript } from '../../../scripts/site/home/titles.ts';
import { TITLES_NAME } from '../../../scripts/site/titles.ts';
import { fixture, goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

const PAGES = ['units/binh-an.html', 'units/binh-an/phuong-mot.html', 'documents/30-ct-tw.html'];
const DIRECTIVE = ['30-ct-tw', 'Chỉ thị 30-CT/TW ngày 18/02/1998', 'Xây dựng và thực hiện quy chế dân chủ ở cơ sở'];

test('units are listed with the unit above, documents with their titles, where they have a page', () => {
  const files = { ...goodRepository(), 'outlines/documents.csv': fixture('documents.csv') };
  const repository = new Repository(new Disk(temporaryRepository(files)));
  const texts = new SiteTexts({ repository }, 'public');
  const origins = oneOrigin({ commit: '', modified: '', code: '' });
  const site = siteOf({ repository, origins, texts }, []);
  texts.close();
  const script = titlesScript(site, (path) => PAGES.includes(path));
  expect(script.startsWith(`${TITLES_NAME}=[`)).toBe(true);
  expect(JSON.parse(script.slice(TITLES_NAME.length + 1))).toEqual([
    { kind: 'Đợt báo cáo', before: 'campaigns/', after: '/index.html', entries: [] },
    {
      kind: 'Đơn vị',
      before: 'units/',
      after: '.html',
      entries: [
        ['binh-an', 'Tỉnh Bình An', ''],
        ['binh-an/phuong-mot', 'Phường Một', 'Tỉnh Bình An'],
      ],
    },
    { kind: 'Chỉ tiêu', before: 'figures/', after: '.html', entries: [] },
    { kind: 'Văn bản', before: 'documents/', after: '.html', entries: [DIRECTIVE] },
  ]);
});
