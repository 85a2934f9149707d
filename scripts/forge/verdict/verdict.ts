/**
 * What is said of a change, as data: made where a change is read, which may be a stranger's, and read where comments are written.
 * Nothing else goes from the one to the other, so every text in it is one that anybody may have written.
 */
import * as z from 'zod';
import { daySchema } from '#lib/date-schema.ts';
import { CODEOWNERS_FILES } from '#lib/register/codeowners.ts';

/** The file that a run leaves for who writes the comment, at most {@link LARGEST_VERDICT} bytes. */
export const VERDICT_FILE = 'verdict.json';
/** In bytes: more than 3,000 reports with ten messages each take. */
export const LARGEST_VERDICT = 16 * 1024 * 1024;

const line = z.int().min(1);
const count = z.int().min(0);
const commit = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u);
/** A decimal as the program writes it, such as `1204.5`; `Có` and `Không` for yes-no; the name of a state; empty where nothing is given. */
const value = z.string().max(100);

const messageSchema = z.strictObject({
  line,
  column: line,
  endLine: line,
  endColumn: line,
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  /** Of the rule, in the rules' page. */
  url: z.string(),
  /** The number and title of the outline's section that the line is in; empty before the first. */
  section: z.string(),
  /** Something that the scaffold left open and nobody has filled: many of them are one line. */
  isBlank: z.boolean(),
});

/** Whole lines of the new file that become others; what {@link Suggestion.messages} complain of is mended by it. */
const suggestionSchema = z.strictObject({
  startLine: line,
  endLine: line,
  /** Without the last line break; lines end in LF. */
  text: z.string(),
  /** The messages that it mends, in the order of the file. */
  messages: z.array(z.string()),
  /** Whether all its lines stand in one hunk of the change: forges take suggestions nowhere else. */
  isInDiff: z.boolean(),
});

const figureSchema = z.strictObject({
  section: z.string(),
  name: z.string(),
  /** `lượt người → nghìn lượt người` where the outline has changed it. */
  unit: z.string(),
  /** Empty where there are no terms. */
  term: z.string(),
  before: value,
  after: value,
  /** In the campaign that the outline compares with. */
  earlier: value,
  /** So much more or less than before or earlier that a slip of the finger is likely, or in another unit. */
  isStriking: z.boolean(),
});

const differenceSchema = z.strictObject({
  /** The name of the unit whose own figure it is. */
  unit: z.string(),
  figure: z.string(),
  term: z.string(),
  own: value,
  below: value,
  difference: value,
  /** The explanation in the report; empty where there is none. */
  note: z.string(),
});

const totalSchema = z.strictObject({
  /** The name of the unit above, the nearest that the report goes up to. */
  unit: z.string(),
  figure: z.string(),
  term: z.string(),
  before: value,
  after: value,
  covered: count,
  expected: count,
});

const fileSchema = z.strictObject({
  /** Relative to the root of the repository, with `/`. */
  file: z.string(),
  /** The name before a rename; null where it has none. */
  renamedFrom: z.string().nullable(),
  kind: z.enum(['report', 'outline', 'letter', 'register', 'documents', 'other']),
  /** `affected`: not touched, but judged otherwise than before because of what is. */
  change: z.enum(['added', 'modified', 'renamed', 'deleted', 'affected']),
  /** `unfilled`: a scaffold in which nobody has written yet; `draft`: its front matter says so. */
  state: z.enum(['wrong', 'warned', 'fine', 'draft', 'unfilled', 'deleted']),
  /** What it reports on; null for files of no campaign. */
  campaign: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  /** Of a report; null where the register does not know it. */
  unit: z.strictObject({ id: z.string(), name: z.string(), level: z.string() }).nullable(),
  /** Versions of the outline: the one that the report is held to, and the newest. */
  outline: z.strictObject({ held: count, newest: count }).nullable(),
  /** The first day on which it is late; null without one. */
  before: daySchema.nullable(),
  /** Who reviews it, in the form of CODEOWNERS; empty where nobody is named. */
  team: z.string(),
  messages: z.array(messageSchema),
  /** How many more there are, where all of them would be too much. */
  more: z.strictObject({ errors: count, warnings: count, blanks: count }).optional(),
  /** From the last line to the first, so that one does not move the next. */
  suggestions: z.array(suggestionSchema),
  figures: z.array(figureSchema),
  differences: z.array(differenceSchema),
  totals: z.array(totalSchema),
  /** The names of the artifacts that were built of it; null where none was. */
  document: z.string().nullable(),
  redline: z.string().nullable(),
});

const verdictSchema = z.strictObject({
  format: z.literal(1),
  /** The newest commit of the change, and the one of main that it is compared with. */
  head: commit,
  base: commit,
  /** The day in Vietnam on which it was judged. */
  asOf: daySchema,
  /** `check`: judged only; `preview`: documents, redlines, figures and totals are there as well. */
  phase: z.enum(['check', 'preview']),
  /** Those that the change touches, then those that it affects, each sorted. */
  files: z.array(fileSchema),
  /** What must never enter, wherever it was found; its text is never repeated. */
  secrets: z.array(z.strictObject({ file: z.string(), line, message: z.string() })),
  /** What is wrong in files that the change does not touch and did not alter: counted only. */
  elsewhere: z.strictObject({ files: count, errors: count, warnings: count }),
  /** What the list of reviewers should be; null where it is so. */
  codeowners: z.string().nullable(),
  /** Where it stands, if not where GitHub looks for it. */
  codeownersFile: z.enum(CODEOWNERS_FILES).optional(),
  /** Whether code is touched, so that its tests run. */
  touchesCode: z.boolean(),
});

/** A message in a file of a change. */
export type VerdictMessage = Readonly<z.infer<typeof messageSchema>>;
/** A certain mend that can be offered at the lines it mends. */
export type Suggestion = Readonly<z.infer<typeof suggestionSchema>>;
/** A file of a change. */
export type VerdictFile = Readonly<z.infer<typeof fileSchema>>;
/** All that is said of a change. */
export type Verdict = Readonly<z.infer<typeof verdictSchema>>;

/** Reads a verdict out of what another run left; null where it is none, whatever it is. */
export function parseVerdict(text: string): Verdict | null {
  if (Buffer.byteLength(text) > LARGEST_VERDICT) return null;
  try {
    return verdictSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether the change itself is in the way of a merge. */
export function blocksMerge({ files, secrets }: Pick<Verdict, 'files' | 'secrets'>): boolean {
  return secrets.length > 0 || files.some(({ messages }) => messages.some(({ severity }) => severity === 'error'));
}
