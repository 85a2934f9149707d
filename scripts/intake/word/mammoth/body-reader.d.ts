/** The parts of mammoth that read what stands in a body: the library has no types for them. */
declare module 'mammoth/lib/docx/body-reader.js' {
  /** Gives a reader of a body; what it looks up elsewhere is asked of `options`. */
  export function createBodyReader(options: object): {
    readXmlElements(elements: readonly unknown[]): { readonly value: unknown };
  };
}
declare module 'mammoth/lib/xml/nodes.js' {
  /** Makes an element as the reader knows them. */
  export function element(name: string, attributes: object, children: readonly unknown[]): object;
  /** Makes text. */
  export function text(value: string): object;
}
