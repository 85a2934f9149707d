/** Runs: what stands in a paragraph. */
import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReference,
  ImageRun,
  InsertedTextRun,
  type IRunOptions,
  NoBreakHyphen,
  PageNumber,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { cleanText } from '#lib/ooxml/xml.ts';
import { HYPHEN } from '../measure/bonds.ts';
import type { Change, Image, Inline } from '../model/model.ts';
import type { Content } from './content.ts';
import { runOptions } from './formatting.ts';
import { piecesOf } from './letters.ts';

/** English Metric Units in a pixel, in which the library measures pictures. */
const EMU_PER_PIXEL = 9525;

/** One inline of the model; a text is a run for each kind of its letters. */
export function runsOf(node: Inline, content: Content): readonly ParagraphChild[] {
  if (node.type === 'link') {
    const { change } = node;
    const children = change ? node.children.map((child) => ({ ...child, change })) : node.children;
    return [
      new ExternalHyperlink({
        link: cleanText(node.url),
        children: children.flatMap((child) => runsOf(child, content)),
      }),
    ];
  }
  if (node.type === 'image') return [picture(node.image, node.change, content)];
  return optionsOf(node).map((options) => {
    const { insertion, deletion } = content.track(node.change);
    if (insertion) return new InsertedTextRun({ ...options, ...insertion });
    return deletion ? new DeletedTextRun({ ...options, ...deletion }) : new TextRun(options);
  });
}

function optionsOf(node: Exclude<Inline, { readonly type: 'link' | 'image' }>): readonly IRunOptions[] {
  switch (node.type) {
    case 'text':
      return piecesOf(cleanText(node.text)).map(({ text, options: { hint, ...options } }) => ({
        ...runOptions(node.marks),
        ...(hint && node.marks.font === undefined ? { font: { hint } } : {}),
        ...options,
        children: lettersOf(text),
      }));
    case 'break':
      return [{ break: 1 }];
    case 'tab':
      return [{ children: [new Tab()] }];
    case 'pageNumber':
      return [{ children: [PageNumber.CURRENT] }];
    case 'noteReference':
      return [{ style: 'FootnoteReference', children: [new FootnoteReference(node.number)] }];
  }
}

/** Word's own mark for a hyphen that no line breaks at: it is searched and copied as a hyphen, and drawn as one in every font. */
function lettersOf(text: string): NonNullable<IRunOptions['children']> {
  return text.split(HYPHEN).flatMap((part, index) => [...(index > 0 ? [new NoBreakHyphen()] : []), part]);
}

function picture(
  { bytes, format, width, height, turn, alt }: Image,
  change: Change | undefined,
  content: Content,
): ImageRun {
  return new ImageRun({
    type: format === 'jpeg' ? 'jpg' : format,
    data: bytes,
    transformation: {
      width: width / EMU_PER_PIXEL,
      height: height / EMU_PER_PIXEL,
      ...(turn ? { rotation: turn.degrees, flip: { horizontal: turn.isMirrored } } : {}),
    },
    altText: { name: 'Picture', description: cleanText(alt) },
    ...content.track(change),
  });
}
