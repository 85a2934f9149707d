/** What a comment of ours begins with, unseen by readers: what it was written of. Whether it is ours, its author tells. */
import type { Verdict } from '../verdict/verdict.ts';

/** What a comment was written of. */
export type Marker = Pick<Verdict, 'head' | 'phase'>;

const MARKER = /^<!-- decuong:1 head=([0-9a-f]{40}(?:[0-9a-f]{24})?) phase=(check|preview) -->(?=\r?\n|$)/u;

/** The first line of a comment. */
export function markerLine({ head, phase }: Marker): string {
  return `<!-- decuong:1 head=${head} phase=${phase} -->`;
}

/** Reads the first line of a comment; null where it is none of ours, or of another version. */
export function readMarker(body: string): Marker | null {
  const [, head, phase] = MARKER.exec(body) ?? [];
  if (head === undefined || (phase !== 'check' && phase !== 'preview')) return null;
  return { head, phase };
}
