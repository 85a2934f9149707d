/** Whether a document is as it was built: it is made again from what it says of itself, and compared byte by byte. */
import { CannotRun } from '#lib/cannot-run.ts';
import { customProperties, customXml, type Properties } from '#lib/ooxml/properties.ts';
import { type PackedPart, unpack } from '#lib/ooxml/unpack.ts';
import { codeDigest, commitOfCode } from '../git/code.ts';
import { findCommit, mustGit } from '../git/git.ts';
import { cameIntoMain, type MainLine, mainLine, wasMain } from '../git/main-line.ts';
import { sources } from '../git/sources.ts';
import { type Origin, originOf } from './document-kinds.ts';

/** What came out: as built from what main was, changed since or of another branch, or made by other code than that which runs, which cannot tell. */
export interface Verification {
  readonly state: 'right' | 'wrong' | 'other-writer';
  /** Vietnamese: what the document says of itself, then the verdict, a line each. */
  readonly lines: readonly string[];
}

type Parts = ReadonlyMap<string, PackedPart>;
type Said = Origin['said'];
type Verdict = readonly [state: Verification['state'], words: string];

/** A package, and the custom properties in it. */
interface Opened {
  readonly parts: Parts;
  readonly custom: Properties['custom'];
}

const CUSTOM = 'docProps/custom.xml';
/** In bytes: ours take two thousand. */
const MOST_CUSTOM = 65_536;

/** Verifies the document in some bytes; refuses what cannot be made again. `file` is what the user calls it. */
export async function verification(root: string, file: string, bytes: Uint8Array): Promise<Verification> {
  const opened = open(bytes);
  if (typeof opened === 'string') throw new CannotRun(`${file} không phải tệp .docx hay .xlsx đọc được: ${opened}`);
  const origin = originOf(file, new Map(opened.custom));
  const { path, kind, commit, from, profile, said } = origin;
  const [state, words] = notOfMain(root, origin) ?? (await compare(root, origin, bytes, opened));
  const lines = [
    `văn bản   ${path}`,
    `nguồn     ${kind.source(origin)}`,
    ...(from === null
      ? [`phiên bản ${commitText(root, commit)}`]
      : [`bản cũ    ${commitText(root, from)}`, `bản mới   ${commitText(root, commit)}`]),
    `thể thức  ${shown(profile, /^[a-z0-9-]{1,40}$/u)}`,
    `dựng bởi  ${writerOf(said)}`,
    words,
  ];
  return { state, lines };
}

/**
 * Whether a document is of what the main branch once was; the verdict where it is not. The old revision of a redline may be of a branch
 * that was merged. A commit that came into main beside its line is no better than one that did not: only the line tells what was
 * official, and where main was merged into another branch that then became main, what had been its line is beside it. The history has
 * no word of which it was, so that is said, and no document is called right for it.
 */
function notOfMain(root: string, { commit, from }: Origin): Verdict | null {
  const given = [commit, ...(from === null ? [] : [from])];
  const misnamed = given.find((one) => !isFullName(one) || (findCommit(root, one) ?? one) !== one);
  if (misnamed !== undefined)
    return [
      'wrong',
      `✖ đã bị sửa: phiên bản \`${shown(misnamed, /^[\w./@~^-]{1,80}$/u)}\` không phải tên đầy đủ của một phiên bản Git, mà decuong luôn ghi tên đầy đủ`,
    ];
  const main = mainLine(root);
  const unknown = given.find((one) => findCommit(root, one) === null);
  if (unknown !== undefined)
    return [
      'wrong',
      `✖ dựng từ phiên bản ${unknown} mà kho này không có, nên nhánh chính \`${main.name}\` ở đây chưa từng có: không xác nhận được là văn bản chính thức; nếu văn bản mới được dựng thì chạy \`git fetch\` rồi chạy lại`,
    ];
  if (!wasMain(root, main, commit))
    return cameIntoMain(root, main, commit) ? beside(commit, main) : stray(commit, main);
  return from === null || cameIntoMain(root, main, from) ? null : stray(from, main);
}

function stray(commit: string, { name }: MainLine): Verdict {
  return [
    'wrong',
    `✖ dựng từ phiên bản ${commit} mà nhánh chính \`${name}\` chưa từng có: không phải văn bản chính thức`,
  ];
}

function beside(commit: string, { name }: MainLine): Verdict {
  return [
    'wrong',
    `✖ dựng từ phiên bản ${commit} có trong lịch sử nhưng không trên dòng chính (first-parent) của nhánh chính \`${name}\`: thường là của một nhánh đã gộp vào, cũng có thể từng là nhánh chính trước một lần gộp ngược, lịch sử Git không phân biệt được; không xác nhận được là văn bản chính thức`,
  ];
}

function isFullName(commit: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(commit);
}

/** A commit with its day and author, as far as its name is one. */
function commitText(root: string, commit: string): string {
  if (!isFullName(commit)) return shown(commit, /^[\w./@~^-]{1,80}$/u);
  if (findCommit(root, commit) === null) return commit;
  const author = mustGit(root, ['log', '-1', '--date=format:%d/%m/%Y', '--format=%ad, %an', commit]).trim();
  return `${commit} (${author.replace(/\s+/gu, ' ')})`;
}

