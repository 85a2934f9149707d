/** The value of a YAML block held to a schema: mismatches become problems with a place. */
import type { Position } from 'unist';
import type * as z from 'zod';
import { type Edit, type Problem, problem, type RuleId } from '../problem.ts';
import type { YamlBlock, YamlPath } from './yaml-block.ts';
import { type Finding, Places, put, remove, unfold } from './yaml-findings.ts';
import { keysAt, type YamlGuide } from './yaml-guide.ts';
import { meantValue } from './yaml-mend.ts';
import { type Salvaged, salvage } from './yaml-salvage.ts';
import { unknownKeys } from './yaml-unknown.ts';

/** What is told of a value: at first, and now. */
interface Told {
  readonly first: Problem;
  readonly now: Problem;
}

/** Whoever mistypes more has mistyped one thing. */
const MAX_TOLD = 50;
/** Rounds of mending a value to read on; each finds what the one before hid. */
const MAX_ROUNDS = 6;

/** What a schema makes of a block. */
interface ParsedYaml<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Null where `value` is not. */
  readonly salvaged: Salvaged<T> | null;
}

/**
 * Parses the value of a block with a schema. Every mismatch becomes a problem of `rule` at the value (at its key for an unknown key, at the
 * end of the map for a missing one). What can be understood is read on with, so that all mismatches are told; the value is null where
 * that is not possible. `salvaged` is what can be judged of it even then.
 */
export function parseYamlBlock<T>(
  block: YamlBlock,
  schema: z.ZodType<T>,
  rule: RuleId,
  guide: YamlGuide,
): ParsedYaml<T> {
  const unusable = (problems: readonly Problem[], value: unknown): ParsedYaml<T> => ({
    value: null,
    problems,
    salvaged: salvage(schema, value, guide.standIn ?? (() => undefined)),
  });
  if (block.isUnread) return unusable(block.problems, null);
  const lost = lostKeys(block.value, []);
  if (lost.length > 0)
    return unusable(
      lost.map((path) => lostKey(block, path, rule)),
      null,
    );
  let problems = [...block.problems];
  /** By what they are about; null for what another message tells. */
  const told = new Map<string, Told | null>();
  const places = new Places(block);
  let value: unknown = block.value ?? {};
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return { value: result.data, problems: inOrder(problems), salvaged: null };
    const issues = result.error.issues.flatMap(unfold);
    const unknown = unknownKeys(places, issues, value, guide);
    const meant = new Set([...block.lost, ...unknown.flatMap(({ means }) => means ?? [])]);
    const others = issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? [] : judgeIssue(places, issue, meant, guide),
    );
    const draft: unknown = structuredClone(value);
    let isMended = false;
    for (const { key, place, message, details, repair, isMissing } of [...others, ...unknown]) {
      isMended = repair(draft) || isMended;
      const before = told.get(key);
      if (before && message !== null && !key.endsWith('?') && isMissing !== true) {
        const after = stillWrong(before, message, block.problems);
        problems = problems.map((one) => (one === before.now ? after : one));
        told.set(key, { ...before, now: after });
      }
      // What a mended value brings about in the group around it is no slip of its own.
      if (before !== undefined || (round > 0 && [...told.keys()].some((one) => one.startsWith(`${key}.`)))) continue;
      told.set(key, null);
      if (message === null) continue;
      const slip = block.problems.find((one) => holds(place, one.place) || (!one.fix && follows(place, one.place)));
      const found = slip ?? problem(rule, place, message, details);
      const now = slip?.fix && details.fix === undefined ? stillWrong({ first: slip }, message, [slip]) : found;
      problems = slip ? problems.map((one) => (one === slip ? now : one)) : [...problems, now];
      told.set(key, { first: found, now });
    }
    if (!isMended) break;
    for (const { moved } of unknown) if (moved) places.move(moved);
    value = draft;
  }
  return unusable(inOrder(problems), value);
}

/** True for a slip in a value of one line: the value is not told again. */
function holds({ start, end }: Position, slip: Position): boolean {
  if (start.line !== end.line || start.line !== slip.start.line) return false;
  return slip.start.column >= start.column && slip.start.column < end.column;
}

/** True for a value on the line of a slip and behind it: nobody knows what it was before that is mended. */
export function follows({ start }: Position, slip: Position): boolean {
  return start.line === slip.start.line && start.column >= slip.start.column;
}

/** What is no right value even when it is mended is not mended by that; of a slip, what else is wrong is told with it. */
function stillWrong({ first }: Pick<Told, 'first'>, message: string, slips: readonly Problem[]): Problem {
  const { fix: _, ...rest } = first;
  return slips.includes(first) ? { ...rest, message: `${rest.message}. Ngoài ra, ${message}` } : rest;
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => (a.place.start.offset ?? 0) - (b.place.start.offset ?? 0)).slice(0, MAX_TOLD);
}

