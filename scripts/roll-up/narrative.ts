/** A report's narrative inside another document. */
import type { Range } from './summary.ts';

const COMMENT = /<!--[\s\S]*?-->/gu;
const FOOTNOTE = /\[\^([^\]\s]+)\]/gu;

/** The text of some ranges of a report, without comments; footnotes get labels that no other unit's have. */
export function narrativeText(source: string, ranges: readonly Range[], unitId: string): string {
  const prefix = unitId.replaceAll('/', '-');
  return ranges
    .map(([start, end]) => source.slice(start, end).replaceAll('\r\n', '\n').replace(COMMENT, '').replace(FOOTNOTE, `[^${prefix}-$1]`).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
