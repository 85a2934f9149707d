/** What the numbers of two repositories must be measured in alike to be added up: the type and the unit of measure of each figure. */
import { z } from 'zod';
import type { Outline } from '../outline/outline.ts';
import { fold } from '../vietnamese/text.ts';

/** The measures of figures by their ids, as the description of a campaign's tables has them. */
export const measuresSchema = z.record(z.string(), z.object({ type: z.string(), unit: z.string().nullable() }));

/** What figures are measured in, by their ids. */
export type Measures = z.infer<typeof measuresSchema>;

/** The measures that an outline asks for, in its order. */
export function measuresOf({ figures }: Outline): Measures {
  return Object.fromEntries([...figures].map(([id, { figure }]) => [id, { type: figure.type, unit: figure.unit }]));
}

/** What is said of each figure that is measured otherwise there than here, in Vietnamese; figures of one side alone are no matter. */
export function otherMeasures(there: Measures, outline: Outline): readonly string[] {
  return [...outline.figures].flatMap(([id, { figure }]) => {
    const theirs = Object.hasOwn(there, id) ? there[id] : undefined;
    if (!theirs) return [];
    const what = `Chỉ tiêu \`${id}\``;
    const mend = 'không cộng được; hai kho phải theo cùng một đề cương';
    if (theirs.type !== figure.type)
      return [`${what} ở kho ấy thuộc loại \`${theirs.type}\`, đề cương ở đây là \`${figure.type}\`: ${mend}`];
    if (fold(theirs.unit ?? '') === fold(figure.unit ?? '')) return [];
    return [`${what} ở kho ấy ${unitOf(theirs.unit)}, đề cương ở đây ${unitOf(figure.unit)}: ${mend}`];
  });
}

function unitOf(unit: string | null): string {
  return unit === null ? 'không có đơn vị tính' : `tính bằng “${unit}”`;
}
