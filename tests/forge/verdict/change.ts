/** Changes of small repositories, in real Git. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { day } from '#lib/date.ts';
import type { Verdict } from '../../../scripts/forge/verdict/verdict.ts';
import { verdictOf } from '../../../scripts/forge/verdict/verdict-of.ts';
import { A, B, commitAll } from '../../helpers/commit.ts';
import { goodReport } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

/** Files by their paths; null takes one away. */
export type Contents = Readonly<Record<string, string | Uint8Array | null>>;

/** A repository and what becomes of it in one commit. */
export interface ChangeCase {
  readonly before: Readonly<Record<string, string | Uint8Array>>;
  readonly change: Contents;
  /** The folder of outlines and reports, where it is not the top. */
  readonly folder?: string;
}

export const OUTLINE = 'outlines/nam-2023/outline.md';
export const WARD = 'reports/nam-2023/binh-an/phuong-mot.md';

/** A text with some words put in the place of others, each of which it has once. */
export function edited(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((now, [from, to]) => {
    const parts = now.split(from);
    if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times`);
    return parts.join(to);
  }, text);
}

/** The good report with some words put in the place of others. */
export function report(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edited(goodReport(), ...edits);
}

/** Writes files and takes others away. */
export function write(root: string, files: Contents): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (content === null) rmSync(join(root, file), { recursive: true });
    else writeFileSync(join(root, file), content);
  }
}

/** Runs Git as somebody; returns what it prints. */
export function git(root: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', root, ...who, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** Makes the repository and its change; returns the folder of outlines and reports, and both commits. */
export function changed({ before, change, folder = '' }: ChangeCase): {
  readonly root: string;
  readonly base: string;
  readonly head: string;
} {
  const top = temporaryRepository(before);
  const base = commitAll(top, A);
  write(top, change);
  const head = commitAll(top, B);
  return { root: join(top, folder), base, head };
}

/** The verdict of a change, with names in the place of its commits. */
export async function told(one: ChangeCase): Promise<Verdict> {
  const { root, base, head } = changed(one);
  const verdict = await verdictOf({ root, since: base, head, asOf: day('2023-12-11') });
  const text = JSON.stringify(verdict).replaceAll(base, '<base>').replaceAll(head, '<head>');
  return JSON.parse(text.replaceAll(head.slice(0, 12), '<head>')) as Verdict;
}
