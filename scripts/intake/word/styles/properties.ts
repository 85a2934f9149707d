/** What is set of runs, by a style or by themselves. */
import { at, isOn, valueAt, type XmlElement } from '../package/xml-tree.ts';

/** What a run looks like as far as a report cares; left out where nothing is said. */
export interface RunLook {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStruck?: boolean;
  readonly isHidden?: boolean;
  readonly vertical?: 'baseline' | 'superscript' | 'subscript';
  /** The font of letters beyond ASCII. */
  readonly font?: string;
}

/** Looks that turn over where two kinds of styles both set them. */
export const TOGGLES = ['isBold', 'isItalic', 'isStruck', 'isHidden'] as const;

/** Reads `w:rPr`; a font may be one of the theme's. */
export function readLook(properties: XmlElement | undefined, themeFonts: ReadonlyMap<string, string>): RunLook {
  if (!properties) return {};
  const vertical = valueAt(properties, 'w:vertAlign');
  const isStruck = isOn(at(properties, 'w:strike')) || isOn(at(properties, 'w:dstrike'));
  const isStruckSaid = at(properties, 'w:strike') ?? at(properties, 'w:dstrike');
  return defined({
    isBold: isOn(at(properties, 'w:b')),
    isItalic: isOn(at(properties, 'w:i')),
    isStruck: isStruckSaid && isStruck === true,
    isHidden: isOn(at(properties, 'w:vanish')),
    vertical: vertical === 'superscript' || vertical === 'subscript' || vertical === 'baseline' ? vertical : undefined,
    font: fontOf(at(properties, 'w:rFonts'), themeFonts),
  });
}

function fontOf(fonts: XmlElement | undefined, themeFonts: ReadonlyMap<string, string>): string | undefined {
  if (!fonts) return undefined;
  const { attributes } = fonts;
  const theme = attributes['w:hAnsiTheme'] ?? attributes['w:asciiTheme'];
  return (
    (theme === undefined ? undefined : themeFonts.get(theme.slice(0, 5))) ??
    attributes['w:hAnsi'] ??
    attributes['w:ascii']
  );
}

type Maybe<T> = { readonly [K in keyof T]: T[K] | undefined };

function defined(look: Maybe<RunLook>): RunLook {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
