/** What is posted on a pull request, over HTTP: the one comment, suggestions, and who is never written over. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Forge, ForgeError } from '../../../scripts/forge/client/forge.ts';
import { commentMarkdown } from '../../../scripts/forge/comment/comment.ts';
import { markerLine, readMarker } from '../../../scripts/forge/comment/marker.ts';
import { postVerdict } from '../../../scripts/forge/posting/post-verdict.ts';
import { pullOfRun } from '../../../scripts/forge/posting/pull-of-run.ts';
import type { FakeForge } from '../../../scripts/forge/rehearsal/fake-forge.ts';
import { type FakePull, type FakeState, fakeState } from '../../../scripts/forge/rehearsal/state.ts';
import type { Verdict } from '../../../scripts/forge/verdict/verdict.ts';
import { openPull, runningForge } from '../client/running-forge.ts';
import { FILE, reportFile, verdict, wrongFile } from './verdicts.ts';

const [OLD, NEW] = ['1'.repeat(40), '2'.repeat(40)];
const OWN = 'tro-ly[bot]';

const pull = (some: Partial<FakePull> = {}): FakePull =>
  openPull(NEW, { hunks: { [FILE]: [{ start: 10, end: 20 }] }, ...some });

const given = (some: Partial<FakeState> = {}): Partial<FakeState> => ({ account: OWN, pulls: [pull()], ...some });

/** What the job of one run does. */
async function run(forge: Forge, one: Verdict): Promise<readonly string[]> {
  const event = { type: 'run', run: '5', cause: 'pull_request', head: one.head, branch: 'le-chan' } as const;
  for (const owner of ['to-chuc', 'nguoi-khac']) {
    const found = await pullOfRun(forge, { event: { ...event, owner }, number: undefined, head: one.head });
    if (typeof found !== 'string') return postVerdict(forge, { verdict: one, pull: found, run: '5' });
  }
  return [];
}

/** The comment that belongs to a verdict. */
function bodyOf({ url }: FakeForge, one: Verdict, { isFork = false } = {}): string {
  const home = `${url}/to-chuc/bao-cao`;
  return (
    commentMarkdown(one, {
      file: (file, line) => `${home}/blob/${one.head}/${file}${line === undefined ? '' : `?plain=1#L${line}`}`,
      edit: (file) => (isFork ? null : `${home}/edit/le-chan/${file}`),
      artifact: (name) => (name === 'le-chan.docx' ? `${home}/actions/runs/5/artifacts/31` : null),
      run: `${home}/actions/runs/5`,
      rulesPage: 'https://github.com/decuong/decuong/blob/main/lint-rules/README.md',
      guidePage: `${home}/blob/main/reports/README.md`,
    }) ?? ''
  );
}

const comment = (id: number, body: string, author = OWN) => ({ id, number: 7, author, body });

test('one comment is written, changed in place, left alone where it is right, and taken away', async () => {
  const { forge, fake } = await runningForge('github', given());
  const [wrong, right] = [verdict(NEW, { files: [wrongFile()] }), verdict(NEW)];
  const seen: unknown[] = [];
  for (const one of [wrong, right, right, verdict(NEW, { files: [], touchesCode: true })])
    seen.push([await run(forge, one), structuredClone(fake.state.comments)]);
  expect(seen).toEqual([
    [['Đã đề xuất 1 chỗ sửa ở yêu cầu gộp 7', 'Đã viết lời ở yêu cầu gộp 7'], [comment(103, bodyOf(fake, wrong))]],
    [['Đã viết lại lời ở yêu cầu gộp 7'], [comment(103, bodyOf(fake, right))]],
    [['Lời ở yêu cầu gộp 7 vẫn đúng'], [comment(103, bodyOf(fake, right))]],
    [['Đã gỡ lời ở yêu cầu gộp 7'], []],
  ]);
});

test('where there is nothing to say nothing is said', async () => {
  const { forge, fake } = await runningForge('github', given());
  expect(await run(forge, verdict(NEW, { files: [], touchesCode: true }))).toEqual([
    'Không có gì để nói ở yêu cầu gộp 7',
  ]);
  expect(fake.state.comments).toEqual([]);
});

