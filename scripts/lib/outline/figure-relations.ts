/** Relations between figures that cannot hold whatever a report says. */
import type { Figure } from '../figures/figure.ts';

/** A relation of a figure that cannot hold; `message` is Vietnamese. */
export interface UnfitRelation {
  /** Below the figure, where the relation stands. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The figure that does not fit. */
  readonly id: string;
}

/** What does not fit in the relations of a figure; `find` gives a figure by its id, and unknown ones are told elsewhere. */
export function unfitRelations(figure: Figure, find: (id: string) => Figure | undefined): readonly UnfitRelation[] {
  const found: UnfitRelation[] = [];
  const check = (path: readonly (string | number)[], id: string, isFit: (other: Figure) => boolean, what: string) => {
    const other = find(id);
    if (other && id !== figure.id && !isFit(other))
      found.push({
        path,
        id,
        message: `Chỉ tiêu \`${id}\` kiểu \`${other.type}\`, ${what}; hãy ghi mã của chỉ tiêu khác`,
      });
  };
  const twice = (key: string, ids: readonly string[]) => {
    const at = ids.findIndex((id, index) => ids.indexOf(id) < index);
    const id = ids[at];
    if (id !== undefined)
      found.push({
        path: [key, at],
        id,
        message: `Chỉ tiêu \`${id}\` ghi hai lần trong \`${key}\`; hãy bỏ một, hoặc ghi mã của chỉ tiêu khác`,
      });
  };
  for (const [part, id] of (figure.of ?? []).entries()) check(['of', part], id, isAmount, 'không tính tỷ lệ được');
  for (const [part, id] of figure.sumOf.entries()) check(['sum-of', part], id, isAmount, 'không cộng được');
  if (figure.atMost !== null)
    check(
      ['at-most'],
      figure.atMost,
      (other) => (isAmount(figure) ? isAmount(other) : other.type === figure.type && figure.type === 'percent'),
      'không so sánh được với chỉ tiêu này',
    );
  twice('of', figure.of ?? []);
  twice('sum-of', figure.sumOf);
  return found;
}

/** True for what can be added up and divided. */
export function isAmount({ type }: Figure): boolean {
  return type === 'count' || type === 'number' || type === 'money';
}