async function compare(root: string, origin: Origin, bytes: Uint8Array, opened: Opened): Promise<Verdict> {
  const built = await origin.kind.remake(root, origin);
  if (built !== null && Buffer.compare(built, bytes) === 0) return ['right', '✔ đúng từng byte như khi dựng'];
  const again = built && open(built);
  if (typeof again === 'string') throw new Error(`The document built again cannot be read: ${again}`);
  return judge(root, origin, opened, again);
}

/** Judges a document of other bytes than what was made of its commit now. */
function judge(root: string, { commit, said }: Origin, opened: Opened, built: Opened | null): Verdict {
  const isOther = said.get('code') !== codeDigest();
  const differing = built && differingParts(opened, built, isOther);
  if (isOther) {
    if (built && differing?.length === 0)
      return [
        'right',
        `✔ nội dung đúng như khi dựng: ${writerOf(new Map(built.custom))} đang chạy cũng dựng ra như vậy`,
      ];
    const way = sources ? packageOf(said, sources.version) : checkoutOf(commitOfCode(root, commit, said.get('code')));
    const where = way === null ? 'hãy lấy đúng bản ấy về chạy để so' : `${way}, rồi chạy lại lệnh này`;
    return ['other-writer', `? do ${writerOf(said)} dựng, mã đang chạy đã khác nên chưa so được; ${where}`];
  }
  if (differing === null) return ['wrong', '✖ phiên bản ấy không dựng được văn bản này'];
  return differing.length === 0
    ? ['wrong', '✖ nội dung như khi dựng, nhưng tệp đã được đóng gói lại']
    : ['wrong', `✖ đã bị sửa: khác ở ${differing.join(', ')}`];
}

/** How one gets the code of a commit; null where there is none. */
function checkoutOf(writers: string | null): string | null {
  if (writers === null) return null;
  return `hãy đưa mã về đúng bản ấy để so: trong thư mục của decuong chạy \`git checkout ${writers}\`, \`npm ci --ignore-scripts\``;
}

/** How one gets the package that wrote a document; null where it says none, or one of the version that runs. */
function packageOf(said: Said, version: string): string | null {
  const [, writer] = /^decuong (\d+\.\d+\.\d+)$/u.exec(said.get('writer') ?? '') ?? [];
  if (writer === undefined || writer === version) return null;
  return `đang chạy decuong ${version}; hãy cài đúng bản ấy để so: \`npm install --ignore-scripts --save-exact decuong@${writer}\``;
}

/** Names of the parts that are not the same, be it that other code names itself in them. */
function differingParts(one: Opened, other: Opened, isOther: boolean): readonly string[] {
  const isSame = (name: string) =>
    isOther && name === CUSTOM
      ? withoutWriter(one) !== null && withoutWriter(one) === withoutWriter(other)
      : isSamePart(one.parts.get(name), other.parts.get(name));
  return [...new Set([...one.parts.keys(), ...other.parts.keys()])].filter((name) => !isSame(name)).sort();
}

/** Parts of other sizes are not inflated. */
function isSamePart(one: PackedPart | undefined, other: PackedPart | undefined): boolean {
  if (one?.size !== other?.size) return false;
  const [a, b] = [one?.read(), other?.read()];
  return !!a && !!b && Buffer.compare(a, b) === 0;
}

/** Custom properties but those that name who wrote a document; null where they are not written as we write them. */
function withoutWriter({ parts, custom }: Opened): string | null {
  const numbered = / pid="\d+"/gu;
  const written = Buffer.from(parts.get(CUSTOM)?.read() ?? []).toString('utf8');
  if (written.replace(numbered, '') !== customXml(custom).replace(numbered, '')) return null;
  return customXml(custom.filter(([name]) => !['writer', 'library', 'code'].includes(name)));
}

/** `decuong 0.1.0, mã 0123456789abcdef (docx 9.15.2)`; a workbook is written without a library. */
function writerOf(said: Said): string {
  const [writer, code, library] = ['writer', 'code', 'library'].map((name) => said.get(name));
  const name = writer === undefined ? 'một bản decuong không ghi số' : shown(writer, /^decuong [\w.+-]{1,40}$/u);
  return `${name}${code === undefined ? '' : `, mã ${shown(code, /^[0-9a-f]{16}$/u)}`}${library === undefined ? '' : ` (${shown(library, /^[a-z]+ [\w.+-]{1,40}$/u)})`}`;
}

/** What a document says, if it has the form that we give it: nothing that it says may look like what we say of it. */
function shown(value: string, form: RegExp): string {
  return form.test(value) ? value : '(ghi sai dạng)';
}

/** The parts of a package and its custom properties; Vietnamese words where it cannot be read. */
function open(bytes: Uint8Array): Opened | string {
  const parts = unpack(bytes);
  if (typeof parts === 'string') return parts;
  const part = parts.get(CUSTOM);
  if (part === undefined) return { parts, custom: [] };
  if (part.size > MOST_CUSTOM) return `phần ${CUSTOM} dài ${part.size} byte, nhiều nhất là ${MOST_CUSTOM}`;
  const xml = part.read();
  if (xml === null) return `phần ${CUSTOM} khi giải nén không như mục lục ghi`;
  const custom = customProperties(xml);
  return custom === null
    ? `phần ${CUSTOM} không phải XML hợp lệ (không DTD, không thuộc tính trùng tên)`
    : { parts, custom };
}
