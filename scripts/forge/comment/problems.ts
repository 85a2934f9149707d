/** What is wrong with a file, section by section in the order of its author, and what to do. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { OUTLINES } from '#lib/paths.ts';
import { UNSUPPRESSIBLE } from '#lib/privacy/unsuppressible.ts';
import { ruleId } from '#lib/problem.ts';
import { bySection, sectionName } from '../../check/by-section.ts';
import { formatCount } from '../../status/texts.ts';
import type { VerdictFile, VerdictMessage } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { mendNodes } from './mends.ts';
import { bold, cut, cutList, joined, linkTo, own } from './nodes.ts';
import { plain, sentence } from './plain.ts';
import type { Room } from './room.ts';

/** Of a section above its messages, in characters: one line. */
const LONGEST_SECTION = 75;
/** Of a section in a list of sections. */
const SHORT_SECTION = 36;
/** More sections are counted. */
const MOST_SECTIONS = 30;

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
    ...mendNodes(file, links, room),
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
      paragraph(bold(plain(sectionName(section), LONGEST_SECTION))),
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
