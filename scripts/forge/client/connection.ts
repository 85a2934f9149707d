import type { Patience } from './patient-fetch.ts';

/** Where a repository is on a forge, and who asks. */
export interface Connection {
  /** Address of the API, without `/` at its end. */
  readonly api: string;
  /** Address for people, without `/` at its end. */
  readonly server: string;
  /** `owner/name`; on GitLab with as many groups as there are. */
  readonly repository: string;
  /** Never printed. */
  readonly token: string;
  readonly patience: Patience;
}
