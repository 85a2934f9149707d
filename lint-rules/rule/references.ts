/** Images and links by reference that nothing says the address of. */
import type { Prose } from '#lib/markdown/prose.ts';
import type { Tell } from './define-rule.ts';

/** `![ảnh][so-do]`, `[chữ][1]`, and `![ảnh]` by itself: the parser takes them for words where nothing says what they refer to. */
const LABEL = String.raw`\[(?:[^[\]^]*[\p{L}\p{N}][^[\]^]*)?\]`;
const WORDS = String.raw`\[[^[\]]*\p{L}[^[\]]*\]`;
const REFERENCE = new RegExp(String.raw`!?${WORDS}${LABEL}|(?<![\p{L}\p{N}])!${WORDS}(?![[(:])`, 'gu');
const MAY_REFER = /\]\[|!\[/u;

/** Tells of references without a definition, which go to print with all their brackets. */
export function checkReferences({ passages, source, all }: Prose, tell: Tell): void {
  if (!MAY_REFER.test(all)) return;
  for (const passage of passages) {
    for (const { 0: actual, index } of passage.prose.matchAll(REFERENCE)) {
      const { place } = passage.locate({ start: index, end: index + actual.length });
      const [start = 0, end = 0] = [place.start.offset, place.end.offset];
      // Who puts a backslash before a bracket means the bracket.
      if (/\\[[\]]/u.test(source.slice(Math.max(0, start - 1), end))) continue;
      const isImage = actual.startsWith('!');
      const label = /\[([^[\]]+)\](?:\[\])?$/u.exec(actual)?.[1] ?? '';
      const [what, instead] = isImage ? ['Ảnh', '`![mô tả ảnh](tệp-ảnh.png)`'] : ['Liên kết', '`[chữ](địa chỉ)`'];
      tell(
        place,
        `${what} \`${actual}\` không có dòng \`[${label}]: …\` cho biết địa chỉ, nên in ra nguyên dấu ngoặc; hãy viết ${instead}, hoặc thêm dòng ấy`,
        { actual },
      );
    }
  }
}
