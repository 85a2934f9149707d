/** `**`, `*`, `__` that make no word bold: spaces within them, no space behind them, only one of the two. */
import type { Passage } from '#lib/markdown/passage.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import { severally } from '#lib/markdown/slips/slip.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import type { Edit } from '#lib/problem.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import type { Tell } from './define-rule.ts';

const RUNS = /(?<!\*)\*{1,3}(?!\*)|(?<!_)__(?!_)/gu;
const WORD = /\p{L}{2}/u;

interface Mark {
  readonly passage: Passage;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Tells of marks that were to make words bold or slanted, and stand in the text as they are. */
export function checkEmphasis({ passages, source, all }: Prose, tell: Tell): void {
  const alone: Mark[] = [];
  for (const passage of passages) {
    const marks = marksOf(passage);
    for (let at = 0; at < marks.length; at++) {
      const [mark, next] = [marks[at], marks[at + 1]];
      if (!mark) continue;
      if (next && isPair(mark, next)) {
        tellPair(mark, next, source, tell);
        at += 1;
      } else if (mark.text === '**') alone.push(mark);
    }
  }
  tellAlone(alone, all, tell);
}

/** The marks of a passage that stand in it as they are, but those behind a backslash. */
function marksOf(passage: Passage): readonly Mark[] {
  const { prose } = passage;
  if (!/[*_]/u.test(prose)) return [];
  return [...prose.matchAll(RUNS)].flatMap(({ 0: text, index: start }) => {
    const end = start + text.length;
    const mark = { passage, text, start, end, before: prose[start - 1] ?? '\n', after: prose[end] ?? '\n' };
    // `(*)` and `12,5*` refer to a note.
    const isReference = mark.before === '(' && mark.after === ')';
    return isReference || !passage.locate(mark).isExact ? [] : [mark];
  });
}

function isOpening({ before, after }: Mark): boolean {
  return /[\s(“"[]/u.test(before) && /[^\s\p{P}]|[“"(]/u.test(after);
}

function isClosing({ before, after }: Mark): boolean {
  return !/\s/u.test(before) && /[\s.,;:!?)\]”»…]/u.test(after);
}

/** True for marks around words; what stars stand between in mathematics and passwords are none. */
function isPair(first: Mark, second: Mark): boolean {
  if (first.text !== second.text) return false;
  const inner = first.passage.prose.slice(first.end, second.start);
  if (!WORD.test(inner) || /\d\s*$/u.test(first.passage.prose.slice(0, first.start))) return false;
  if (/[\p{L}\d]/u.test(first.before) && /[\p{L}\d]/u.test(first.after)) return false;
  const isBetween = /^\s[^=+]*\s$/u.test(inner);
  if (first.text === '**') return isBetween || (!isClosing(first) && /\S/u.test(first.after));
  // One star may lead to a note.
  return isOpening(first) && (/:\s*$/u.test(inner) || (/\p{P}$/u.test(inner) && /\p{L}/u.test(second.after)));
}

function tellPair(first: Mark, second: Mark, source: string, tell: Tell): void {
  const { passage, text } = first;
  const inner = passage.prose.slice(first.end, second.start);
  const words = shorten(inner.trim());
  const isSpaced = inner.trim() !== inner;
  const why = isSpaced
    ? `có dấu cách sát bên trong, nên in ra nguyên dấu \`${text}\`; hãy viết dấu cách ra ngoài: \`${text}${words}${text}\``
    : `dính vào chữ bên cạnh, nên in ra nguyên dấu \`${text}\`; hãy thêm dấu cách bên ngoài: \`${text}${words}${text} …\``;
  const { place } = passage.locate({ start: first.start, end: second.end });
  const edits = [opened(first, inner), closed(second, inner)].flatMap((edit) => edit ?? []);
  const fix = edits.length > 0 && isMended(passage, edits, source) ? severally(source, edits) : undefined;
  // Half of it would mend nothing.
  const whole = fix && { start: fix.start, end: fix.end, text: fix.text };
  tell(place, `Dấu \`${text}\` quanh “${words}” ${why}`, { fix: whole });
}

/** The edit of a mark before words; spaces behind it go before it. */
function opened({ passage, start, end, before, text }: Mark, inner: string): Edit | undefined {
  const within = /^[ \u{A0}]*/u.exec(inner)?.[0].length ?? 0;
  const isClose = /[\p{L}\p{N}]/u.test(before) && (within > 0 || /^\p{P}/u.test(inner));
  if (within === 0 && !isClose) return undefined;
  return passage.edit({ start, end: end + within }, `${isClose ? ' ' : ''}${text}`);
}

/** The edit of a mark behind words; spaces before it go behind it. */
function closed({ passage, start, end, after, text }: Mark, inner: string): Edit | undefined {
  const within = /[ \u{A0}]*$/u.exec(inner)?.[0].length ?? 0;
  const isClose = /[\p{L}\p{N}]/u.test(after) && (within > 0 || /\p{P}\s*$/u.test(inner));
  if (within === 0 && !isClose) return undefined;
  return passage.edit({ start: start - within, end }, `${text}${isClose ? ' ' : ''}`);
}

/** True where edits of a passage make marks of what was words. */
function isMended({ whole, prose }: Passage, edits: readonly Edit[], source: string): boolean {
  const [start = 0, end = 0] = [whole.start.offset, whole.end.offset];
  let made = '';
  let at = start;
  for (const edit of edits) {
    made += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  const after = textOf(parseMarkdown(made + source.slice(at, end)));
  return starsIn(after) === starsIn(prose) - 2;
}

function starsIn(text: string): number {
  return text.match(RUNS)?.length ?? 0;
}

/** One of two marks; a mark behind words, and then one before others, are those of a note. */
function tellAlone(marks: readonly Mark[], all: string, tell: Tell): void {
  const [first] = marks.filter((mark) => isOpening(mark) || isClosing(mark));
  if (!first || !isOpening(first) || all.includes('(**)')) return;
  for (const mark of marks.filter(isOpening)) {
    const { passage, end } = mark;
    tell(
      passage.locate(mark).place,
      `Dấu \`**\` trước “${shorten(passage.prose.slice(end).trim())}” mở chữ đậm mà không có dấu \`**\` đóng trong cùng đoạn, nên in ra nguyên dấu; hãy thêm \`**\` ngay sau chữ cuối cần in đậm, hoặc bỏ dấu này`,
      { actual: '**' },
    );
  }
}
