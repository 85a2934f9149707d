/** Figures of which each is at most the next, round in a circle: `m` sum of `n`, and `n` of `m`. */
import { circlesIn } from '../circles.ts';
import type { Figure } from '../figures/figure.ts';
import { isAmount, type UnfitRelation } from './figure-relations.ts';

/** What one figure says that makes another at least as large as a third. */
interface Bound extends Pick<UnfitRelation, 'path' | 'id'> {
  readonly figure: string;
  readonly lesser: string;
  readonly greater: string;
  /** Vietnamese. */
  readonly text: string;
}

/**
 * One defect for each circle, by the figure that begins it in the outline. Parts of a percentage are no percentages, so that `of` leads
 * into none.
 */
export function figureCircles(figures: readonly Figure[]): ReadonlyMap<string, readonly UnfitRelation[]> {
  const amounts = new Set(figures.filter(isAmount).map(({ id }) => id));
  const bounds = figures.flatMap((figure) =>
    boundsOf(figure).filter(
      ({ id, path }) => id !== figure.id && (path[0] === 'at-most' || (amounts.has(id) && amounts.has(figure.id))),
    ),
  );
  const above = new Map<string, string[]>();
  for (const { lesser, greater } of bounds) above.set(lesser, [...(above.get(lesser) ?? []), greater]);
  const order = new Map(figures.map(({ id }, place) => [id, place]));
  const found = new Map<string, UnfitRelation[]>();
  for (const circle of circlesIn(above.keys(), (id) => above.get(id) ?? [])) {
    const closed = circle.flatMap((lesser, place) => {
      const greater = circle[(place + 1) % circle.length];
      return bounds.find((bound) => bound.lesser === lesser && bound.greater === greater) ?? [];
    });
    const told = closed.sort((a, b) => (order.get(a.figure) ?? 0) - (order.get(b.figure) ?? 0));
    const [first] = told;
    if (!first) continue;
    const message = `Các chỉ tiêu ràng buộc nhau thành vòng: ${told.map(({ text }) => text).join('; ')}; hãy bỏ hoặc sửa một ràng buộc`;
    found.set(first.figure, [...(found.get(first.figure) ?? []), { path: first.path, id: first.id, message }]);
  }
  return found;
}

function boundsOf({ id: figure, sumOf, atMost }: Figure): readonly Bound[] {
  const parts = sumOf.map(
    (id, part): Bound => ({
      figure,
      id,
      path: ['sum-of', part],
      lesser: id,
      greater: figure,
      text: `\`${figure}\` là tổng có \`${id}\``,
    }),
  );
  if (atMost === null) return parts;
  const most = { figure, id: atMost, path: ['at-most'], lesser: figure, greater: atMost };
  return [...parts, { ...most, text: `\`${figure}\` không lớn hơn \`${atMost}\`` }];
}
