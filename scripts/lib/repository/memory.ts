/** Files in memory: what an editor holds unsaved, what a browser has fetched, what a test makes up. */
import type { Entry, Files } from './files.ts';
import { decode, type Source } from './source.ts';

const encoder = new TextEncoder();

/** Files that were handed over, by path; more may come, others go. */
export class Memory implements Files {
  readonly root = '(bộ nhớ)';
  private readonly files = new Map<string, Uint8Array>();
  private readonly stamps = new Map<string, number>();

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  /** Puts a file in, in place of one that has its path; null takes it out. */
  write(file: string, content: string | Uint8Array | null): void {
    if (content === null) this.files.delete(file);
    else this.files.set(file, typeof content === 'string' ? encoder.encode(content) : content);
    this.stamps.set(file, (this.stamps.get(file) ?? 0) + 1);
  }

  text(file: string): Source | null {
    const bytes = this.bytes(file);
    return bytes && decode(bytes, file);
  }

  bytes(file: string): Uint8Array | null {
    return this.files.get(file) ?? null;
  }

  list(folder: string): readonly Entry[] {
    const entries = new Map<string, Entry>();
    const start = folder === '' ? '' : `${folder}/`;
    for (const file of this.files.keys()) {
      if (!file.startsWith(start)) continue;
      const [name = '', ...below] = file.slice(start.length).split('/');
      entries.set(name, { name, type: below.length > 0 ? 'folder' : 'file' });
    }
    return [...entries.values()];
  }

  stamp(file: string): string {
    return String(this.stamps.get(file) ?? 0);
  }
}
