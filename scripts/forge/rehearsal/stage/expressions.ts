/** Expressions of workflows, `${{ … }}` and `if:`, by the library that GitHub's own editor uses. */
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
  const functions = STATUS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    description: '',
    call: () => new data.BooleanData(name === 'always' || name === status),
  }));
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse();
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(parsed, values, new Map(functions.map((one) => [one.name, one]))).evaluate();
}

function isTrue(value: data.ExpressionData): boolean {
  if (value.kind === data.Kind.Boolean) return value.value;
  if (value.kind === data.Kind.String) return value.value !== '';
  if (value.kind === data.Kind.Number) return value.value !== 0;
  return value.kind !== data.Kind.Null;
}
