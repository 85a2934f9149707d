/** How much of a long list is shown. What does not fit is counted, never cut in the middle. */
export interface Room {
  /** Rows of the table of files, and of other lists of files. */
  readonly files: number;
  /** Files that are told of in detail. */
  readonly detailed: number;
  /** Messages, figures or mends of one file. */
  readonly items: number;
}

/** From the most to the least: the first in which a text fits is taken. The table goes before details, errors before the rest. */
export const ROOMS: readonly Room[] = [
  { files: 4000, detailed: 500, items: 200 },
  { files: 1000, detailed: 100, items: 100 },
  { files: 500, detailed: 60, items: 50 },
  { files: 300, detailed: 40, items: 30 },
  { files: 300, detailed: 30, items: 15 },
  { files: 200, detailed: 20, items: 10 },
  { files: 200, detailed: 15, items: 6 },
  { files: 150, detailed: 10, items: 4 },
  { files: 100, detailed: 5, items: 3 },
  { files: 60, detailed: 2, items: 2 },
  { files: 30, detailed: 0, items: 0 },
  { files: 10, detailed: 0, items: 0 },
  { files: 0, detailed: 0, items: 0 },
];
