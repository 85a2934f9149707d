/** A document of all that the docx library makes new ids for, and dates of zip files within zip files. */
import { profileOf } from '#lib/profiles/profile-of.ts';
import { type Image, paragraph, type WordDocument } from '../../../scripts/docx/model/model.ts';
import { text } from '../../../scripts/docx/model/text.ts';
import { packDocument } from '../../../scripts/docx/writer/document.ts';

const image: Image = { bytes: Uint8Array.of(1, 2, 3), format: 'png', width: 9525, height: 9525, alt: 'Ảnh' };
const link = { type: 'link', url: 'https://a.vn/', children: [text('trang tin')] } as const;
const chart = {
  type: 'chart',
  title: 'Số cuộc',
  isPercent: false,
  alt: 'Biểu đồ',
  categories: ['A', 'B'],
  series: [{ name: '2023', values: ['1.5', null] }],
} as const;

const SAMPLE: WordDocument = {
  sections: [
    {
      orientation: 'portrait',
      restart: true,
      blocks: [
        paragraph('BodyText', [link, { type: 'image', image }, { type: 'noteReference', number: 1 }]),
        chart,
        paragraph('BodyText', [link]),
        chart,
      ],
    },
  ],
  notes: new Map([[1, [paragraph('FootnoteText', [link, { type: 'image', image }])]]]),
  properties: {
    title: 'A',
    subject: 'B',
    creator: 'C',
    keywords: [],
    modified: '2023-06-13T02:03:04Z',
    custom: [],
  },
};

/** The sample as a .docx file. */
export function packSample(): Promise<Uint8Array> {
  return packDocument(SAMPLE, profileOf('state'), ['roman', 'arabic', 'dotted', 'letter', 'letter', 'letter']);
}
