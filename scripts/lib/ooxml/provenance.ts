/** What a document or a workbook says of where it comes from. */
import manifest from '../../../package.json' with { type: 'json' };
import type { Unit } from '../register/register.ts';
import type { Properties } from './properties.ts';

/** Who writes documents and workbooks: another version may write the same content with other bytes. */
const WRITER = `decuong ${manifest.version}`;

/** The state of the repository that something is built from. */
export interface Provenance {
  /** The commit it is built from, in full; empty where there is none. */
  readonly commit: string;
  /** ISO 8601 time in UTC: that of the commit. */
  readonly modified: string;
  /** The digest of the code that builds; empty where nobody asks. */
  readonly code: string;
}

interface Known {
  readonly title: string;
  readonly subject: string;
  readonly campaign: string;
  /** Whose document it is; of an outline and its letter, who issues it. */
  readonly unit: Unit;
  /** Path in the campaign's folder in `dist/`. */
  readonly path: string;
  readonly profile: string;
}

/** The properties of a document. `verify` reads the custom ones to build it again. */
export function propertiesOf(
  { title, subject, campaign, unit, path, profile }: Known,
  { commit, modified, code }: Provenance,
): Properties {
  return {
    title,
    subject,
    creator: unit.issuer,
    keywords: [campaign, unit.name],
    modified,
    custom: [
      ['campaign', campaign],
      ['unit', unit.id],
      ['path', `${campaign}/${path}`],
      ['profile', profile],
      ...(commit === '' ? [] : [['commit', commit] as const]),
      ['writer', WRITER],
      ...(code === '' ? [] : [['code', code] as const]),
    ],
  };
}
