/** Reviews with suggestions: what one line outside of the change costs, and what comes back. */
import { expect, test } from 'vitest';
import type { ReviewComment } from '../../../scripts/forge/client/forge.ts';
import { type FakeState, fakeState } from '../../../scripts/forge/rehearsal/state.ts';
import { openPull, runningForge } from './running-forge.ts';

const HEAD = 'b'.repeat(40);
const OWN = 'tro-ly[bot]';
const FILE = 'reports/đợt/lê chân.md';
const BODY = 'Bấm **Commit suggestion** để nhận cách sửa.';

function given(some: Partial<FakeState> = {}): Partial<FakeState> {
  return {
    account: OWN,
    branches: { 'le-chan': HEAD },
    pulls: [openPull(HEAD, { hunks: { [FILE]: [{ start: 1, end: 40 }] } })],
    ...some,
  };
}

function suggestion(startLine: number, endLine: number, text = 'Đúng rồi'): ReviewComment {
  return { file: FILE, startLine, endLine, body: `Sửa số.\n\n\`\`\`suggestion\n${text}\n\`\`\`` };
}

/** As a forge keeps it. */
function kept(id: number, review: number, { file, startLine, endLine, body }: ReviewComment) {
  return { id, number: 7, author: OWN, body, review, commit: HEAD, file, startLine, endLine, isOutdated: false };
}

const [low, middle, high] = [suggestion(20, 22), suggestion(9, 9), suggestion(3, 4)];
const [outside, across] = [suggestion(77, 77), suggestion(39, 41)];

test('a review is one request', async () => {
  const { forge, fake } = await runningForge('github', given());
  const refused = await forge.review(7, HEAD, BODY, [low, middle, high]);
  const present = await forge.ownReviewComments(7);
  const { calls, last: _, ...state } = fake.state;
  const {
    calls: __,
    last: ___,
    ...expected
  } = fakeState({
    ...given(),
    reviews: [{ id: 101, number: 7, author: OWN, body: BODY, commit: HEAD }],
    reviewComments: [kept(102, 101, low), kept(103, 101, middle), kept(104, 101, high)],
  });
  expect({ refused, present, state }).toEqual({ refused: [], present: [low, middle, high], state: expected });
  expect(calls.filter((call) => call.startsWith('POST') && call.endsWith('/reviews'))).toEqual([
    'POST /api/v3/repos/to-chuc/bao-cao/pulls/7/reviews',
  ]);
});

test('a comment that can stand nowhere costs no other one, and comes back', async () => {
  const { forge, fake } = await runningForge('github', given());
  const refused = await forge.review(7, HEAD, BODY, [outside, across, low, middle, high]);
  expect({ refused, reviews: fake.state.reviews, comments: fake.state.reviewComments }).toEqual({
    refused: [outside, across],
    reviews: [
      { id: 101, number: 7, author: OWN, body: BODY, commit: HEAD },
      { id: 103, number: 7, author: OWN, body: '', commit: HEAD },
    ],
    comments: [kept(102, 101, low), kept(104, 103, middle), kept(105, 103, high)],
  });
});

test('where none can stand nothing is posted', async () => {
  const { forge, fake } = await runningForge('github', given());
  const refused = await forge.review(7, HEAD, BODY, [outside, across]);
  expect({ refused, reviews: fake.state.reviews, comments: fake.state.reviewComments }).toEqual({
    refused: [outside, across],
    reviews: [],
    comments: [],
  });
});

test('many are several reviews, of which the first says how', async () => {
  const { forge, fake } = await runningForge('github', given());
  const many = Array.from({ length: 40 }, (_, at) => suggestion(40 - at, 40 - at));
  const refused = await forge.review(7, HEAD, BODY, many);
  const lines = (review: number) =>
    fake.state.reviewComments.filter((one) => one.review === review).map(({ startLine }) => startLine);
  expect({ refused, reviews: fake.state.reviews.map(({ id, body }) => [body, lines(id)]) }).toEqual({
    refused: [],
    reviews: [
      [BODY, Array.from({ length: 30 }, (_, at) => 40 - at)],
      ['', Array.from({ length: 10 }, (_, at) => 10 - at)],
    ],
  });
});

test('what others wrote, and what later commits have passed, is not ours to count', async () => {
  const reviewComments = [
    kept(1, 0, low),
    { ...kept(2, 0, middle), author: 'ai-do' },
    { ...kept(3, 0, high), isOutdated: true },
  ];
  const { forge } = await runningForge('github', given({ reviewComments }));
  expect(await forge.ownReviewComments(7)).toEqual([low]);
});

test('GitLab has a discussion for each, whose fence says how many lines it replaces', async () => {
  const { forge, fake } = await runningForge('gitlab', given());
  const refused = await forge.review(7, HEAD, BODY, [outside, low, middle]);
  const present = await forge.ownReviewComments(7);
  expect({ refused, present, comments: fake.state.comments }).toEqual({
    refused: [outside],
    present: [low, middle],
    comments: [{ id: 103, number: 7, author: OWN, body: BODY }],
  });
  expect(fake.state.reviewComments.map(({ body }) => body)).toEqual([
    'Sửa số.\n\n```suggestion:-2+0\nĐúng rồi\n```',
    'Sửa số.\n\n```suggestion:-0+0\nĐúng rồi\n```',
  ]);
});

test('GitLab takes none for a commit that is no longer the newest', async () => {
  const { forge, fake } = await runningForge('gitlab', given());
  const refused = await forge.review(7, 'e'.repeat(40), BODY, [low]);
  expect({ refused, comments: fake.state.reviewComments }).toEqual({ refused: [low], comments: [] });
});

test('Forgejo has no suggestions: all come back', async () => {
  const { forge, fake } = await runningForge('forgejo', given());
  const refused = await forge.review(7, HEAD, BODY, [low]);
  expect({ refused, present: await forge.ownReviewComments(7), calls: fake.state.calls }).toEqual({
    refused: [low],
    present: [],
    calls: [],
  });
});
