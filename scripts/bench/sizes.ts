/** How many reports the bench has. */

/** What the bench has most of its baselines for. */
export const THOUSAND = 1000;
/** The communes of Vietnam. */
export const NATION = 3321;
/** Of what grows with the number of reports. */
export const SIZES = [100, THOUSAND, NATION, 10_000] as const;
