/** Marks of Markdown that have no official form: HTML, code, headings in lists and quotes, lists too deep. */
import type { Nodes, Parents, Root } from 'mdast';
import { htmlRuns } from '#lib/markdown/html-run.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { placeOf } from '#lib/problem.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { checkImage } from './images.ts';
import { checkLink } from './links.ts';
import type { Marks } from './marks.ts';

const MAX_LISTS = 4;

const INSTEAD: Readonly<Record<string, string>> = {
  '<br>':
    'hãy bỏ thẻ, viết tiếp cùng dòng hoặc tách thành đoạn, gạch đầu dòng mới (chỉ trong ô của bảng mới xuống dòng bằng `<br>`)',
  '<img>': 'hãy viết `![mô tả ảnh](tệp-ảnh.png)`',
  '<table>': 'hãy viết thành bảng Markdown (`| … | … |`)',
};

interface Around {
  /** Lists around a node. */
  readonly lists: number;
  /** In a list, a quote or a note. */
  readonly isNested: boolean;
  readonly isInHtml: boolean;
  /** In a cell of a table, the one place that needs a tag to hold two lines. */
  readonly isInCell: boolean;
}

/** Tells of every mark of a text that an official document has no form for. */
export function checkMarks(root: Root, context: Marks): void {
  visit(root, { lists: 0, isNested: false, isInHtml: false, isInCell: false }, context);
}

function visit(parent: Parents, around: Around, context: Marks): void {
  if (!parent.children.some((node) => node.type === 'html')) {
    for (const node of parent.children) check(node, around, context);
    return;
  }
  const runs = htmlRuns(parent.children).filter(
    ({ first, last }) => !around.isInCell || !areBreaks(parent.children.slice(first, last + 1)),
  );
  let run = 0;
  for (const [index, node] of parent.children.entries()) {
    while ((runs[run]?.last ?? index) < index) run += 1;
    const current = runs[run];
    if (current?.first === index && !around.isInHtml) {
      const place = { start: placeOf(node).start, end: placeOf(parent.children[current.last] ?? node).end };
      const mend = INSTEAD[current.tag.toLowerCase()] ?? 'hãy bỏ thẻ, giữ lại chữ (đậm: `**chữ**`, nghiêng: `*chữ*`)';
      const message = `Mã HTML \`${current.tag}\` không có dạng trong văn bản chính thức; ${mend}`;
      context.tell(place, message, { actual: current.tag });
    }
    check(node, { ...around, isInHtml: around.isInHtml || (current !== undefined && current.first <= index) }, context);
  }
}

function check(node: Nodes, around: Around, context: Marks): void {
  const { tell } = context;
  const isReport = context.subject.type === 'report';
  if (node.type === 'code' && (isReport || !/^ya?ml$/u.test(node.lang ?? ''))) {
    tell(
      placeOf(node),
      'Khối mã (thụt vào từ 4 dấu cách, hoặc giữa hai dòng ```) không có dạng trong văn bản chính thức; hãy viết thành đoạn văn, danh sách hoặc bảng',
    );
  } else if (node.type === 'inlineCode' && isReport) {
    tell(
      placeOf(node),
      `Chữ kiểu mã \`${textOf(node)}\` không có dạng trong văn bản chính thức; hãy bỏ dấu \` ở hai đầu`,
      { actual: textOf(node) },
    );
  } else if (node.type === 'image' || node.type === 'imageReference') {
    checkImage(node, context);
  } else if (node.type === 'link' || node.type === 'linkReference') {
    checkLink(node, context);
  } else if (node.type === 'delete' && !context.subject.prose.source.startsWith('~~', node.position?.start.offset)) {
    tell(
      placeOf(node),
      `Hai dấu \`~\` làm cho “${shorten(textOf(node))}” in ra thành chữ bị gạch ngang; hãy viết khoảng số bằng dấu \`-\` (\`5 - 6\`), hoặc bỏ dấu \`~\``,
    );
  } else if (node.type === 'heading' && around.isNested) {
    tell(
      placeOf(node),
      'Tiêu đề nằm trong danh sách, trích dẫn hoặc chú thích; hãy đưa ra đầu dòng thành mục riêng, hoặc bỏ dấu #',
    );
  } else if (node.type === 'list' && around.lists === MAX_LISTS) {
    tell(placeOf(node), `Danh sách lồng quá ${MAX_LISTS} cấp; hãy gộp vào cấp trên, hoặc tách thành mục`);
  }
  if (!('children' in node)) return;
  if (node.type === 'list') visit(node, { ...around, lists: around.lists + 1 }, context);
  else if (node.type === 'listItem' || node.type === 'blockquote' || node.type === 'footnoteDefinition')
    visit(node, { ...around, isNested: true }, context);
  else if (node.type === 'tableCell') visit(node, { ...around, isInCell: true }, context);
  else visit(node, around, context);
}

function areBreaks(nodes: readonly Nodes[]): boolean {
  return nodes.every((node) => node.type === 'html' && /^<br\s*\/?>$/iu.test(node.value));
}
