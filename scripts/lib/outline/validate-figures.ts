/** Defects of sense in an outline's figures and their relations. */

import type { Figure } from '../figures/figure.ts';
import { partName } from '../figures/part-label.ts';
import type { ProblemDetails } from '../problem.ts';
import { NEAR, similarity } from '../vietnamese/similarity.ts';
import { fold, shorten } from '../vietnamese/text.ts';
import { figureCircles } from './figure-circles.ts';
import { isAmount, unfitRelations } from './figure-relations.ts';
import type { Outline, OutlineSection } from './outline.ts';
import type { Tell } from './tell.ts';

/** Tells what is wrong with figures. */
export function validateFigures(outline: Outline, tell: Tell): void {
  // What a block that cannot be read asks for may be what others refer to.
  const isPartial = outline.all.some(({ isUnread }) => isUnread);
  const hasTwins = outline.all.flatMap((section) => section.requirement.figures).length > outline.figures.size;
  const figures = [...outline.figures.values()].map(({ figure }) => figure);
  const circles = figureCircles(hasTwins ? [] : figures);
  for (const section of outline.all) {
    tellPercentColumns(section, tell);
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
      const told = new Set<string>();
      const refer = (id: string, path: readonly (string | number)[]) => {
        const key = `${path[0]} ${id}`;
        if (told.has(key)) return;
        told.add(key);
        // While an id is used twice, what refers to it or to the other one cannot be judged.
        if (hasTwins || (isPartial && !outline.figures.has(id))) return;
        if (!outline.figures.has(id)) tell(place(...path), ...noFigure(id, figures));
        else if (id === figure.id)
          tell(place(...path), `Chỉ tiêu \`${id}\` nhắc đến chính nó; hãy ghi mã của chỉ tiêu khác`, { actual: id });
      };
      if (figure.type === 'percent' && figure.of === null && !section.says(['figures', index, 'total']))
        tell(
          place(),
          section.isInTable(index)
            ? `Tỷ lệ “${figure.name}” chưa ghi \`= tử số / mẫu số\` nên bản tổng hợp không tính được tỷ lệ chung; hãy ghi vào cột \`Ràng buộc\`, hoặc ghi \`không cộng\` nếu không cần tính`
            : `Tỷ lệ “${figure.name}” chưa ghi \`of: [tử số, mẫu số]\` nên bản tổng hợp không tính được tỷ lệ chung; hãy thêm \`of\`, hoặc ghi \`total: none\` nếu không cần tính`,
          { severity: 'warning', actual: figure.id },
        );
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

/** How the names of columns begin or end that hold percentages. */
const PERCENT_COLUMN = /%|^(?:tỷ|tỉ) (?:lệ|trọng)(?!\p{L})|phần trăm/u;

/** A column of percentages beside amounts would be held to what amounts are, and added up. */
function tellPercentColumns(section: OutlineSection, tell: Tell): void {
  const { figures, terms } = section.requirement;
  const amount = figures.find(isAmount);
  for (const [index, name] of (terms?.names ?? []).entries()) {
    if (!amount || !PERCENT_COLUMN.test(fold(name))) continue;
    const how = section.isInTable(figures.indexOf(amount))
      ? '`= tử số / mẫu số` ở cột `Ràng buộc`'
      : '`of: [tử số, mẫu số]`';
    tell(
      section.place(['terms', 'names', index]),
      `Cột “${shorten(name)}” là tỷ lệ, mà mỗi hàng chỉ có một loại số ở mọi cột (“${shorten(amount.name)}” không phải tỷ lệ), và bản tổng hợp cộng các ô ấy lại; hãy bỏ cột này: tử số, mẫu số và tỷ lệ mỗi thứ một hàng, hàng tỷ lệ ghi ${how}`,
      { actual: name },
    );
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
