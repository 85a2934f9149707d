/** The end of an official document, read back: who signs, and who gets copies. */

import { parseAppendix } from '#lib/report/appendix.ts';
import { type PaperLine, paperLine } from '#lib/report/paper-parts.ts';
import type { WordBlock } from '../../word/model.ts';
import { isEmpty, type PaperText, paperTexts, recipientOf } from './lines.ts';

/** What the end says; null where it does not. */
export interface PaperFoot {
  readonly authority: string | null;
  readonly title: string | null;
  readonly name: string | null;
  readonly copies: readonly string[];
  /** The first words behind it where they begin no appendix; empty where there are none. */
  readonly behind: string;
  /** Other lines there, and those that our documents are given when they are built. */
  readonly usual: readonly string[];
}

const CERTAIN: ReadonlySet<PaperLine | null> = new Set<PaperLine | null>(['authority', 'signed', 'copies', 'kept']);
/** No line of a signature is longer. */
const LONGEST = 160;

/** Reads the end of a document; `before` is its text, `after` its appendices. */
export function readFoot(blocks: readonly WordBlock[]): {
  readonly foot: PaperFoot | null;
  readonly before: readonly WordBlock[];
  readonly after: readonly WordBlock[];
} {
  const certain = blocks.flatMap((block, at) => (isCertain(block) ? [at] : []));
  let start = certain.at(-1);
  if (start === undefined) return { foot: null, before: blocks, after: [] };
  // All lines of a signature that has no table.
  for (let above = start - 1; above >= 0 && isOfFoot(blocks[above], true); above -= 1)
    if (certain.includes(above)) start = above;
  let end = start + 1;
  let isSigned = isWholeSignature(blocks[start]);
  while (end < blocks.length && (isSigned ? isMoreOfSigned(blocks[end]) : isOfFoot(blocks[end], false))) {
    isSigned ||= isWholeSignature(blocks[end]);
    end += 1;
  }
  const isLast = end === blocks.length || isSigned || isAppendix(blocks[end]);
  if (!isLast) return { foot: null, before: blocks, after: [] };
  const texts = blocks.slice(start, end).flatMap((block) => columnsOf(paperTexts(block)));
  const next = blocks[end];
  const behind = next && !isAppendix(next) ? (paperTexts(next)[0]?.words ?? '') : '';
  return { foot: { ...footOf(texts), behind }, before: blocks.slice(0, start), after: blocks.slice(end) };
}

function isCertain(block: WordBlock): boolean {
  const texts = paperTexts(block);
  return (
    texts.length > 0 &&
    texts.every(({ words }) => words.length <= LONGEST) &&
    texts.some(({ words, style }) => CERTAIN.has(paperLine(words)) || style === 'Signer')
  );
}

function isOfFoot(block: WordBlock | undefined, isAbove: boolean): boolean {
  if (!block || isAppendix(block)) return false;
  if (isEmpty(block)) return true;
  const texts = paperTexts(block);
  if (texts.some(({ words }) => words.length > LONGEST)) return false;
  if (isCertain(block)) return true;
  const kinds = texts.map(({ words }) => paperLine(words));
  return !isAbove || kinds.every((kind) => kind === 'item' || kind === 'capitals');
}

function isAppendix(block: WordBlock | undefined): boolean {
  return block?.type === 'paragraph' && paperTexts(block).some(({ words }) => parseAppendix(words) !== null);
}

/** A table in which somebody signs, with the name: what comes behind it is no part of the signature. */
function isWholeSignature(block: WordBlock | undefined): boolean {
  return (
    block?.type === 'table' &&
    isCertain(block) &&
    columnsOf(paperTexts(block)).some(({ words, isCopy }) => isCopy === false && isName(words))
  );
}

function isMoreOfSigned(block: WordBlock | undefined): boolean {
  return block !== undefined && (isEmpty(block) || (isCertain(block) && isOfFoot(block, false)));
}

function isName(words: string): boolean {
  const kind = paperLine(words);
  return (kind === null || kind === 'name') && !isCapitals(words) && !POSITION.test(words.toUpperCase());
}

/** Who gets copies stands at the left, who signs at the right; or one under the other. */
function columnsOf(texts: readonly PaperText[]): readonly (PaperText & { readonly isCopy: boolean | null })[] {
  const copies = texts.find(({ words }) => ['copies', 'kept'].includes(paperLine(words) ?? ''))?.column;
  const isSplit = new Set(texts.map(({ column }) => column)).size > 1;
  return texts.map((line) => ({
    ...line,
    isCopy: isSplit
      ? copies === undefined
        ? line.column === 0 && paperLine(line.words) === 'item'
        : line.column === copies
      : null,
  }));
}

function footOf(texts: ReturnType<typeof columnsOf>): Omit<PaperFoot, 'behind'> {
  const copies: string[] = [];
  const signing: string[] = [];
  const usual: string[] = [];
  let isBelowCopies = false;
  for (const { words, isCopy } of texts) {
    const kind = paperLine(words);
    if (kind === 'copies') {
      isBelowCopies = true;
      usual.push(words);
      const more = words.replace(/^Nơi nhận\s*:?\s*/iu, '');
      copies.push(
        ...more
          .split(';')
          .map(recipientOf)
          .filter((one) => one !== ''),
      );
    } else if (isCopy ?? (kind === 'kept' || (isBelowCopies && kind === 'item'))) {
      if (recipientOf(words) !== '') copies.push(recipientOf(words));
      usual.push(words);
    } else if (kind === 'signed' || kind === 'rule' || kind === 'date') usual.push(words);
    else signing.push(words);
  }
  return { ...signerOf(signing, usual), copies, usual };
}

const POSITION =
  /^(?:Q\.\s*|QUYỀN\s+)?(?:PHÓ|CHỦ TỊCH|BÍ THƯ|TRƯỞNG|GIÁM ĐỐC|TỔNG|CHÁNH|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|ỦY VIÊN|UỶ VIÊN|CHỈ HUY|THỦ TRƯỞNG|KẾ TOÁN)(?!\p{L})/u;

/** For whom, as what, who: authorities go on until a position; the name is the last line. */
function signerOf(lines: readonly string[], usual: string[]): Pick<PaperFoot, 'authority' | 'title' | 'name'> {
  const [...left] = lines;
  const authorities: string[] = [];
  const hasPosition = left.some((line) => POSITION.test(line));
  while (left[0] !== undefined && paperLine(left[0]) === 'authority') {
    let authority = left.shift() ?? '';
    while (hasPosition && left[0] !== undefined && paperLine(left[0]) === 'capitals' && !POSITION.test(left[0]))
      authority += ` ${left.shift()}`;
    authorities.push(authority);
  }
  const name = left.length > 1 ? (left.pop() ?? null) : null;
  const titles: string[] = [];
  while (left[0] !== undefined && (titles.length === 0 || isCapitals(left[0]))) titles.push(left.shift() ?? '');
  usual.push(...left);
  return {
    authority: authorities.length === 0 ? null : authorities.join(' / '),
    title: titles.length === 0 ? null : titles.join(' '),
    name,
  };
}

function isCapitals(line: string): boolean {
  return line === line.toUpperCase();
}
