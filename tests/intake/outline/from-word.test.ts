/** Outlines from real packages: numbered by Word, and in fonts from before Unicode. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseHeading } from '#lib/markdown/heading.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { parseRegister } from '#lib/register/register.ts';
import { importOutline } from '../../../scripts/intake/outline/import-outline.ts';
import { readWord } from '../../../scripts/intake/word/read-word.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { docxFile, type Written } from './docx-file.ts';

const { register } = parseRegister(readFileSync(join(SAMPLES, 'reports', 'units.csv'), 'utf8'));

/** TCVN 5712:1993, VN3: each letter as Windows-1252 shows its byte. Capitals are those of another font, `.VnTimeH`. */
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
const BYTES = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ';

function sampleOf(campaign: string): string {
  return readFileSync(join(SAMPLES, 'outlines', campaign, 'outline.md'), 'utf8');
}

/** The headings of an outline and the guidance below, typed. */
function paragraphsOf(campaign: string, heading: (text: string, depth: number) => Written): readonly Written[] {
  return parseMarkdown(sampleOf(campaign)).children.flatMap((node): readonly Written[] => {
    if (node.type === 'heading' && node.depth === 1)
      return [
        { text: 'ĐỀ CƯƠNG BÁO CÁO', isBold: true },
        { text: textOf(node), isBold: true },
      ];
    if (node.type === 'heading') return [heading(textOf(node), node.depth)];
    if (node.type === 'list') return node.children.map((item) => ({ text: `- ${textOf(item)}` }));
    return node.type === 'paragraph' ? [{ text: textOf(node) }] : [];
  });
}

async function headingsFrom(bytes: Uint8Array): Promise<readonly string[]> {
  const word = await readWord(bytes);
  if (!('blocks' in word)) throw new Error('the package cannot be read');
  return headingsOf(importOutline(word, { register }).text);
}

function headingsOf(markdown: string): readonly string[] {
  return parseMarkdown(markdown).children.flatMap((node) =>
    node.type === 'heading' ? [`${'#'.repeat(node.depth)} ${textOf(node)}`] : [],
  );
}

describe.each([
  ['hai-phong-2023-h1', ['upperRoman %1.', 'decimal %2.']],
  ['party-bloc-2023', ['upperRoman %1.', 'decimal %2.', 'decimal %2.%3.']],
  ['quang-tri-2018', ['decimal %1.', 'decimal %1.%2.']],
])('%s', (campaign, levels) => {
  test('numbered by Word', async () => {
    const numbered = paragraphsOf(campaign, (text, depth) => ({
      text: parseHeading(text).title,
      isBold: true,
      list: depth - 2,
    }));
    expect(await headingsFrom(docxFile(numbered, 'Times New Roman', levels))).toEqual(headingsOf(sampleOf(campaign)));
  });

  test('typed in a font of TCVN3', async () => {
    const typed = paragraphsOf(campaign, (text) => ({ text, isBold: true }));
    // The font has small letters alone with marks, and no curved quotation marks.
    const plain = (lines: readonly string[]) => lines.map((one) => one.toLowerCase().replace(/[“”]/gu, '"'));
    const small = typed.map((one) => ({ ...one, text: inTcvn3(one.text) }));
    expect(plain(await headingsFrom(docxFile(small, '.VnTime', [])))).toEqual(plain(headingsOf(sampleOf(campaign))));
  });
});

function inTcvn3(text: string): string {
  return Array.from(text, (char) => {
    const at = LETTERS.indexOf(char.toLowerCase());
    return at < 0 ? char.replace(/[“”]/u, '"').replace('–', '-') : BYTES.charAt(at);
  }).join('');
}
