/** Headings that stand in one paragraph with the words below them: `**2. Hạn chế và nguyên nhân:** Một số …`. */
import type { ListItem, RootContent } from 'mdast';
import { parseBareHeading, parseHeading } from '../markdown/heading.ts';
import { type Candidate, MARKUP } from '../markdown/slips/heading-candidates.ts';
import { type Line, linesIn, spanOf } from '../markdown/slips/slip.ts';
import type { Edit } from '../problem.ts';
import { fold } from '../vietnamese/text.ts';

/** Titles are no longer; what stands behind so many characters ends none. */
const LONGEST = 300;
/** A title has few marks of its own. */
const MOST_ENDS = 6;
/** Words behind a title are no part of it where there are so many. */
const FEWEST_WORDS = 4;

/** The beginnings of a block of a report that are one of some titles, followed by other words. */
export function runInCandidates(text: string, node: RootContent, titles: ReadonlySet<string>): readonly Candidate[] {
  if (node.type === 'list') return node.children.flatMap((item) => ofItem(text, item, titles));
  if (node.type !== 'paragraph' && node.type !== 'heading') return [];
  const [line] = linesIn(text, spanOf(node));
  const marks = node.type === 'heading' ? (/^#+\s*/u.exec(line?.text ?? '')?.[0].length ?? 0) : 0;
  if (!line || (node.type === 'heading' && marks === 0)) return [];
  const found = candidateOf(text, line, marks, titles);
  if (node.type === 'paragraph') return found;
  // A title may be longer than the outline's; a sentence is none.
  return found.filter(() => /[.;!?]["”*_]*\s*$/u.test(line.text)).map((one) => ({ ...one, form: 'run-in-heading' }));
}

function ofItem(text: string, item: ListItem, titles: ReadonlySet<string>): readonly Candidate[] {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return [];
  const [line] = linesIn(text, { start: spanOf(item).start, end: spanOf(first).end });
  const bullet = /^[-+*]\s+/u.exec(line?.text ?? '')?.[0].length ?? 0;
  return line ? candidateOf(text, line, bullet, titles) : [];
}

/** A token of markup in a line, such as `**` or `<u>`. */
interface Token {
  readonly token: string;
  readonly at: number;
}

function candidateOf(text: string, line: Line, lead: number, titles: ReadonlySet<string>): readonly Candidate[] {
  const tokens = [...line.text.slice(0, lead + LONGEST).matchAll(MARKUP)].map(
    ({ 0: token, index }): Token => ({ token, at: index }),
  );
  const end = titleEnd(line.text, lead, tokens, titles);
  if (end === null) return [];
  const first = tokens[0];
  const isMarked = first !== undefined && line.text.slice(lead, first.at).trim() === '' && first.at < end;
  const rest = restOf(line.text, end, tokens);
  if (rest.words.split(/\s+/u).length < FEWEST_WORDS) return [];
  const words = plainText(line.text.slice(lead, end));
  const newline = /\r\n|[\r\n]/u.exec(text)?.[0] ?? '\n';
  const inTitle = tokens.filter(({ at }) => at >= lead && at < end);
  return [
    {
      ...line,
      words,
      form: isMarked ? 'run-in' : 'run-in-plain',
      isAlone: false,
      edits: (marks): readonly Edit[] => {
        const start = line.start + end;
        const lost = inTitle.filter(({ at }) => at > lead);
        const begin = inTitle[0]?.at === lead ? lead + inTitle[0].token.length : lead;
        return [
          { start: line.start, end: line.start + begin, text: marks },
          ...lost.map(({ token, at }) => ({ start: line.start + at, end: line.start + at + token.length, text: '' })),
          { start, end: line.start + rest.start, text: `${newline}${newline}${rest.open}` },
        ];
      },
    },
  ];
}

/** Where a title ends that stands at the head of a line: before a mark, or before or behind markup. */
function titleEnd(line: string, lead: number, tokens: readonly Token[], titles: ReadonlySet<string>): number | null {
  const marks = [...line.slice(0, lead + LONGEST).matchAll(/[:.;–—-](?=[\s*_<]|$)/gu)].map(({ index }) => index);
  const ends = [...marks, ...tokens.slice(1).map(({ at }) => at)].filter((at) => at > lead).sort((a, b) => a - b);
  for (const end of ends.slice(0, MOST_ENDS)) {
    const heading = parseHeading(plainText(line.slice(lead, end)));
    const bare = parseBareHeading(heading);
    const readings = bare ? [heading, bare] : [heading];
    if (readings.some((one) => one.title.includes(' ') && titles.has(fold(one.title)))) return end;
  }
  return null;
}

/** What follows a title: where it begins, and the markup that goes on in it. */
function restOf(line: string, end: number, tokens: readonly Token[]) {
  const open: string[] = [];
  for (const { token, at } of tokens) {
    if (at >= end) break;
    if (open.at(-1) !== undefined && closes(token, open.at(-1) ?? '')) open.pop();
    else open.push(token);
  }
  let start = end;
  for (;;) {
    start += /^[\s:.;–—-]*/u.exec(line.slice(start))?.[0].length ?? 0;
    const next = tokens.find(({ at }) => at === start);
    const last = open.at(-1);
    if (!next || last === undefined || !closes(next.token, last)) break;
    open.pop();
    start += next.token.length;
  }
  return { start, open: open.join(''), words: plainText(line.slice(start)) };
}

function closes(token: string, open: string): boolean {
  return open.startsWith('<') ? token.startsWith('</') : token === open;
}

function plainText(markdown: string): string {
  return markdown.replace(MARKUP, '').replace(/\s+/gu, ' ').trim();
}
