/** Front matter that ends before its last keys: a stray `---` amid it, or keys typed below its end. */
import type { Root, RootContent, Yaml } from 'mdast';
import { Locator } from '../markdown/locate.ts';
import { linesIn } from '../markdown/slips/slip.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import { type Edit, problem, type RuleId } from '../problem.ts';
import { GOES_ON, KEY, type PlacedFrontMatter } from './front-lines.ts';

const FENCE = /^---[ \t]*$/u;
/** No front matter is longer, in characters. */
const LONGEST = 20_000;

/** Reads on to the last of the keys, where the lines below the front matter of `source` are keys that it lacks; null where they are not. */
export function joinFrontMatter(
  source: string,
  yaml: Yaml,
  keys: readonly string[],
  rule: RuleId,
): PlacedFrontMatter | null {
  const start = yaml.position?.start.offset ?? 0;
  const end = yaml.position?.end.offset ?? 0;
  const [next = ''] = /(?<=[\r\n]\s*)\S.*/u.exec(source.slice(end, end + LONGEST)) ?? [];
  if (!KEY.test(next)) return null;
  const [, ...below] = linesIn(source, { start: end, end: Math.min(source.length, end + LONGEST) });
  const from = below.findIndex(({ text }) => text.trim() !== '');
  const rest = below.slice(Math.max(from, 0));
  const length = rest.findIndex(({ text }) => !KEY.test(text) && !GOES_ON.test(text));
  const inner = length < 0 ? rest : rest.slice(0, length);
  const found = inner.flatMap(({ text }) => KEY.exec(text)?.[1] ?? []);
  const [first, last] = [inner[0], inner.at(-1)];
  const own = new Set(yaml.value.split(/\r\n|[\r\n]/u).flatMap((line) => KEY.exec(line)?.[1] ?? []));
  if (!first || !last || !KEY.test(first.text) || !found.every((key) => keys.includes(key) && !own.has(key)))
    return null;
  const after = rest[inner.length];
  const closing = after && FENCE.test(after.text) ? after : null;
  // What goes on otherwise is words.
  if (!closing && after && after.text.trim() !== '') return null;
  const fence = source.lastIndexOf('\n', end - 1) + 1;
  const whole = closing?.end ?? last.end;
  const opening = source.indexOf('\n', start) + 1;
  const hidden = source.slice(fence, end).replace(/[^\r\n]/gu, ' ');
  const value = source.slice(opening, fence) + hidden + source.slice(end, last.end);
  const locator = new Locator(source);
  const named = found.slice(0, 3).map((key) => `\`${key}\``);
  const list = `${named.join(', ')}${found.length > 3 ? '…' : ''}`;
  const fault = closing
    ? problem(
        rule,
        locator.between(fence, end),
        `Dòng \`---\` này đóng phần đầu quá sớm, nên ${list} ở dưới bị đọc thành lời văn; hãy xóa dòng này`,
        { fix: { start: fence, end: below[0]?.start ?? end, text: '' } },
      )
    : problem(
        rule,
        locator.between(first.start, first.start + first.text.trimEnd().length),
        `${list} đứng dưới dòng \`---\` đóng phần đầu nên bị đọc thành lời văn; hãy chuyển lên trên dòng ấy`,
        { fix: movedUp(source, fence, end, { start: first.start, end: last.end }) },
      );
  const blank = source.slice(start, whole).replace(/[^\r\n]/gu, ' ');
  const children: readonly RootContent[] = parseMarkdown(source.slice(0, start) + blank + source.slice(whole)).children;
  const node: Yaml = { ...yaml, value, position: locator.between(start, whole) };
  const root: Root = { type: 'root', children: [node, ...children], position: locator.between(0, source.length) };
  return { root, fault };
}

/** The keys, then the fence that stood above them. */
function movedUp(source: string, fence: number, end: number, keys: { start: number; end: number }): Edit {
  const newline = source.slice(end).startsWith('\r\n') ? '\r\n' : '\n';
  return {
    start: fence,
    end: keys.end,
    text: `${source.slice(keys.start, keys.end)}${newline}${source.slice(fence, end)}`,
  };
}
