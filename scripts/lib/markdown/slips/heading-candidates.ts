/** Where a heading may hide that Markdown reads as something else. */
import type { ListItem, Nodes, RootContent } from 'mdast';
import type { Edit } from '../../problem.ts';
import { textOf } from '../text-of.ts';
import { type Line, linesIn, spanOf } from './slip.ts';

/** A line that may be a heading of the outline. */
export interface Candidate extends Line {
  readonly words: string;
  readonly form: 'bold' | 'plain' | 'item' | 'html' | 'nested' | 'run-in' | 'run-in-plain' | 'run-in-heading';
  /** Nothing else is in its paragraph. */
  readonly isAlone: boolean;
  edits(marks: string): readonly Edit[];
}

/** What a line of each form is, said of it. */
export const INSTEAD: Readonly<Record<Candidate['form'], string>> = {
  bold: 'Dòng in đậm này là tiêu đề mục, nhưng chữ đậm không làm thành tiêu đề',
  plain: 'Dòng này là tiêu đề mục, nhưng đầu dòng không có dấu `#` nên bị đọc thành lời văn',
  item: 'Dòng này là tiêu đề mục, nhưng đầu dòng không có dấu `#` nên bị đọc thành một ý của danh sách',
  html: 'Tiêu đề mục viết bằng thẻ HTML không được đọc là tiêu đề',
  'run-in':
    'Tiêu đề mục và lời văn viết chung một đoạn nên không được đọc là tiêu đề; hãy tách tiêu đề thành một dòng riêng, lời văn xuống đoạn dưới',
  'run-in-plain':
    'Tiêu đề mục và lời văn viết chung một đoạn nên không được đọc là tiêu đề; hãy tách tiêu đề thành một dòng riêng, lời văn xuống đoạn dưới',
  'run-in-heading':
    'Lời văn viết liền trong dòng tiêu đề nên cũng bị đọc thành tiêu đề; hãy giữ tiêu đề thành một dòng riêng, đưa lời văn xuống đoạn dưới',
  nested: 'Tiêu đề nằm trong danh sách, trích dẫn hoặc chú thích nên không được đọc là tiêu đề mục',
};

/** The lines of a block that may be headings, none of them longer than `longest`. */
export function candidatesOf(text: string, node: RootContent, longest: number): readonly Candidate[] {
  const lines = () => linesIn(text, spanOf(node)).filter((line) => line.text.length <= longest);
  switch (node.type) {
    case 'paragraph':
      return lines().map((line, _, all) => lineOf(line, 0, 'plain', all.length === 1));
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first] = item.children;
        const nested = item.children.flatMap((child) => nestedIn(text, child));
        if (first?.type !== 'paragraph' || nested.length > 0) return nested;
        const all = linesIn(text, { start: spanOf(item).start, end: spanOf(first).end });
        const [line] = all.filter(({ text: words }) => words.length <= longest);
        const bullet = /^[-+*]\s+/u.exec(line?.text ?? '')?.[0].length ?? 0;
        const candidate = line && lineOf(line, bullet, 'item', all.length === 1);
        // Points that name sections are no headings; what stands apart, or is bold, is one.
        const isApart =
          item.children.length === 1 && isFar(node.children[index - 1], item) && isFar(item, node.children[index + 1]);
        return candidate && (isApart || candidate.form === 'bold') ? [candidate] : [];
      });
    case 'blockquote':
      return node.children.flatMap((child) => nestedIn(text, child));
    case 'html':
      return node.value.startsWith('<!--') ? [] : [...lines().flatMap(tagged), ...taggedBlock(text, node, longest)];
    default:
      return [];
  }
}

/** True where a blank line parts two items, or one of them is none. */
function isFar(item: ListItem | undefined, next: ListItem | undefined): boolean {
  return (next?.position?.start.line ?? Infinity) - (item?.position?.end.line ?? 0) > 1;
}

/** Marks of emphasis, and the tags that a paste from a page or a mail leaves in their place. */
export const MARKUP = /\*{1,3}|_{1,3}|<\/?(?:u|b|i|em|strong|span|p|div|center|font|h[1-6])(?:\s[^<>]{0,200})?>/giu;

/** A line of words, and what makes a heading of it: no marks of emphasis, those of a heading before it. */
function lineOf(line: Line, bullet: number, form: 'plain' | 'item', isAlone: boolean): Candidate {
  const lead = bullet + (/^\s*/u.exec(line.text.slice(bullet))?.[0].length ?? 0);
  const tokens = [...line.text.matchAll(MARKUP)].map(({ 0: token, index }) => ({ token, index }));
  const isMarked = tokens.length > 0 && tokens[0]?.index === lead;
  const isTagged = isMarked && tokens[0]?.token.startsWith('<');
  const words = line.text.slice(lead).replace(MARKUP, '').replace(/\\$/u, '').trim();
  return {
    ...line,
    words,
    form: isTagged ? 'html' : isMarked ? 'bold' : form,
    isAlone,
    edits: (marks) => {
      const first = isMarked ? tokens[0] : undefined;
      const rest = isMarked ? tokens.slice(1) : tokens;
      const end = line.start + lead + (first?.token.length ?? 0);
      return [
        { start: line.start, end, text: marks },
        ...rest.map(({ token, index }) => ({
          start: line.start + index,
          end: line.start + index + token.length,
          text: '',
        })),
      ];
    },
  };
}

/** A heading below a list or a quote. */
function nestedIn(text: string, node: Nodes | undefined): readonly Candidate[] {
  if (node?.type !== 'heading') return [];
  const { start, end } = spanOf(node);
  const lineStart = start - (node.position?.start.column ?? 1) + 1;
  const depth = node.depth;
  return [
    {
      text: text.slice(start, end),
      start,
      end,
      words: textOf(node).trim(),
      form: 'nested',
      isAlone: true,
      edits: () => [{ start: lineStart, end: start + depth, text: '#'.repeat(depth) }],
    },
  ];
}

function tagged(line: Line): readonly Candidate[] {
  const candidate = lineOf(line, 0, 'plain', true);
  return candidate.form === 'html' && candidate.words !== '' ? [candidate] : [];
}

/** One line of words between tags that have lines of their own. */
function taggedBlock(text: string, node: RootContent, longest: number): readonly Candidate[] {
  const { start, end } = spanOf(node);
  if (end - start > longest + 200) return [];
  const block = text.slice(start, end);
  const words = block.replace(MARKUP, (tag) => ' '.repeat(tag.length));
  const [from, to] = [words.search(/\S/u), words.trimEnd().length];
  const title = block.slice(Math.max(from, 0), to);
  if (from < 0 || !/[\r\n]/u.test(block) || /[\r\n<]/u.test(title)) return [];
  return [
    {
      text: block,
      start,
      end,
      words: title,
      form: 'html',
      isAlone: true,
      edits: (marks) => [
        { start, end: start + from, text: marks },
        { start: start + to, end, text: '' },
      ],
    },
  ];
}
