/** What a figure is called where the row above it cannot be seen. */
import { fold } from '../vietnamese/text.ts';
import type { Figure } from './figure.ts';
import { partName } from './part-label.ts';

/** Gives figures that are parts of others names in full: `Số cán bộ, trong đó: Nữ`. */
export function namedInFull(figures: readonly Figure[]): readonly Figure[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.map((figure) => {
    const { name, partOf } = figure;
    const whole = partOf === null ? undefined : byId.get(partOf);
    return whole ? { ...figure, fullName: `${fullName(whole, byId)}, trong đó: ${partName(name)}` } : figure;
  });
}

/** As deep as rows go; outlines whose figures are parts of each other in a circle are told elsewhere. */
const DEEPEST = 3;

function fullName({ name, partOf }: Figure, byId: ReadonlyMap<string, Figure>, depth = 0): string {
  const whole = partOf === null || depth === DEEPEST ? undefined : byId.get(partOf);
  return whole ? `${fullName(whole, byId, depth + 1)}, trong đó: ${partName(name)}` : name;
}

/** Tells parts apart: labels of one row are the same whatever marks them as its parts. */
export function partKey(whole: string | null, label: string): string {
  return `${whole ?? ''} ${fold(partName(label))}`;
}
