/** What is asked of a section in which nobody has written yet. */
import { askedOf } from '../outline/asked.ts';
import { isFigureRequired } from '../outline/required.ts';
import type { BoundReport, BoundSection } from './bound-report.ts';

/** In Vietnamese, each as in a list of several: `lời văn (ít nhất 30 từ)`, `2 ví dụ`, and the table of figures where there is none. */
export function openDemands({ version, unit }: BoundReport, { section, tables }: BoundSection): readonly string[] {
  const figures = section.requirement.figures.filter((figure) => isFigureRequired(figure, unit));
  const hasTable = tables.length > 0 || figures.length === 0;
  return [
    ...askedOf(section, version).map(({ brief }) => brief),
    ...(hasTable ? [] : [`bảng ${figures.length} chỉ tiêu`]),
  ];
}
