/** The outline that seeded reports follow: 33 headings, nine tables of figures, sections of words and of what units ask. */
import { ABBREVIATIONS, SEEDED_DOCUMENTS } from './seeded-words.ts';

/** What a section asks for. */
export interface Section {
  readonly level: 2 | 3;
  readonly title: string;
  /** A table of figures; `terms` has a column for each term. */
  readonly figures?: readonly Figure[];
  readonly terms?: true;
  /** Only communes report it, so that nothing above them is to be compared. */
  readonly communes?: true;
  /** A table of the author's own making. */
  readonly free?: true;
  /** It is to cite the first of the documents. */
  readonly cites?: true;
  readonly collect?: true;
}

/** A row of a table: a count, unless it is a share of two counts or an answer. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** What the outline says of it beyond that. */
  readonly more?: string;
  /** The share that one figure is of another. */
  readonly of?: readonly [part: string, whole: string];
  readonly isAnswer?: true;
}

/** The terms that some figures are asked for. */
export const TERMS = ['2015 - 2020', '2020 - 2025'];
/** Of the seeded outline and of every report. */
export const TITLE = 'Kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2023';

const counts = (prefix: string, unit: string, names: readonly string[]): readonly Figure[] =>
  names.map((name, at) => ({ id: `${prefix}-${at}`, name: `Số ${name}`, unit }));
const part = (title: string, rest: Partial<Section> = {}): Section => ({ level: 3, title, ...rest });

const CHAPTERS: readonly (readonly [title: string, parts: readonly Section[], rest?: Partial<Section>])[] = [
  ['ĐẶC ĐIỂM, TÌNH HÌNH', []],
  [
    'CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO',
    [
      part('Ban hành văn bản', {
        cites: true,
        figures: [
          { id: 'documents', name: 'Số văn bản lãnh đạo, chỉ đạo đã ban hành', unit: 'văn bản', more: 'key: true' },
          ...counts('plan', 'văn bản', ['kế hoạch kiểm tra đã ban hành', 'quy chế phối hợp đã ký', 'văn bản sửa đổi']),
          { id: 'rules', name: 'Đã ban hành quy chế thực hiện dân chủ', unit: '', isAnswer: true },
        ],
      }),
      part('Quán triệt, tuyên truyền', {
        figures: counts('briefing', 'cuộc', [
          'hội nghị quán triệt',
          'lớp tập huấn',
          'buổi phát thanh về dân chủ ở cơ sở',
          'hội thi tìm hiểu',
          'buổi sinh hoạt chuyên đề',
        ]),
      }),
      part('Vai trò của Mặt trận Tổ quốc và các đoàn thể'),
      part('Hoạt động của chính quyền'),
      part('Kiểm tra, giám sát', {
        figures: counts('team', 'đoàn', [
          'đoàn kiểm tra của cấp ủy',
          'đoàn giám sát của Mặt trận Tổ quốc',
          'đoàn công tác liên ngành',
          'đoàn kiểm tra chéo',
        ]),
      }),
    ],
  ],
  [
    'NHÂN DÂN BÀN, QUYẾT ĐỊNH, GIÁM SÁT',
    [
      part('Những việc công khai', {
        figures: counts('public', 'việc', [
          'việc công khai tại trụ sở',
          'việc công khai tại nhà văn hóa',
          'việc công khai trên loa truyền thanh',
          'việc công khai trên trang tin',
          'việc chưa công khai đúng hạn',
        ]),
      }),
      part('Những việc nhân dân bàn và quyết định'),
      part('Đóng góp xây dựng công trình', {
        figures: counts('works', 'công trình', [
          'công trình do nhân dân đóng góp',
          'công trình đã quyết toán',
          'công trình đã công khai quyết toán',
          'công trình đang thi công',
        ]),
      }),
      part('Hương ước, quy ước'),
      part('Giám sát đầu tư của cộng đồng'),
    ],
  ],
  [
    'KẾT QUẢ Ở CƠ SỞ',
    [
      part('Họp thôn, tổ dân phố', {
        communes: true,
        figures: counts('meeting', 'cuộc', [
          'cuộc họp thôn, tổ dân phố',
          'cuộc họp nhóm hộ',
          'cuộc lấy ý kiến bằng phiếu',
          'cuộc họp phải tổ chức lại',
          'cuộc họp có lãnh đạo dự',
        ]),
      }),
      part('Giải phóng mặt bằng, tái định cư'),
      part('Thu, chi các quỹ'),
      part('Thủ tục hành chính', { free: true }),
      part('Trường học, trạm y tế'),
    ],
  ],
  [
    'TIẾP DÂN, ĐỐI THOẠI',
    [
      part('Tiếp công dân, giải quyết đơn', {
        figures: [
          { id: 'petitions', name: 'Số đơn thuộc thẩm quyền', unit: 'đơn' },
          { id: 'settled', name: 'Số đơn đã giải quyết', unit: 'đơn', more: 'at-most: petitions' },
          {
            id: 'settled-rate',
            name: 'Tỷ lệ đơn đã giải quyết',
            unit: '%',
            more: 'type: percent, of: [settled, petitions], key: true',
            of: ['settled', 'petitions'],
          },
        ],
      }),
      part('Đối thoại của người đứng đầu'),
      part('So sánh hai nhiệm kỳ', {
        terms: true,
        figures: counts('term', 'việc', [
          'việc đã bàn với nhân dân',
          'việc nhân dân kiến nghị',
          'việc đã trả lời',
          'việc còn theo dõi',
        ]),
      }),
      part('Hòa giải ở cơ sở'),
    ],
  ],
  [
    'VI PHẠM VÀ XỬ LÝ',
    [
      part('Vi phạm đã phát hiện', {
        figures: [
          { id: 'found', name: 'Số vụ vi phạm được phát hiện', unit: 'vụ' },
          { id: 'handled', name: 'Số vụ vi phạm đã xử lý', unit: 'vụ', more: 'at-most: found' },
        ],
      }),
      part('Nguyên nhân'),
      part('Việc đã khắc phục', { free: true }),
    ],
  ],
  ['ĐÁNH GIÁ CHUNG', [part('Ưu điểm'), part('Hạn chế, nguyên nhân', { collect: true }), part('Bài học kinh nghiệm')]],
  ['KIẾN NGHỊ', [], { collect: true }],
];

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** The sections in the order in which they stand, with their numbers. */
export const SECTIONS: readonly Section[] = CHAPTERS.flatMap(([title, parts, rest = {}], at) => [
  { level: 2 as const, title: `${NUMERALS[at]}. ${title}`, ...rest },
  ...parts.map((one, number) => ({ ...one, title: `${number + 1}. ${one.title}` })),
]);

