/** Marks of Markdown, or of its dialects, that make nothing where they stand: they go to print as they were typed. */
import type { Passage } from '#lib/markdown/passage.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import type { Tell } from './define-rule.ts';
import { checkEmphasis } from './stray-emphasis.ts';

const NOTE = /\[\^[^\]\s[]{1,40}\]/gu;
const RAISED = /\^(?:\([^()^\s]{1,20}\)|[\p{L}\d]{1,10})\^/gu;
const MARKED = /(?<!=)==(?=[^\s=])[^=\n]{0,300}?\p{L}[^=\n]{0,300}?(?<!\s)==(?!=)/gu;

/** Tells of marks that go to print. */
export function checkStrayMarks(prose: Prose, tell: Tell): void {
  const { all } = prose;
  if (/[*_]/u.test(all)) checkEmphasis(prose, tell);
  if (all.includes('[^'))
    eachOf(prose, NOTE, (actual) => {
      const more = `dòng \`${actual}: …\` cho biết nội dung`;
      return `Chú thích \`${actual}\` không có ${more}, nên in ra nguyên dấu ngoặc; hãy thêm dòng ấy ở dưới, hoặc bỏ \`${actual}\``;
    })(tell);
  if (all.includes('^'))
    eachOf(
      prose,
      RAISED,
      (actual) =>
        `Chữ nhỏ phía trên \`${actual}\` không có dạng, in ra nguyên dấu ^; hãy viết chú thích là \`[^1]\`, đơn vị đo là \`m²\`, \`m³\``,
    )(tell);
  if (all.includes('=='))
    eachOf(
      prose,
      MARKED,
      (actual) =>
        `Chữ tô màu \`${actual}\` không có dạng trong văn bản chính thức, in ra nguyên dấu =; hãy bỏ dấu \`==\` ở hai đầu (chữ đậm: \`**chữ**\`)`,
    )(tell);
}

/** Tells of each thing once, where it stands first. */
function eachOf({ passages }: Prose, form: RegExp, say: (actual: string) => string) {
  const known = new Set<string>();
  return (tell: Tell): void => {
    for (const passage of passages) {
      for (const { 0: actual, index } of passage.prose.matchAll(form)) {
        const at = placeOf(passage, index, actual);
        if (!at || known.has(actual)) continue;
        known.add(actual);
        tell(at, say(actual), { actual });
      }
    }
  };
}

/** Where marks stand; null where a backslash says that they are meant. */
function placeOf(passage: Passage, start: number, actual: string) {
  const { place, isExact } = passage.locate({ start, end: start + actual.length });
  return isExact ? place : null;
}
