/** The pictures of README.md and README.vi.md: what each shows, and where that comes from. */

/** A part of a page of a document: all of it, or the rows between two texts that stand on it. */
export interface PagePicture {
  readonly type: 'page';
  /** Below `dist/` of the samples, without its ending. */
  readonly document: string;
  /** The page is the first on which this text stands; the picture begins there. Without it, all of the first page. */
  readonly from?: string;
  /** The picture ends above this text. */
  readonly until?: string;
}

/** What a pull request shows in a story of the rehearsal. */
export interface CommentPicture {
  readonly type: 'comment';
  /** The name of the story, as `npm run ci:rehearse` knows it. */
  readonly story: string;
}

/** A drawing of numbers that somebody has measured. */
export interface CurvePicture {
  readonly type: 'curve';
}

/** Where pictures stand. */
export const PICTURES_FOLDER = '.github/pictures';

/** By name of file. */
export const PICTURES: Readonly<Record<string, PagePicture | CommentPicture | CurvePicture>> = {
  'report.png': { type: 'page', document: 'hai-phong-2023-h1/reports/hai-phong/le-chan' },
  'roll-up.png': { type: 'page', document: 'hai-phong-2023-h1/roll-ups/hai-phong' },
  'chart.png': { type: 'page', document: 'hai-phong-2023-h1/roll-ups/hai-phong', from: 'Biểu đồ 1' },
  'redline.png': {
    type: 'page',
    document: 'hai-phong-2023-h1/redlines/hai-phong/le-chan',
    from: 'Thay vì chỉ',
    until: '2. Công tác chỉ đạo',
  },
  'comment-author.png': { type: 'comment', story: 'loi' },
  'comment-reviewer.png': { type: 'comment', story: 'so-la' },
  'curve.svg': { type: 'curve' },
};
