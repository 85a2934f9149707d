/** Whatever three authors write in turn and on branches, each word bears who brought it, and each word that is gone who took it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingKinds } from '../../../scripts/docx/body/heading-kinds.ts';
import { modelOf } from '../../../scripts/docx/documents/official-document.ts';
import { officialReport } from '../../../scripts/docx/documents/report-document.ts';
import { type Revision, redline } from '../../../scripts/docx/redline/redline.ts';
import { packDocument } from '../../../scripts/docx/writer/document.ts';
import { buildReport, FRONT_MATTER, reportInput } from '../build.ts';
import { readParts } from '../word-document.ts';
import { readChanges, readLines } from './read.ts';

type Kind = 'paragraph' | 'item' | 'row' | 'note';

/** A block of words, each of which is nowhere else. */
interface Block {
  readonly kind: Kind;
  readonly id: number;
  readonly words: readonly string[];
}

/** What an author does in one commit, at a place that is counted round. */
interface Act {
  readonly by: 'a' | 'b' | 'c';
  readonly what: 'word' | 'no-word' | 'block' | 'no-block';
  readonly place: number;
  readonly word: number;
}

const KINDS: readonly Kind[] = ['paragraph', 'item', 'row', 'note', 'paragraph', 'row'];
const act: fc.Arbitrary<Act> = fc.record({
  by: fc.constantFrom('a', 'b', 'c'),
  what: fc.constantFrom('word', 'word', 'no-word', 'no-word', 'block', 'no-block'),
  place: fc.nat(50),
  word: fc.nat(50),
});

/** The whole life of a report: who took each word, and the word’s own letter says who brought it. */
class Life {
  readonly takenBy = new Map<string, string>();
  private count = 0;

  fresh(by: string, many: number): readonly string[] {
    return Array.from({ length: many }, () => `${by}${++this.count}x`);
  }

  after(blocks: readonly Block[], { by, what, place, word }: Act): readonly Block[] {
    const index = place % blocks.length;
    const block = blocks[index];
    if (!block) return blocks;
    const at = word % block.words.length;
    if (what === 'word')
      return blocks.with(index, { ...block, words: block.words.toSpliced(at, 0, ...this.fresh(by, 1)) });
    // What parts or joins tables moves their rows: that is the work of who does it.
    const isInTable = blocks[index - 1]?.kind === 'row';
    if (what === 'block') {
      const kind = isInTable && block.kind === 'row' ? 'row' : (KINDS[word % KINDS.length] ?? 'item');
      return blocks.toSpliced(index, 0, { kind, id: ++this.count, words: this.fresh(by, 5) });
    }
    const joins = isInTable && blocks[index + 1]?.kind === 'row' && block.kind !== 'row';
    if (what === 'no-block' && blocks.length > 3 && !joins) {
      for (const one of block.words) this.takenBy.set(one, by);
      return blocks.toSpliced(index, 1);
    }
    if (what === 'no-word' && block.words.length > 3) {
      this.takenBy.set(block.words[at] ?? '', by);
      return blocks.with(index, { ...block, words: block.words.toSpliced(at, 1) });
    }
    return blocks;
  }
}

/** Words of old, o1x and so on, are nobody’s. */
const first = (life: Life): readonly Block[] =>
  Array.from({ length: 12 }, (_, id) => ({
    kind: KINDS[id % KINDS.length] ?? 'item',
    id: -id,
    words: life.fresh('o', 6),
  }));

function markdown(blocks: readonly Block[]): string {
  const text = blocks.map(({ kind, id, words }, index) => {
    const line = words.join(' ');
    if (kind === 'item') return `- ${line}`;
    if (kind === 'note') return `Xem [^n${id}]\n\n[^n${id}]: ${line}`;
    if (kind === 'paragraph') return line;
    return `${blocks[index - 1]?.kind === 'row' ? '' : '| Việc |\n|---|\n'}| ${line} |`;
  });
  const apart = (index: number) => (blocks[index]?.kind === 'row' && blocks[index + 1]?.kind === 'row' ? '\n' : '\n\n');
  const body = text.map((one, index) => one + apart(index)).join('');
  return `---\n${FRONT_MATTER}\naddressees: []\n---\n\n# Kết quả\n\n${body}\nHết.\n`;
}

const author = (by: string) => ({ author: by, date: '2023-06-13T09:30:00Z' });
const revision = (blocks: readonly Block[], parents: readonly number[], by: string): Revision => ({
  document: modelOf(officialReport(reportInput(markdown(blocks)))),
  parents,
  by: author(by),
});

/** Two texts that began as one and were changed at different blocks, as one. */
function merged(base: readonly Block[], ours: readonly Block[], theirs: readonly Block[]): readonly Block[] {
  const old = new Map(base.map((block) => [block.id, block]));
  const mine = new Map(ours.map((block) => [block.id, block]));
  return theirs.flatMap((block) => {
    const [was, own] = [old.get(block.id), mine.get(block.id)];
    if (was && !own) return [];
    return [own && own !== was ? own : block];
  });
}

test('each word bears its author', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 12 }),
      fc.array(act, { maxLength: 4 }),
      async (acts, side) => {
        const life = new Life();
        const base = first(life);
        const history = [revision(base, [], '')];
        let blocks = base;
        for (const one of acts) {
          blocks = life.after(blocks, one);
          history.push(revision(blocks, [history.length - 1], one.by));
        }
        // A branch that changes words of the first blocks, and only there, while the others stay as they were before it.
        const [fork, forkAt] = [blocks, history.length - 1];
        let branch = fork;
        for (const one of side) {
          if (one.what === 'block' || one.what === 'no-block') continue;
          branch = life.after(branch, { ...one, place: one.place % 3 });
          history.push(revision(branch, [history.length - 1], one.by));
        }
        const branchAt = history.length - 1;
        const last = life.after(fork, { by: 'c', what: 'word', place: fork.length - 1, word: 1 });
        history.push(revision(last, [forkAt], 'c'));
        const now = merged(fork, last, branch);
        history.push(revision(now, [history.length - 1, branchAt], 'merger'));

        const [old, report] = [history[0]?.document, officialReport(reportInput(markdown(now)))];
        if (!old) throw new Error('There is no history');
        const parts = readParts(
          await packDocument(redline(old, history, author('nobody')), report.profile, headingKinds(report.root)),
        );
        const told = readChanges(parts).flatMap(([change, by = '']) =>
          (change.match(/[abco]\d+x/gu) ?? []).map((word) => `${change[0]} ${word} ${by}`),
        );
        const [before, after] = [base, now].map((all) => new Set(all.flatMap(({ words }) => words)));
        expect(told.toSorted()).toEqual(
          [
            ...[...(after ?? [])].filter((word) => !before?.has(word)).map((word) => `+ ${word} ${word[0]}`),
            ...[...(before ?? [])]
              .filter((word) => !after?.has(word))
              .map((word) => `- ${word} ${life.takenBy.get(word)}`),
          ].toSorted(),
        );
        expect([readLines(parts, 'accept'), readLines(parts, 'reject')]).toEqual([
          readLines(readParts(await buildReport(markdown(now)))),
          readLines(readParts(await buildReport(markdown(base)))),
        ]);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
