/** `xl/styles.xml`: the looks that cells have, each written once. */
import { escapeXml, XML_HEAD } from '#lib/ooxml/xml.ts';

/** The namespace of SpreadsheetML. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** How a cell looks. */
export interface Look {
  readonly font: keyof typeof FONTS | 'muted';
  /** A framed cell is one of the table; a shaded one is of its head. */
  readonly ground: keyof typeof GROUNDS;
  readonly align: 'general' | 'center' | 'right';
  /** A format code; null for text. */
  readonly format: string | null;
  /** Text that stays text when somebody edits the cell: Excel would take `=1+1` for a formula. */
  readonly isQuoted: boolean;
  /** Not locked where its sheet is. */
  readonly isOpen?: true;
}

const FONT = '<name val="Times New Roman"/><family val="1"/>';
/** In the order of their numbers; the first is that of the whole workbook. */
const FONTS = {
  regular: `<sz val="12"/>${FONT}`,
  bold: `<b/><sz val="12"/>${FONT}`,
  italics: `<i/><sz val="12"/>${FONT}`,
  title: `<b/><sz val="14"/>${FONT}`,
} as const;
/** Fonts of forms alone. */
const MUTED = `<sz val="12"/><color rgb="FF7F7F7F"/>${FONT}`;

/** Number of fill and of border; `open` is where one writes. */
const GROUNDS = { bare: [0, 0], framed: [0, 1], shaded: [2, 1], open: [3, 1] } as const;

// Excel takes the first two fills for its own.
const FILLS = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill>',
];
const OPEN_FILL = '<patternFill patternType="solid"><fgColor rgb="FFFFF9DB"/><bgColor indexed="64"/></patternFill>';
const LINES = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF7F7F7F"/></${side}>`)
  .join('');
const BORDERS = ['<left/><right/><top/><bottom/><diagonal/>', `${LINES}<diagonal/>`];
/** Smaller numbers are formats that Excel knows. */
const FIRST_FORMAT = 164;

/** The looks of a workbook, numbered as they are first asked for. */
export class Styles {
  private readonly numbers = new Map<string, number>();
  private readonly cells: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  private readonly formats: string[] = [];
  private readonly fonts: string[] = Object.values(FONTS);
  private readonly fills: string[] = [...FILLS];

  /** The number of a look, as the attribute `s` of a cell wants it. */
  numberOf(look: Look): number {
    const key = JSON.stringify(look);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.cells.push(this.cellXml(look)) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }

  private cellXml({ font, ground, align, format, isQuoted, isOpen }: Look): string {
    const [fill, border] = GROUNDS[ground];
    if (fill === FILLS.length && this.fills.length === fill) this.fills.push(OPEN_FILL);
    const fontNumber = this.fontNumber(font);
    const horizontal = align === 'general' ? '' : ` horizontal="${align}"`;
    return (
      `<xf numFmtId="${format === null ? 0 : this.formatNumber(format)}" fontId="${fontNumber}" fillId="${fill}" borderId="${border}" xfId="0"` +
      `${isQuoted ? ' quotePrefix="1"' : ''}${format === null ? '' : ' applyNumberFormat="1"'} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isOpen ? ' applyProtection="1"' : ''}>` +
      `<alignment${horizontal} vertical="center" wrapText="1"/>${isOpen ? '<protection locked="0"/>' : ''}</xf>`
    );
  }

  private fontNumber(font: Look['font']): number {
    if (font !== 'muted') return Object.keys(FONTS).indexOf(font);
    if (!this.fonts.includes(MUTED)) this.fonts.push(MUTED);
    return this.fonts.indexOf(MUTED);
  }

  private formatNumber(format: string): number {
    if (!this.formats.includes(format)) this.formats.push(format);
    return FIRST_FORMAT + this.formats.indexOf(format);
  }

  /** The part, once all looks have been asked for. */
  xml(): string {
    const formats = this.formats.map(
      (format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(format)}"/>`,
    );
    return (
      `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}">${formats.length > 0 ? counted('numFmts', formats) : ''}` +
      counted(
        'fonts',
        this.fonts.map((font) => `<font>${font}</font>`),
      ) +
      counted(
        'fills',
        this.fills.map((fill) => `<fill>${fill}</fill>`),
      ) +
      counted(
        'borders',
        BORDERS.map((border) => `<border>${border}</border>`),
      ) +
      counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      counted('cellXfs', this.cells) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
