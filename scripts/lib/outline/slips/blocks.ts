/** Requirements of an outline that Markdown reads as something else: without fences, with others, or inside a list. */
import type { Code, Nodes, Root, RootContent, Table } from 'mdast';
import { type Line, linesIn, merged, newlineOf, type Slip, spanOf } from '../../markdown/slips/slip.ts';
import type { Edit } from '../../problem.ts';
import { similarity } from '../../vietnamese/similarity.ts';
import { type Extent, extentOf, isFence, isKeyLine, isMarkLine } from './extent.ts';

/** What tells requirements from other text. */
export interface Known {
  /** The keys of requirements. */
  readonly keys: ReadonlySet<string>;
  isFigureTable(node: Table): boolean;
}

/** The lost requirements of an outline whose text and tree are given. */
export function lostBlocks(text: string, root: Root, known: Known): readonly Slip[] {
  const slips: Slip[] = [];
  let done = 0;
  // Above all sections the same keys are of front matter that something tore.
  let isInSection = false;
  for (const node of root.children) {
    const { start } = spanOf(node);
    isInSection ||= node.type === 'heading' && node.depth > 1 && text[start] === '#';
    if (start < done) continue;
    if (node.type === 'code') slips.push(...codeSlips(text, node, known));
    else if (node.type === 'list' || node.type === 'blockquote') slips.push(...nested(text, node, known));
    const bare = isInSection && node.type !== 'code' ? withoutFences(text, node, known.keys) : null;
    if (!bare) continue;
    slips.push(bare.slip);
    done = bare.end;
  }
  return slips;
}

const YAML = /^ya?ml$/u;
const FENCED = /^ {0,3}(`{3,}|~{3,})(.*)$/u;

function codeSlips(text: string, node: Code, { keys }: Known): readonly Slip[] {
  const lines = linesIn(text, spanOf(node));
  const [first] = lines;
  const [, fence = '', info = ''] = FENCED.exec(first?.text ?? '') ?? [];
  if (!first) return [];
  const isDemand = node.value.split('\n').some((line) => isKeyLine(line, keys));
  const isTable = /^\s*\|.*(?:chỉ tiêu|đơn vị tính)/iu.test(node.value.normalize('NFC'));
  if (fence === '') return isDemand || isTable || isFence(node.value) ? [indented(text, node, lines)] : [];
  if (isTable) return [fencedTable(lines, first)];
  const lang = node.lang ?? '';
  const isYaml = YAML.test(lang);
  if (!isYaml && !isDemand && !isNearYaml(lang)) return [];
  const slips: Slip[] = isYaml
    ? []
    : [
        {
          start: first.start,
          end: first.end,
          message:
            lang === ''
              ? `Khối yêu cầu mở bằng ${fence} mà thiếu chữ \`yaml\`, nên không được đọc; hãy viết ${fence}yaml`
              : `Khối yêu cầu mở bằng ${fence}${info.trim()}, nên không được đọc; hãy viết ${fence}yaml`,
          edits: [{ start: first.start, end: first.end, text: `${fence}yaml` }],
          // Other words are not taken away.
          isCertain: lang === '' || (info.trim() === lang && isNearYaml(lang)),
        },
      ];
  const open = openFence(text, lines, fence);
  return open ? [...slips, open] : slips;
}

function isNearYaml(word: string): boolean {
  return similarity(word.toLowerCase(), 'yaml') >= 0.5;
}

/** A fence that does not end before what is no requirement. */
function openFence(text: string, lines: readonly Line[], fence: string): Slip | null {
  const [first, ...rest] = lines;
  const isClosed =
    rest.length > 0 && new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`, 'u').test(rest.at(-1)?.text ?? '');
  const inner = isClosed ? rest.slice(0, -1) : rest;
  // Of a block that ends, only another one inside tells that it should have ended before.
  if (!first || (isClosed && !inner.some(({ text: line }) => /^(?:`{3,}|~{3,})\s*\p{L}/u.test(line)))) return null;
  const { end, isWhole, closing } = extentOf(inner);
  const last = inner[end - 1];
  if (isWhole || !last) return null;
  return {
    start: first.start,
    end: first.end,
    message: `Khối yêu cầu mở ở đây mà không có dòng ${fence} đóng lại, nên phần dưới không được đọc; hãy thêm dòng ${fence} ngay sau dòng ${lineOf(text, last.start) - (closing ? 1 : 0)}`,
    edits: closing
      ? [{ start: last.start, end: last.end, text: fence }]
      : [{ start: last.end, end: last.end, text: `${newlineOf(text)}${fence}` }],
    isCertain: true,
  };
}

function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n|[\r\n]/gu)?.length ?? 0) + 1;
}

