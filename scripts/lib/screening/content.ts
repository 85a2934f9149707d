/** What a file holds, as texts that can be searched, and what is said of the file itself. */
import type { Separator } from '../privacy/text-line.ts';
import type { Severity } from '../problem.ts';

/** A text of a file; with `where`, Vietnamese, it stands inside of something and its lines are none of the file. */
export interface Words {
  readonly text: string;
  readonly separator: Separator;
  readonly where: string | null;
}

/** What is said of a file as a whole: Vietnamese. */
interface Remark {
  readonly message: string;
  readonly severity: Severity;
}

/** A piece of what a file holds. */
export type Content = Words | Remark;

/** How much may be read of one file, whatever it is packed in: a small file must not become a large one. */
export interface Budget {
  bytes: number;
  files: number;
}
