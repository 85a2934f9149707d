/** A verdict that its readers take: of very many reports, such as all scaffolds of a campaign, only some messages are told and the rest counted. */
import { LARGEST_VERDICT, type Verdict, type VerdictFile, type VerdictMessage } from './verdict.ts';

/** Messages of a file, fewer from one try to the next. */
const LIMITS = [100, 30, 10, 3, 1] as const;

/** The verdict, or as much of it as has room. */
export function withinLimits(verdict: Verdict, most = LARGEST_VERDICT): Verdict {
  let shorter = verdict;
  for (const limit of LIMITS) {
    if (Buffer.byteLength(JSON.stringify(shorter)) < most) return shorter;
    shorter = { ...verdict, files: verdict.files.map((file) => shortened(file, limit)) };
  }
  return shorter;
}

function shortened(file: VerdictFile, limit: number): VerdictFile {
  if (file.messages.length <= limit) return file;
  const kept = new Set([...file.messages].sort((a, b) => weightOf(a) - weightOf(b)).slice(0, limit));
  const left = file.messages.filter((one) => !kept.has(one));
  const told = left.filter(({ isBlank }) => !isBlank);
  const errors = told.filter(({ severity }) => severity === 'error').length;
  return {
    ...file,
    messages: file.messages.filter((one) => kept.has(one)),
    // So many files are mended otherwise than one by one.
    suggestions: [],
    more: { errors, warnings: told.length - errors, blanks: left.length - told.length },
  };
}

/** What stops a merge is told first, what is only unfilled last. */
function weightOf({ severity, isBlank }: VerdictMessage): number {
  return (isBlank ? 1 : 0) + (severity === 'error' ? 0 : 2);
}
