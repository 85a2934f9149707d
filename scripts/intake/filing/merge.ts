/** A report, the document as it was built of it, and that document as somebody changed it, become one report. */
import { shorten } from '#lib/vietnamese/text.ts';
import { mergeFront } from './merge-front.ts';
import { type Conflict, mergeTexts } from './merge-texts.ts';

/** The versions that are merged. */
export interface Versions {
  /** The report as it stands. */
  readonly ours: string;
  /** The document as it was built, and as it is now, imported alike. */
  readonly base: string;
  readonly theirs: string;
  /** The report that the document was built of; empty where it is not known. */
  readonly source: string;
}

/** What came of them. */
export interface MergedReport {
  /** Where there are conflicts, with both versions between marks. */
  readonly text: string;
  /** Where both sides changed the same, in words; none where all went well. */
  readonly conflicts: readonly string[];
}

const FRONT = /^---\n([\s\S]*?)\n---\n/u;
const MARKS = { ours: '<<<<<<< báo cáo trong kho', middle: '=======', theirs: '>>>>>>> tệp Word' } as const;

/** Brings into `ours` what `theirs` changed since `base`, and nothing else: what both lost on their way is no change. */
export function mergeReport(versions: Versions): MergedReport {
  const isWindows = versions.ours.includes('\r\n');
  const [ours, base, theirs, source] = [versions.ours, versions.base, versions.theirs, versions.source].map(parted) as [
    Parted,
    Parted,
    Parted,
    Parted,
  ];
  const front = mergeFront(ours.front, base.front, theirs.front);
  const inFront = front.conflicts.map((key) => {
    const [own, is] = [ours.front, theirs.front].map((yaml) => shorten(lineOf(yaml, key)));
    return `Phần đầu tệp, \`${key}\`: trong kho là \`${own}\`, tệp Word là \`${is}\``;
  });
  const yaml = inFront.length === 0 ? front.yaml : between(front.yaml, theirs.front);
  const head = ours.front === '' ? '' : `---\n${yaml}\n---\n`;
  let body = '';
  const inBody: string[] = [];
  for (const piece of mergeTexts(ours.body, base.body, theirs.body)) {
    if (typeof piece === 'string') body += piece;
    else {
      const settled = settle(piece, source.body);
      if (settled === null) inBody.push(conflictText(piece, body));
      body += settled ?? `${between(piece.ours.trimEnd(), piece.theirs.trimEnd())}\n`;
    }
  }
  const text = head + body;
  return { text: isWindows ? text.replace(/\n/gu, '\r\n') : text, conflicts: [...inFront, ...inBody] };
}

interface Parted {
  readonly front: string;
  readonly body: string;
}

function parted(text: string): Parted {
  const plain = text.replace(/\r\n/gu, '\n');
  const front = FRONT.exec(plain);
  return { front: front?.[1] ?? '', body: plain.slice(front?.[0].length ?? 0) };
}

/** Words, spaces and marks: what a line is merged by. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s|[^\p{L}\p{N}\p{M}\s]/gu;

/**
 * Lines that nobody has touched since the document was built differ from it in what a document does not keep: there words are merged.
 * Null where somebody has.
 */
function settle({ ours, base, theirs }: Conflict, source: string): string | null {
  const known = new Set(source.split('\n'));
  if (!ours.split('\n').every((line) => line.trim() === '' || known.has(line))) return null;
  const [own, was, is] = [ours, base, theirs].map((text) => (text.match(TOKEN) ?? []).map(encoded).join('')) as [
    string,
    string,
    string,
  ];
  const pieces = mergeTexts(own, was, is);
  if (!pieces.every((piece) => typeof piece === 'string')) return null;
  return pieces
    .join('')
    .split('\n')
    .map((token) => (token === NEW_LINE ? '\n' : token))
    .join('');
}

const NEW_LINE = '\\n';

/** A token on a line of its own. */
function encoded(token: string): string {
  return `${token === '\n' ? NEW_LINE : token}\n`;
}

function lineOf(yaml: string, key: string): string {
  const name = key.split('.').at(-1) ?? key;
  const line = yaml.split('\n').find((one) => new RegExp(`(?:^|[\\s{,])${name}:`, 'u').test(one));
  return line?.trim() ?? '(không có)';
}

function between(ours: string, theirs: string): string {
  return `${MARKS.ours}\n${ours}\n${MARKS.middle}\n${theirs}\n${MARKS.theirs}`;
}

/** Of a conflict the heading above it, and what the two sides say. */
function conflictText({ ours, theirs }: Conflict, above: string): string {
  const heading = above.split('\n').findLast((line) => /^#{1,6} /u.test(line));
  return `${heading?.replace(/^#+ /u, 'Mục ') ?? 'Đầu báo cáo'}: trong kho là “${shorten(ours)}”, tệp Word là “${shorten(theirs)}”`;
}
