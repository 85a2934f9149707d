/** What is known of reports as filings before they are judged. */
import type { Filing } from '../status/filing.ts';

/** What days of filing need not be made out of. */
export interface KnownVersions {
  /** The SHA-1 by which Git names the text of a file that was looked at; null where that is not known. */
  nameOf(file: string): string | null;
  /** Whether an old version of a report stood complete by what it is judged by now; null where that is not known. */
  verdict(file: string, blob: string): boolean | null;
  /** Judges an old version, and knows its verdict from then on. */
  judgeVersion(file: string, blob: string, judge: () => boolean): boolean;
}

/** What a status need not make out itself. */
export interface KnownFilings extends KnownVersions {
  /** A file as it is now; null for what is no report. */
  filing(file: string): Filing | null;
}
