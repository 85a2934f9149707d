/** The texts of files, and what is made from them: made again when, and only when, one of those texts has changed. */
import type { Files } from './files.ts';
import type { Source } from './source.ts';

type Found = Source | null;

/** What was read while a value was made. */
type Look = Map<string, Found>;

/** Editors keep a repository open for days: what it remembers is held to the files whenever it is asked for. */
export class Sources {
  private readonly files: Files;
  private readonly known = new Map<string, { readonly stamp: string | null; readonly found: Found }>();
  private readonly looks: Look[] = [];

  constructor(files: Files) {
    this.files = files;
  }

  /** Reads a file as text; null where there is none. Only what goes into a remembered value is kept. */
  read(file: string): Found {
    const found = this.looks.length > 0 ? this.current(file) : this.files.text(file);
    for (const look of this.looks) look.set(file, found);
    return found;
  }

  /** Gives the value that `make` makes, the same one as long as every file is as it was that `make` read, directly or through others. */
  remember<T>(make: () => T): () => T {
    let kept: { readonly value: T; readonly look: Look } | null = null;
    return () => {
      if (!kept || [...kept.look].some(([file, found]) => this.current(file) !== found)) kept = this.watch(make);
      for (const look of this.looks) for (const [file, found] of kept.look) look.set(file, found);
      return kept.value;
    };
  }

  private watch<T>(make: () => T): { readonly value: T; readonly look: Look } {
    const look: Look = new Map();
    this.looks.push(look);
    try {
      return { value: make(), look };
    } finally {
      this.looks.pop();
    }
  }

  /** A file as it is now: the same object as before where its text is the same. */
  private current(file: string): Found {
    const known = this.known.get(file);
    const stamp = this.files.stamp(file);
    if (known && stamp !== null && stamp === known.stamp) return known.found;
    const read = this.files.text(file);
    const found = known && isSame(known.found, read) ? known.found : read;
    this.known.set(file, { stamp, found });
    return found;
  }
}

function isSame(a: Found, b: Found): boolean {
  if (!a || !b) return a === b;
  if ('text' in a)
    return 'text' in b && a.text === b.text && a.hasByteOrderMark === b.hasByteOrderMark && a.encoding === b.encoding;
  return 'problem' in b && a.problem.message === b.problem.message;
}