/** True for a chapter that has its words in its parts. */
export function hasParts(section: Section): boolean {
  return section.level === 2 && SECTIONS[SECTIONS.indexOf(section) + 1]?.level === 3;
}

/** The outline as its file has it. */
export function outlineText(): string {
  const sections = SECTIONS.map((section) => {
    const asks = demands(section);
    return [
      `${'#'.repeat(section.level)} ${section.title}`,
      ...(asks.length > 0 ? [`\`\`\`yaml\n${asks.join('\n')}\n\`\`\``] : []),
    ].join('\n\n');
  });
  return `---
title: ${TITLE}
version: 1
issuer: t
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { province: { before: 2023-07-15 }, commune: { before: 2023-07-01 } }
abbreviations:
${Object.entries(ABBREVIATIONS)
  .map(([short, long]) => `  ${short}: ${long}`)
  .join('\n')}
---

# ${TITLE}

${sections.join('\n\n')}
`;
}

function demands(section: Section): readonly string[] {
  if (hasParts(section)) return [];
  const [first] = SEEDED_DOCUMENTS;
  return [
    section.collect ? 'collect: items' : 'words: 40',
    ...(section.cites ? [`cites: [${first?.symbol}]`] : []),
    ...(section.terms ? [`terms: { min: ${TERMS.length}, max: ${TERMS.length} }`] : []),
    ...(section.figures ? ['figures:', ...section.figures.map((one) => figureLine(one, section))] : []),
  ];
}

function figureLine({ id, name, unit, more, isAnswer }: Figure, { communes }: Section): string {
  const rest = [
    isAnswer ? 'type: yes-no' : `unit: "${unit}"`,
    ...(communes ? ['levels: [commune]'] : []),
    ...(more ? [more] : []),
  ];
  return `  - { id: ${id}, name: "${name}", ${rest.join(', ')} }`;
}
