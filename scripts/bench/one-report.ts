/** What a report costs within a process that is warm: beyond parsing it, and to write its document. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown, reportSyntax } from '#lib/markdown/syntax.ts';
import { zipPackage } from '#lib/ooxml/package.ts';
import { reportFile } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../check/check-file.ts';
import { reportDocument } from '../docx/documents/report-document.ts';
import type { Office, Offices } from './office.ts';
import { SEEDED_CAMPAIGN, seededUnit } from './seeded-campaign.ts';
import { THOUSAND } from './sizes.ts';
import { figureRow, type Row, ratioRow } from './table.ts';
import { cpuOf } from './taken.ts';

/** Each round has reports of its own, as what was made out of one may be remembered; the first ones warm up. */
const ROUNDS = 8;
const WARM_UP = 3;
const GOALS = { beyond: 3, document: 20 };
const PROVENANCE = { commit: '', modified: '2023-06-30T00:00:00Z', code: '' };

/** Everything but parsing. */
export async function beyondParsing(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(THOUSAND);
  const repository = new Repository(new Disk(office.root));
  const reference = unified().use(remarkParse).use(reportSyntax).freeze();
  const { remark, parse, check } = await leastEach((round) => reportsOf(office, round), {
    remark: ({ text }) => reference.parse(text),
    parse: ({ text }) => parseMarkdown(text),
    check: ({ file, text }) => checkText(repository, file, text),
  });
  return [
    figureRow('everything but parsing, a report', [check - parse, remark], ['ms', 'remark-parse'], GOALS.beyond),
    ratioRow('parsing, a report', [parse, remark], ['ms', 'remark-parse'], null),
  ];
}

/** The document of a report that is checked already. */
export async function documentWriter(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(THOUSAND);
  const repository = new Repository(new Disk(office.root));
  const document = ({ file, text }: Given): (() => Promise<Uint8Array>) => {
    const { subject } = checkText(repository, file, text);
    const bound = subject.type === 'report' ? subject.bound : null;
    const [unit, frontMatter] = [bound?.unit, bound?.report.frontMatter];
    if (!bound || !unit || !frontMatter) throw new Error(`${file} must be good`);
    const { register } = repository.register();
    const given = { report: bound.report, frontMatter, outline: bound.outline, unit, register, provenance: PROVENANCE };
    return () => reportDocument({ ...given, image: () => null });
  };
  const [first] = reportsOf(office, 0);
  if (!first) throw new Error('there must be a report');
  const parts = Object.entries(unzipSync(await document(first)()))
    .filter(([name]) => name !== '[Content_Types].xml')
    .map(([name, content]) => ({ name, type: null, content }));
  const { zip, write } = await leastEach((round) => reportsOf(office, round).map(document), {
    zip: () => zipPackage(parts),
    write: (make) => make(),
  });
  return [figureRow('the docx writer, a document', [write, zip], ['ms', 'to zip its parts'], GOALS.document)];
}

interface Given {
  readonly file: string;
  readonly text: string;
}

function reportsOf({ root, reports }: Office, round: number): readonly Given[] {
  const inRound = Math.floor(reports / (ROUNDS + WARM_UP));
  return Array.from({ length: inRound }, (_, at) => {
    const file = reportFile(SEEDED_CAMPAIGN, seededUnit(round * inRound + at));
    return { file, text: readFileSync(join(root, file), 'utf8') };
  });
}

/** Milliseconds of CPU of each work for each thing, in the best of the rounds. */
async function leastEach<G, T extends string>(
  prepared: (round: number) => readonly G[],
  works: Readonly<Record<T, (one: G) => unknown>>,
): Promise<Record<T, number>> {
  const names = Object.keys(works) as T[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<T, number>;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const all = prepared(round);
    for (const name of names) {
      const time = await cpuOf(async () => {
        for (const one of all) await works[name](one);
      });
      if (round >= WARM_UP) best[name] = Math.min(best[name], time / all.length);
    }
  }
  return best;
}