test('a comment with our first line that somebody else wrote is not ours', async () => {
  const theirs = comment(1, `${markerLine({ head: NEW, phase: 'preview' })}\n\nTất cả đều đạt.`, 'ke-la');
  const { forge, fake } = await runningForge('github', given({ comments: [theirs] }));
  await run(forge, verdict(NEW));
  expect(fake.state.comments).toEqual([theirs, comment(101, bodyOf(fake, verdict(NEW)))]);
});

test('what else this account wrote is left alone', async () => {
  const other = comment(1, 'Nhắc anh chị nộp báo cáo.');
  const { forge, fake } = await runningForge('github', given({ comments: [other] }));
  await run(forge, verdict(NEW));
  expect(fake.state.comments).toEqual([other, comment(101, bodyOf(fake, verdict(NEW)))]);
});

test('two of ours become one', async () => {
  const comments = [1, 2, 3].map((id) => comment(id, `${markerLine({ head: OLD, phase: 'check' })}\n\nLời cũ.`));
  const { forge, fake } = await runningForge('github', given({ comments }));
  await run(forge, verdict(NEW));
  expect(fake.state.comments).toEqual([comment(1, bodyOf(fake, verdict(NEW)))]);
});

test('a first look never takes the place of the preview of the same commit', async () => {
  const { forge, fake } = await runningForge('github', given());
  const preview = verdict(NEW, { phase: 'preview' });
  await run(forge, preview);
  expect(await run(forge, verdict(NEW))).toEqual(['Yêu cầu gộp 7 đã có lời đầy đủ hơn của phiên bản này']);
  expect(fake.state.comments).toEqual([comment(101, bodyOf(fake, preview))]);
});

test('an older commit says nothing any more', async () => {
  const { forge, fake } = await runningForge('github', given());
  expect(await run(forge, verdict(OLD))).toEqual([]);
  expect(fake.state.comments).toEqual([]);
});

test('the pull request is asked for its commit again where its number is known', async () => {
  const { forge } = await runningForge('github', given({ pulls: [pull(), pull({ number: 8, isOpen: false })] }));
  const event = { type: 'other', name: 'push' } as const;
  expect([
    await pullOfRun(forge, { event, number: 7, head: OLD }),
    await pullOfRun(forge, { event, number: 8, head: NEW }),
    await pullOfRun(forge, { event, number: 99, head: NEW }),
  ]).toEqual([
    'Yêu cầu gộp 7 đã có phiên bản mới hơn; lời của phiên bản ấy sẽ đến sau',
    'Không có yêu cầu gộp nào đang mở của lần kiểm tra này',
    'Không có yêu cầu gộp nào đang mở của lần kiểm tra này',
  ]);
});

test('a fork gets the comment with text to copy, and no suggestions', async () => {
  const { forge, fake } = await runningForge('github', given({ pulls: [pull({ repository: 'nguoi-khac/bao-cao' })] }));
  const wrong = verdict(NEW, { files: [wrongFile()] });
  await run(forge, wrong);
  expect({ reviews: fake.state.reviews, comments: fake.state.comments }).toEqual({
    reviews: [],
    comments: [comment(101, bodyOf(fake, outOfDiff(wrong), { isFork: true }))],
  });
});

/** With no suggestion that stands at its line. */
function outOfDiff(one: Verdict): Verdict {
  const files = one.files.map((file) => ({
    ...file,
    suggestions: file.suggestions.map((suggestion) => ({ ...suggestion, isInDiff: false })),
  }));
  return { ...one, files };
}

test('a suggestion stands once, however often it is found', async () => {
  const { forge, fake } = await runningForge('github', given());
  const wrong = verdict(NEW, { files: [wrongFile()] });
  for (const phase of ['check', 'check', 'preview'] as const) await run(forge, { ...wrong, phase });
  expect(fake.state.reviews.map(({ commit }) => commit)).toEqual([NEW]);
  expect(fake.state.reviewComments.map(({ file, startLine, endLine }) => ({ file, startLine, endLine }))).toEqual([
    { file: FILE, startLine: 12, endLine: 12 },
  ]);
  expect(fake.state.comments).toEqual([comment(103, bodyOf(fake, { ...wrong, phase: 'preview' }))]);
});

