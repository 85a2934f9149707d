/** The sources that the code which runs was made of; `npm run pack` puts their names in the place of this module. */

/** What a package says of the sources that it was bundled from. */
export interface Sources {
  readonly version: string;
  /** 40 hexadecimal digits; null where the sources were no commit's. */
  readonly commit: string | null;
  /** What {@link codeDigest} makes of them. */
  readonly digest: string;
}

/** Null where the sources themselves run. */
export const sources: Sources | null = null as Sources | null;
