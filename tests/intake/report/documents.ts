/** Documents as they come, each with one thing that offices do. */
import type { WordBlock, WordDocument } from '../../../scripts/intake/word/model.ts';
import { c, document, p, t, table } from './word.ts';

const center = { alignment: 'center' } as const;
const HEAD: readonly WordBlock[] = [
  table(
    [
      [
        c([p('UBND TỈNH'), p('**ỦY BAN NHÂN DÂN XÃ AN BÌNH**'), p('Số: 15/BC-UBND')]),
        c([
          p('**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**'),
          p('**Độc lập - Tự do - Hạnh phúc**'),
          p('An Bình, ngày 05 tháng 12 năm 2023'),
        ]),
      ],
    ],
    0,
  ),
  p('**BÁO CÁO**', center),
  p('**Kết quả thực hiện dân chủ ở cơ sở năm 2023**', center),
];
const FOOT: readonly WordBlock[] = [
  table(
    [
      [
        c([p('**Nơi nhận:**'), p('- Như trên;'), p('- Lưu: VT.')]),
        c([p('**TM. ỦY BAN NHÂN DÂN**'), p('**KT. CHỦ TỊCH**'), p('**PHÓ CHỦ TỊCH**'), p(''), p('**Nguyễn Văn A**')]),
      ],
    ],
    0,
  ),
];
const whole = (...blocks: readonly WordBlock[]) => [...HEAD, ...blocks, ...FOOT];
const [first, second, third] = [
  '**I. TÌNH HÌNH CHUNG**',
  '**II. KẾT QUẢ THỰC HIỆN**',
  '**III. KIẾN NGHỊ, ĐỀ XUẤT**',
].map((line) => p(line)) as [WordBlock, WordBlock, WordBlock];
const news = p('**1. Công tác tuyên truyền**');
const bullet = (words: string, level = 0) => p(words, { numbering: { label: '•', level, isOrdered: false } });
const numbered = (label: string, words: string, level = 0) =>
  p(words, { numbering: { label, level, isOrdered: true } });

