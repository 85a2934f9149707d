/** Runs: what stands in a paragraph. */
import {
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReference,
  ImageRun,
  InsertedTextRun,
  type IRunOptions,
  PageNumber,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { cleanText } from '#lib/ooxml/xml.ts';
import type { Change, Image, Inline } from '../model/model.ts';
import type { Content } from './content.ts';
import { runOptions } from './formatting.ts';

/** English Metric Units in a pixel, in which the library measures pictures. */
const EMU_PER_PIXEL = 9525;

/** One inline of the model. */
export function inline(node: Inline, content: Content): ParagraphChild {
  if (node.type === 'link') {
    const { change } = node;
    const children = change ? node.children.map((child) => ({ ...child, change })) : node.children;
    return new ExternalHyperlink({
      link: cleanText(node.url),
      children: children.map((child) => inline(child, content)),
    });
  }
  if (node.type === 'image') return picture(node.image, node.change, content);
  const { insertion, deletion } = content.track(node.change);
  const options = optionsOf(node);
  if (insertion) return new InsertedTextRun({ ...options, ...insertion });
  return deletion ? new DeletedTextRun({ ...options, ...deletion }) : new TextRun(options);
}

function optionsOf(node: Exclude<Inline, { readonly type: 'link' | 'image' }>): IRunOptions {
  switch (node.type) {
    case 'text':
      return { ...runOptions(node.marks), text: cleanText(node.text) };
    case 'break':
      return { break: 1 };
    case 'tab':
      return { children: [new Tab()] };
    case 'pageNumber':
      return { children: [PageNumber.CURRENT] };
    case 'noteReference':
      return { style: 'FootnoteReference', children: [new FootnoteReference(node.number)] };
  }
}

function picture({ bytes, format, width, height, alt }: Image, change: Change | undefined, content: Content): ImageRun {
  return new ImageRun({
    type: format === 'jpeg' ? 'jpg' : format,
    data: bytes,
    transformation: { width: width / EMU_PER_PIXEL, height: height / EMU_PER_PIXEL },
    altText: { name: 'Picture', description: cleanText(alt) },
    ...content.track(change),
  });
}
