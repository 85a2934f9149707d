/** What is made of reports beside a build, by processes of its own: the pass takes it over when it comes to them. */
import type { Provenance } from '#lib/ooxml/provenance.ts';

/** What a process beside has made of a report. */
export interface MadeBeside {
  readonly file: string;
  /** Its judgement, as runs leave it for each other; what it rests on comes first. */
  readonly judged: readonly [basis: string, ...values: string[]];
  /** What it tells, as JSON; null where it does not count. */
  readonly told: string | null;
  /** What its page has of its text, as it is kept; null where it has none, or no site is made. */
  readonly page: string | null;
  /** Its document, null where it has none. */
  readonly document: DocumentBeside | null;
}

/** A document, and all that its bytes follow from beside the judgement of its report. */
export interface DocumentBeside {
  readonly content: string | Uint8Array;
  /** The digest of what all of the campaign rests on. */
  readonly ground: string;
  readonly madeOf: readonly string[];
  readonly provenance: Provenance;
}

/** Those who work beside a build. */
export interface Beside {
  /** Hears which files are passed over now, in this order. */
  begin(files: readonly string[]): void;
  /** What was made of a file to which the pass has come; null where nothing was yet, so that it is done here. */
  take(file: string): MadeBeside | null;
  /** Hears of a document that is made here. */
  madeHere(): void;
  /** Nothing more is taken. */
  close(): void;
}
