/** Puts what is drawn into a line: pictures, boxes of text behind it, and all else aside. */

import { type Around, standing } from './around.ts';
import { type Drawn, drawnIn } from './drawings.ts';
import type { Line } from './line.ts';
import { plainPicture } from './mammoth/plain.ts';
import type { XmlElement } from './package/xml-tree.ts';
import { pictureType } from './picture-type.ts';
import type { Story } from './reading.ts';

/** Reads a drawing. */
export function draw(drawing: XmlElement, around: Around, line: Line, story: Story): void {
  for (const drawn of drawnIn(drawing)) drawOne(drawn, around, line, story);
}

function drawOne(drawn: Drawn, around: Around, line: Line, story: Story): void {
  switch (drawn.type) {
    case 'picture':
      drawPicture(story.relations.get(drawn.id)?.target ?? '', drawn.alt, around, line, story);
      return;
    case 'box':
      for (const block of story.blocks([drawn.content], { ...around, href: null })) line.lifted.push(block);
      return;
    case 'words':
      if (standing(around, 'hidden').standing !== 'nothing') line.place.told('drawing', drawn.words, around);
      return;
    case 'object':
      line.place.told(
        'object',
        `Đối tượng của chương trình khác (${drawn.program || 'không rõ'}) không được đọc: hãy chép nội dung của nó vào văn bản`,
        around,
      );
      return;
    default:
      drawData(story.relations.get(drawn.id)?.target ?? '', around, line, story);
  }
}

function drawPicture(part: string, alt: string, around: Around, line: Line, { reading }: Story): void {
  const bytes = reading.file.bytes(part);
  const contentType = bytes && pictureType(bytes);
  const called = `Ảnh ${part.replace(/^.*\//u, '')}${alt === '' ? '' : ` (${alt})`}`;
  if (!bytes || !contentType) {
    const why = bytes ? 'không phải ảnh PNG, JPEG hay GIF' : 'không có trong tệp';
    line.place.told('picture', `${called} ${why}, không lấy được: hãy chụp lại rồi chèn thành ảnh PNG`, around);
    return;
  }
  reading.pictures.set(part, { contentType, bytes });
  line.put(plainPicture(part, alt), called, around);
}

/** Charts and diagrams keep their words in a part of their own. */
function drawData(part: string, around: Around, { place }: Line, { reading }: Story): void {
  const tree = reading.file.tree(part);
  const words = tree ? wordsIn(tree) : [];
  if (words.length > 0) place.told('drawing', words.join('; '), around);
}

const WORDS: ReadonlySet<string> = new Set(['a:t', 'c:v']);
const SKIPPED: ReadonlySet<string> = new Set(['c:f', 'c:formatCode', 'c:externalData']);

function wordsIn(element: XmlElement): readonly string[] {
  if (SKIPPED.has(element.name)) return [];
  return element.children.flatMap((child) => {
    if (typeof child !== 'string') return wordsIn(child);
    return WORDS.has(element.name) && child.trim() !== '' ? [child.normalize('NFC').trim()] : [];
  });
}
