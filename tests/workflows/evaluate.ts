/** Expressions of workflows, by GitHub's own engine. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionInfo } from '@actions/expressions/funcs/info';

/** How it stands when a condition is asked. */
export interface Standing {
  readonly needs: Readonly<
    Record<string, { readonly result: string; readonly outputs?: Readonly<Record<string, string>> }>
  >;
  readonly github?: unknown;
  /** Somebody stopped the run. */
  readonly isCancelled?: boolean;
}

/** Whether a job with this condition runs, as documented: without a function of status, only where all jobs it needs succeeded. */
export function jobRuns(condition: string, standing: Standing): boolean {
  const results = Object.values(standing.needs).map(({ result }) => result);
  return runs(condition, standing, { isWell: results.every(isSuccess), hasFailed: results.includes('failure') });
}

/** Whether the first step of a job runs: without a function of status, not where somebody stopped the run. */
export function stepRuns(condition: string, standing: Standing): boolean {
  return runs(condition, standing, { isWell: true, hasFailed: false });
}

const isSuccess = (result: string) => result === 'success';

function runs(
  condition: string,
  { needs, github = {}, isCancelled = false }: Standing,
  { isWell, hasFailed }: { readonly isWell: boolean; readonly hasFailed: boolean },
): boolean {
  const source = /^\$\{\{(.*)\}\}$/su.exec(condition)?.[1] ?? condition;
  const status: Readonly<Record<string, boolean>> = {
    always: true,
    cancelled: isCancelled,
    failure: !isCancelled && hasFailed,
    success: !isCancelled && isWell,
  };
  const functions = Object.entries(status).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const tokens = new Lexer(source).lex().tokens;
  const tree = new Parser(tokens, ['needs', 'github'], functions satisfies FunctionInfo[]).parse();
  const context: unknown = JSON.parse(JSON.stringify({ needs, github }), data.reviver);
  if (!(context instanceof data.Dictionary)) throw new Error('no context');
  const value = new Evaluator(tree, context, new Map(functions.map((one) => [one.name, one]))).evaluate();
  const asksStatus = /\b(?:always|cancelled|failure|success)\s*\(/u.test(source);
  return (asksStatus || status.success === true) && !['', '0', 'false'].includes(value.coerceString());
}
