/** No mend loses, adds or hides a word of the author's. */
import type { Nodes } from 'mdast';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { editsOf } from '#lib/problem.ts';
import { asSeen } from '#lib/vietnamese/look-alike.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';

/** Throws where the mend of a message changes other characters than those of its kind may. */
export function holdsWords({ rule, fix }: CheckMessage, text: string): void {
  if (!fix) return;
  const fair = FAIR[rule] ?? haveSameLetters;
  for (const edit of editsOf(fix)) {
    const removed = text.slice(edit.start, edit.end);
    if (!fair(removed, edit.text))
      throw new Error(`${rule} puts “${edit.text.slice(0, 300)}” in place of “${removed.slice(0, 300)}”`);
  }
  if (rule !== 'section-order') return;
  const moved = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
  const [was, is] = [wordsSeen(text), wordsSeen(moved)];
  if (was !== is) throw new Error(`a move makes other words seen: ${firstDifference(was, is)}`);
}

const FAIR: Readonly<Record<string, (removed: string, added: string) => boolean>> = {
  'section-order': (removed, added) => sortedWords(removed) === sortedWords(added),
  'section-level': (removed, added) => removed.replaceAll('#', '') === added.replaceAll('#', ''),
  'section-number': isInLine,
  'section-title': isInLine,
  // Tags go, and letters that were marks of points.
  'official-markdown': (removed, added) =>
    letters(removed.replace(/<[^<>]*>/gu, ' ').replace(/^[ovqüØð] /gmu, '')) === letters(added),
  // A header that names no figures gets the name that makes a figure table.
  'figure-required': (removed, added) =>
    haveSameLetters(removed, added) || (removed === 'Nội dung' && added === 'Chỉ tiêu'),
  // Beside words that are nearly keys and names: a block begins with its language; `(nếu có)` is said by `optional: true`.
  'outline-valid': (removed, added) =>
    isInLine(removed, added) ||
    haveSameLetters(withoutFences(removed.replace(/\(nếu có\)/iu, '')), withoutFences(added)),
  // A date in figures is written out with its words.
  'date-form': (removed, added) => letters(removed).replaceAll('nam', '') === letters(added).replaceAll('nam', ''),
};

function withoutFences(text: string): string {
  return text.replace(/^[> \t]*(?:`{3,}|~{3,}).*$/gmu, '');
}

function isInLine(removed: string, added: string): boolean {
  return !/[\r\n]/u.test(removed + added);
}

function haveSameLetters(removed: string, added: string): boolean {
  return letters(removed) === letters(added);
}

/** Letters as they look, without marks and case; digits and signs are what such mends are about. */
function letters(text: string): string {
  return asSeen(text.normalize('NFC'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\P{L}+/gu, '');
}

function sortedWords(text: string): string {
  return text.split(/\s+/u).filter(Boolean).sort().join(' ');
}

/** The words in the tree, sorted, those in comments and other HTML apart from those that are seen. */
function wordsSeen(text: string): string {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if ('children' in node) for (const child of node.children) visit(child);
    else if ('value' in node)
      found.push(...(node.value.match(/\S+/gu) ?? []).map((word) => (node.type === 'html' ? `hidden:${word}` : word)));
  };
  visit(parseMarkdown(text));
  return found.sort().join(' ');
}

function firstDifference(was: string, is: string): string {
  const [a, b] = [was.split(' '), is.split(' ')];
  const at = a.findIndex((word, index) => word !== b[index]);
  return `“${a.slice(at, at + 4).join(' ')}” became “${b.slice(at, at + 4).join(' ')}”`;
}
