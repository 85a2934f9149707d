/** A native chart of Word: horizontal bars, with a workbook inside that Word can edit. */
import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { cleanText } from '#lib/ooxml/xml.ts';
import { mm } from '../measure/measure.ts';
import { widthOf } from '../measure/text-width.ts';
import type { Chart } from '../model/model.ts';

/** Pixels in a millimetre, at 96 to the inch. */
const PIXELS = 96 / 25.4;
/** Millimetres: of the chart, of its axis and legend, of a bar, of a line of a name, and the most of all. */
const WIDTH = 160;
const FOOT = 16;
const BAR = 7;
const LINE = 4.5;
const MOST = 220;
/** The share of the width that names have at most, which Word gives them. */
const NAMES = 0.35;
const FONT = 'Times New Roman';
const SMALL = { size: 10 };

/** Greys that are told apart in print. */
const FILLS = ['404040', 'A6A6A6', '737373', 'D0D0D0', '595959', 'BFBFBF'];

/** A paragraph that holds the chart. */
export function chartOf({ alt, categories, series, isPercent }: Chart): Paragraph {
  const values = series.map((one) => one.values.map((value) => (value === null ? null : Number(value))));
  const chart = new ChartRun({
    type: 'bar',
    font: { name: FONT, color: '000000' },
    legend: series.length > 1 ? { position: 'bottom', font: SMALL } : false,
    chartArea: { border: 'none' },
    categories: categories.map(cleanText),
    series: series.map(({ name }, index) => ({
      name: cleanText(name),
      values: values[index] ?? [],
      color: FILLS[index % FILLS.length] ?? '404040',
    })),
    gapWidth: 60,
    dataLabels: { value: true, numberFormat: numberFormat(values.flat(), isPercent), font: SMALL },
    // Units run from top to bottom, as in the table; the numbers stand below them.
    categoryAxis: { reverseOrder: true, font: SMALL },
    valueAxis: {
      crossesAt: 'maximum',
      gridlines: false,
      numberFormat: numberFormat([], isPercent),
      font: SMALL,
      ...rangeOf(values.flat(), isPercent),
    },
    transformation: { width: WIDTH * PIXELS, height: heightOf(categories, series.length) * PIXELS },
    altText: { name: 'Chart', description: cleanText(alt) },
  });
  return new Paragraph({ style: 'Normal', alignment: AlignmentType.CENTER, indent: { left: 0 }, children: [chart] });
}

/** Millimetres: each category has room for its bars, and for the lines that its name takes. */
function heightOf(categories: readonly string[], series: number): number {
  const lines = categories.map((name) => Math.ceil(widthOf(name, SMALL) / (mm(WIDTH) * NAMES)));
  const most = Math.max(1, ...lines);
  return Math.min(MOST, FOOT + categories.length * Math.max(BAR * Math.max(1, series), most > 1 ? LINE * most + 2 : 0));
}

/** From 0, percentages to 100, where all values lie in it. */
function rangeOf(
  values: readonly (number | null)[],
  isPercent: boolean,
): { minimum?: number; maximum?: number; interval?: number } {
  const known = values.filter((value) => value !== null);
  if (known.some((value) => value < 0)) return {};
  return isPercent && known.every((value) => value <= 100)
    ? { minimum: 0, maximum: 100, interval: 20 }
    : { minimum: 0 };
}

/**
 * As many decimals as the values have, two at most: `#,##0.##` would leave a comma behind a whole number. Word shows the separators of
 * who reads, other programs those of the language that stands before.
 */
function numberFormat(values: readonly (number | null)[], isPercent: boolean): string {
  const decimals = Math.max(0, ...values.map((value) => String(value ?? '').split('.')[1]?.length ?? 0));
  return `[$-42A]#,##0${decimals === 0 ? '' : `.${'0'.repeat(Math.min(2, decimals))}`}${isPercent ? '"%"' : ''}`;
}
