/** Places in what the library writes that take XML which is written already. */
import { FileChild } from 'docx';
import type { Block } from '../model/model.ts';

/** The slots of one document: each stands for a block of known XML, or for the rows of a table. */
export class Slots {
  private readonly known: ReadonlyMap<Block, string>;
  private readonly contents: string[] = [];

  constructor(known: ReadonlyMap<Block, string>) {
    this.known = known;
  }

  /** What stands for a block; null where its XML is not known. */
  of(block: Block): FileChild | null {
    const xml = this.known.get(block);
    return xml === undefined ? null : new FileChild(`slot${this.contents.push(xml) - 1}`);
  }

  /** What the library has written, with what its slots stand for. */
  filled(xml: string): string {
    return xml.replace(/<slot(\d+)\/>/gu, (_, index: string) => this.contents[Number(index)] ?? '');
  }
}
