/** Documents of the Party: Hướng dẫn 36-HD/VPTW, and 05-HD/VPTW, whose measures are nearly all the same. */
import { between, END, type Fact, HEAD, look, numbered, page, rules, setting, texts } from './fact.ts';

const text = between(14, 15);
/** Points, in bold letters of 15: measured in Liberation Serif, which is as wide as Times New Roman. */
const BANNER = 206.67;
const ATTACHED = '(Kèm theo Báo cáo số 05-BC/BCĐ ngày 05/5/2023 của Ban Chỉ đạo)';
const paragraph = [10, between(6, 12), { exactly: between(18, 22) }, 'both'];

interface Differences {
  readonly subject: string;
  readonly end: string;
}

const party = ({ subject, end }: Differences): readonly Fact[] => [
  ['margin: top', page('top'), 20],
  ['margin: bottom', page('bottom'), 20],
  ['margin: left', page('left'), 30],
  ['margin: right', page('right'), 15],
  ['page number: size', ({ report }) => report.header.map(({ letters }) => letters[0]?.size), [14]],

  ['banner', look('ĐẢNG CỘNG SẢN VIỆT NAM'), [15, 'bold', 'center', HEAD.right]],
  ['banner: a rule as long as its words', rules(HEAD.right), [between(BANNER * 0.98, BANNER * 1.02)]],
  ['banner: no motto', texts(HEAD.right), ['ĐẢNG CỘNG SẢN VIỆT NAM', '']],
  ['superior', look('QUẬN ỦY LÊ CHÂN'), [14, '', 'center', HEAD.left]],
  ['issuer', look('BAN CHỈ ĐẠO'), [14, 'bold', 'center', HEAD.left]],
  ['issuer: a star under it, no rule', texts(HEAD.left), ['QUẬN ỦY LÊ CHÂN', 'BAN CHỈ ĐẠO', '*']],
  ['number: no colon, below 10 with a 0', look('Số 05-BC/BCĐ'), [14, '', 'center', HEAD.numberSide]],
  ['number: two digits', numbered('15'), 'Số 15-BC/BCĐ'],
  ['number: three digits', numbered('120'), 'Số 120-BC/BCĐ'],
  ['number: blank', numbered(''), 'Số      -BC/BCĐ'],
  ['place and date', look('Lê Chân, ngày 05 tháng 5 năm 2023'), [14, 'italics', 'center', HEAD.dateSide]],
  ['type', look('BÁO CÁO'), [between(15, 16), 'bold', 'center', 'body']],
  ['title', look('Kết quả thực hiện quy chế dân chủ'), [text, 'bold', 'center', 'body']],
  ['title: five hyphens under it', look('-----'), [text, 'bold', 'center', 'body']],
  ['title: no rule', rules('body'), []],
  [
    'type, title, mark, addressees, text: in this order',
    (examples) => texts('body')(examples).slice(0, 5),
    [
      'BÁO CÁO',
      'Kết quả thực hiện quy chế dân chủ',
      '-----',
      'Kính gửi: Ban Chỉ đạo thành phố',
      'Căn cứ Chỉ thị số 30-CT/TW ngày 18/02/1998;',
    ],
  ],
  ['official letter: what it is about', look(subject, 'letter'), [12, 'italics', 'center', HEAD.numberSide]],
  ['official letter: under the number', texts(HEAD.numberSide, 'letter'), ['Số 42-CV/BCĐ', subject]],
  ['draft', look('Dự thảo', 'several'), [14, 'italics', 'left', 'body']],

  ['addressees: label', look('Kính gửi:'), [14, 'italics', 'center', 'body']],
  ['addressees: name', look(' Ban Chỉ đạo thành phố'), [14, '', 'center', 'body']],
  ['several addressees: label', look('Kính gửi:', 'several'), [14, 'italics', 'left', 'body']],
  ['several addressees: name', look('- Ban Chỉ đạo.', 'several'), [14, '', 'left', 'body']],
  ['bases', look('Căn cứ Kế hoạch số 12-KH/BCĐ ngày 10/01/2023.'), [text, '', 'both', 'body']],
  ['text', look('Lời văn của phụ lục thứ nhất.'), [text, '', 'both', 'body']],
  ['text: first line, spacing, lines', setting('Lời văn của phụ lục thứ nhất.'), paragraph],
  ['list: first line, spacing, lines', setting('Mục của danh sách'), paragraph],
  ['part: number on a line of its own', look('Phần thứ nhất / TÌNH HÌNH CHUNG'), [text, 'bold', 'center', 'body']],
  ['I.: as typed', texts(/^II\./u), ['II. Kết quả theo Chương trình số 01-CTr/TU']],
  [
    'I.: shown in capitals but for symbols',
    look('II. KẾT QUẢ THEO CHƯƠNG TRÌNH SỐ 01-CTr/TU'),
    [text, 'bold', 'both', 'body'],
  ],
  ['I.', look('I. KẾT QUẢ ĐẠT ĐƯỢC'), [text, 'bold', 'both', 'body']],
  ['1.', look('1. Công tác lãnh đạo'), [text, 'bold', 'both', 'body']],
  ['1.1.', look('1.1. Quán triệt chỉ thị'), [text, 'bold italics', 'both', 'body']],
  ['a)', look('a) Ở phường'), [text, '', 'both', 'body']],
  ['headings: first line, spacing, lines', setting('I. KẾT QUẢ ĐẠT ĐƯỢC'), paragraph],
  ['end of the text', texts(/^Hết lời/u), [`Hết lời${end}`]],
  ['end of the text of a letter', texts(/^Lời văn/u, 'letter'), [`Lời văn của công văn${end}`]],

  ['authority', look('T/M BAN CHỈ ĐẠO'), [14, 'bold', 'center', END.right]],
  ['position: not bold', look('TRƯỞNG BAN'), [14, '', 'center', END.right]],
  ['name', look('Nguyễn Văn A'), [14, 'bold', 'center', END.right]],
  ['signature: order', texts(END.right), ['T/M BAN CHỈ ĐẠO', 'TRƯỞNG BAN', '', 'Nguyễn Văn A']],
  ['copies: label', look('Nơi nhận:'), [14, 'underline', 'left', END.left]],
  ['copies: list', look('- Như trên;'), [12, '', 'left', END.left]],
  ['copies: order and marks', texts(END.left), ['Nơi nhận:', '- Như trên;', '- Lưu Văn phòng Quận ủy.']],

  ['appendix: number', look('Phụ lục I'), [14, 'bold', 'center', 'body']],
  ['appendix: title', look('DANH SÁCH MÔ HÌNH'), [text, 'bold', 'center', 'body']],
  ['appendix: what it goes with', look(ATTACHED), Array(2).fill([between(13, 14), 'italics', 'center', 'body'])],
];

export const PARTY_2018 = party({ subject: 'V/v báo cáo sơ kết', end: './.' });
export const PARTY_2026 = party({ subject: 'về việc báo cáo sơ kết', end: '.' });
