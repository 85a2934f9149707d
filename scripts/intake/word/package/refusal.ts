/** Why a file is not read. */

/** What is wrong with a file and what to do, in Vietnamese. */
export interface WordRefusal {
  readonly refusal: string;
}

/** Refuses a file. */
export function refuse(refusal: string): WordRefusal {
  return { refusal };
}

/** Ends the reading of a file that goes beyond what documents are. */
export class Refused extends Error {}
