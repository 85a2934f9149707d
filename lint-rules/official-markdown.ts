import type { Image, ImageReference, Link, LinkReference, Nodes, Parents } from 'mdast';
import { htmlRuns } from '#lib/markdown/html-run.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { placeOf } from '#lib/problem.ts';
import type { LinkFault } from '#lib/repository/links.ts';
import type { PictureFault } from '#lib/repository/pictures.ts';
import { proseRule, type Tell } from './rule/define-rule.ts';
import type { WrittenSubject } from './rule/subject.ts';

/**
 * An official document has headings, paragraphs, tables, notes and lists of few levels
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I: phần, chương, mục, điều, khoản, điểm).
 */
export default proseRule(
  {
    id: 'official-markdown',
    summary:
      'Thứ không có dạng chính thức: mã HTML, khối mã, ảnh không mô tả hoặc không dựng được (ngoài kho, không có tệp, hỏng, chưa tải lên hết, không phải PNG, JPEG, GIF), ảnh và liên kết thiếu địa chỉ, liên kết không tới đâu, tiêu đề trong danh sách, danh sách quá sâu.',
  },
  (prose, tell, subject) => {
    const { root } = prose;
    if (MAY_REFER.test(prose.all)) checkReferences(prose, tell);
    visit(
      root,
      { lists: 0, isNested: false, isInHtml: false, isInCell: false },
      { tell, subject, urls: definitions(root) },
    );
  },
);

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

interface Context {
  readonly tell: Tell;
  readonly subject: WrittenSubject;
  /** Addresses of images by reference. */
  readonly urls: ReadonlyMap<string, string>;
}

function visit(parent: Parents, around: Around, context: Context): void {
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

function check(node: Nodes, around: Around, context: Context): void {
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

function checkImage(node: Image | ImageReference, { tell, subject, urls }: Context): void {
  if (!node.alt?.trim())
    tell(placeOf(node), 'Ảnh không có lời mô tả; hãy ghi vào giữa hai ngoặc vuông, như `![Sơ đồ tổ chức](so-do.png)`');
  const url = node.type === 'image' ? node.url : (urls.get(node.identifier) ?? '');
  const fault = subject.pictureFault(url);
  if (!fault) return;
  const actual = shortened(url);
  tell(placeOf(node), pictureMessage(fault, actual, BESIDE[subject.type]), { actual });
}

const BESIDE = { report: 'báo cáo', outline: 'đề cương', letter: 'công văn' } as const;

/** What is wrong with a picture, and how to mend it; `beside` names the file that shows it. */
function pictureMessage(fault: PictureFault, actual: string, beside: string): string {
  switch (fault.type) {
    case 'remote':
      return `Ảnh \`${actual}\` không phải tệp trong kho, có thể đổi hoặc mất; hãy tải ảnh vào kho, cạnh ${beside}, rồi ghi tên tệp`;
    case 'outside':
      return `Đường dẫn ảnh \`${actual}\` ra ngoài kho; hãy đặt ảnh cạnh ${beside} rồi ghi tên tệp, như \`so-do.png\``;
    case 'missing':
      return `Trong kho không có tệp ảnh \`${actual}\`; hãy đưa tệp ấy vào kho, cạnh ${beside}, hoặc ghi lại cho đúng tên tệp`;
    case 'misspelt':
      return `Đường dẫn ảnh \`${actual}\` viết khác tên tệp trong kho (chữ hoa, chữ thường, dấu \`/\`); hãy ghi \`${fault.url}\``;
    case 'no-file':
      return `Đường dẫn ảnh \`${actual}\` không chỉ tới tệp nào; hãy ghi cả tên tệp ảnh, như \`so-do.png\``;
    case 'svg':
      return `Ảnh \`${actual}\` là ảnh SVG, văn bản Word không chắc hiện được; hãy xuất ảnh ra PNG rồi ghi tên tệp PNG`;
    case 'no-picture':
      return `Tệp \`${actual}\` không phải ảnh PNG, JPEG hay GIF; hãy lưu ảnh thành PNG hoặc JPEG rồi ghi tên tệp mới`;
    case 'empty':
      return `Tệp ảnh \`${actual}\` rỗng, chưa tải lên được byte nào; hãy chép lại tệp gốc vào kho`;
    case 'pointer':
      return `Tệp \`${actual}\` mới là con trỏ Git LFS, ảnh thật chưa tải lên; hãy chép tệp gốc vào kho, hoặc chạy \`git lfs pull\``;
    case 'too-large':
      return `Ảnh \`${actual}\` quá lớn (hơn 20 MiB hoặc 100 triệu điểm ảnh), máy mở văn bản có thể treo; hãy thu nhỏ ảnh, rộng 2.000 điểm ảnh là đủ`;
    case 'damaged':
      return `Tệp ảnh \`${actual}\` bị hỏng hoặc chưa tải lên hết; hãy chép lại tệp gốc vào kho`;
  }
}

/** A link that leads nowhere: what can never be opened is an error; whether a file is there is not for this text alone to say. */
function checkLink(node: Link | LinkReference, { tell, subject, urls }: Context): void {
  const url = node.type === 'link' ? node.url : urls.get(node.identifier);
  const fault = url === undefined ? null : subject.linkFault(url);
  if (!fault || url === undefined) return;
  const actual = shortened(url);
  tell(placeOf(node), linkMessage(fault, actual), {
    actual,
    severity: fault.type === 'no-web' || fault.type === 'no-address' ? 'error' : 'warning',
  });
}

function linkMessage(fault: LinkFault, actual: string): string {
  const instead = 'hãy ghi địa chỉ bắt đầu bằng `https://` hoặc `mailto:`, hoặc bỏ liên kết, giữ lại chữ';
  switch (fault.type) {
    case 'no-address':
      return `Liên kết không có địa chỉ, văn bản Word chỉ còn chữ; ${instead}`;
    case 'no-web':
      return `Liên kết \`${actual}\` không phải địa chỉ trang web hay hộp thư, văn bản Word chỉ còn chữ; ${instead}`;
    case 'outside':
      return `Liên kết \`${actual}\` ra ngoài kho, người đọc không mở được; ${instead}`;
    case 'missing':
      return `Liên kết \`${actual}\` tới tệp không có trong kho; hãy ghi lại cho đúng tên tệp, tính từ thư mục của tệp này, hoặc bỏ liên kết, giữ lại chữ`;
    case 'misspelt':
      return `Liên kết \`${actual}\` viết khác tên tệp trong kho (chữ hoa, chữ thường, dấu \`/\`); hãy ghi \`${fault.url}\``;
  }
}

function shortened(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}

/** `![ảnh][so-do]`, `[chữ][1]`, and `![ảnh]` by itself: the parser takes them for words where nothing says what they refer to. */
const LABEL = String.raw`\[(?:[^[\]^]*[\p{L}\p{N}][^[\]^]*)?\]`;
const WORDS = String.raw`\[[^[\]]*\p{L}[^[\]]*\]`;
const REFERENCE = new RegExp(String.raw`!?${WORDS}${LABEL}|(?<![\p{L}\p{N}])!${WORDS}(?![[(:])`, 'gu');
const MAY_REFER = /\]\[|!\[/u;

/** References without a definition, which go to print with all their brackets. */
function checkReferences({ passages, source }: Prose, tell: Tell): void {
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

function definitions(root: Parents): Map<string, string> {
  const urls = new Map<string, string>();
  for (const node of root.children)
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  return urls;
}
