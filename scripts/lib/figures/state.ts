/** The three states that an author may write in place of a value. */
import { fold } from '../vietnamese/text.ts';

/** `none-occurred` counts as 0; `not-applicable` and `unknown` are left out of totals. */
export type State = 'value' | 'none-occurred' | 'not-applicable' | 'unknown';

/** The states with their words. */
const STATES: readonly (readonly [Exclude<State, 'value'>, string])[] = [
  ['none-occurred', 'Không phát sinh'],
  ['not-applicable', 'Không áp dụng'],
  ['unknown', 'Chưa có số liệu'],
];

const byText: ReadonlyMap<string, Exclude<State, 'value'>> = new Map(
  STATES.map(([state, text]) => [fold(text), state]),
);

/** The state that a text says; null for any other text. */
export function stateIn(text: string): Exclude<State, 'value'> | null {
  return byText.get(fold(text)) ?? null;
}

/** The state of that name, as tables for programs have it; null for anything else. */
export function stateNamed(name: string): Exclude<State, 'value'> | null {
  return STATES.find(([state]) => state === name)?.[0] ?? null;
}

/** A state in words. */
export function formatState(state: Exclude<State, 'value'>): string {
  return STATES.find(([one]) => one === state)?.[1] ?? '';
}
