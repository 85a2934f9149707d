/** What is wrong with a file, section by section in the order of its author, and what to do. */
import type { Code, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { OUTLINES } from '#lib/paths.ts';
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import { ruleId } from '#lib/problem.ts';
import { formatCount } from '../../status/texts.ts';
import type { Suggestion, VerdictFile, VerdictMessage } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, cutList, folded, joined, linkTo, own } from './nodes.ts';
import { plain, sentence } from './plain.ts';
import type { Room } from './room.ts';

/** Of a section in a list of sections, in characters. */
const SHORT_SECTION = 36;
/** More sections are counted. */
const MOST_SECTIONS = 30;
/** A text to copy that is longer is not shown: the file is opened for it. */
const LONGEST_COPY = 3000;

/** At the end of a message: where the outline asks for it. */
const ASKED = / \(đề cương: ([^\s:]+):([1-9]\d{0,5})\)$/u;
const OUTLINE = new RegExp(`^${OUTLINES}/[a-z0-9-]+/outline\\.md$`, 'u');
const RULE = /^[a-z]+(?:-[a-z]+)*$/u;

/** What is told of a file; nothing where nothing is. */
export function problemNodes(file: VerdictFile, links: CommentLinks, room: Room): RootContent[] {
  const messages = file.messages.filter(({ rule }) => !isSecret(rule)).toSorted((a, b) => a.line - b.line);
  return [
    ...blanksNodes(
      file,
      messages.filter(({ isBlank }) => isBlank),
      links,
      room,
    ),
    ...messagesNodes(
      file,
      messages.filter(({ isBlank }) => !isBlank),
      links,
      room,
    ),
    ...mendsNodes(file, links, room),
  ];
}

/** Whether a rule is about what must never enter: its messages are told elsewhere, and without words. */
export function isSecret(rule: string): boolean {
  return UNSUPPRESSIBLE.has(ruleId(rule));
}

/** One paragraph, however much is open. */
function blanksNodes(
  { file }: VerdictFile,
  blanks: readonly VerdictMessage[],
  links: CommentLinks,
  room: Room,
): RootContent[] {
  if (blanks.length === 0) return [];
  const sections = cut(bySection(blanks), Math.min(MOST_SECTIONS, room.items), 'mục');
  const places = sections.shown.map(({ section, messages: [first, ...rest] }): PhrasingContent[] => [
    linkTo(first ? links.file(file, first.line) : null, plain(sectionName(section), SHORT_SECTION)),
    own(` (${formatCount(rest.length + 1)})`),
  ]);
  const more = sections.more === '' ? '.' : `; ${sections.more}.`;
  return [
    paragraph(bold(own(`${formatCount(blanks.length)} ô trống`)), own(' ở: '), ...joined(places, '; '), own(more)),
  ];
}

function messagesNodes(
  file: VerdictFile,
  messages: readonly VerdictMessage[],
  links: CommentLinks,
  room: Room,
): RootContent[] {
  const errorsFirst = messages.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const { shown, more } = cut(errorsFirst, room.items, 'lời báo');
  const groups = bySection(messages.filter((message) => shown.includes(message)));
  return [
    ...groups.flatMap(({ section, messages: some }) => [
      paragraph(bold(plain(sectionName(section)))),
      ...cutList(
        some.map((message) => messageItem(file, message, links)),
        some.length,
        '',
      ),
    ]),
    ...(more === '' ? [] : [paragraph(own(`… ${more}, xem ở `), linkTo(links.file(file.file), own('tệp')), own('.'))]),
  ];
}

/** `❌ Dòng 25: … (đề cương, ví dụ)`, the last two as links. */
export function messageItem({ file }: VerdictFile, one: VerdictMessage, links: CommentLinks): Paragraph {
  const { told, outline, at } = splitMessage(one.message);
  const more: PhrasingContent[][] = [
    ...(outline === null ? [] : [[linkTo(links.file(outline, at), own('đề cương'))]]),
    ...(RULE.test(one.rule) ? [[linkTo(`${links.rulesPage}#${one.rule}`, own('ví dụ'))]] : []),
  ];
  return paragraph(
    own(one.severity === 'error' ? '❌ ' : '⚠️ '),
    linkTo(links.file(file, one.line), own(`Dòng ${one.line}`)),
    own(': '),
    ...sentence(told),
    ...(more.length === 0 ? [] : [own(' ('), ...joined(more, ', '), own(')')]),
  );
}

/** A message apart from where the outline asks for it, which is null where the message does not say. */
export function splitMessage(message: string): {
  readonly told: string;
  readonly outline: string | null;
  readonly at: number;
} {
  const asked = ASKED.exec(message);
  const [, outline = '', line = ''] = asked ?? [];
  if (!asked || !OUTLINE.test(outline)) return { told: message, outline: null, at: 1 };
  return { told: message.slice(0, asked.index), outline, at: Number(line) };
}

/** Certain mends: those that stand as suggestions are counted, the others are there to copy. */
function mendsNodes({ file, suggestions }: VerdictFile, links: CommentLinks, room: Room): RootContent[] {
  const inDiff = suggestions.filter(({ isInDiff }) => isInDiff).length;
  const copies = suggestions.filter(({ isInDiff }) => !isInDiff).toSorted((a, b) => a.startLine - b.startLine);
  const { shown, more } = cut(copies, room.items, 'chỗ');
  const nodes = shown.flatMap((one) => copyNodes(file, one, links));
  const rest = more === '' ? [] : [paragraph(own(`… ${more}.`))];
  return [
    ...(inDiff === 0
      ? []
      : [
          paragraph(
            own('💡 Máy sửa giúp được '),
            bold(own(`${formatCount(inDiff)} chỗ`)),
            own(': ở thẻ '),
            bold(own('Files changed')),
            own(', bấm '),
            bold(own('Commit suggestion')),
            own(' ngay dưới dòng sai.'),
          ),
        ]),
    ...folded(`💡 ${formatCount(copies.length)} chỗ đã có sẵn chữ đúng để chép`, [...nodes, ...rest]),
  ];
}

function copyNodes(file: string, { startLine, endLine, text }: Suggestion, links: CommentLinks): RootContent[] {
  const lines = startLine === endLine ? `Dòng ${startLine}` : `Dòng ${startLine} đến ${endLine}`;
  const place = linkTo(links.file(file, startLine), own(lines));
  if (text.length > LONGEST_COPY) return [paragraph(place, own(': đoạn cần thay dài, xin mở tệp để sửa.'))];
  const code: Code = { type: 'code', value: text };
  return [paragraph(place, own(' thay bằng:')), code];
}

/** Messages that stand in one section after each other. */
function bySection(
  messages: readonly VerdictMessage[],
): readonly { readonly section: string; readonly messages: readonly VerdictMessage[] }[] {
  const groups: { readonly section: string; readonly messages: VerdictMessage[] }[] = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last?.section === message.section) last.messages.push(message);
    else groups.push({ section: message.section, messages: [message] });
  }
  return groups;
}

function sectionName(section: string): string {
  return section === '' ? 'Phần đầu' : section;
}
