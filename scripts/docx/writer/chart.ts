/** A native chart of Word: horizontal bars, with a workbook inside that Word can edit. */
import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { cleanText } from '#lib/ooxml/xml.ts';
import type { Chart } from '../model/model.ts';

/** Pixels in a millimetre, at 96 to the inch. */
const PIXELS = 96 / 25.4;
/** Millimetres. */
const WIDTH = 160;
const HEAD = 30;
const BAR = 7;
const MOST = 220;
const FONT = 'Times New Roman';

/** Greys that are told apart in print. */
const FILLS = ['404040', 'A6A6A6', '737373', 'D0D0D0', '595959', 'BFBFBF'];

/** A paragraph that holds the chart. */
export function chartOf({ title, alt, categories, series }: Chart): Paragraph {
  const height = Math.min(MOST, HEAD + categories.length * Math.max(1, series.length) * BAR);
  const values = series.map((one) => one.values.map((value) => (value === null ? null : Number(value))));
  const small = { size: 10 };
  const chart = new ChartRun({
    type: 'bar',
    title: { text: cleanText(title), font: { size: 12, bold: true } },
    font: { name: FONT, color: '000000' },
    legend: series.length > 1 ? { position: 'bottom', font: small } : false,
    chartArea: { border: 'none' },
    categories: categories.map(cleanText),
    series: series.map(({ name }, index) => ({
      name: cleanText(name),
      values: values[index] ?? [],
      color: FILLS[index % FILLS.length] ?? '404040',
    })),
    gapWidth: 60,
    dataLabels: { value: true, numberFormat: numberFormat(values.flat()), font: small },
    // Units run from top to bottom, as in the table; the numbers stand below them.
    categoryAxis: { reverseOrder: true, font: small },
    valueAxis: {
      crossesAt: 'maximum',
      gridlines: false,
      numberFormat: '#,##0',
      font: small,
      ...(values.flat().some((value) => (value ?? 0) < 0) ? {} : { minimum: 0 }),
    },
    transformation: { width: WIDTH * PIXELS, height: height * PIXELS },
    altText: { name: 'Chart', description: cleanText(alt) },
  });
  return new Paragraph({ style: 'Normal', alignment: AlignmentType.CENTER, indent: { left: 0 }, children: [chart] });
}

/** As many decimals as the values have, two at most: `#,##0.##` would leave a comma behind a whole number. */
function numberFormat(values: readonly (number | null)[]): string {
  const decimals = Math.max(0, ...values.map((value) => String(value ?? '').split('.')[1]?.length ?? 0));
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(2, decimals))}`;
}
