/** Whatever anybody wrote, a comment has the links, tables and headings that we made, and calls nobody. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { commentMarkdown } from '../../../scripts/forge/comment/comment.ts';
import type { CommentLinks } from '../../../scripts/forge/comment/links.ts';
import { plain, sentence } from '../../../scripts/forge/comment/plain.ts';
import { reviewOf } from '../../../scripts/forge/comment/review.ts';
import type { Verdict, VerdictFile } from '../../../scripts/forge/verdict/verdict.ts';
import { day } from '../../../scripts/lib/date.ts';
import { paragraph } from '../../../scripts/lib/markdown/nodes.ts';
import { parseMarkdown } from '../../../scripts/lib/markdown/syntax.ts';
import { writeMarkdown } from '../../../scripts/lib/markdown/write-markdown.ts';
import { visible } from '../../../scripts/lib/printable.ts';
import { LINKS } from './links.ts';

const MARKS = [
  ...[
    '<b>',
    '</details>',
    '<!--',
    '-->',
    '<img src=x>',
    '<a href=//x>',
    '&lt;',
    '&#64;',
    '<https://x.vn>',
    '<?',
    '<![CDATA[',
  ],
  ...['[a](https://x.vn)', '![a](b)', '[a][b]', '[a]: https://x.vn', '[^1]', '[^1]: x', '[ ] x', '](', ')', ']', '!'],
  ...['@admin', '@org/team', 'a@b.vn', '#12', 'x/y#12', 'GH-12', '!12', '~label', '%v1', '&12', '$12', '$x$', '$$'],
  ...['https://x.vn', 'HTTP://X.VN', 'ftp://x', 'www.x.vn', 'mailto:a@b.vn', ':tada:', '0123456789abcdef', 'deadbeef'],
  ...[
    '`',
    '```',
    '~~~',
    '``x`',
    '**',
    '__',
    '*',
    '_',
    '~~',
    '|',
    '|---|',
    '\\',
    '\\|',
    '\n',
    '\r',
    '\n\n',
    '\n# ',
    '\n- ',
    '\n> ',
  ],
  ...[
    '# ',
    '## x',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '> ',
    '---',
    '===',
    '    x',
    '\t',
    '/close',
    '\u202E',
    '\u200B',
    '\uFEFF',
    '\u0000',
    '😀',
    'ạ',
  ],
  ...['chữ', 'Mục', ' ', '  ', 'x', '12', '“”', '(đề cương: https://x.vn:1)', '(đề cương: outlines/a/outline.md:7)'],
];
const words = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ maxLength: 4, unit: 'binary' })), {
  maxLength: 8,
});
const text = words.map((parts) => parts.join('')).map((one) => one.slice(0, 90));
const filled = text.map((one) => `x${one}`);

/** Texts of a file, each of anybody's. */
const TEXTS = {
  file: filled,
  renamedFrom: filled,
  campaign: filled,
  unit: filled,
  level: filled,
  team: text,
  section: filled,
  message: filled,
  blank: filled,
  mended: text,
  copied: text,
  figure: filled,
  term: filled,
  measure: filled,
  before: filled,
  after: filled,
  note: filled,
  document: filled,
};
type Texts = { readonly [Key in keyof typeof TEXTS]: string };
const texts: fc.Arbitrary<Texts> = fc.record(TEXTS);

const RULES = ['section-title', 'x](https://x.vn)', '@admin', '<b>'];

function fileOf(some: Texts, rule: string): VerdictFile {
  const message = {
    column: 1,
    endLine: 9,
    endColumn: 1,
    rule,
    severity: 'error',
    url: 'https://x.vn',
    section: some.section,
  };
  return {
    file: some.file,
    renamedFrom: some.renamedFrom,
    kind: 'report',
    change: 'renamed',
    state: 'wrong',
    campaign: { id: some.campaign, title: some.campaign },
    unit: { id: some.unit, name: some.unit, level: some.level },
    outline: { held: 1, newest: 2 },
    before: day('2026-12-15'),
    team: some.team,
    messages: [
      { ...message, severity: 'error', line: 1, message: some.message, isBlank: false },
      { ...message, severity: 'warning', line: 2, message: some.blank, isBlank: true },
    ],
    suggestions: [
      { startLine: 7, endLine: 8, text: some.mended, messages: [some.message, some.blank], isInDiff: true },
      { startLine: 4, endLine: 5, text: some.copied, messages: [some.message], isInDiff: false },
    ],
    figures: [
      {
        section: some.section,
        name: some.figure,
        unit: some.measure,
        term: some.term,
        before: some.before,
        after: some.after,
        earlier: some.before,
        isStriking: true,
      },
    ],
    differences: [
      {
        unit: some.unit,
        figure: some.figure,
        term: some.term,
        own: some.before,
        below: some.after,
        difference: some.before,
        note: some.note,
      },
    ],
    totals: [
      {
        unit: some.unit,
        figure: some.figure,
        term: some.term,
        before: some.before,
        after: some.after,
        covered: 1,
        expected: 2,
      },
    ],
    document: some.document,
    redline: some.document,
  };
}

