/** Where the characters of a piece stand in the Markdown that it was read from. */
import type { Span } from '../span.ts';
import type { Piece } from './pieces.ts';

/** The place in the file of a character of a piece. */
export type SourceMap = (index: number) => Span;

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/** Maps a piece to its file; null where the file has not the same characters. */
export function mapToSource({ kind, value, written, start, end }: Piece, source: string): SourceMap | null {
  if (kind === 'break' || kind === 'markup') return () => ({ start, end });
  const raw = source.slice(start, end);
  const at = kind === 'code' || kind === 'quoted' ? raw.indexOf(value) : raw === written ? 0 : -1;
  if (at >= 0) return (index) => ({ start: start + at + index, end: start + at + index + 1 });
  const spans = kind === 'text' || kind === 'html' ? align(written, raw) : null;
  return (
    spans &&
    ((index) => ({ start: start + (spans[index]?.start ?? index), end: start + (spans[index]?.end ?? index + 1) }))
  );
}

/** For each character of a value its place in the Markdown that it was read from; escapes, entities and indentation make that longer. */
function align(value: string, raw: string): readonly Span[] | null {
  const spans: Span[] = [];
  let at = 0;
  for (let index = 0; index < value.length; ) {
    const char = value[index] ?? '';
    const entity = raw[at] === '&' ? ENTITY.exec(raw.slice(at, at + 40))?.[0] : undefined;
    if (entity !== undefined && !value.startsWith(entity, index)) {
      const width = /[\uD800-\uDBFF]/u.test(char) ? 2 : 1;
      for (let unit = 0; unit < width; unit++) spans.push({ start: at, end: at + entity.length });
      index += width;
      at += entity.length;
      continue;
    }
    if (raw[at] === '\\' && raw[at + 1] === char && ESCAPABLE.test(char)) at += 1;
    if (raw[at] === char) {
      spans.push({ start: at, end: at + 1 });
      index += 1;
    } else if (at >= raw.length || !/[\s>]/u.test(raw[at] ?? '')) return null;
    at += 1;
  }
  return spans;
}