/** The documents, by what they are about. */
export const DOCUMENTS: Readonly<Record<string, WordDocument>> = {
  'letterhead-and-signature': document(whole(first, p('Xã có 12 thôn./.'))),
  'letterhead-with-tabs': document([
    p('UBND XÃ AN BÌNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    p('Số:      /BC-UBND\tĐộc lập - Tự do - Hạnh phúc'),
    p('An Phú, ngày     tháng 12 năm 2023', { alignment: 'right' }),
    p(['**BÁO CÁO**', { type: 'break', kind: 'line' }, '**Về kết quả thực hiện dân chủ**'], center),
    p('Kính gửi:'),
    p('- Ủy ban nhân dân tỉnh;'),
    p('- Ban Dân vận Tỉnh ủy.'),
    p('Xã báo cáo như sau:'),
    first,
    p('Lời.'),
    p('Nơi nhận:\tCHỦ TỊCH'),
    p('- Như trên;'),
    p('- Lưu VT.'),
    p('(Đã ký)'),
    p('Trần Thị B'),
  ]),
  headings: document(
    whole(
      p('TÌNH HÌNH CHUNG', { headingLevel: 1, numbering: { label: 'I.', level: 0, isOrdered: true } }),
      p('Đặc điểm', { headingLevel: 2 }),
      p('Lời.'),
      p('**Một dòng đậm không phải mục**'),
      p('II. Kết quả thực hiện'),
      p('**1) Công tác tuyên truyền, phổ biến**'),
      p('III. Kiến nghị'),
      p('Mục lạ', { headingLevel: 1 }),
      p('Lời cuối.'),
    ),
  ),
  'headings-run-in': document(
    whole(
      p(['**I. Tình hình chung:**', ' Xã có 12 thôn: 10 thôn ven sông.', { type: 'note', key: 'n1' }]),
      p('II. KẾT QUẢ THỰC HIỆN. Có hai việc.'),
      p(['**1. Công tác tuyên truyền**', { type: 'break', kind: 'line' }, '- Đã làm.']),
      p(['Về ', '**kết quả bầu cử**', ': đậm ở giữa thì là lời.']),
      p('Kiến nghị, đề xuất: không đậm, không số thì là lời.'),
    ),
    { notes: new Map([['n1', [p('Chú thích.')]]]) },
  ),
  lists: document(
    whole(
      first,
      bullet('gạch một'),
      bullet('con một', 1),
      bullet('gạch hai'),
      p('Giữa hai danh sách.'),
      numbered('1.', 'số một'),
      numbered('a)', 'chữ a', 1),
      numbered('2.', 'số hai'),
      p('- gõ một'),
      p('+ gõ con'),
      p('- gõ hai'),
      p('1. gõ số một'),
      p('2. gõ số hai'),
      p('3. riêng một số không thành danh sách'),
      p('7. bảy'),
    ),
  ),
  'marks-and-signs': document(
    whole(
      first,
      p([
        'Rộng 12 km',
        t('2', { vertical: 'superscript' }),
        ', CO',
        t('2', { vertical: 'subscript' }),
        ', lần thứ n',
        t('th', { vertical: 'superscript' }),
      ]),
      p([t('**đậm '), t('**và '), t('nghiêng', { isBold: true, isItalic: true }), t(' gạch', { isStruck: true }), '.']),
      p('# một * hai _ba_ <b>bốn</b> [năm](sáu) `bảy` | tám'),
      p('---'),
      p(['dòng một', { type: 'break', kind: 'line' }, 'dòng hai']),
      p([
        'xem ',
        { type: 'link', href: 'https://example.org/a_b', inlines: [t('trang')] },
        { type: 'note', key: 'n1' },
      ]),
    ),
    {
      notes: new Map([
        ['n1', [p(' Chú thích.')]],
        ['n2', [p('Chú thích mồ côi.')]],
      ]),
    },
  ),
  'figures-under-other-headers': document(
    whole(
      second,
      news,
      table([
        ['TT', 'Nội dung', 'ĐVT', 'Kết quả', 'Nguồn số liệu', 'Ghi chú'],
        ['1', 'Số hội nghị tuyên truyền', 'cuộc', '1,204', 'Sổ theo dõi', 'tăng'],
        ['2', '2. Lượt người tham dự (lượt người)', 'lượt', '3.500', '', ''],
        ['', 'Trong đó: Nữ', 'lượt người', '1.600', '', ''],
        ['3', 'Tỷ lệ số hộ được tuyên truyền', '%', '98,5', '', ''],
        ['4', 'Số băng rôn', 'chiếc', '12', '', ''],
      ]),
    ),
  ),
  'shortened-names': document(
    whole(
      second,
      news,
      table([
        ['Nội dung', 'ĐVT', 'Kết quả'],
        ['Hội nghị truyền', 'cuộc', '12'],
        ['Số người dự', 'người', '3.500'],
        ['Tỷ lệ hộ tuyên truyền', '%', '98,5'],
      ]),
      table([
        ['Thôn', 'Số hội nghị', 'Số lượt người'],
        ['Một', '7', '1.500'],
        ['Hai', '5', '2.000'],
      ]),
    ),
  ),
  'header-of-two-rows': document(
    whole(
      second,
      p('**2. Kết quả bầu cử**'),
      table(
        [
          [c('Chỉ tiêu', { rows: 2 }), c('ĐVT', { rows: 2 }), c('Nhiệm kỳ', { columns: 2 })],
          ['2016-2021', '2021-2026'],
          ['(1)', '(2)', '(3)', '(4)'],
          ['Số đại biểu được bầu', 'người', '25', '27'],
        ],
        2,
      ),
    ),
  ),
  'group-rows-and-turned': document(
    whole(
      second,
      news,
      table([
        ['Nội dung', 'Số hội nghị tuyên truyền', 'Số lượt người tham dự'],
        ['Đơn vị', 'cuộc', 'lượt người'],
        ['Số liệu', '12', '3.500'],
      ]),
      table([
        ['STT', 'Chỉ tiêu', 'Số liệu'],
        [c('A. Về hộ dân', { columns: 3 })],
        ['1', 'Tỷ lệ hộ dân được tuyên truyền', 'chưa có'],
      ]),
    ),
  ),
  'other-tables': document(
    whole(
      third,
      table([
        [c('Đơn vị', { rows: 2 }), c('Kế hoạch', { columns: 2 })],
        ['2022', '2023'],
        [c('Thôn Một', { rows: 2 }), '1', c([p('a'), p('b')])],
        ['2', c([table([['trong', 'ô']])])],
      ]),
      table([[c([p('Lời trong khung.')])]]),
    ),
  ),
  appendices: document([
    ...whole(first, p('Chi tiết ở Phụ lục.')),
    p('**Phụ lục**', center),
    p('**DANH SÁCH THÔN**', center),
    p('(Kèm theo Báo cáo số 15/BC-UBND)', center),
    p('Thôn Một.'),
  ]),
  'behind-the-signature': document([
    ...whole(first, p('Lời.')),
    p(''),
    p('Danh sách thôn'),
    table([
      ['TT', 'Thôn', 'Số hộ'],
      ['1', 'Thôn Một', '120'],
      ['2', 'Thôn Hai', '95'],
    ]),
  ]),
  'name-below-the-signature': document([
    ...HEAD,
    first,
    p('Lời.'),
    table([[c([p('Nơi nhận:'), p('- Như trên;')]), c([p('TM. ỦY BAN NHÂN DÂN'), p('Chủ tịch')])]], 0),
    p('(Đã ký)'),
    p('Nguyễn Văn A'),
  ]),
  asides: document(whole(first, p('Lời.')), {
    asides: [
      { kind: 'deleted', words: 'mười', author: 'Lê C', day: '2023-12-01', near: 'Xã có thôn' },
      { kind: 'comment', words: 'Xem lại', author: '', day: null, near: 'Lời' },
      { kind: 'header', words: 'DỰ THẢO', author: '', day: null, near: '' },
    ],
  }),
  empty: document([]),
};
