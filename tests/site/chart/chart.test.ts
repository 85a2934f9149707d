/** Charts as they are drawn: bars beside their numbers, series told apart, the same numbers as a table. */
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { barChart } from '../../../scripts/site/chart/bar-chart.ts';
import { columnChart } from '../../../scripts/site/chart/column-chart.ts';

const CHART = {
  title: 'Số vụ <mới>',
  alt: 'Biểu đồ số vụ mới: Xã A 5, 10; Xã B chưa có, 2,5',
  isPercent: false,
  categories: ['Xã A', 'Xã B'],
  series: [
    { name: '2010 - 2015', values: ['5', null] },
    { name: '2015 - 2020', values: ['10', '2.5'] },
  ],
};

/** The elements of a drawing, a line each. */
const drawn = (html: string) =>
  html.slice(html.lastIndexOf('<svg role'), html.lastIndexOf('</svg>')).split(/(?<=>)(?=<(?!\/))/u);

test('bars of several series stand under each other, below the name', () => {
  const html = toHtml(barChart(CHART));
  expect(drawn(html)).toEqual([
    '<svg role="img" viewBox="0 0 480 116" width="480" height="116" font-size="13" fill="currentColor">',
    '<title>Số vụ &#x3C;mới></title>',
    '<desc>Biểu đồ số vụ mới: Xã A 5, 10; Xã B chưa có, 2,5</desc>',
    '<text x="0" y="13">Xã A</text>',
    '<rect class="bar" x="0" y="18" width="175" height="13" fill-opacity="0.75"></rect>',
    '<text x="180" y="29">5</text>',
    '<rect class="bar" x="0" y="34" width="350" height="13" fill-opacity="0.4"></rect>',
    '<text x="355" y="45">10</text>',
    '<text x="0" y="71">Xã B</text>',
    '<rect class="bar" x="0" y="76" width="0" height="13" fill-opacity="0.75"></rect>',
    '<text x="5" y="87">chưa có</text>',
    '<rect class="bar" x="0" y="92" width="88" height="13" fill-opacity="0.4"></rect>',
    '<text x="93" y="103">2,5</text>',
  ]);
  expect(html.match(/<th scope="row">.*?<\/tr>/gu)).toEqual([
    '<th scope="row">Xã A</th><td class="num">5</td><td class="num">10</td></tr>',
    '<th scope="row">Xã B</th><td class="num">chưa có</td><td class="num">2,5</td></tr>',
  ]);
});

test('columns of percentages go up to all', () => {
  const html = toHtml(
    columnChart({ ...CHART, isPercent: true, categories: ['2022'], series: [{ name: 'Tổng số', values: ['50'] }] }),
  );
  expect(drawn(html).slice(3)).toEqual([
    '<rect class="bar" x="205" y="94" width="70" height="74" fill-opacity="0.75"></rect>',
    '<text x="240" y="89" text-anchor="middle">50,00%</text>',
    '<text x="240" y="184" text-anchor="middle">2022</text>',
    '<path class="axis" d="M0 168.5H480" stroke="currentColor" fill="none"></path>',
  ]);
});

test('a chart that no sheet of paper holds is marked, so that its numbers are printed', () => {
  const ofUnits = (count: number) => {
    const categories = Array.from({ length: count }, (_, at) => `Xã ${at}`);
    return barChart({
      ...CHART,
      categories,
      series: [{ name: 'Số vụ', values: categories.map((_, at) => String(at)) }],
    });
  };
  expect(ofUnits(21).properties.className).toEqual(['chart']);
  expect(ofUnits(22).properties.className).toEqual(['chart', 'long']);
});
