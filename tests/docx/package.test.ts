import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PROFILES, type Profile } from '#lib/profiles/grammar.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { buildReport, KITCHEN_SINK, outlineOf } from './build.ts';
import { packSample } from './writer/sample.ts';

const golden = join(PROJECT, 'tests', 'fixtures', 'docx', 'golden.txt');

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sumOf = async (source: string, profile: Profile) => sha256(await buildReport(source, {}, outlineOf(profile)));
const first = await buildReport(KITCHEN_SINK);
const sums = [sha256(first), sha256(await packSample())];

describe('the same report gives the same bytes', () => {
  test('built twice', async () => {
    expect([sha256(await buildReport(KITCHEN_SINK)), sha256(await packSample())]).toEqual(sums);
  });

  test('whatever was built before', async () => {
    const links = KITCHEN_SINK.replace('[trang tin', '[a](https://a.vn) [trang tin');
    const lists = KITCHEN_SINK.replace('Nguyên nhân:', '7. bảy\n\nNguyên nhân:');
    const wide = `${KITCHEN_SINK}\n|${' Một cột rất rộng |'.repeat(30)}\n|${'---|'.repeat(30)}\n`;
    const others = await Promise.all(
      [links, lists, wide].flatMap((source) => PROFILES.map((profile) => sumOf(source, profile))),
    );
    expect([new Set(others).size, sha256(await buildReport(KITCHEN_SINK)), sha256(await packSample())]).toEqual([
      others.length,
      ...sums,
    ]);
  });

  test.each([
    ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8'],
    ['America/Los_Angeles', 'C'],
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ])('in another process, in time zone %s, locale %s', (TZ, LANG) => {
    const script = `
      const { createHash } = await import('node:crypto');
      const { buildReport, KITCHEN_SINK } = await import('./tests/docx/build.ts');
      const { packSample } = await import('./tests/docx/writer/sample.ts');
      const files = [await buildReport(KITCHEN_SINK), await packSample()];
      process.stdout.write(files.map((bytes) => createHash('sha256').update(bytes).digest('hex')).join(' '));`;
    const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: PROJECT,
      env: { ...process.env, TZ, LANG, LC_ALL: LANG },
      encoding: 'utf8',
    });
    expect(output.split(' ')).toEqual(sums);
  });

  // A change of a byte is a change of every document that was ever issued: `UPDATE=1` writes the sums again, once it is meant.
  test('as when the sums in golden.txt were written', async () => {
    const [comment = ''] = readFileSync(golden, 'utf8').split('\n');
    const all = await Promise.all(PROFILES.map(async (profile) => `${await sumOf(KITCHEN_SINK, profile)}  ${profile}`));
    expectFile(golden, `${[comment, ...all].join('\n')}\n`);
  });
});

test('the parts stand in a fixed order', () => {
  expect(Object.keys(unzipSync(first))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'docProps/app.xml',
    'docProps/core.xml',
    'docProps/custom.xml',
    'word/_rels/document.xml.rels',
    'word/_rels/endnotes.xml.rels',
    'word/_rels/fontTable.xml.rels',
    'word/_rels/footnotes.xml.rels',
    'word/_rels/header1.xml.rels',
    'word/endnotes.xml',
    'word/fontTable.xml',
    'word/footnotes.xml',
    'word/header1.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/styles.xml',
    'word/theme/theme1.xml',
  ]);
});

test('no part has a time of day', () => {
  const { buffer, byteOffset, byteLength } = first;
  const view = new DataView(buffer, byteOffset, byteLength);
  const times = new Set<string>();
  // Local file headers: signature `PK\x03\x04`, DOS time at byte 10, DOS date at byte 12.
  for (let at = 0; at < byteLength - 30; at += 1) {
    if (view.getUint32(at) === 0x504b0304)
      times.add(`${view.getUint16(at + 10, true)} ${view.getUint16(at + 12, true)}`);
  }
  // 1980-01-01, the first day that a ZIP file can bear.
  expect([...times]).toEqual([`0 ${0x21}`]);
});
