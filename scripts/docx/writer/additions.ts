/** What Word writes and the library cannot: marks of lists, room for turned pictures, names beside charts, an older form of table looks. */

/** A part of a package with what Word would add to it. */
export function withAdditions(name: string, xml: string): string {
  switch (name) {
    case 'word/numbering.xml':
      return withListMarks(xml);
    case 'word/document.xml':
    case 'word/footnotes.xml':
      return withTurnedRoom(withTableLooks(xml));
    default:
      return name.startsWith('word/charts/chart') ? withOuterLabels(xml) : xml;
  }
}

/** Word takes lists with the same marks for one when text is copied from one document to another: equal lists have equal marks. */
function withListMarks(xml: string): string {
  const list = /(<w:abstractNum [^>]*>)(<w:multiLevelType [^>]*>)(.*?)(?=<\/w:abstractNum>)/gsu;
  return xml.replace(
    list,
    (_, head: string, type: string, levels: string) =>
      `${head}<w:nsid w:val="${mark(levels)}"/>${type}<w:tmpl w:val="${mark(`${type}${levels}`)}"/>${levels}`,
  );
}

/** Eight hexadecimal digits of a text (FNV-1a). */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

/** Bits of `w:val` in a table's look (ISO/IEC 29500-4, 14.3.6). */
const LOOKS: Readonly<Record<string, number>> = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
};

/** Programs before Word 2010 read the look of a table from one number. */
function withTableLooks(xml: string): string {
  return xml.replace(/<w:tblLook (?=w:firstRow)([^>]*)\/>/gu, (_, flags: string) => {
    const on = [...flags.matchAll(/w:(\w+)="true"/gu)].map(([, flag = '']) => LOOKS[flag] ?? 0);
    const value = on.reduce((sum, bit) => sum | bit, 0);
    return `<w:tblLook w:val="${value.toString(16).padStart(4, '0')}" ${flags}/>`;
  });
}

/** Names of categories stand beside the chart, not at 0, where bars of numbers below it would cover them. */
function withOuterLabels(xml: string): string {
  return xml.replace(/(<c:catAx>(?:(?!<\/c:catAx>).)*<c:tickLblPos val=")nextTo/su, '$1low');
}

/** A picture that is turned by a quarter reaches out of its box: what it needs beside it. */
function withTurnedRoom(xml: string): string {
  return xml.replace(
    /<wp:effectExtent [^>]*>(?=(?:(?!<\/wp:inline>).)*<a:xfrm [^>]*rot="(?:5400000|16200000)"[^>]*><a:off [^>]*><a:ext cx="(\d+)" cy="(\d+)")/gsu,
    (_, width: string, height: string) => {
      const more = (Number(width) - Number(height)) / 2;
      const [side, above] = [Math.max(0, Math.ceil(-more)), Math.max(0, Math.ceil(more))];
      return `<wp:effectExtent l="${side}" t="${above}" r="${side}" b="${above}"/>`;
    },
  );
}
