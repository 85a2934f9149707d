/** The quick parser makes the trees of the reference, node by node with their places, of all that it is given to read. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Parse, quickParser } from '#lib/markdown/quick-parser.ts';
import { isReadAlike } from '#lib/markdown/read-alike.ts';
import { parseMarkdown, reportSyntax } from '#lib/markdown/syntax.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import project from '../../package.json' with { type: 'json' };
import { checkText } from '../../scripts/check/check-file.ts';
import { loadSatteri } from '../../scripts/command/quick-parser.ts';
import { bases } from '../fuzz/bases.ts';
import { PROJECT, SAMPLES } from '../helpers/project.ts';

const parser = unified().use(remarkParse).use(reportSyntax).freeze();
const reference = (text: string): Root => parser.parse(text);
let quick: Parse;

beforeAll(() => {
  const loaded = loadSatteri();
  if (!loaded) throw new Error('There is no quick parser for this system');
  quick = loaded;
});

afterEach(() => quickParser.offer(null));

/** What the marks of a report are made of, good and bad; joined in any order. */
const PIECES = [
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n    - ',
    '\n1. ',
    '\n  ',
    '  \n',
    '\n## ',
    '\n| ',
    '\r\n',
  ],
  ...[' ', ' ', '  ', ', ', '. ', ': ', '; ', '–', '…', '“', '”', '(', ')', '/', '+', '-', '=', '#', '!', '\u00A0'],
  ...[
    'Đảng ủy',
    'xã',
    'ệ',
    'e\u0302\u0323',
    'a\u0306',
    '12',
    '2023',
    'a',
    '_',
    '*',
    '**',
    '~',
    '~~',
    '`',
    '\\',
    '|',
    '<',
  ],
  ...[
    '**Kết quả:**',
    '*nghiêng*',
    '_ng_',
    '`mã`',
    '~~bỏ~~',
    '[a](b)',
    '[a](b "c")',
    '![h](k)',
    '[^1]',
    '[a]',
    '\\#',
    '\\|',
  ],
  ...[
    '&amp;',
    '&nbsp;',
    '&x;',
    '<br>',
    '</b>',
    '<b c="d">',
    '<!-- x -->',
    '\n<!-- x -->\n',
    '\n<!-- mở\n',
    '\nđóng -->\n',
  ],
  ...[
    '\n| a | b |\n|---|--:|\n| c | **d** |\n',
    '\n\n| a |\n|:-:|\n| `b` |\n\n',
    '\n|---|\n',
    ' |',
    ' | ',
    '\n---\n',
    '\n===\n',
  ],
  ...[
    '\n```\nmã\n```\n',
    '\n```yaml\nwords: 1\n```\n',
    '\n\n[^1]: Ghi chú\n',
    '\n***\n',
    '\n+ ',
    '\n* ',
    '\n2) ',
    '\n   ',
    '\n> ',
  ],
];
const FRONT = ['---\na: 1\n---\n', '---\n---\n', '---\na: 1\n', '', '', '', ''];
const texts = fc
  .tuple(fc.constantFrom(...FRONT), fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 24 }))
  .map(([front, pieces]) => front + pieces.join(''))
  .filter(isReadAlike);

/** Texts of which the two make different trees. */
const differing = (all: readonly string[]) => all.filter((one) => !isDeepStrictEqual(quick(one), reference(one)));

test('10,000 generated texts', () => {
  expect(differing(fc.sample(texts, 10_000))).toEqual([]);
}, 120_000);

