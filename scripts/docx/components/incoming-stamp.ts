import { formatDay } from '#lib/date.ts';
import type { Received } from '#lib/outline/front-matter.ts';
import { type Paragraph, paragraph } from '../model/model.ts';
import { text } from '../model/text.ts';

/**
 * The incoming stamp (dấu đến) of what came on paper, in a box under number and subject (Nghị định 30/2020/NĐ-CP, Phụ lục IV): the
 * office, its number and day, to whom it is handed on.
 */
export function incomingStamp(received: Received | undefined): readonly Paragraph[] {
  if (!received) return [];
  const { number, date, by, forwarded = '' } = received;
  const heads = [...(by === undefined ? [] : [by.toUpperCase()]), 'ĐẾN'];
  const lines = [`Số: ${number}`, `Ngày: ${formatDay(date)}`, `Chuyển: ${forwarded}`.trim()];
  return [
    ...heads.map((line, index) =>
      index === 0
        ? paragraph('StampHead', [text(line)])
        : paragraph('Stamp', [text(line, { bold: true })], { alignment: 'center' }),
    ),
    ...lines.map((line) => paragraph('Stamp', [text(line)])),
  ];
}
