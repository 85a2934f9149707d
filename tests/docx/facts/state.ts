/** Documents of the state, Nghị định 30/2020/NĐ-CP, and of the trade unions, which have the same forms. */
import { between, END, type Fact, HEAD, look, numbered, oneOf, page, rules, setting, texts } from './fact.ts';

const text = between(13, 14);
/** Points, in bold letters of 14: measured in Liberation Serif, which is as wide as Times New Roman. */
const MOTTO = 170.77;
const TITLE = 208.11;
const paragraph = [oneOf(10, 12.7), between(6, 12), { lines: between(1, 1.5) }, 'both'];
const share = (width: number) => between(width / 3, width / 2);

interface Issuer {
  readonly superior: string;
  readonly issuer: string;
  /** Points, in bold letters of 13. */
  readonly issuerWidth: number;
  readonly report: string;
  readonly letter: string;
  readonly authority: string;
  readonly position: string;
  readonly files: string;
  readonly attached: string;
}

const state = ({
  superior,
  issuer,
  issuerWidth,
  report: symbol,
  letter,
  authority,
  position,
  files,
  attached,
}: Issuer): readonly Fact[] => [
  ['margin: top', page('top'), between(20, 25)],
  ['margin: bottom', page('bottom'), between(20, 25)],
  ['margin: left', page('left'), between(30, 35)],
  ['margin: right', page('right'), between(15, 20)],
  ['page number: size', ({ report }) => report.header.map(({ letters }) => letters[0]?.size), [text]],

  ['banner', look('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), [between(12, 13), 'bold', 'center', HEAD.right]],
  ['motto', look('Độc lập - Tự do - Hạnh phúc'), [text, 'bold', 'center', HEAD.right]],
  ['motto: a rule as long as its words', rules(HEAD.right), [between(MOTTO * 0.98, MOTTO * 1.02)]],
  [
    'banner, motto, rule: in this order',
    texts(HEAD.right),
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', ''],
  ],
  ['superior', look(superior), [between(12, 13), '', 'center', HEAD.left]],
  ['issuer', look(issuer), [between(12, 13), 'bold', 'center', HEAD.left]],
  ['issuer: a rule of 1/3 to 1/2 of its words', rules(HEAD.left), [share(issuerWidth)]],
  ['superior, issuer, rule: in this order', texts(HEAD.left), [superior, issuer, '']],
  ['number: with a colon, below 10 with a 0', look(`Số: 05${symbol}`), [13, '', 'center', HEAD.numberSide]],
  ['number: two digits', numbered('15'), `Số: 15${symbol}`],
  ['number: three digits', numbered('120'), `Số: 120${symbol}`],
  ['number: blank', numbered(''), `Số:      ${symbol}`],
  [
    'place and date: on the line of the number',
    look('Lê Chân, ngày 05 tháng 5 năm 2023'),
    [text, 'italics', 'center', HEAD.dateSide],
  ],
  ['type', look('BÁO CÁO'), [text, 'bold', 'center', 'body']],
  ['title', look('Kết quả thực hiện quy chế dân chủ'), [text, 'bold', 'center', 'body']],
  ['title: a rule of 1/3 to 1/2 of its words', rules('body'), [share(TITLE)]],
  [
    'type, title, mark, addressees, text: in this order',
    (examples) => texts('body')(examples).slice(0, 5),
    [
      'BÁO CÁO',
      'Kết quả thực hiện quy chế dân chủ',
      '',
      'Kính gửi: Ban Chỉ đạo thành phố',
      'Căn cứ Chỉ thị số 30-CT/TW ngày 18/02/1998;',
    ],
  ],
  [
    'official letter: what it is about',
    look('V/v báo cáo sơ kết', 'letter'),
    [between(12, 13), '', 'center', HEAD.numberSide],
  ],
  ['official letter: under the number', texts(HEAD.numberSide, 'letter'), [`Số: 42${letter}`, 'V/v báo cáo sơ kết']],
  [
    'official letter: 6 pt between them',
    ({ letter: one }) => one.paragraphs.find(({ text: words }) => words.startsWith('V/v'))?.before,
    6,
  ],
  ['draft', look('Dự thảo', 'several'), [text, 'italics', 'left', 'body']],

  ['addressees: label and name', look('Kính gửi: Ban Chỉ đạo thành phố'), [text, '', 'center', 'body']],
  ['several addressees', look('- Ban Chỉ đạo.', 'several'), [text, '', 'left', 'body']],
  ['bases: italic', look('Căn cứ Kế hoạch số 12-KH/BCĐ ngày 10/01/2023.'), [text, 'italics', 'both', 'body']],
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
  ['end of the text', texts(/^Hết lời/u), ['Hết lời./.']],
  ['end of the text of a letter', texts(/^Lời văn/u, 'letter'), ['Lời văn của công văn./.']],

  ['authority', look(authority), [text, 'bold', 'center', END.right]],
  ['position: bold', look(position), [text, 'bold', 'center', END.right]],
  ['name', look('Nguyễn Văn A'), [text, 'bold', 'center', END.right]],
  ['signature: order', texts(END.right), [authority, position, '', 'Nguyễn Văn A']],
  ['copies: label', look('Nơi nhận:'), [12, 'bold italics', 'left', END.left]],
  ['copies: list', look('- Như trên;'), [11, '', 'left', END.left]],
  ['copies: order and marks', texts(END.left), ['Nơi nhận:', '- Như trên;', files]],

  ['appendix: number', look('Phụ lục I'), [14, 'bold', 'center', 'body']],
  ['appendix: title', look('DANH SÁCH MÔ HÌNH'), [text, 'bold', 'center', 'body']],
  ['appendix: what it goes with', look(attached), Array(2).fill([text, 'italics', 'center', 'body'])],
];

export const STATE = state({
  superior: 'ỦY BAN NHÂN DÂN / THÀNH PHỐ',
  issuer: 'SỞ NỘI VỤ',
  issuerWidth: 67.18,
  report: '/BC-SNV',
  letter: '/SNV-VP',
  authority: 'KT. GIÁM ĐỐC',
  position: 'PHÓ GIÁM ĐỐC',
  files: '- Lưu: VT, NV.',
  attached: '(Kèm theo Báo cáo số 05/BC-SNV ngày 05/5/2023 của Sở Nội vụ)',
});

export const UNION = state({
  superior: 'LIÊN ĐOÀN LAO ĐỘNG / THÀNH PHỐ',
  issuer: 'CÔNG ĐOÀN GIÁO DỤC',
  issuerWidth: 149.86,
  report: '/BC-CĐGD',
  letter: '/CĐGD-CSPL',
  authority: 'TM. BAN THƯỜNG VỤ',
  position: 'CHỦ TỊCH',
  files: '- Lưu: VT, CSPL.',
  attached: '(Kèm theo Báo cáo số 05/BC-CĐGD / ngày 05/5/2023 của Công đoàn Giáo dục)',
});
