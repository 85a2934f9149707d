/** A client and the fake forge that it talks to, for one test. */
import { onTestFinished } from 'vitest';
import type { Connection } from '../../../scripts/forge/client/connection.ts';
import type { Forge } from '../../../scripts/forge/client/forge.ts';
import { forgejo } from '../../../scripts/forge/client/forgejo.ts';
import { gitHub } from '../../../scripts/forge/client/github.ts';
import { gitLab } from '../../../scripts/forge/client/gitlab.ts';
import { type FakeForge, startFakeForge } from '../../../scripts/forge/rehearsal/fake-forge.ts';
import type { FakePull, FakeState } from '../../../scripts/forge/rehearsal/state.ts';

/** So short that tests of what takes time take none. */
export const HASTE = { answer: 2000, upload: 2000, pause: 10_000, retry: 1 };

const MADE = {
  github: { path: '/api/v3', make: gitHub },
  forgejo: { path: '/api/v1', make: forgejo },
  gitlab: { path: '/api/v4', make: gitLab },
};

export const kinds = ['github', 'forgejo', 'gitlab'] as const;

/** An open pull request of the branch `le-chan` of the repository itself. */
export function openPull(head: string, some: Partial<FakePull> = {}): FakePull {
  return {
    number: 7,
    title: '',
    body: '',
    author: 'lan',
    branch: 'le-chan',
    base: 'main',
    head,
    repository: 'to-chuc/bao-cao',
    isDraft: false,
    isOpen: true,
    hunks: {},
    ...some,
  };
}

/** Starts a fake forge, which ends with the test, and a client of it. */
export async function runningForge(
  kind: (typeof kinds)[number],
  some: Partial<FakeState>,
): Promise<{ readonly forge: Forge; readonly fake: FakeForge; readonly connection: Connection }> {
  const fake = await startFakeForge(some);
  onTestFinished(() => fake.close());
  const { repository, token } = fake.state;
  const { path, make } = MADE[kind];
  const connection = { api: `${fake.url}${path}`, server: fake.url, repository, token, patience: HASTE };
  return { forge: make(connection), fake, connection };
}
