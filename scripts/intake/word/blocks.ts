/** Blocks made plain, in order. */

import { type Around, changed, standing } from './around.ts';
import { chosenBranch } from './drawings.ts';
import { Fields } from './fields.ts';
import type { Plain } from './mammoth/plain.ts';
import { elementsOf, type XmlElement } from './package/xml-tree.ts';
import { isContents, type ReadParagraph, readParagraph } from './paragraph.ts';
import type { Reading, Story } from './reading.ts';
import { readTable } from './table.ts';

const INLINE = /^(?:w:(?:r|hyperlink|fldSimple)|m:oMath(?:Para)?)$/u;

/** A story of a part; numbers of pages are nothing at the edge of pages. */
export function storyOf(reading: Reading, part: string, isEdge: boolean): Story {
  const story: Story = {
    reading,
    relations: reading.file.relations(part),
    fields: new Fields(isEdge),
    isEdge,
    blocks: (elements, around) => readBlocks(elements, around, story),
  };
  return story;
}

function readBlocks(elements: readonly XmlElement[], around: Around, story: Story): readonly Plain[] {
  const blocks: Plain[] = [];
  /** What stands in paragraphs whose end was deleted. */
  let before: Plain[] = [];
  let open: ReadParagraph | null = null;
  const flush = () => {
    if (open && before.length > 0) blocks.push(open.close(before));
    [before, open] = [[], null];
  };
  const each = (element: XmlElement, place: Around): void => {
    const change = changed(place, element);
    if (element.name === 'w:p') {
      const read = readParagraph(element, place, story);
      if (read.isOpen) {
        for (const one of read.plain) before.push(one);
        open = read;
      } else {
        blocks.push(read.close([...before, ...read.plain]));
        [before, open] = [[], null];
      }
      for (const one of read.lifted) blocks.push(one);
    } else if (element.name === 'w:tbl') {
      flush();
      const table = readTable(element, place, story);
      if (table) blocks.push(table);
    } else if (element.name === 'mc:AlternateContent') {
      for (const child of chosenBranch(element)) each(child, place);
    } else if (INLINE.test(element.name)) {
      each({ name: 'w:p', attributes: {}, children: [element] }, place);
    } else if (element.name === 'w:sdt') {
      const inner = isContents(element) ? standing(place, 'contents') : place;
      for (const child of elementsOf(element)) if (child.name === 'w:sdtContent') each(child, inner);
    } else {
      for (const child of elementsOf(element)) each(child, change ?? place);
    }
  };
  for (const element of elements) each(element, around);
  flush();
  return blocks;
}
