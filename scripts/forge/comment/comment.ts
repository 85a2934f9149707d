/** The one comment of a pull request, for its author and for its reviewer. */
import type { Nodes, RootContent } from 'mdast';
import { formatDay } from '#lib/date.ts';
import { paragraph } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { formatCount } from '../../status/texts.ts';
import type { Verdict, VerdictFile } from '../verdict/verdict.ts';
import { affectedNodes } from './affected.ts';
import type { CommentLinks } from './links.ts';
import { markerLine } from './marker.ts';
import { cut, folded, linkTo, own, title } from './nodes.ts';
import { overviewNodes } from './overview.ts';
import { code } from './plain.ts';
import { problemNodes } from './problems.ts';
import { reviewerNodes } from './reviewer.ts';
import { ROOMS, type Room } from './room.ts';
import { secretNodes, secretPlaces } from './secrets.ts';
import { byState, headingOf, iconOf, standingText } from './standing.ts';

/** In UTF-16 units; forges take some 65,000 characters. */
const LONGEST_COMMENT = 60_000;
/** In bytes; a runner takes a mebibyte of a step. */
const LONGEST_SUMMARY = 900_000;
/** More messages of one file open at a click. */
const MOST_OPEN = 12;
/** More files that are told of in detail open at a click, each. */
const MOST_OPEN_FILES = 3;

/** The comment; null where a change concerns no outline, report or register. */
export function commentMarkdown(verdict: Verdict, links: CommentLinks): string | null {
  return withinMarkdown(verdict, links, LONGEST_COMMENT, (text) => text.length);
}

/** The same for the summary of a run, which has more room. */
export function summaryMarkdown(verdict: Verdict, links: CommentLinks): string | null {
  return withinMarkdown(verdict, links, LONGEST_SUMMARY, (text) => Buffer.byteLength(text));
}

function withinMarkdown(
  verdict: Verdict,
  links: CommentLinks,
  limit: number,
  sizeOf: (text: string) => number,
): string | null {
  if (!isConcerned(verdict)) return null;
  for (const room of ROOMS) {
    const children = [...commentNodes(verdict, links, room), footNode(verdict, links)];
    // Writing takes far longer than counting what will be written at least.
    if (sumOf(children, sizeOf) > limit) continue;
    const text = `${markerLine(verdict)}\n\n${writeMarkdown({ type: 'root', children })}`;
    if (sizeOf(text) <= limit) return text;
  }
  throw new RangeError('The smallest room is too large for a comment');
}

/** The texts and addresses of some nodes together. */
function sumOf(nodes: readonly Nodes[], sizeOf: (text: string) => number): number {
  return nodes.reduce(
    (sum, node) =>
      sum +
      ('value' in node ? sizeOf(node.value) : 0) +
      ('url' in node ? sizeOf(node.url) : 0) +
      ('children' in node ? sumOf(node.children, sizeOf) : 0),
    0,
  );
}

function isConcerned({ files, secrets, codeowners }: Verdict): boolean {
  return secrets.length > 0 || codeowners !== null || files.some(isTold);
}

/** A file of no kind is told of only where something is wrong with it. */
function isTold({ kind, messages }: VerdictFile): boolean {
  return kind !== 'other' || messages.length > 0;
}

function commentNodes(verdict: Verdict, links: CommentLinks, room: Room): RootContent[] {
  const places = secretPlaces(verdict);
  if (places.length > 0) return secretNodes(places, links);
  const files = verdict.files.filter(isTold);
  const touched = files.filter(({ change }) => change !== 'affected');
  const affected = files.filter(({ change }) => change === 'affected');
  const reports = touched.filter(({ kind }) => kind === 'report');
  return [
    ...overviewNodes(
      { files: touched, made: affected.filter(({ state }) => state === 'wrong').length, asOf: verdict.asOf },
      links,
      room,
    ),
    ...problemsNodes(touched, links, room),
    ...affectedNodes(affected, touched, links, room),
    ...reviewerNodes(reports, verdict, links, room),
    ...quietNodes(verdict),
  ];
}

/** The problems of one file stand open, those of many each below its name. */
function problemsNodes(files: readonly VerdictFile[], links: CommentLinks, room: Room): RootContent[] {
  const [only, ...others] = files;
  if (only && others.length === 0) return problemNodes(only, links, room);
  const pressing = byState(files).filter(hasMore);
  const { shown, more } = cut(pressing, room.detailed, 'tệp');
  const isMany = pressing.length > MOST_OPEN_FILES;
  return [
    ...shown.flatMap((file) => {
      const nodes = problemNodes(file, links, room);
      const isLong = isMany || file.messages.filter(({ isBlank }) => !isBlank).length > MOST_OPEN;
      return [
        title(4, [own(`${iconOf(file)} `), ...headingOf(file, files), own(`: ${standingText(file)}`)]),
        ...(isLong ? folded('Xem từng chỗ', nodes) : nodes),
      ];
    }),
    ...(more === '' ? [] : [paragraph(own(`… ${more}, xem ở từng tệp.`))]),
  ];
}

/** Whether there is more to say than a table does: of what is not yet written, it says how many blanks there are. */
function hasMore({ state, messages }: VerdictFile): boolean {
  const isBegun = state !== 'unfilled' && state !== 'draft';
  return messages.some(({ isBlank }) => isBegun || !isBlank);
}

/** What is said by the way. */
function quietNodes({ codeowners, elsewhere }: Verdict): RootContent[] {
  return [
    ...(codeowners === null
      ? []
      : [
          paragraph(
            own('👥 Danh sách người duyệt chưa khớp danh mục đơn vị: máy sẽ tự cập nhật, anh chị không phải làm gì.'),
          ),
        ]),
    ...(elsewhere.errors === 0
      ? []
      : [
          paragraph(
            own(
              `Ngoài thay đổi này, kho còn ${formatCount(elsewhere.errors)} lỗi ở ${formatCount(elsewhere.files)} tệp khác; không ảnh hưởng đến yêu cầu gộp này.`,
            ),
          ),
        ]),
  ];
}

function footNode({ head, asOf }: Verdict, { run, guidePage }: CommentLinks): RootContent {
  return paragraph(
    own(`Máy kiểm tra ngày ${formatDay(asOf)}, phiên bản `),
    code(head.slice(0, 7)),
    own(' · '),
    linkTo(guidePage, own('hướng dẫn')),
    own(' · '),
    linkTo(run, own('nhật ký')),
  );
}
