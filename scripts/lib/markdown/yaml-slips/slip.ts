/** Slips of people who write YAML by hand: each is told by its cause, and mended so that all others are told too. */
import { byPlace } from '../../span.ts';

/** Characters `start` to `end` become `text`. */
export interface SlipEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A slip in a text of YAML; offsets are of that text. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  /** Vietnamese: what is wrong, and how to mend it. */
  readonly message: string;
  /** What makes it readable. */
  readonly edits: readonly SlipEdit[];
  /** Only then are the edits offered as a mend; else they serve to read on. */
  readonly isCertain: boolean;
  /** True where YAML reads on without a word, as something else than is meant. */
  readonly isSilent: boolean;
}

/** What is known of the keys of a block. */
export interface KnownKeys {
  /** Every key that may stand at some depth of it. */
  readonly names: ReadonlySet<string>;
  /** Keys under which authors name the keys themselves. */
  readonly free: ReadonlySet<string>;
  /** Keys whose values are lists. */
  readonly lists: ReadonlySet<string>;
  /** The keys in the group of a key; those in the groups that authors name, by `*`. */
  readonly inner: ReadonlyMap<string, ReadonlySet<string>>;
  /** True for what authors call a key in Vietnamese. */
  isVietnamese(key: string): boolean;
}

/** A text of YAML while it is looked through. */
export interface Scan {
  readonly text: string;
  readonly keys: KnownKeys;
  /** What is named by `&` in the text, and what is called by `*`. */
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
  tell(slip: Omit<Slip, 'isCertain' | 'isSilent'> & Partial<Pick<Slip, 'isCertain' | 'isSilent'>>): void;
}

/** A text with its slips mended, and the way back. */
export interface Mended {
  readonly text: string;
  /** The offset in the text before that an offset of `text` stands for. */
  before(offset: number): number;
}

/** Applies edits that do not overlap. */
export function mend(text: string, edits: readonly SlipEdit[]): Mended {
  const sorted = [...edits].sort(byPlace);
  // Where in the new text each edit begins and ends, and what lies behind it is moved by.
  const moved: { readonly from: number; readonly to: number; readonly edit: SlipEdit; readonly shift: number }[] = [];
  let [result, at] = ['', 0];
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start);
    const from = result.length;
    result += edit.text;
    at = edit.end;
    moved.push({ from, to: result.length, edit, shift: at - result.length });
  }
  const before = (offset: number): number => {
    let [low, high] = [0, moved.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moved[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = moved[low - 1];
    if (!last) return offset;
    return offset >= last.to ? offset + last.shift : Math.min(last.edit.start + offset - last.from, last.edit.end);
  };
  return { text: result + text.slice(at), before };
}