test('a suggestion that the forge takes nowhere is text to copy', async () => {
  const { forge, fake } = await runningForge('github', given({ pulls: [pull({ hunks: {} })] }));
  const wrong = verdict(NEW, { files: [wrongFile()] });
  await run(forge, wrong);
  expect(fake.state.comments).toEqual([comment(101, bodyOf(fake, outOfDiff(wrong)))]);
});

test('a review that fails costs no comment, and is told', async () => {
  const failures = [
    { route: 'POST /api/v3/repos/to-chuc/bao-cao/pulls/7/reviews', status: 403, message: '', headers: {}, times: 1 },
  ];
  const { forge, fake } = await runningForge('github', given({ failures }));
  const wrong = verdict(NEW, { files: [wrongFile()] });
  const told = await run(forge, wrong).catch((error) => error instanceof ForgeError && error.status);
  expect({ told, comments: fake.state.comments }).toEqual({
    told: 403,
    comments: [comment(101, bodyOf(fake, outOfDiff(wrong)))],
  });
});

test('the preview leads to what its run left', async () => {
  const artifacts = [
    { id: 31, run: '5', name: 'le-chan.docx', isExpired: false },
    { id: 32, run: '5', name: 'le-chan-redline.docx', isExpired: true },
    { id: 33, run: '6', name: 'le-chan-redline.docx', isExpired: false },
  ];
  const { forge, fake } = await runningForge('github', given({ artifacts }));
  const files = [reportFile({ document: 'le-chan.docx', redline: 'le-chan-redline.docx' })];
  const preview = verdict(NEW, { phase: 'preview', files });
  await run(forge, preview);
  expect(fake.state.comments).toEqual([comment(101, bodyOf(fake, preview))]);
});

test('reading contents and actions, and writing on pull requests, is all it takes', async () => {
  const rights = ['contents: read', 'actions: read', 'pull-requests: write'];
  const { forge, fake } = await runningForge('github', given({ rights }));
  await run(forge, verdict(NEW, { phase: 'preview', files: [wrongFile()] }));
  expect(fake.state.comments.map(({ body }) => readMarker(body))).toEqual([{ head: NEW, phase: 'preview' }]);
});

test('whatever order runs end in, the comment left is that of the newest commit and its latest phase', async () => {
  const { forge, fake } = await runningForge('github', {});
  const heads = ['1', '2', '3', '4'].map((digit) => digit.repeat(40));
  const ending = fc.record({
    commit: fc.nat({ max: heads.length - 1 }),
    phase: fc.constantFrom('check', 'preview'),
    /** How many commits more come before it ends. */
    later: fc.nat({ max: 2 }),
  });
  const last = fc.shuffledSubarray(['check', 'preview'] as const, { minLength: 1 });
  const isSilent = fc.array(fc.boolean(), { minLength: heads.length, maxLength: heads.length });
  await fc.assert(
    fc.asyncProperty(fc.array(ending, { maxLength: 6 }), last, isSilent, async (endings, phases, silent) => {
      const newest = pull({ head: heads[0] ?? '' });
      Object.assign(fake.state, fakeState(given({ pulls: [newest] })));
      const end = (commit: number, phase: 'check' | 'preview') =>
        run(
          forge,
          verdict(heads[commit] ?? '', { phase, ...(silent[commit] ? { files: [], touchesCode: true } : {}) }),
        );
      let pushed = 0;
      const push = (commit: number) => {
        pushed = Math.max(pushed, Math.min(commit, heads.length - 1));
        newest.head = heads[pushed] ?? '';
      };
      for (const { commit, phase, later } of endings) {
        push(commit + later);
        await end(commit, phase);
      }
      const had =
        pushed === heads.length - 1 && endings.some(({ commit, phase }) => commit === pushed && phase === 'preview');
      push(heads.length - 1);
      for (const phase of phases) await end(heads.length - 1, phase);
      const phase = had || phases.includes('preview') ? 'preview' : 'check';
      expect(fake.state.comments.map(({ body }) => readMarker(body))).toEqual(
        silent.at(-1) ? [] : [{ head: heads.at(-1), phase }],
      );
    }),
    { numRuns: 25 },
  );
});
