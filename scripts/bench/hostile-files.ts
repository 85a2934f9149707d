/** Files made to take a parser or a rule minutes: as they came from outside, and just below what is refused by measure. */

const lines = (times: number, line: (index: number) => string) =>
  Array.from({ length: times }, (_, at) => line(at)).join('\n');
const table = (rows: string) => `| Chỉ tiêu | Số liệu |\n|---|---|\n${rows}`;
/** Text of so many characters in blocks of at most so many. */
const blocks = (piece: string, inBlock: number, inFile: number) =>
  `${piece.repeat(inBlock)}\n\n`.repeat(Math.floor(inFile / inBlock));

/** What is put in the body of a report, an outline or a letter. */
export const HOSTILE_BODIES: Readonly<Record<string, () => string>> = {
  '50 kB of *a': () => '*a'.repeat(25_000),
  '30 kB of *a_': () => '*a_'.repeat(10_000),
  'stars at the measure': () => blocks('*a_', 1_000, 4_000),
  'open brackets': () => '['.repeat(50_000),
  'open images': () => '!['.repeat(25_000),
  'images in images at the measure': () => `${'![a'.repeat(250)}${'](b)'.repeat(250)}\n\n`.repeat(15),
  'quotes in quotes': () => `${'> '.repeat(5_000)}a`,
  'quotes between blank lines': () => '> a\n> b\n\n'.repeat(8_000),
  'quotes at the measure': () => '> a\n> b\n\n'.repeat(740),
  'quotes in quotes at the measure': () => `${'> '.repeat(23)}a\n`.repeat(1_400),
  'lists in lists': () => lines(1_000, (at) => `${'  '.repeat(at)}- a`),
  'lists in lists at the measure': () => lines(1_900, (at) => `${'  '.repeat(at % 40)}- a`),
  'lists between blank lines': () => '+ a\n\n- b\n\n'.repeat(10_000),
  'lists at the measure': () => '+ a\n\n- b\n\n'.repeat(2_900),
  headings: () => lines(20_000, (at) => `## Mục ${at}\n`),
  'underlined headings at the measure': () => lines(1_100, (at) => `a${at}\n===\n`),
  'a heading of 1 MB': () => `## ${'chữ '.repeat(250_000)}`,
  rows: () => table('| a | 2 |\n'.repeat(100_000)),
  'rows at the measure': () => table(lines(9_500, (at) => `| Số ${at} | 2 |`)),
  'marked rows at the measure': () => table('| *1* | 2 |\n'.repeat(3_900)),
  'small tables': () => '|a|\n|-|\n|b|\n\n'.repeat(6_500),
  'small tables without bars': () => 'a|b\n-|-\n\n'.repeat(6_500),
  'small tables at the measure': () => '|a|\n|-|\n|b|\n\n'.repeat(1_100),
  bars: () => '|'.repeat(100_000),
  'columns at the measure': () =>
    `|${' a |'.repeat(1_900)}\n|${'---|'.repeat(1_900)}\n${`|${' 1 |'.repeat(1_900)}\n`.repeat(13)}`,
  footnotes: () => `${lines(10_000, (at) => `a[^${at}]\n`)}\n${lines(10_000, (at) => `[^${at}]: b\n`)}`,
  'footnotes at the measure': () => `${lines(900, (at) => `a[^${at}]\n`)}\n${lines(900, (at) => `[^${at}]: b\n`)}`,
  definitions: () => `${lines(20_000, (at) => `[a${at}]: http://b/${at}`)}\n\n${lines(20_000, (at) => `[a${at}]`)}`,
  links: () => '[a](b) '.repeat(20_000),
  'images at the measure': () => '![a](b.png)\n\n'.repeat(3_900),
  '8 MiB of prose': () => 'Ủy ban nhân dân xã đã ban hành kế hoạch thực hiện quy chế dân chủ.\n\n'.repeat(90_000),
  'prose at the measure': () => blocks('Ủy ban nhân dân xã đã ban hành kế hoạch. ', 480, 35_000),
  'marked prose at the measure': () => blocks('Ủy ban **nhân dân** xã đã ban hành kế hoạch. ', 400, 2_000),
  'a line of 12 MB': () => 'a'.repeat(12_000_000),
  'lines of spaces': () => '  \n'.repeat(250_000),
  'lines in a quote': () => `> a\n${'b\n'.repeat(30_000)}`,
  dots: () => '.'.repeat(100_000),
  'dots at the measure': () => blocks('.', 19_900, 199_000),
  'ellipses at the measure': () => blocks('…', 19_900, 199_000),
  'ellipses apart': () => '… '.repeat(10_000),
  'ellipses apart at the measure': () => blocks('… ', 2_400, 4_800),
  'hidden characters at the measure': () => blocks('kinh\u200Btế ', 2_000, 30_000),
  'loose marks at the measure': () => blocks('hoa\u0301 ', 3_000, 60_000),
  'numbers to mend at the measure': () => blocks('thu 12.5 triệu đồng, ', 800, 10_000),
  'days to mend at the measure': () => blocks('ngày 12.5.2023, ', 1_000, 10_000),
  'symbols to mend at the measure': () => blocks('Chỉ thị số 15 -CT/TU, ', 700, 7_000),
  'mends beside numbers of persons': () => 'thu 12.5 triệu đồng\n\nsố điện thoại 0912345678\n\n'.repeat(5_000),
  'sections again and again': () => lines(1_100, () => '### 1. Quán triệt, tuyên truyền\n'),
  'nearly the right title': () => lines(1_100, (at) => `### ${at}. Quán triệt, tuyên truyen ${at}\n`),
  'one figure again and again': () => table('| Số văn bản đã ban hành | 2 |\n'.repeat(9_500)),
  'nearly a figure': () => table(lines(9_500, (at) => `| Số văn bản đã ban hanh ${at} | 2 |`)),
  'long cells': () => table(`| ${'chữ '.repeat(4_900)} | ${'1'.repeat(300)} |\n`.repeat(60)),
  '10,000 headings': () => '#\n'.repeat(10_000),
  'figure tables at the measure': () => '| Chỉ tiêu | Số liệu |\n|---|---|\n| a | 1 |\n\n'.repeat(1_100),
  digits: () => table(`| a | ${'1'.repeat(10_000)} |`),
  comments: () => '<!-- a -->\n\n'.repeat(100_000),
  'comments at the measure': () => '<!-- a -->\n\n'.repeat(3_900),
  'suppressing comments at the measure': () => '<!--lint disable citation reason="x"-->\n\n'.repeat(3_900),
  'tags at the measure': () => `${'<b>a</b>'.repeat(490)}\n\n`.repeat(3),
  'code at the measure': () => `${'`a'.repeat(390)}\n\n`.repeat(10),
  'runs of code marks': () => lines(400, (at) => `${'`'.repeat(at % 200)}a`),
  entities: () => '&amp;'.repeat(50_000),
  'symbols at the measure': () => blocks('Chỉ thị số 28-CT/TU ngày 12/5/2023; ', 500, 20_000),
};

/** What is put in front matter, or in a requirement. */
export const HOSTILE_YAML: Readonly<Record<string, () => string>> = {
  keys: () => lines(20_000, (at) => `k${at}: 1`),
  'keys at the measure': () => lines(1_900, (at) => `k${at}: 1`),
  'one key again and again': () => 'a: 1\n'.repeat(1_900),
  'lists in lists': () => `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  'maps in maps': () => `a: ${'{a: '.repeat(3_000)}1${'}'.repeat(3_000)}`,
  'a billion laughs': () =>
    `a0: &a0 [x, x, x, x, x]\n${lines(12, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]`)}`,
  'an alias in itself': () => 'x: &a [*a]',
  'open quotes': () => "a: '".repeat(4_000),
  'a long number': () => `n: ${'1'.repeat(10_000)}`,
};
