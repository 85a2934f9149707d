/** The value of a YAML block held to a schema: mismatches become problems with a place. */
import type { Position } from 'unist';
import type { z } from 'zod';
import { type Edit, type Problem, problem, type RuleId } from '../problem.ts';
import type { YamlBlock, YamlPath } from './yaml-block.ts';
import { type Finding, Places, put, remove } from './yaml-findings.ts';
import type { YamlGuide } from './yaml-guide.ts';
import { meantValue } from './yaml-mend.ts';
import { unknownKeys } from './yaml-unknown.ts';

/** Whoever mistypes more has mistyped one thing. */
const MAX_TOLD = 50;
/** Rounds of mending a value to read on; each finds what the one before hid. */
const MAX_ROUNDS = 6;

/**
 * Parses the value of a block with a schema. Every mismatch becomes a problem of `rule` at the value (at its key for an unknown key, at the
 * end of the map for a missing one). What can be understood is read on with, so that all mismatches are told; the value is null where
 * that is not possible.
 */
export function parseYamlBlock<T>(
  block: YamlBlock,
  schema: z.ZodType<T>,
  rule: RuleId,
  guide: YamlGuide,
): { value: T | null; problems: readonly Problem[] } {
  if (block.isUnread) return { value: null, problems: block.problems };
  const lost = lostKeys(block.value, []);
  if (lost.length > 0) return { value: null, problems: lost.map((path) => lostKey(block, path, rule)) };
  let problems = [...block.problems];
  const told = new Set<string>();
  const places = new Places(block);
  let value: unknown = block.value ?? {};
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return { value: result.data, problems: inOrder(problems) };
    const issues = result.error.issues.flatMap(unfold);
    const unknown = unknownKeys(places, issues, value, guide);
    const meant = new Set([...block.lost, ...unknown.flatMap(({ means }) => means ?? [])]);
    const others = issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? [] : judgeIssue(places, issue, meant, guide),
    );
    const draft: unknown = structuredClone(value);
    let isMended = false;
    for (const { key, place, message, details, repair } of [...others, ...unknown]) {
      isMended = repair(draft) || isMended;
      // What a mended value brings about in the group around it is no slip of its own.
      if (told.has(key) || (round > 0 && [...told].some((one) => one.startsWith(`${key}.`)))) continue;
      told.add(key);
      if (message === null) continue;
      const slip = block.problems.find((one) => holds(place, one.place));
      // What is no right value even then is not mended by what makes it readable.
      if (slip && details.fix === undefined) problems = problems.map((one) => (one === slip ? withoutFix(one) : one));
      else if (!slip) problems.push(problem(rule, place, message, details));
    }
    if (!isMended) break;
    for (const { moved } of unknown) if (moved) places.move(moved);
    value = draft;
  }
  return { value: null, problems: inOrder(problems) };
}

/** Of a value in one of two forms, what is wrong with the form that it has. */
function unfold(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return [issue];
  const isOther = (found: readonly z.core.$ZodIssue[]) =>
    found.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const form = issue.errors.find((found) => !isOther(found)) ?? issue.errors[0] ?? [];
  return form.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

/** True for a slip in a value of one line: the value is not told again. */
function holds({ start, end }: Position, slip: Position): boolean {
  if (start.line !== end.line || start.line !== slip.start.line) return false;
  return slip.start.column >= start.column && slip.start.column < end.column;
}

function withoutFix({ fix: _, ...rest }: Problem): Problem {
  return rest;
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
    return { key, place: places.of(path), message, details: {}, repair: (draft) => remove(draft, path) };
  }
  const text = issue.code === 'custom' ? issue.message : `cần ${expectation(issue)}`;
  const actual = typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : undefined;
  const place = places.of(path);
  const right = meantValue(issue);
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
