/** The pictures of a document, as files beside the report. */
import type { PhrasingContent } from 'mdast';
import { crc32 } from '#lib/bytes.ts';
import type { UnitId } from '#lib/paths.ts';
import { type FileFault, readPicture } from '#lib/pictures/picture.ts';
import type { PictureFile } from '../word/model.ts';

/** A picture that is to stand beside the report. */
export interface ReportPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ENDINGS = { png: 'png', jpeg: 'jpg', gif: 'gif' } as const;
const FAULTS: Readonly<Record<FileFault, string>> = {
  svg: 'là SVG, không phải mọi bản Word đều hiện',
  empty: 'trống',
  pointer: 'không có nội dung',
  'no-picture': 'không phải PNG, JPEG, GIF',
  damaged: 'bị hỏng',
  'too-large': 'quá lớn',
};

/** Pictures as they are met in a text. */
export class Pictures {
  private readonly files: ReadonlyMap<string, PictureFile>;
  private readonly prefix: string;
  private readonly made = new Map<string, ReportPicture>();
  private readonly tell: (note: string) => void;

  constructor(files: ReadonlyMap<string, PictureFile>, unit: UnitId, tell: (note: string) => void) {
    this.files = files;
    this.prefix = unit.split('/').at(-1) ?? unit;
    this.tell = tell;
  }

  /** Those that the text shows. */
  get shown(): readonly ReportPicture[] {
    return [...this.made.values()];
  }

  /** How the text shows a picture; its description alone where it cannot be shown. */
  picture(key: string, alt: string): readonly PhrasingContent[] {
    const file = this.files.get(key);
    const found = file ? readPicture(file.bytes) : 'empty';
    if (!file || typeof found === 'string') {
      const kind = file?.contentType.replace(/^image\/(?:x-)?/u, '').toUpperCase() ?? '';
      this.tell(
        `Một hình${alt === '' ? '' : ` (“${alt}”)`} ${kind === '' ? '' : `dạng ${kind} `}không đưa vào được vì ${FAULTS[typeof found === 'string' ? found : 'empty']}; hãy lưu thành PNG đặt cạnh báo cáo`,
      );
      return alt === '' ? [] : [{ type: 'text', value: alt }];
    }
    // The same picture has the same name, whatever else is in the document.
    const name = `${this.prefix}-${crc32(file.bytes).toString(16).padStart(8, '0')}.${ENDINGS[found.format]}`;
    if (!this.made.has(name) && alt === '')
      this.tell(`Hình ${name} chưa có lời mô tả: hãy viết vào giữa hai dấu ngoặc vuông`);
    this.made.set(name, { name, bytes: file.bytes });
    return [{ type: 'image', url: name, alt, title: null }];
  }
}
