/** What all guides ask alike. */
import { type Examples, PICTURES } from './documents.ts';
import { between, dated, every, type Fact, look, page, texts } from './fact.ts';
import type { DocumentFacts } from './read.ts';

const rowsOfTable =
  (key: 'repeated' | 'splits') =>
  ({ report }: Examples) =>
    report.rows.filter(({ table }) => table === 2).map((row) => row[key]);
const restart = (section: number) => (examples: Examples) => [
  page('countsFrom', section)(examples),
  page('numberOnFirstPage', section)(examples),
];
/** What paragraphs with pictures have, notes too. */
const pictures =
  <T>(read: (one: DocumentFacts['paragraphs'][number]) => readonly T[]) =>
  ({ pictures: { paragraphs, notes } }: Pick<Examples, 'pictures'>): readonly T[] =>
    [...paragraphs, ...notes].filter((one) => one.pictures.length > 0).flatMap(read);
const PICTURE_NAMES = [...PICTURES.matchAll(/!\[(.*?)\]/gu)].map(([, name]) => name);
const mark =
  (text: string) =>
  ({ report }: Examples) =>
    report.paragraphs.find((one) => one.text === text)?.mark;
const cell = (column: number) => `table 2, row 2, column ${column}`;
const small = between(11, 14);

export const COMMON: readonly Fact[] = [
  ['paper: A4, width', page('width'), 210],
  ['paper: A4, height', page('height'), 297],
  ['paper: upright', page('orientation'), 'portrait'],
  ['font of all text', every('font'), ['Times New Roman']],
  ['colour of all text', every('color'), ['black']],
  ['language', ({ report }) => report.language, 'vi-VN'],

  [
    'page number: Arabic, nothing beside it',
    ({ report }) => report.header.map(({ letters }) => letters.map(({ text }) => text)),
    [['{PAGE}']],
  ],
  [
    'page number: upright, in the middle',
    ({ report }) => report.header.map(({ letters, alignment }) => [letters[0]?.marks, alignment]),
    [['', 'center']],
  ],
  ['page number: in the upper margin', page('header'), 10],
  ['page number: from 1', page('countsFrom'), 1],
  ['page number: hidden on page 1', page('numberOnFirstPage'), false],
  ['page number: from 1 in the first appendix, hidden there', restart(1), [1, false]],
  ['page number: from 1 in the second appendix, hidden there', restart(2), [1, false]],
  [
    'wide table of an appendix: its pages lie on their side',
    ({ wide }) => wide.pages.map((one) => one.orientation),
    ['portrait', 'landscape'],
  ],
  [
    'wide table of an appendix: A4 on its side',
    ({ wide }) => [wide.pages[1]?.width, wide.pages[1]?.height],
    [297, 210],
  ],

  ['picture: none is lost', pictures(({ pictures }) => pictures.map(({ alt }) => alt)), PICTURE_NAMES],
  [
    'picture: a line is as high as what stands in it',
    pictures(({ line, pictures: [first] }) => ('lines' in line && line.lines === 1 ? [] : [first?.alt])),
    [],
  ],
  [
    'picture: no wider than its place',
    pictures(({ pictures, room }) => pictures.filter(({ width }) => width > room + 0.1)),
    [],
  ],
  [
    'picture: no higher than its page, a heading and a caption',
    ({ pictures: facts }) =>
      pictures(({ pictures, section }) => {
        const { height = 0, top = 0, bottom = 0 } = facts.pages[section - 1] ?? {};
        return pictures.filter((one) => one.height > Math.min(200, height - top - bottom - 50));
      })({ pictures: facts }),
    [],
  ],
  [
    'picture: those that stand alone are in the middle',
    pictures(({ text, place, mark, pictures: [first], alignment, firstLine }) =>
      text === '' && place === 'body' && mark === '' && !(alignment === 'center' && firstLine === 0)
        ? [first?.alt]
        : [],
    ),
    [],
  ],
  [
    'picture: in its own size where there is room',
    pictures(({ pictures }) =>
      pictures.flatMap(({ alt, width, height }) => (alt.startsWith('nhỏ') ? [[alt, width, height]] : [])),
    ),
    [
      ['nhỏ', 25.4, 12.7],
      ['nhỏ trong lời văn', 25.4, 12.7],
      ['nhỏ trong bảng', 6.4, 3.2],
    ],
  ],
  [
    'picture: set upright as the camera was held',
    pictures(({ pictures }) =>
      pictures.flatMap(({ alt, degrees, isMirrored }) => (degrees > 0 ? [[alt, degrees, isMirrored]] : [])),
    ),
    [
      ['giữ máy dọc', 90, false],
      ['giữ máy ngược', 180, false],
      ['soi gương', 270, true],
      ['giữ máy dọc trong bảng', 270, false],
    ],
  ],

  ['date: day below 10, month above 2', dated('2023-05-05'), 'Lê Chân, ngày 05 tháng 5 năm 2023'],
  ['date: month 2', dated('2023-02-12'), 'Lê Chân, ngày 12 tháng 02 năm 2023'],
  ['date: month 1', dated('2023-01-09'), 'Lê Chân, ngày 09 tháng 01 năm 2023'],
  ['date: two digits', dated('2023-11-30'), 'Lê Chân, ngày 30 tháng 11 năm 2023'],
  ['date: not yet known', dated('…'), 'Lê Chân, ngày       tháng       năm      '],

  ['official letter: no type, no title', texts(/^(?:CÔNG VĂN|BÁO CÁO)/u, 'letter'), []],
  ['one addressee: on the line of the label', texts(/^Kính gửi/u), ['Kính gửi: Ban Chỉ đạo thành phố']],
  [
    'several addressees: a line for each',
    texts(/Quận ủy;$|- Ban Chỉ đạo\.$/u, 'several'),
    ['Kính gửi: | - Quận ủy;', '- Ban Chỉ đạo.'],
  ],
  [
    'bases: as typed, each on a line',
    texts(/^Căn cứ/u),
    ['Căn cứ Chỉ thị số 30-CT/TW ngày 18/02/1998;', 'Căn cứ Kế hoạch số 12-KH/BCĐ ngày 10/01/2023.'],
  ],
  ['list: dash', mark('Mục của danh sách'), '-'],
  ['list: plus within it', mark('Mục cấp dưới'), '+'],
  ['signature: in the right half of the page', ({ report }) => report.columns[2], [between(30, 35), between(105, 130)]],
  ['figure table: heads are repeated on every page', rowsOfTable('repeated'), [true, false, false]],
  ['figure table: rows are never split', rowsOfTable('splits'), [false, false, false]],
  ['figure table: heads', look('Số liệu'), [small, 'bold', 'center', 'table 2, row 1, column 3']],
  ['figure table: names to the left', look('Số cuộc đối thoại'), [small, '', 'left', cell(1)]],
  ['figure table: units in the middle', look('cuộc'), [small, '', 'center', cell(2)]],
  ['figure table: figures to the right', look('1.204'), [small, '', 'right', cell(3)]],
  [
    'footnote: smaller than the text',
    ({ report }) => report.notes.map(({ letters }) => letters.map(({ text, size, marks }) => [text, size, marks])),
    [[[' Nguồn số liệu.', between(10, 12), '']]],
  ],
  ['footnote: its mark is raised', look('[1]'), [between(13, 15), 'superscript', 'both', 'body']],
];