const verdictOf = (files: readonly VerdictFile[]): Verdict => ({
  format: 1,
  head: 'b'.repeat(40),
  base: 'a'.repeat(40),
  asOf: day('2026-11-02'),
  phase: 'preview',
  files: [...files],
  secrets: [],
  elsewhere: { files: 1, errors: 2, warnings: 0 },
  codeowners: '',
  touchesCode: false,
});

/** The shape of the comment on so many files when all texts are harmless. */
function shapeWithout(count: number, rule: string): unknown {
  const names = Object.fromEntries(Object.keys(TEXTS).map((key) => [key, key])) as unknown as Texts;
  const files = Array.from({ length: count }, (_, at) => fileOf({ ...names, file: `file${at}` }, rule));
  return shapeOf(parseMarkdown(commentMarkdown(verdictOf(files), LINKS) ?? ''));
}

/** A tree without its words and the addresses of its links. */
function shapeOf(node: Nodes): unknown {
  const { type } = node;
  if (node.type === 'html' || node.type === 'code') return [type, node.type === 'html' ? node.value : node.lang];
  const own = 'depth' in node ? node.depth : 'align' in node ? node.align : null;
  if (!('children' in node)) return [type];
  return [
    type,
    own,
    ...node.children.filter((child) => child.type !== 'text' && child.type !== 'inlineCode').map(shapeOf),
  ];
}

/** All nodes of a tree. */
function nodesOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

/** What forges make a link of in plain text. */
const REFERENCE =
  /@[\w-]|(?<![\w/])#\d|\w#\d|\bGH-\d|!\d|~\w|%\w|&\d|\$|:\/\/|\bwww\.|:[\w+-]+:|(?<![\p{L}\p{N}_])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/iu;

test('every comment has the shape that we gave it, and only our links', () => {
  const shapes = RULES.flatMap((rule) =>
    [1, 2].map((count) => [`${count} ${rule}`, shapeWithout(count, rule)] as const),
  );
  const expected = new Map(shapes);
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 2 }), fc.constantFrom(...RULES), (all, rule) => {
      const made = new Set<string>();
      const note = (url: string) => {
        made.add(url);
        return url;
      };
      const links: CommentLinks = {
        ...LINKS,
        file: (file, line) => note(LINKS.file(file, line)),
        edit: (file) => note(LINKS.edit(file) ?? ''),
        artifact: (name) => note(LINKS.artifact(name) ?? ''),
      };
      const files = all.map((some, at) => fileOf({ ...some, file: `${some.file}${at}` }, rule));
      const markdown = commentMarkdown(verdictOf(files), links) ?? '';
      const tree = parseMarkdown(markdown);
      expect(shapeOf(tree)).toEqual(expected.get(`${all.length} ${rule}`));
      const nodes = nodesOf(tree);
      const urls = nodes.flatMap((node) => ('url' in node ? [node.url] : []));
      const ours = [LINKS.run, LINKS.guidePage, `${LINKS.rulesPage}#section-title`];
      expect(urls.filter((url) => !made.has(url) && !ours.includes(url))).toEqual([]);
      expect(nodes.filter((node) => node.type === 'text' && REFERENCE.test(node.value))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('every suggestion is the text that becomes of its lines, below one paragraph', () => {
  fc.assert(
    fc.property(texts, (some) => {
      const mended = some.mended.replace(/[\r\0]/gu, ' ');
      const review = reviewOf(verdictOf([fileOf({ ...some, mended }, 'section-title')]), []);
      const [{ body } = { body: '' }] = review?.comments ?? [];
      const [reason, block, ...rest] = parseMarkdown(body).children;
      expect([reason?.type, block, rest]).toMatchObject([
        'paragraph',
        { type: 'code', lang: 'suggestion', value: mended },
        [],
      ]);
      const nodes = reason ? nodesOf(reason) : [];
      expect(nodes.filter((node) => !['paragraph', 'text', 'inlineCode'].includes(node.type))).toEqual([]);
      expect(nodes.filter((node) => node.type === 'text' && REFERENCE.test(node.value))).toEqual([]);
    }),
  );
});

test('no word of a text is lost', () => {
  const oneLine = (value: string) => visible(value.replace(/\s+/gu, ' ').trim());
  const read = (markdown: string) =>
    nodesOf(parseMarkdown(markdown))
      .map((node) => (node.type === 'text' ? node.value : node.type === 'inlineCode' ? `\`${node.value}\`` : ''))
      .join('')
      .replaceAll('\u200B', '')
      .replaceAll('＄', '$')
      .trim();
  fc.assert(
    fc.property(text, (value) => {
      const lead = { type: 'text', value: 'Chữ: ' } as const;
      expect(read(writeMarkdown(paragraph(lead, plain(value, 1000))))).toBe(`Chữ: ${oneLine(value)}`.trim());
      // Between backticks, a code's own spaces at both ends are its frame.
      if (!value.includes('`'))
        expect(read(writeMarkdown(paragraph(lead, ...sentence(value))))).toBe(`Chữ: ${oneLine(value)}`.trim());
    }),
  );
});
