/** The words in files that no one here can read: those that stand in them as they are, which may be none. */

import { bytesOfHex, bytesOfLatin1, latin1 } from '../bytes.ts';
import type { Content } from './content.ts';
import { wordsOfXmp, xmpPackets } from './picture.ts';
import { wordsOfLatin } from './text.ts';

const LETTERS = /[\t\x20-\x7E\xA0-\u024F\u1E00-\u1EFF\u2010-\u201F\p{M}]{3,}/gu;

/** The words that stand in a binary file as plain letters, or in two bytes each, as old files of Word and Excel have them. */
export function contentsOfBinary(bytes: Uint8Array): readonly Content[] {
  const wide = new TextDecoder('utf-16le');
  const readings = [new TextDecoder().decode(bytes), wide.decode(bytes), wide.decode(bytes.subarray(1))];
  const texts = readings.map((all) => [...all.matchAll(LETTERS)].map(([run]) => run).join('\n\n'));
  return texts.map((text) => ({ text, separator: null, where: 'phần chữ của tệp' }));
}

/** True for a file of Word, Excel or PowerPoint that is locked by a password (MS-OFFCRYPTO). */
export function isLocked(bytes: Uint8Array): boolean {
  return (
    latin1(bytes.subarray(0, 8)) === 'ÐÏ\u0011à¡±\u001Aá' && latin1(bytes).includes([...'EncryptedPackage'].join('\0'))
  );
}

/** True for a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

const PROPERTY =
  /\/(?:Title|Author|Subject|Keywords|Contents|URI)\s*(?:\(((?:\\[\s\S]|[^\\()]){0,10000})\)|<([0-9A-Fa-f\s]{0,20000})>)/gu;

/** What a PDF says of itself, its notes and its links, where they are not packed: what its pages say cannot be read. */
export function contentsOfPdf(bytes: Uint8Array): readonly Content[] {
  const all = latin1(bytes);
  const properties = [...all.matchAll(PROPERTY)].map(([, written, hexadecimal]) =>
    written === undefined ? bytesOfHex((hexadecimal ?? '').replace(/\s/gu, '')) : bytesOfLatin1(literal(written)),
  );
  const texts = [
    ...properties.map((one) => wordsOfLatin(latin1(one))),
    ...xmpPackets(all).map((xmp) => wordsOfXmp(wordsOfLatin(xmp))),
  ];
  return texts.map((text) => ({ text, separator: null, where: 'thuộc tính của tệp PDF' }));
}

function literal(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|([\s\S]))/gu, (_, octal?: string, letter?: string) =>
    octal === undefined ? (letter ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