/** What JavaScript takes for no key of its own, and schemas pass over without a word. */
const NO_KEY = '__proto__';

/** Where such keys stand. */
function lostKeys(value: unknown, path: YamlPath): readonly YamlPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.hasOwn(value, NO_KEY) ? [path] : [];
  const steps = Object.entries(value).filter(([key]) => key !== NO_KEY);
  return [...own, ...steps.flatMap(([key, one]) => lostKeys(one, [...path, Array.isArray(value) ? Number(key) : key]))];
}

function lostKey(block: YamlBlock, path: YamlPath, rule: RuleId): Problem {
  const message = `Không dùng được khóa \`${NO_KEY}\`; hãy sửa tên khóa hoặc bỏ dòng này`;
  return problem(rule, block.keyPlace(path, NO_KEY), message, { actual: NO_KEY });
}

/** `meant` are keys that stand there under another name, or in a line that could not be read. */
function judgeIssue(places: Places, issue: z.core.$ZodIssue, meant: ReadonlySet<string>, guide: YamlGuide): Finding {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const key = path.join('.');
  const missing = issue.input === undefined || (issue.input === null && path.length > 0);
  if (missing && issue.code !== 'custom') {
    const message = meant.has(String(path.at(-1) ?? ''))
      ? null
      : missingMessage(path, guide, `cần ${expectation(issue)}`);
    return {
      key,
      place: places.of(path),
      message,
      details: {},
      repair: (draft) => remove(draft, path),
      isMissing: true,
    };
  }
  const text = issue.code === 'custom' ? issue.message : `cần ${expectation(issue)}`;
  const actual = typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : undefined;
  const place = places.of(path);
  const inner = keysAt(guide, [...path, 0]);
  // A text is no group, even in a list.
  const meantOne = inner.length > 0 && typeof issue.input === 'string' ? null : meantValue(issue);
  // No plain text of YAML begins with these.
  const right =
    meantOne && /^[@`]/u.test(meantOne.text) ? { ...meantOne, text: JSON.stringify(meantOne.text) } : meantOne;
  const hint = right ? `; ${right.isCertain ? 'hãy ghi' : 'có lẽ là'} \`${lineOf(path, right.text)}\`` : '';
  const fix = right?.isCertain ? editAt(place, right.text) : undefined;
  const details = { ...(actual === undefined ? {} : { actual }), ...(right ? { expected: [right.text] } : {}), fix };
  const repair = (draft: unknown): boolean =>
    right ? put(draft, path, right.value) : issue.input === null ? remove(draft, path) : put(draft, path, null);
  return { key, place, message: `${nameOf(path)} viết chưa đúng: ${text}${hint}`, details, repair };
}

/** A value with its key, where it has one. */
function lineOf(path: YamlPath, text: string): string {
  const key = path.at(-1);
  return typeof key === 'string' ? `${key}: ${text}` : text;
}

function editAt({ start, end }: Position, text: string): Edit {
  return { start: start.offset ?? 0, end: end.offset ?? 0, text };
}

function missingMessage(path: YamlPath, guide: YamlGuide, otherwise: string): string {
  const example = guide.examples[path.join('.')];
  return `Thiếu ${nameOf(path)}; ${example ? `hãy thêm, như \`${example}\`` : otherwise}`;
}

/** A value as an author calls it: items of a list are counted from 1. */
function nameOf(path: YamlPath): string {
  const [last] = path.slice(-1);
  const item = path.findLastIndex((step) => typeof step === 'number');
  const list = `\`${path.slice(0, item).join('.')}\``;
  const count = Number(path[item]) + 1;
  if (last === undefined) return 'Khối này';
  if (item < 0) return `\`${path.join('.')}\``;
  return item === path.length - 1
    ? `Phần tử thứ ${count} của ${list}`
    : `\`${path.slice(item + 1).join('.')}\` ở phần tử thứ ${count} của ${list}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'một dòng chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: '`true` hoặc `false`',
  array: 'một danh sách `[…, …]`',
  tuple: 'một danh sách `[…, …]`',
  object: 'một nhóm `khóa: giá trị`',
  record: 'một nhóm `khóa: giá trị`',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `một trong: ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'chữ, không để trống' : `ít nhất ${issue.minimum}`;
    case 'too_big':
      return `nhiều nhất ${issue.maximum}`;
    case 'custom':
      return issue.message;
    default:
      return issue.message;
  }
}
