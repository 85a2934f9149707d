/** `npm run bench -- [NAME…]`: what checks, builds, documents and status of realistic reports cost, each beside its baseline and its goal. */
import { availableParallelism, cpus } from 'node:os';
import { againstPandoc, inParts, rebuilt } from './bench/building.ts';
import { afterOneChange, againstRemark, unchanged } from './bench/checking.ts';
import { curveRows, growth } from './bench/growth.ts';
import { hostileFiles, hostileLines } from './bench/hostile.ts';
import { Offices } from './bench/office.ts';
import { beyondParsing, documentWriter } from './bench/one-report.ts';
import { packageAndStart } from './bench/package.ts';
import { withSite } from './bench/site.ts';
import { statusAfterOneChange } from './bench/status.ts';
import { HEAD, line, type Row } from './bench/table.ts';

/** By the names that they are asked for by. */
const JOBS: Readonly<Record<string, (offices: Offices) => Promise<readonly Row[]>>> = {
  remark: againstRemark,
  beyond: beyondParsing,
  unchanged,
  change: afterOneChange,
  rebuild: rebuilt,
  pandoc: againstPandoc,
  writer: documentWriter,
  'growing-checks': (offices) => growth(offices, 'check'),
  'growing-builds': (offices) => growth(offices, 'build'),
  site: withSite,
  status: statusAfterOneChange,
  package: packageAndStart,
  shards: inParts,
  'hostile-lines': hostileLines,
  'hostile-files': hostileFiles,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(JOBS, name));
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(', ')}: not one of ${Object.keys(JOBS).join(', ')}\n`);
  process.exit(2);
}
const offices = new Offices();
process.once('SIGINT', () => {
  offices.remove();
  process.exit(130);
});
try {
  process.stdout.write(
    `Reports of some 3,700 words, 33 headings, eleven tables; the packaged command, whole processes, CPU time.
${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, Node ${process.version}\n\n${HEAD}\n`,
  );
  for (const [name, job] of Object.entries(JOBS))
    if (names.length === 0 || names.includes(name))
      for (const row of await job(offices)) process.stdout.write(`${line(row)}\n`);
  const curve = curveRows(offices);
  if (curve.length > 0)
    process.stdout.write(`\nThe table of README.md and tests/pictures/measured.csv\n${curve.join('\n')}\n`);
} finally {
  offices.remove();
}
