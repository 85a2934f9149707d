/** An index of all words of some pages, which a browser searches over HTTP. It is there only where somebody has installed Pagefind. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the search page loads. Pagefind brings pages of its own besides, which are of no use here. */
const NEEDED = /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.[^/]+|(?:index|fragment)\/.+)$/u;

/** What is indexed. */
export interface FullTextJob {
  /** The folder of the pages; those count of which a part bears `data-pagefind-body`. */
  readonly folder: string;
  /** The folder that is filled. */
  readonly out: string;
  /** Which pages are read, as a glob in the folder. */
  readonly glob: string;
  readonly stop?: AbortSignal | undefined;
}

/** Makes the index; false where Pagefind is not installed, or not for this system. The same pages give the same bytes. */
export async function makeFullText({ folder, out, glob, stop }: FullTextJob): Promise<boolean> {
  const pagefind = await load();
  if (!pagefind) return false;
  stop?.throwIfAborted();
  const halt = () => void pagefind.close();
  stop?.addEventListener('abort', halt);
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi', keepIndexUrl: true });
    if (!index) throw new Error(errors.join('\n'));
    orThrow(await index.addDirectory({ path: folder, glob }));
    // Not written by Pagefind, which ends before what it writes is on the disk.
    const made = await index.getFiles();
    orThrow(made);
    stop?.throwIfAborted();
    for (const { path, content } of made.files) if (NEEDED.test(path)) write(join(out, path), content);
  } catch (error) {
    stop?.throwIfAborted();
    // It is a program of its own, of which each system has another.
    if (error instanceof Error && error.message.startsWith('Failed to install')) return false;
    throw error;
  } finally {
    stop?.removeEventListener('abort', halt);
    await pagefind.close();
  }
  return true;
}

function write(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function load(): Promise<typeof import('pagefind') | null> {
  try {
    return await import('pagefind');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function orThrow({ errors }: { readonly errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
