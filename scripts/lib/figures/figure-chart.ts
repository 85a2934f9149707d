/** A figure across units or terms, to be looked at rather than read. */
export interface FigureChart {
  readonly title: string;
  /** Alternative text: what the chart shows, in words. */
  readonly alt: string;
  /** Values are percentages: the axis goes to 100. */
  readonly isPercent: boolean;
  readonly categories: readonly string[];
  /** Values in the order of the categories, plain decimals with a point; null where there is none. */
  readonly series: readonly { readonly name: string; readonly values: readonly (string | null)[] }[];
}
