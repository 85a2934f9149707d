/** `npm run bench`: what checking costs beyond parsing, how it grows on hostile lines, what documents and whole builds cost: ratios measured in one run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { countWords } from '#lib/vietnamese/text.ts';
import { benchBuild } from './bench/build.ts';
import { benchDocuments } from './bench/documents.ts';
import { benchHostile, benchHostileFiles } from './bench/hostile.ts';
import { benchPackage } from './bench/package.ts';
import { benchRollUp } from './bench/roll-up.ts';
import { benchShards } from './bench/shards.ts';
import { benchStatus } from './bench/status.ts';
import { checkText } from './check/check-file.ts';

const WORDS = 3800;
const ROUNDS = 60;
const WARM_UP = 15;

const root = join(import.meta.dirname, '..');
const repository = new Repository(new Disk(root));
const file = 'reports/hai-phong-2023-h1/hai-phong/thuy-nguyen.md';
const text = lengthen(readFileSync(join(root, file), 'utf8'));

/** The baseline: remark-parse with GFM tables and nothing else. */
const baseline = unified()
  .use(remarkParse)
  .use(function tables(this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [gfmTable()];
    data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
  })
  .freeze();

const work = {
  'remark-parse with GFM tables': () => baseline.parse(text),
  'check, parse included': () => checkText(repository, file, text),
};
const times = new Map(Object.keys(work).map((name) => [name, [] as number[]]));
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  for (const [name, run] of Object.entries(work)) {
    const start = performance.now();
    run();
    if (round >= WARM_UP) times.get(name)?.push(performance.now() - start);
  }
}
const medians = [...times].map(([name, values]) => [name, values.sort((a, b) => a - b)[ROUNDS / 2] ?? 0] as const);
const floor = medians[0]?.[1] ?? 1;
process.stdout.write(
  `One report of ${countWords(text)} words, ${checkText(repository, file, text).messages.length} messages; medians of ${ROUNDS} interleaved rounds\n`,
);
for (const [name, median] of medians)
  process.stdout.write(`${name.padEnd(30)} ${median.toFixed(2).padStart(7)} ms  ${(median / floor).toFixed(2)}x\n`);

benchHostile(repository, file);
benchHostileFiles(repository, file, text);
await benchDocuments(repository, file);
benchRollUp();
await benchStatus();
benchBuild();
benchShards();
await benchPackage();

/** Repeats the report's first long paragraph until the report has the words wanted. */
function lengthen(report: string): string {
  const paragraph = report.split('\n\n').find((block) => /^\p{L}/u.test(block) && countWords(block) > 40) ?? '';
  const missing = Math.max(0, WORDS - countWords(report));
  return report.replace(
    paragraph,
    Array.from({ length: Math.ceil(missing / Math.max(1, countWords(paragraph))) + 1 }, () => paragraph).join('\n\n'),
  );
}
