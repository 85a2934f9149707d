/** Questions asked as the command asks them, in this process. */
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { answerLines, type Format } from '../../scripts/query/answer.ts';
import { openDatabase } from '../../scripts/query/asking.ts';
import type { Bound, Database } from '../../scripts/query/duckdb.ts';
import { holdingsOf } from '../../scripts/query/holdings.ts';
import type { Narrowing, Question } from '../../scripts/query/questions/question.ts';

const WIDTH = 160;

/** Opens what a repository has to ask of. */
export function open(root: string): Promise<Database> {
  const { holdings } = holdingsOf(new Repository(new Disk(root)), {
    campaign: undefined,
    sql: undefined,
    head: '',
  });
  return openDatabase(holdings);
}

/** The answer to a ready question. */
export async function answer(
  database: Database,
  question: Question,
  narrowed: Readonly<Partial<Record<Narrowing, string>>> = {},
  format: Format = 'table',
): Promise<string> {
  const bound: Bound = { campaign: null, unit: null, figure: null, ...narrowed };
  const lines = answerLines(await database.ask(question.sql, bound), question, format, WIDTH);
  return lines.map((line) => `${line}\n`).join('');
}
