/** Whether a document is as it was built: it is made again from what it says of itself, and compared byte by byte. */
import { strFromU8, unzipSync } from 'fflate';
import { CannotRun } from '#lib/cannot-run.ts';
import { customProperties } from '#lib/ooxml/properties.ts';
import { codeDigest, commitOfCode } from '../git/code.ts';
import { tryGit } from '../git/git.ts';
import { originOf } from './document-kinds.ts';

/** What came out: as built, changed since, or made by other code than that which runs, which cannot tell. */
export interface Verification {
  readonly state: 'right' | 'changed' | 'other-writer';
  /** Vietnamese: what the document says of itself, then the verdict, a line each. */
  readonly lines: readonly string[];
}

type Parts = ReadonlyMap<string, Uint8Array>;
type Verdict = readonly [state: Verification['state'], words: string];

const CUSTOM = 'docProps/custom.xml';

/** Verifies the document in some bytes; refuses what cannot be made again. `file` is what the user calls it. */
export async function verification(root: string, file: string, bytes: Uint8Array): Promise<Verification> {
  const parts = partsOf(bytes);
  if (parts === null) throw new CannotRun(`${file} không phải tệp .docx hay .xlsx đọc được`);
  const origin = originOf(root, file, saidIn(parts));
  const { path, kind, commit, from, profile, said } = origin;
  const built = await kind.remake(root, origin);
  const isSame = built !== null && Buffer.compare(built, bytes) === 0;
  const [state, words] = isSame
    ? (['right', '✔ đúng từng byte như khi dựng'] as const)
    : judge(root, commit, parts, built && partsOf(built));
  const lines = [
    `văn bản   ${path}`,
    `nguồn     ${kind.source(origin)}`,
    ...(from === null
      ? [`phiên bản ${commitText(root, commit)}`]
      : [`bản cũ    ${commitText(root, from)}`, `bản mới   ${commitText(root, commit)}`]),
    `thể thức  ${profile}`,
    `dựng bởi  ${writerOf(said)}`,
    words,
  ];
  return { state, lines };
}

/** A commit with its day and author. */
function commitText(root: string, commit: string): string {
  const author = tryGit(root, ['log', '-1', '--date=format:%d/%m/%Y', '--format=%ad, %an', commit])?.trim() ?? '';
  return `${commit} (${author})`;
}

/** Judges a document of other bytes than what was made of its commit now. */
function judge(root: string, commit: string, parts: Parts, built: Parts | null): Verdict {
  const said = saidIn(parts);
  const isOther = said.get('code') !== codeDigest();
  const differing = built && differingParts(parts, built, isOther);
  if (isOther) {
    if (built && differing?.length === 0)
      return ['right', `✔ nội dung đúng như khi dựng: ${writerOf(saidIn(built))} đang chạy cũng dựng ra như vậy`];
    const writers = commitOfCode(root, commit, said.get('code'));
    const where =
      writers === null
        ? 'hãy lấy đúng bản ấy về chạy để so'
        : `hãy đưa mã về đúng bản ấy để so: trong thư mục của decuong chạy \`git checkout ${writers}\`, \`npm ci\`, rồi chạy lại lệnh này`;
    return ['other-writer', `? do ${writerOf(said)} dựng, mã đang chạy đã khác nên chưa so được; ${where}`];
  }
  if (differing === null) return ['changed', '✖ phiên bản ấy không dựng được văn bản này'];
  return differing.length === 0
    ? ['changed', '✖ nội dung như khi dựng, nhưng tệp đã được đóng gói lại']
    : ['changed', `✖ đã bị sửa: khác ở ${differing.join(', ')}`];
}

/** Names of the parts that are not the same, be it that other code names itself in them. */
function differingParts(one: Parts, other: Parts, isOther: boolean): readonly string[] {
  const isSame = (name: string) =>
    isOther && name === CUSTOM
      ? withoutWriter(customOf(one)) === withoutWriter(customOf(other))
      : Buffer.compare(one.get(name) ?? NONE, other.get(name) ?? NONE) === 0 && one.has(name) === other.has(name);
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => !isSame(name)).sort();
}

const NONE = new Uint8Array();

/** Custom properties but those that name who wrote a document, and the numbers that count all. */
function withoutWriter(custom: string): string {
  return custom
    .replace(/<property [^>]*name="(?:writer|library|code)">.*?<\/property>/gu, '')
    .replaceAll(/ pid="\d+"/gu, '');
}

/** `decuong 0.1.0, mã 0123456789abcdef (docx 9.15.2)`; a workbook is written without a library. */
function writerOf(said: ReadonlyMap<string, string>): string {
  const [writer = 'một bản decuong không ghi số', code, library] = ['writer', 'code', 'library'].map((name) =>
    said.get(name),
  );
  return `${writer}${code === undefined ? '' : `, mã ${code}`}${library === undefined ? '' : ` (${library})`}`;
}

/** What a document says of itself. */
function saidIn(parts: Parts): ReadonlyMap<string, string> {
  return customProperties(customOf(parts));
}

function customOf(parts: Parts): string {
  return strFromU8(parts.get(CUSTOM) ?? NONE);
}

/** Null for what is no package; one that names a part twice is none either, as each program reads another of the two. */
function partsOf(bytes: Uint8Array): Parts | null {
  try {
    const names: string[] = [];
    const parts = new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => names.push(name) > 0 })));
    return parts.size === names.length ? parts : null;
  } catch {
    return null;
  }
}