/** A requirement between no fences, or what its author took for some. */
function withoutFences(
  text: string,
  node: RootContent,
  keys: ReadonlySet<string>,
): { readonly slip: Slip; readonly end: number } | null {
  const place = spanOf(node);
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  if (!['paragraph', 'heading', 'list', 'thematicBreak'].includes(node.type)) return null;
  const own = linesIn(text, { start, end: place.end });
  const isKey = (line: Line | undefined) => isKeyLine(line?.text ?? '', keys);
  let at = own.findIndex((line) => isKey(line));
  if (at < 0 && !isMarkLine(own.at(-1)?.text ?? '')) return null;
  const lines = linesIn(text, { start, end: Math.min(text.length, start + LONGEST) });
  if (at < 0 && isKey(lines[own.length])) at = own.length;
  if (at < 0 || (node.type === 'list' && at > 0)) return null;
  const opening = isMarkLine(lines[at - 1]?.text ?? '') ? lines[at - 1] : undefined;
  const extent: Extent = extentOf(lines.slice(at));
  const block = lines.slice(at, at + extent.end);
  const [first, last] = [block[0], block.at(-1)];
  if (!first || !last) return null;
  const body = extent.closing ? block.slice(0, -1) : block;
  const bullet = /^\s*[-+*]\s+/u.exec(first.text)?.[0];
  const edits: readonly Edit[] = [
    opening
      ? { start: opening.start, end: opening.end, text: '```yaml' }
      : { start: first.start, end: first.start, text: `\`\`\`yaml${newlineOf(text)}` },
    ...(bullet === undefined ? [] : body)
      .filter((line) => line.text.startsWith(bullet ?? '') && isKeyLine(line.text, keys))
      .map((line) => ({ start: line.start, end: line.start + (bullet ?? '').length, text: '' })),
    extent.closing
      ? { start: last.start, end: last.end, text: '```' }
      : { start: last.end, end: last.end, text: `${newlineOf(text)}\`\`\`` },
  ];
  const from = opening ?? first;
  return {
    slip: {
      start: from.start,
      end: from.end,
      message:
        'Khối yêu cầu không nằm giữa hai dòng ```yaml và ```, nên bị đọc thành lời hướng dẫn và không đòi được gì; hãy viết hai dòng ấy ở đầu và cuối khối',
      edits: merged(edits),
      isCertain: true,
    },
    end: last.end,
  };
}

/** No requirement is longer, in characters. */
const LONGEST = 30_000;

/** Requirements and figure tables below a list or a quote. */
function nested(text: string, node: Nodes, known: Known): readonly Slip[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): readonly Slip[] => {
    const isTable = child.type === 'table' && known.isFigureTable(child);
    const isBlock =
      child.type === 'code' &&
      (YAML.test(child.lang ?? '') || child.value.split('\n').some((line) => isKeyLine(line, known.keys)));
    if (!isTable && !isBlock) return child.type === 'paragraph' ? [] : nested(text, child, known);
    const slip = outdented(text, child, isTable ? 'Bảng chỉ tiêu' : 'Khối yêu cầu');
    return slip ? [slip] : [];
  });
}

function outdented(text: string, node: Code | Table, what: string): Slip | null {
  const place = spanOf(node);
  const indent = (node.position?.start.column ?? 1) - 1;
  const lines = linesIn(text, { start: place.start - indent, end: place.end });
  const [first] = lines;
  if (!first || !/^[\s>]*$/u.test(first.text.slice(0, indent))) return null;
  const before = text.slice(0, first.start).trimEnd();
  const isApart = text.slice(before.length, first.start).split('\n').length > 2;
  return {
    start: place.start,
    end: first.end,
    message: `${what} thụt vào trong danh sách hoặc sau dấu \`>\`, nên bị đọc thành lời hướng dẫn và không đòi được gì; hãy viết sát đầu dòng, cách đoạn trên một dòng trống`,
    edits: lines.flatMap((line, index) => {
      const width = Math.min(indent, /^[\s>]*/u.exec(line.text)?.[0].length ?? 0);
      const lead = index === 0 && !isApart ? newlineOf(text) : '';
      return width === 0 && lead === '' ? [] : [{ start: line.start, end: line.start + width, text: lead }];
    }),
    isCertain: true,
  };
}

/** A block far from the margin, which is code for Markdown. */
function indented(text: string, node: Code, lines: readonly Line[]): Slip {
  const { start, end } = spanOf(node);
  const all = linesIn(text, { start: start - (node.position?.start.column ?? 1) + 1, end });
  const widths = all
    .filter((line) => line.text.trim() !== '')
    .map((line) => /^[ \t]*/u.exec(line.text)?.[0].length ?? 0);
  const width = Math.min(...widths);
  return {
    start,
    end: lines[0]?.end ?? end,
    message: 'Khối yêu cầu thụt vào từ 4 dấu cách (hoặc một dấu tab), nên không được đọc; hãy viết sát đầu dòng',
    edits: all.flatMap((line) =>
      line.text.trim() === '' ? [] : [{ start: line.start, end: line.start + width, text: '' }],
    ),
    isCertain: true,
  };
}

function fencedTable(lines: readonly Line[], first: Line): Slip {
  const last = lines.at(-1);
  return {
    start: first.start,
    end: first.end,
    message: 'Bảng chỉ tiêu nằm giữa hai dòng ```, nên không được đọc; hãy bỏ hai dòng ấy',
    edits: [first, ...(last && last !== first && isFence(last.text) ? [last] : [])].map(({ start, end }) => ({
      start,
      end,
      text: '',
    })),
    isCertain: true,
  };
}
