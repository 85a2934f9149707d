/** What a forge shows at lines of a change: it takes ten of a kind, so the most important nine, and how many more there are. */
import { formatGithub, formatNotice } from '../../check/formats/github.ts';
import { formatPlain } from '../../check/formats/plain.ts';
import type { Annotated } from '../../check/message.ts';
import { type Hunks, isShown } from '../../git/hunks.ts';
import type { Verdict } from './verdict.ts';

const MOST = 9;

/** Workflow commands of GitHub: errors before warnings, what is not only unfilled and what the change shows before the rest, of each file one first. */
export function annotations({ files, secrets }: Pick<Verdict, 'files' | 'secrets'>, hunks: Hunks): readonly string[] {
  const known = new Set(secrets.map(({ file, line }) => `${file}\n${line}`));
  const found = files.flatMap(({ file, messages }) => {
    const seen = new Map<number, number>();
    return messages
      .filter(({ rule, line }) => !(SECRETS.has(rule) && known.has(`${file}\n${line}`)))
      .map((message) => {
        const { severity, isBlank, line } = message;
        const rank =
          (severity === 'error' ? 0 : 4) + (isBlank ? 2 : 0) + (isShown(hunks.get(file), line, line) ? 0 : 1);
        const turn = seen.get(rank) ?? 0;
        seen.set(rank, turn + 1);
        return { rank, turn, told: { file, ...message } };
      });
  });
  const sorted = found.sort((a, b) => a.rank - b.rank || a.turn - b.turn).map(({ told }) => told);
  const all = [...secrets.map(secretTold), ...sorted];
  const more = all.length - MOST;
  return [
    ...formatGithub(all.slice(0, MOST)),
    ...(more > 0
      ? [formatNotice(`Còn ${more} lời báo nữa; xem đủ ở nhận xét của máy trong yêu cầu gộp (pull request)`)]
      : []),
  ];
}

const SECRETS: ReadonlySet<string> = new Set(['state-secret', 'personal-data']);

function secretTold({ file, line, message }: Verdict['secrets'][number]): Annotated {
  return { file, line, column: 1, endLine: line + 1, endColumn: 1, rule: 'personal-data', severity: 'error', message };
}

/** The same for a log that nobody turns into annotations: all of it. */
export function plainLines({ files, secrets }: Pick<Verdict, 'files' | 'secrets'>): readonly string[] {
  const messages = files.flatMap(({ file, messages: told }) => told.map((one) => ({ file, ...one })));
  return formatPlain([...secrets.map(secretTold), ...messages], files.length);
}
