/** What came of a button, where who pressed it looks: in the log, and on the page of the run. */
import type { Paragraph } from 'mdast';
import { CannotRun } from '#lib/cannot-run.ts';
import { paragraph } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Runner } from '../client/runner.ts';
import { linkTo, own } from '../comment/nodes.ts';
import { sentence } from '../comment/plain.ts';

/** What is told, a line each; names in it may be anybody's. */
export interface Told {
  readonly lines: readonly string[];
  /** Where to go on; the label is ours. */
  readonly link: { readonly label: string; readonly url: string } | null;
}

/** Does the work, tells what came of it on the page of the run, be it why it could not be done, and returns the lines of the log. */
export async function toldTo(runner: Runner | null, work: () => Promise<Told>): Promise<readonly string[]> {
  const tell = (paragraphs: readonly Paragraph[]) =>
    runner?.summarize(writeMarkdown({ type: 'root', children: [...paragraphs] }));
  const said = (lines: readonly string[]) => lines.map((line) => paragraph(...sentence(line)));
  try {
    const { lines, link } = await work();
    tell([...said(lines), ...(link ? [paragraph(linkTo(link.url, own(link.label)))] : [])]);
    return link ? [...lines, `${link.label}: ${link.url}`] : lines;
  } catch (error) {
    if (error instanceof CannotRun) tell(said(error.lines));
    throw error;
  }
}
