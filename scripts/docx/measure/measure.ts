/** Units: guides speak of millimetres and points, OOXML of twips (twentieths of a point) and half-points. */

/** Millimetres in twips. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in twips. */
export function pt(points: number): number {
  return points * 20;
}

/** A font size in half-points, as `w:sz` wants it. */
export function halfPoints(points: number): number {
  return points * 2;
}