test('every text among fixtures and samples that it is given to read; three in four are', () => {
  const all = readdirSync(join(PROJECT, 'tests', 'fixtures'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .map((name) => readFileSync(join(PROJECT, 'tests', 'fixtures', name), 'utf8'));
  const alike = all.filter(isReadAlike);
  expect({ differing: differing(alike), most: alike.length > all.length * 0.75 }).toEqual({
    differing: [],
    most: true,
  });
}, 120_000);

/** Samples as they are, as Windows saves them, and with their lines out of place. */
const VARIANTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => {
    const lines = text.split('\n');
    return lines.map((_, at) => lines[(at * 7 + 3) % lines.length]).join('\n');
  },
];

test('what is told of samples is the same either way', () => {
  const repository = new Repository(new Disk(SAMPLES));
  const files = bases(repository).map(({ file, text }, at) => ({ file, text: VARIANTS[at % 3]?.(text) ?? text }));
  const told = () => files.map(({ file, text }) => checkText(repository, file, text).messages);
  const without = told();
  quickParser.offer(() => quick, 0);
  expect(told()).toEqual(without);
}, 120_000);

/** What the quick parser reads otherwise, each for the sake of one test in `read-alike.ts`; one that it mends can go there. */
test.each([
  ['a bare link', 'xem www.a.vn'],
  ['a bare address', 'a@b.vn'],
  ['NUL', 'a\0b'],
  ['a mark of byte order within', '*\uFEFF*'],
  ['a letter beyond the basic plane beside emphasis', '_a_😀'],
  ['front matter that is none', '---\n*'],
  ['front matter of another language', '+++\n+++'],
  ['fenced code within a quote', '>```\n-'],
  ['fenced code within an item', '- ```\n-'],
  ['HTML within an item', '- <!--\n\n'],
  ['HTML that stays open', '- *<!--\n  `a`'],
  ['HTML that stays as it is', '<pre\n</script>\n'],
  ['a task', '- [x]\na'],
  ['a link over lines', '[\\\n]()'],
  ['a link of nothing', '- `\n\t[]()'],
  ['an item of nothing', '-\n#\n    a\n\t'],
  ['code by indentation', '1. ]\n___\n    a\n    '],
  ['code below what is no item', '- a\n#\n    - a\n2. a'],
  ['two backticks', '- ``\n  ~~a~~'],
  ['an odd backtick', '* `\n  ~~a~~'],
  ['bars away from the margin', 'a\na\n- |'],
  ['a table that HTML follows', 'a\n|-\n<a>'],
  ['a definition that is a table', '[a]:\n|-'],
  ['a footnote below words', 'a\n[^ a]:'],
  ['a footnote and HTML', '[^a]: a\n<a>\n'],
  ['marks that meet', '_*a**'],
  ['an escaped mark', '\\**a**'],
])('%s goes to the reference', (_what, text) => {
  expect([differing([text]), isReadAlike(text)]).toEqual([[text], false]);
  quickParser.offer(() => quick, 0);
  expect(parseMarkdown(text)).toEqual(reference(text));
});

test('it is loaded when there is enough to read, and once', () => {
  const calls: string[] = [];
  const seen: string[] = [];
  const load = () => {
    calls.push('load');
    return (text: string) => {
      seen.push(text);
      return quick(text);
    };
  };
  quickParser.offer(load, 10);
  const trees = ['**ba**', '**năm**', '**bảy**'].map(parseMarkdown);
  expect({ calls, seen }).toEqual({ calls: ['load'], seen: ['**năm**', '**bảy**'] });
  expect(trees).toEqual(['**ba**', '**năm**', '**bảy**'].map(reference));
});

test('the reference reads what the quick parser fails at', () => {
  const fail: Parse = () => {
    throw new Error('panicked');
  };
  quickParser.offer(() => fail, 0);
  expect(parseMarkdown('**a**')).toEqual(reference('**a**'));
});

test('the README names the version that was compared', () => {
  const named = /satteri@([\d.]+)/u.exec(readFileSync(join(PROJECT, 'README.md'), 'utf8'))?.[1];
  expect(named).toBe(project.devDependencies.satteri);
});

test('without it, or with another version, there is none', () => {
  const root = mkdtempSync(join(tmpdir(), 'decuong-'));
  try {
    const from = join(root, 'a.js');
    const missing = loadSatteri(from);
    const other = join(root, 'node_modules', 'satteri');
    mkdirSync(join(other, 'dist'), { recursive: true });
    writeFileSync(join(other, 'package.json'), JSON.stringify({ version: '0.0.1', main: 'dist/index.js' }));
    writeFileSync(join(other, 'dist', 'index.js'), 'exports.markdownToMdast = () => ({});');
    expect([missing, loadSatteri(from)]).toEqual([null, null]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
