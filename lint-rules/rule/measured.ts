/** Before the parser of an editor or of the remark CLI: what `check` refuses by measure is not parsed there either. */
import type { Processor } from 'unified';
import { location } from 'vfile-location';
import { findExcess } from '#lib/markdown/excess.ts';
import { parseMarkdown, SYNTAX_EXTENSIONS } from '#lib/markdown/syntax.ts';

const BOM = '\uFEFF';

/**
 * A remark plugin, to stand behind the parser. A text beyond measure fails its file, and no other: an empty tree instead would be
 * written over the file by whoever formats it.
 */
export function measured(this: Processor): void {
  const { parser } = this;
  if (!parser) return;
  this.parser = (text, file) => {
    const excess = findExcess(text);
    if (!excess) return isOurs(this) && !text.startsWith(BOM) ? parseMarkdown(text) : parser(text, file);
    const start = location(text).toPoint(excess.offset);
    return file.fail(excess.message, { place: start, source: 'remark-lint', ruleId: 'official-markdown' });
  };
}

/** Whether nobody has added syntax to ours, so that {@link parseMarkdown}, which is several times as fast, makes the same tree. */
function isOurs(processor: Processor): boolean {
  return processor.data().micromarkExtensions?.length === SYNTAX_EXTENSIONS;
}
