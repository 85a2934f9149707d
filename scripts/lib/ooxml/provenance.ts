/** What a document or a workbook says of where it comes from. */
import type { Properties } from './properties.ts';

export interface Provenance {
  /** The commit it is built from, in full; empty where there is none. */
  readonly commit: string;
  /** ISO 8601 time in UTC: that of the commit. */
  readonly modified: string;
}

interface Known {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly keywords: readonly string[];
  /** Path in `dist/`, which tells campaign, kind and unit. */
  readonly path: string;
  readonly profile: string;
}

/** The properties of a document. `verify` reads the custom ones to build it again. */
export function propertiesOf({ path, profile, ...core }: Known, { commit, modified }: Provenance): Properties {
  return { ...core, modified, custom: [['path', path], ['profile', profile], ...(commit === '' ? [] : [['commit', commit] as const])] };
}
