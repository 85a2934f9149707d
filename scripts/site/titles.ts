/** What is searched by name, where no index of all words is: a list that a script hands to the search page. */

/** Things of one kind, with what stands around their keys in the addresses of their pages. */
export interface TitleGroup {
  /** In the singular, as it stands beside what is found. */
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  /** Each with what else it is known by, or an empty text. */
  readonly entries: readonly (readonly [key: string, name: string, other: string])[];
}

/** What the script calls the list. */
export const TITLES_NAME = 'siteTitles';
