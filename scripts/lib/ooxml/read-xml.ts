/** XML that came from anywhere, read as a stream: no DTD, so no entities but those that XML has; neither deep nor endless. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** What is told while XML is read. */
export interface XmlHandler {
  /** `tag.uri` and `tag.local` name an element. */
  open(tag: SaxesTagNS, depth: number): void;
  text(text: string): void;
  close(tag: SaxesTagNS, depth: number): void;
}

const DEEPEST = 100;
const MOST_ELEMENTS = 1_000_000;

/** Reads XML in UTF-8; false where it is not well-formed, has a DTD, nests deeper than 100 elements or has more than a million. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  let count = 0;
  parser.on('doctype', () => parser.fail('DTD'));
  parser.on('opentag', (tag) => {
    count += 1;
    if (depth >= DEEPEST || count > MOST_ELEMENTS) throw parser.makeError('too deep, or too much');
    handler.open(tag, depth);
    depth += 1;
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(tag, depth);
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
    return true;
  } catch {
    return false;
  }
}
