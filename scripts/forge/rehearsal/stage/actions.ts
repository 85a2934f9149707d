/** The actions that workflows use, as far as a rehearsal plays them: the others are only noted. */
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Step } from './workflow.ts';

/** A file, or a folder, that a run has left for people or for other runs. */
export interface Artifact {
  readonly name: string;
  readonly path: string;
}

/** What an action may touch. */
export interface Scene {
  readonly workspace: string;
  /** The folder that keeps what runs leave. */
  readonly store: string;
  /** Puts the files of a commit into the workspace; what is named, or what set the run off. */
  checkOut(ref: string, isWhole: boolean): void;
  keep(artifact: Artifact): void;
  /** What a run left under a name; null where it left nothing. */
  kept(name: string, run: string): string | null;
}

/** What became of an action: null where all went well, else why not; `note` is for people. */
export interface Acted {
  readonly failure: string | null;
  readonly note: string;
}

/** Plays one action; `inputs` have been put in. */
export function act({ uses = '' }: Step, inputs: Readonly<Record<string, string>>, scene: Scene): Acted {
  const name = uses.split('@')[0] ?? '';
  if (name === 'actions/checkout') {
    scene.checkOut(inputs.ref ?? '', inputs['fetch-depth'] === '0');
    return { failure: null, note: '' };
  }
  // Without what a cache has, all takes longer, and no more.
  if (name === 'actions/setup-node' || name.startsWith('actions/cache/')) return { failure: null, note: '' };
  if (name === 'actions/upload-artifact') return upload(inputs, scene);
  if (name === 'actions/download-artifact') return download(inputs, scene);
  return { failure: null, note: `${name} không chạy khi diễn tập` };
}

function upload(inputs: Readonly<Record<string, string>>, scene: Scene): Acted {
  const { path = '', name = 'artifact', archive, 'if-no-files-found': otherwise = 'warn' } = inputs;
  const at = resolve(scene.workspace, path);
  const found = /[*?[]/u.test(path) ? filesLike(at) : existsSync(at) ? [at] : [];
  const [first, ...others] = found;
  if (first === undefined) return { failure: otherwise === 'error' ? `Không có ${path}` : null, note: '' };
  const isAlone = archive === 'false';
  if (isAlone && (others.length > 0 || statSync(first).isDirectory()))
    return { failure: `${path} không phải một tệp`, note: '' };
  const called = isAlone ? basename(first) : name;
  const place = join(scene.store, called);
  mkdirSync(place, { recursive: true });
  for (const one of found)
    cpSync(one, statSync(one).isDirectory() ? place : join(place, basename(one)), { recursive: true });
  scene.keep({ name: called, path: place });
  return { failure: null, note: '' };
}

/** `*` in the name of a file stands for anything. */
function filesLike(pattern: string): readonly string[] {
  const [folder, name] = [dirname(pattern), basename(pattern)];
  const shape = new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/[^\w-]/gu, '\\$&'))
      .join('.*')}$`,
    'u',
  );
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => shape.test(file))
    .sort()
    .map((file) => join(folder, file));
}

function download(
  { name = '', path = '.', 'run-id': run = '' }: Readonly<Record<string, string>>,
  scene: Scene,
): Acted {
  const kept = scene.kept(name, run);
  if (kept === null) return { failure: `Không có artifact ${name}`, note: '' };
  cpSync(kept, resolve(scene.workspace, path), { recursive: true });
  return { failure: null, note: '' };
}
