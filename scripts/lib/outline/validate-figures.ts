/** Defects of sense in what the sections of an outline name: levels, documents, figures and their relations. */

import { findSymbols } from '../citations/symbol.ts';
import type { Figure } from '../figures/figure.ts';
import { partName } from '../figures/part-label.ts';
import type { ProblemDetails } from '../problem.ts';
import type { Register } from '../register/register.ts';
import { NEAR, similarity } from '../vietnamese/similarity.ts';
import { fold, shorten } from '../vietnamese/text.ts';
import { figureCircles } from './figure-circles.ts';
import { unfitRelations } from './figure-relations.ts';
import { isLevelUnknown, unknownLevel } from './known-levels.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Tell } from './tell.ts';

/** Tells what is wrong with figures, and with the levels and documents that sections name. */
export function validateFigures(outline: Outline, register: Register, tell: Tell): void {
  const hasTwins = outline.all.flatMap((section) => section.requirement.figures).length > outline.figures.size;
  const figures = [...outline.figures.values()].map(({ figure }) => figure);
  const circles = figureCircles(hasTwins ? [] : figures);
  for (const section of outline.all) {
    for (const [index, level] of (section.requirement.levels ?? []).entries()) {
      if (isLevelUnknown(level, register))
        tell(section.place(['levels', index]), unknownLevel(level, register), { actual: level });
    }
    for (const [index, symbol] of section.requirement.cites.entries()) {
      const [found, ...others] = findSymbols(symbol);
      if (!found || found.isUntidy || others.length > 0)
        tell(
          section.place(['cites', index]),
          `“${symbol}” không phải số, ký hiệu văn bản viết liền; hãy ghi như \`30-CT/TW\` hoặc \`145/2020/NĐ-CP\``,
          { actual: symbol },
        );
    }
    const names = new Set<string>();
    for (const [index, figure] of section.requirement.figures.entries()) {
      const place = (...path: (string | number)[]) => section.place(['figures', index, ...path]);
      const first = outline.figures.get(figure.id);
      if (first && first.figure !== figure)
        tell(
          place('id'),
          `Mã chỉ tiêu \`${figure.id}\` đã dùng ở mục “${shorten(first.section.heading.text)}” (dòng ${first.section.node.position?.start.line}); mỗi mã chỉ dùng một lần`,
          { actual: figure.id },
        );
      const label = figure.partOf === null ? fold(figure.name) : `${figure.partOf}: ${fold(partName(figure.name))}`;
      if (names.has(label))
        tell(
          place('name'),
          `Trong mục này đã có chỉ tiêu tên “${figure.name}”; hàng trong bảng tìm theo tên nên tên không được trùng`,
          { actual: figure.name },
        );
      names.add(label);
      // A part of a table has the levels of its whole.
      const shared = outline.figures.get(figure.partOf ?? '')?.figure.levels ?? [];
      for (const [at, level] of (figure.levels ?? []).entries())
        if (!shared.includes(level) && isLevelUnknown(level, register))
          tell(place('levels', at), unknownLevel(level, register), { actual: level });
      const told = new Set<string>();
      const refer = (id: string, path: readonly (string | number)[]) => {
        const key = `${path[0]} ${id}`;
        if (told.has(key)) return;
        told.add(key);
        // While an id is used twice, what refers to it or to the other one cannot be judged.
        if (hasTwins) return;
        if (!outline.figures.has(id)) tell(place(...path), ...noFigure(id, figures));
        else if (id === figure.id)
          tell(place(...path), `Chỉ tiêu \`${id}\` nhắc đến chính nó; hãy ghi mã của chỉ tiêu khác`, { actual: id });
      };
      for (const { path, message, id } of circles.get(figure.id) ?? []) tell(place(...path), message, { actual: id });
      for (const { path, message, id } of unfitRelations(figure, (id) => outline.figures.get(id)?.figure))
        tell(place(...path), message, { actual: id });
      if (figure.partOf !== null) {
        refer(figure.partOf, ['part-of']);
        if (outline.figures.has(figure.partOf) && figure.partOf !== figure.id && !isAbove(figure, section, index))
          tell(
            place('part-of'),
            `“${shorten(figure.name)}” là phần của \`${figure.partOf}\`, mà trong mục này phía trên không có chỉ tiêu ấy; hãy chuyển hàng xuống dưới hàng ấy`,
            {
              actual: figure.partOf,
            },
          );
      }
      for (const [part, id] of (figure.of ?? []).entries()) refer(id, ['of', part]);
      if (figure.atMost !== null) refer(figure.atMost, ['at-most']);
      for (const [part, id] of figure.sumOf.entries()) refer(id, ['sum-of', part]);
    }
  }
}

function isAbove({ partOf }: Figure, { requirement }: OutlineSection, index: number): boolean {
  return requirement.figures.slice(0, index).some(({ id }) => id === partOf);
}

/** No outline has more figures that a misspelt name would be looked for among. */
const MOST_GUESSED = 300;

/** Of a reference to nothing: what it may be meant for. */
function noFigure(id: string, figures: readonly Figure[]): [message: string, details: ProblemDetails] {
  const likeness = (figure: Figure) =>
    Math.max(similarity(fold(id), figure.id), similarity(fold(id), fold(figure.name)));
  const [near] = figures
    .slice(0, MOST_GUESSED)
    .map((figure) => ({ figure, likeness: likeness(figure) }))
    .filter((one) => one.likeness >= NEAR)
    .sort((a, b) => b.likeness - a.likeness);
  const meant = near ? ` (có phải \`${near.figure.id}\`, “${shorten(near.figure.name)}” không?)` : '';
  return [
    `Không có chỉ tiêu \`${shorten(id)}\` trong đề cương này${meant}; hãy sửa mã hoặc thêm chỉ tiêu ấy`,
    { actual: id, ...(near ? { expected: [near.figure.id] } : {}) },
  ];
}
