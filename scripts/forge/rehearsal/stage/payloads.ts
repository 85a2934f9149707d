/** What a forge tells a run of what set it off. */
import type { FakePull } from '../state.ts';
import { REPOSITORY } from './grounds.ts';

/** Of a pull request into main, which stands at `base`. */
export function pullPayload(pull: FakePull, action: string, base: string): Record<string, unknown> {
  const { number, title, isDraft: draft, head: sha, branch: ref, repository, author } = pull;
  const repo = { full_name: repository, fork: repository !== REPOSITORY };
  const sides = { head: { sha, ref, repo }, base: { sha: base, ref: 'main' } };
  return { action, number, pull_request: { number, title, draft, user: { login: author }, ...sides } };
}

/** Of another run that has ended. Which pull request of a fork it was of, a forge does not tell. */
export function runPayload(
  { id, workflow, event, head, isFine }: Ended,
  pull: FakePull | null,
  ref: string,
): Record<string, unknown> {
  const repository = pull?.repository ?? REPOSITORY;
  const run = {
    id: Number(id),
    name: workflow.name,
    event,
    conclusion: isFine ? 'success' : 'failure',
    head_sha: head,
    head_branch: pull?.branch ?? ref.replace(/^refs\/heads\//u, ''),
    head_repository: { owner: { login: repository.split('/')[0] } },
    pull_requests: pull && repository === REPOSITORY ? [{ number: pull.number }] : [],
  };
  return { action: 'completed', workflow_run: run };
}

interface Ended {
  readonly id: string;
  readonly workflow: { readonly name: string };
  readonly event: string;
  readonly head: string;
  readonly isFine: boolean;
}

/** The context `github` has the variables of a runner without the beginning of their names. */
export function contextOf(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name.replace(/^GITHUB_/u, '').toLowerCase(), value]),
  );
}
