import type { List } from 'mdast';

declare module 'mdast' {
  interface ListData {
    /** What follows the numbers, where the list no longer stands in its source. */
    delimiter?: ')' | '.' | undefined;
  }
}

/** What follows the numbers of an ordered list as its source has it; the tree does not tell. */
export function listDelimiter({ data, children }: List, source: string): ')' | '.' {
  if (data?.delimiter) return data.delimiter;
  const offset = children[0]?.position?.start.offset;
  return offset !== undefined && /^\d+\)/u.test(source.slice(offset, offset + 11)) ? ')' : '.';
}
