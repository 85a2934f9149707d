/** Headings of the outline that a report has as something else: bold or plain lines, items of lists, in quotes, as HTML, on two lines. */
import type { Root, RootContent } from 'mdast';
import { type HeadingText, parseBareHeading, parseHeading, sameNumber } from '../markdown/heading.ts';
import { type Candidate, candidatesOf, INSTEAD } from '../markdown/slips/heading-candidates.ts';
import { linesIn, type Slip, spanOf } from '../markdown/slips/slip.ts';
import { textOf } from '../markdown/text-of.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import { NEAR, similarity } from '../vietnamese/similarity.ts';
import { fold } from '../vietnamese/text.ts';
import { runInCandidates } from './run-in-headings.ts';

/** What a heading stands for, as far as it is wanted. */
interface Wanted {
  readonly key: string;
  readonly number: string;
  readonly depth: number;
  /** False where a report may do without it: then only its number and title together are it. */
  readonly isAsked: boolean;
}

/** The lost headings of a report whose text and tree are given; `isAsked` tells which sections it must have. */
export function lostHeadings(
  text: string,
  root: Root,
  outline: Outline,
  isAsked: (section: OutlineSection) => boolean,
): readonly Slip[] {
  const wanted = wantedOf(root, outline, isAsked);
  const slips: Slip[] = brokenHeadings(text, root, wanted);
  if (wanted.length === 0) return slips;
  const longest = Math.max(...wanted.map(({ key }) => key.length)) + NUMBER_AND_MARKS;
  const keys = new Set(wanted.map(({ key }) => key));
  const candidates = root.children
    .flatMap((node) => [...candidatesOf(text, node, longest), ...runInCandidates(text, node, keys)])
    .map((candidate) => ({ candidate, heading: readingOf(candidate.words, keys) }))
    .filter(({ candidate, heading }) => keys.has(fold(heading.title)) || candidate.form === 'bold');
  const found = new Map<Candidate, Wanted>();
  // What bears the right number goes first.
  for (const accepts of [isSameNumber, isSameTitle, isNearTitle])
    for (const { candidate, heading } of candidates) {
      const at = found.has(candidate) ? -1 : wanted.findIndex((one) => accepts(one, heading, candidate));
      const [one] = at < 0 ? [] : wanted.splice(at, 1);
      if (one) found.set(candidate, one);
    }
  for (const [candidate, { depth }] of found) {
    const marks = `${'#'.repeat(depth)} `;
    slips.push({
      start: candidate.start,
      end: candidate.end,
      message: `${INSTEAD[candidate.form]}${candidate.form.startsWith('run-in') ? ':' : '; hãy viết'} \`${marks}${candidate.words.normalize('NFC')}\``,
      edits: candidate.edits(marks),
      isCertain: true,
    });
  }
  return slips;
}

/** The words of a line as a heading; its number may have lost its mark. */
function readingOf(words: string, keys: ReadonlySet<string>): HeadingText {
  const heading = parseHeading(words);
  const bare = keys.has(fold(heading.title)) ? null : parseBareHeading(heading);
  return bare && keys.has(fold(bare.title)) ? bare : heading;
}

/** The title and the sections of an outline that no heading of a report has. */
function wantedOf(root: Root, outline: Outline, isAsked: (section: OutlineSection) => boolean): Wanted[] {
  const given = root.children.flatMap((node) => (node.type === 'heading' ? [parseHeading(textOf(node))] : []));
  const tally = new Map<string, number>();
  for (const heading of given)
    for (const { title } of [heading, parseBareHeading(heading) ?? heading].slice(0, heading.number === '' ? 2 : 1))
      tally.set(fold(title), (tally.get(fold(title)) ?? 0) + 1);
  const all: Wanted[] = [
    { key: fold(outline.frontMatter.title), number: '', depth: 1, isAsked: !root.children.some(isTitle) },
    ...outline.all.map((section) => ({
      key: fold(section.heading.title),
      number: section.heading.number,
      depth: section.depth,
      isAsked: isAsked(section),
    })),
  ];
  return all.filter((one) => {
    const left = tally.get(one.key) ?? 0;
    tally.set(one.key, left - 1);
    return left <= 0;
  });
}

function isTitle(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1;
}

function isSameNumber({ key, number, isAsked }: Wanted, heading: HeadingText, { form }: Candidate): boolean {
  if (fold(heading.title) !== key || !sameNumber(heading.number, number)) return false;
  // A point of a list may go by the name of a section that is not asked for.
  return form === 'run-in-plain' ? isAsked && number !== '' : number !== '' || form !== 'plain';
}

/** Where a gap is closed, a section has another number than in the outline. */
function isSameTitle({ key, isAsked }: Wanted, heading: HeadingText, { form, isAlone }: Candidate): boolean {
  if (!isAsked || fold(heading.title) !== key) return false;
  if (form === 'run-in-plain') return key.split(' ').length >= RUN_IN_WORDS;
  return form === 'item' ? heading.number !== '' : form !== 'plain' || isAlone;
}

/** A bold line with the number of a section that is not there, and nearly its title. */
function isNearTitle({ key, number, isAsked }: Wanted, heading: HeadingText, { form }: Candidate): boolean {
  return (
    isAsked &&
    form === 'bold' &&
    number !== '' &&
    sameNumber(number, heading.number) &&
    similarity(fold(heading.title), key, NEAR) >= NEAR
  );
}

/** So many words at the head of a sentence are hardly there by chance. */
const RUN_IN_WORDS = 3;

/** What may stand beside a title in its line. */
const NUMBER_AND_MARKS = 40;

/** Headings that go on in the next line: a paragraph, or a heading of the same depth. */
function brokenHeadings(text: string, root: Root, wanted: Wanted[]): Slip[] {
  return root.children.flatMap((node, index): Slip[] => {
    const next = root.children[index + 1];
    if (node.type !== 'heading' || (next?.type !== 'paragraph' && next?.type !== 'heading')) return [];
    const [place, [line]] = [spanOf(node), linesIn(text, spanOf(next))];
    const isBelow = next.position?.start.line === (node.position?.end.line ?? 0) + 1;
    if (!line || !isBelow || (next.type === 'heading' && next.depth !== node.depth)) return [];
    const marks = next.type === 'heading' ? (/^#+\s*/u.exec(line.text)?.[0].length ?? 0) : 0;
    const whole = parseHeading(`${textOf(node)} ${line.text.slice(marks)}`);
    const at = wanted.findIndex(
      ({ key, depth }) =>
        key === fold(whole.title) && depth === node.depth && key !== fold(parseHeading(textOf(node)).title),
    );
    if (at < 0) return [];
    wanted.splice(at, 1);
    return [
      {
        start: place.start,
        end: line.end,
        message: `Tiêu đề bị ngắt thành hai dòng nên chỉ dòng đầu được đọc là tiêu đề; hãy nối thành một dòng: \`${'#'.repeat(node.depth)} ${whole.text}\``,
        edits: [{ start: place.end, end: line.start + marks, text: ' ' }],
        isCertain: true,
      },
    ];
  });
}
