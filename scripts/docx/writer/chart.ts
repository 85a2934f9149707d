/** A native chart of Word: horizontal bars, its numbers within it. */

import { escapeXml, XML_HEAD } from '#lib/ooxml/xml.ts';
import { mm } from '../measure/measure.ts';
import { type Chart, paragraph } from '../model/model.ts';
import { inline } from './drawing.ts';
import { paragraphXml } from './paragraph.ts';
import type { Writer } from './writer.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
/** English Metric Units in a millimetre. */
const EMU = 36_000;
/** Millimetres. */
const WIDTH = 160;
const HEAD = 30;
const BAR = 7;
const MOST = 220;

/** Greys that are told apart in print. */
const FILLS = ['404040', 'A6A6A6', '737373', 'D0D0D0', '595959', 'BFBFBF'];

/** A paragraph that holds the chart; its part goes to the writer's media. */
export function chartXml(chart: Chart, writer: Writer): string {
  const number = writer.nextDrawing();
  const target = `charts/chart${number}.xml`;
  writer.media.push({
    name: `word/${target}`,
    type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    content: chartPart(chart),
  });
  const id = writer.relate({ type: 'chart', target });
  const height = Math.min(MOST, HEAD + chart.categories.length * Math.max(1, chart.series.length) * BAR);
  const frame = { number, name: 'Chart', alt: chart.alt, width: WIDTH * EMU, height: height * EMU };
  const drawing = `<w:r>${inline(frame, CHART, `<c:chart xmlns:c="${CHART}" r:id="${id}"/>`)}</w:r>`;
  const empty = paragraphXml(paragraph('Normal', [], { alignment: 'center', indent: { left: mm(0) } }), writer);
  return empty.replace('</w:p>', `${drawing}</w:p>`);
}

function chartPart({ title, categories, series }: Chart): string {
  const bars = series.map((one, index) => {
    const points = one.values.flatMap((value, at) =>
      value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`],
    );
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(one.name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${FILLS[index % FILLS.length]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `<c:dLbls>${LABELS}</c:dLbls><c:cat><c:strLit>${strings(categories)}</c:strLit></c:cat>` +
      `<c:val><c:numLit><c:formatCode>#,##0.##</c:formatCode><c:ptCount val="${categories.length}"/>${points.join('')}</c:numLit></c:val></c:ser>`
    );
  });
  const heading = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const plot =
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}` +
    '<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    // Units run from top to bottom, as in the table.
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx></c:plotArea>';
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:lang val="vi-VN"/><c:roundedCorners val="0"/>` +
    `<c:chart>${heading}<c:autoTitleDeleted val="0"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"><a:latin typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr></c:chartSpace>'
  );
}

const LABELS =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function strings(values: readonly string[]): string {
  return `<c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`).join('')}`;
}
