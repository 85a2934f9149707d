/** The fonts of a theme, which styles may name instead of fonts. */
import { at, type XmlElement } from '../package/xml-tree.ts';

/** The Latin fonts of headings and of text, by the five letters that their names in styles begin with. */
export function readThemeFonts(theme: XmlElement | null): ReadonlyMap<string, string> {
  const fonts = at(theme ?? undefined, 'a:themeElements', 'a:fontScheme');
  return new Map(
    [
      ['major', at(fonts, 'a:majorFont', 'a:latin')?.attributes.typeface],
      ['minor', at(fonts, 'a:minorFont', 'a:latin')?.attributes.typeface],
    ].flatMap(([key = '', font]): [string, string][] => (font === undefined ? [] : [[key, font]])),
  );
}
