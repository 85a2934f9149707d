/**
 * Forms: the XML of elements that differ in their words and numbers alone. The library writes each of them once, with holes, and
 * what a document has at these places is filled in.
 */
import { Document, FileChild, type ParagraphChild, type XmlComponent } from 'docx';
import { Remembered } from '#lib/remembered.ts';
import { compile, xmlIn } from './compile.ts';

type Element = XmlComponent | ParagraphChild;

/** Elements of the library, and their XML around the holes once the library has written them. */
interface Form {
  readonly elements: readonly Element[];
  readonly holes: RegExp;
  pieces: readonly string[] | null;
}

/** Reports have some fifty. */
const known = new Remembered<Form>(1000);

/** The forms that a document is filled into, however many these are. */
export class Forms {
  private readonly used = new Map<string, Form>();
  private readonly lacking = new Set<Form>();

  /**
   * The XML of elements of a kind, with values at its holes, in order; nothing yet where the library has not written that kind. The key
   * tells all that they are made of but the values.
   */
  fill(key: string, holes: RegExp, make: () => readonly Element[], values: readonly string[]): string {
    const form = this.used.get(key) ?? known.get(key, () => ({ elements: make(), holes, pieces: null }));
    this.used.set(key, form);
    if (form.pieces) return form.pieces.reduce((xml, piece, index) => xml + (values[index - 1] ?? '') + piece);
    this.lacking.add(form);
    return '';
  }

  /** Has the library write what it has not written yet: true where there was anything. */
  learn(): boolean {
    const forms = [...this.lacking];
    if (forms.length === 0) return false;
    const children = forms.map(({ elements }) => new Wrapper(elements));
    const parts = compile(new Document({ sections: [{ children }] }));
    const [, ...written] = xmlIn(parts, 'word/document.xml').split(`<${WRAPPER}>`);
    for (const [index, form] of forms.entries())
      form.pieces = (written[index]?.split(`</${WRAPPER}>`)[0] ?? '').split(form.holes);
    this.lacking.clear();
    return true;
  }
}

const WRAPPER = 'form';

/** Tells where elements of whatever kind begin and end. */
class Wrapper extends FileChild {
  constructor(elements: readonly Element[]) {
    super(WRAPPER);
    this.root.push(...elements);
  }
}
