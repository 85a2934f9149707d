/** What scripts hand to the search page: what is searched by name, and where the index of all words is. */

/** Things of one kind, with what stands around their keys in the addresses of their pages. */
export interface TitleGroup {
  /** In the singular, as it stands beside what is found. */
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  /** Each with what else it is known by, or an empty text. */
  readonly entries: readonly (readonly [key: string, name: string, other: string])[];
}

/** What the script calls the address of the index of all words; not there where it is not. */
export const INDEX_NAME = 'siteWords';
/** What the script calls the list. */
export const TITLES_NAME = 'siteTitles';
