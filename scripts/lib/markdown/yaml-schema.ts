/** The value of a YAML block held to a schema: mismatches become problems with a place. */
import type { z } from 'zod';
import { type Problem, problem, type RuleId } from '../problem.ts';
import { similarity } from '../vietnamese/similarity.ts';
import type { YamlBlock, YamlPath } from './yaml-block.ts';

/** What messages about a kind of block show. */
export interface YamlGuide {
  /** The keys that can be used, as a list. */
  readonly keys: string;
  /** By dotted path, a line as the author must type it. */
  readonly examples: Readonly<Record<string, string>>;
}

/** The keys of a schema as messages list them. */
export function keysOf({ shape }: z.ZodObject): string {
  return Object.keys(shape).join(', ');
}

/**
 * Parses the value of a block with a schema. Every mismatch becomes a problem of `rule` at the value
 * (at its key for an unknown key, at the end of the map for a missing one); null where there is any.
 */
export function parseYamlBlock<T>(
  block: YamlBlock,
  schema: z.ZodType<T>,
  rule: RuleId,
  guide: YamlGuide,
): { value: T | null; problems: readonly Problem[] } {
  if (block.problems.length > 0) return { value: null, problems: block.problems };
  const lost = lostKeys(block.value, []);
  if (lost.length > 0) return { value: null, problems: lost.map((path) => lostKey(block, path, rule)) };
  const result = schema.safeParse(block.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  return {
    value: null,
    problems: issues
      .filter((issue) => !isMisspelt(issue, issues))
      .flatMap((issue) => explainIssue(block, issue, rule, guide)),
  };
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

/** A missing key that stands there misspelt is one defect: the unknown key tells it. */
function isMisspelt(missing: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const key = String(missing.path.at(-1) ?? '');
  if (missing.input !== undefined || key === '') return false;
  const parent = missing.path.slice(0, -1).join('.');
  return issues.some(
    (issue) =>
      issue.code === 'unrecognized_keys' &&
      issue.path.join('.') === parent &&
      issue.keys.some((given) => similarity(given, key, 0.6) >= 0.6),
  );
}

function explainIssue(block: YamlBlock, issue: z.core.$ZodIssue, rule: RuleId, guide: YamlGuide): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(
        rule,
        block.keyPlace(path, key),
        `Không có khóa \`${key}\` ở đây; hãy sửa tên khóa hoặc bỏ dòng này (các khóa dùng được: ${guide.keys})`,
        {
          actual: key,
        },
      ),
    );
  }
  const missing = issue.input === undefined || (issue.input === null && path.length > 0);
  if (missing && issue.code !== 'custom')
    return [problem(rule, block.place(path), missingMessage(path, guide, `cần ${expectation(issue)}`))];
  const text = issue.code === 'custom' ? issue.message : `cần ${expectation(issue)}`;
  const actual = typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : undefined;
  return [
    problem(rule, block.place(path), `${nameOf(path)} viết chưa đúng: ${text}`, actual === undefined ? {} : { actual }),
  ];
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
