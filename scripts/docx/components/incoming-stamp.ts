import { formatDay } from '#lib/date.ts';
import type { Received } from '#lib/outline/front-matter.ts';
import type { Look } from '#lib/profiles/document-profile.ts';
import { linesInCapitals } from '../measure/even-lines.ts';
import { mm } from '../measure/measure.ts';
import { type Paragraph, paragraph } from '../model/model.ts';
import { FRAME_INDENT } from '../model/styles.ts';
import { lines, text } from '../model/text.ts';

/**
 * The incoming stamp (dấu đến) of what came on paper, in a box under number and subject (Nghị định 30/2020/NĐ-CP, Phụ lục IV): the
 * office, its number and day, to whom it is handed on. The width is that of the column, in twips.
 */
export function incomingStamp(received: Received | undefined, look: Look, width: number): readonly Paragraph[] {
  if (!received) return [];
  const { number, date, by, forwarded = '' } = received;
  const room = width - mm(2 * FRAME_INDENT);
  const heads = [...(by === undefined ? [] : [linesInCapitals(by, { ...look, bold: true }, room)]), ['ĐẾN']];
  const fields = [`Số: ${number}`, `Ngày: ${formatDay(date)}`, `Chuyển: ${forwarded}`.trim()];
  return [
    ...heads.map((set, index) =>
      index === 0
        ? paragraph('StampHead', lines(set))
        : paragraph('Stamp', lines(set, { bold: true }), { alignment: 'center' }),
    ),
    ...fields.map((line) => paragraph('Stamp', [text(line)])),
  ];
}
