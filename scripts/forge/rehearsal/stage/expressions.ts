/** Expressions of workflows, `${{ … }}` and `if:`, by the library that GitHub's own editor uses. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What an expression may ask about: JSON by the names of contexts. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How things have gone so far: the steps of a job, or the jobs that one needs. */
export type Status = 'success' | 'failure' | 'cancelled' | 'skipped';

const STATUS = ['success', 'failure', 'always', 'cancelled'] as const;
const INSERTED = /\$\{\{(.*?)\}\}/gsu;

/** The text with what stands between `${{` and `}}` put in. */
export function expanded(text: string, contexts: Contexts, status: Status): string {
  return text.replace(INSERTED, (_, expression: string) => evaluated(expression, contexts, status).coerceString());
}

/** Whether a condition holds; without a word about how things went, only where they went well. */
export function holds(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  const whole = condition?.trim() ?? '';
  const bare = /^\$\{\{(?<inner>(?:(?!\}\}).)*)\}\}$/su.exec(whole)?.groups?.inner ?? whole;
  if (bare === '') return status === 'success';
  const asks = STATUS.some((name) => new RegExp(`\\b${name}\\s*\\(`, 'u').test(bare));
  return (asks || status === 'success') && isTrue(evaluated(bare, contexts, status));
}

function evaluated(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const functions = [
    ...STATUS.map((name) => ({
      name,
      minArgs: 0,
      maxArgs: 0,
      description: '',
      call: () => new data.BooleanData(name === 'always' || name === status),
    })),
    {
      name: 'hashFiles',
      minArgs: 1,
      maxArgs: 255,
      description: '',
      call: (...patterns: data.ExpressionData[]) =>
        new data.StringData(patterns.some((one) => isThere(one.coerceString(), contexts)) ? 'a'.repeat(64) : ''),
    },
  ];
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const byName = new Map(functions.map((one) => [one.name.toLowerCase(), one]));
  return new Evaluator(parsed, values, byName).evaluate();
}

/** Whether a pattern may mean any file of the workspace: what stands before its first `*` is looked at. */
function isThere(pattern: string, { github }: Contexts): boolean {
  const workspace = typeof github === 'object' && github !== null && 'workspace' in github ? github.workspace : '';
  const star = pattern.indexOf('*');
  const path = join(String(workspace), star < 0 ? pattern : dirname(`${pattern.slice(0, star)}x`));
  return existsSync(path) && (star < 0 || !statSync(path).isDirectory() || readdirSync(path).length > 0);
}

function isTrue(value: data.ExpressionData): boolean {
  if (value.kind === data.Kind.Boolean) return value.value;
  if (value.kind === data.Kind.String) return value.value !== '';
  if (value.kind === data.Kind.Number) return value.value !== 0;
  return value.kind !== data.Kind.Null;
}
