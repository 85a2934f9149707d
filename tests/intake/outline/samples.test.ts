/** The sample outlines as offices type them in Word: every heading comes back with its text, number and depth, and no word is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseHeading } from '#lib/markdown/heading.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { parseRegister } from '#lib/register/register.ts';
import { importOutline } from '../../../scripts/intake/outline/import-outline.ts';
import type { WordParagraph } from '../../../scripts/intake/word/model.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { lostWords } from './lost-words.ts';
import { para, wordDocument } from './word.ts';

const CAMPAIGNS = ['hai-phong-2023-h1', 'hcm-labour-2024', 'party-bloc-2023', 'quang-tri-2018'];
const { register } = parseRegister(readFileSync(join(SAMPLES, 'reports', 'units.csv'), 'utf8'));

/** How offices type a heading. */
const SHAPES: Readonly<Record<string, (text: string, depth: number) => readonly WordParagraph[]>> = {
  'typed, in no way marked': (text) => [para(text)],
  'typed and bold': (text) => [para(text, { bold: text.length })],
  'typed and bold, the lower ones not': (text, depth) => [para(text, { bold: depth < 4 ? text.length : 0 })],
  'in styles of headings': (text, depth) => [para(text, { level: depth - 1 })],
  'numbered by Word': (text, depth) => {
    const { number, title } = parseHeading(text);
    return [
      number === '' ? para(text, { level: depth - 1 }) : para(title, { label: text.slice(0, -title.length).trim() }),
    ];
  },
  'numbered by Word and bold': (text) => {
    const { title } = parseHeading(text);
    return [para(title, { label: text.slice(0, -title.length).trim(), bold: title.length })];
  },
  'with a full stop, and a part on two lines': (text) => {
    const { number, title } = parseHeading(text);
    return /^Phần/u.test(number) ? [para(number), para(title)] : [para(`${text}.`)];
  },
};

function blocksOf(campaign: string, shape: (text: string, depth: number) => readonly WordParagraph[]) {
  const { children } = parseMarkdown(readFileSync(join(SAMPLES, 'outlines', campaign, 'outline.md'), 'utf8'));
  return children.flatMap((node): readonly WordParagraph[] => {
    if (node.type === 'heading' && node.depth === 1) return [para('ĐỀ CƯƠNG BÁO CÁO'), para(textOf(node))];
    if (node.type === 'heading') return shape(textOf(node), node.depth);
    if (node.type === 'list') return node.children.map((item) => para(`- ${textOf(item)}`));
    return node.type === 'paragraph' ? [para(textOf(node))] : [];
  });
}

/** The lines that guidance has, without what leads it in. */
function guidanceOf(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.children.map((item) => textOf(item));
    return node.type === 'paragraph' ? [textOf(node)] : [];
  });
}

function headingsOf(markdown: string): readonly string[] {
  return parseMarkdown(markdown).children.flatMap((node) =>
    node.type === 'heading' ? [`${'#'.repeat(node.depth)} ${textOf(node)}`] : [],
  );
}

describe.each(CAMPAIGNS)('%s', (campaign) => {
  const sample = readFileSync(join(SAMPLES, 'outlines', campaign, 'outline.md'), 'utf8');

  test.each(Object.entries(SHAPES))('%s', (_, shape) => {
    const document = wordDocument(blocksOf(campaign, shape));
    const imported = importOutline(document, { register });
    expect(headingsOf(imported.text)).toEqual(headingsOf(sample));
    expect(guidanceOf(parseMarkdown(imported.text).children)).toEqual(guidanceOf(parseMarkdown(sample).children));
    expect(imported.letter).toBeNull();
    expect(lostWords(document, imported)).toEqual([]);
  });
});
