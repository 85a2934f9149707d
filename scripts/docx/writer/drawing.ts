/** Pictures and charts in the line of text. */

import { escapeXml } from '#lib/ooxml/xml.ts';
import type { Image } from '../model/model.ts';
import type { Writer } from './writer.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture in the line of text, with its alternative text. */
export function drawingOfImage({ bytes, format, width, height, alt }: Image, writer: Writer): string {
  const number = writer.nextDrawing();
  const target = `media/image${number}.${format}`;
  writer.media.push({ name: `word/${target}`, type: null, content: bytes });
  const id = writer.relate({ type: 'image', target });
  const frame = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const picture =
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}" descr="${escapeXml(alt)}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>${frame}</pic:spPr></pic:pic>`;
  return inline({ number, name: 'Picture', alt, width, height }, `${DRAWING}/picture`, picture);
}

/** A drawing object as wide and high as given (EMU). */
export function inline(
  {
    number,
    name,
    alt,
    width,
    height,
  }: {
    readonly number: number;
    readonly name: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  },
  uri: string,
  content: string,
): string {
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
    `<wp:docPr id="${number}" name="${name} ${number}" descr="${escapeXml(alt)}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
