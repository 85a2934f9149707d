/** The letter or plan that issues an outline, `outlines/<campaign>/letter.md`. */
import type { Root } from 'mdast';
import type { Day } from '../date.ts';
import type { YamlBlock } from '../markdown/yaml-block.ts';
import { parseYamlBlock } from '../markdown/yaml-schema.ts';
import type { CampaignId, UnitId } from '../paths.ts';
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import { authorityFault } from '../profiles/authority.ts';
import { PROFILE_GRAMMAR } from '../profiles/grammar.ts';
import { isUnread, type Register, unknownUnit } from '../register/register.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { frontMatterBlock, LETTER_GUIDE, type LetterFrontMatter, letterFrontMatterSchema } from './front-matter.ts';
import { placeFrontMatter } from './front-place.ts';
import { stampFault } from './received.ts';

/** The official document that issues an outline. */
export interface Letter {
  readonly campaign: CampaignId;
  readonly source: string;
  readonly root: Root;
  readonly frontMatter: LetterFrontMatter;
}

/** A letter that reminded units of the reports that they owed. */
export interface Reminder {
  readonly number: string;
  readonly date: Day;
  /** Who sent it. */
  readonly unit: UnitId;
}

/** The reminders that a letter's front matter records; those of no unit are of who issued the letter. */
export function remindersOf({ frontMatter: { reminders, issuer } }: Letter): readonly Reminder[] {
  return reminders.map(({ number, date, unit = issuer }) => ({ number, date, unit }));
}

/** A letter as far as its file can be read. */
export interface ParsedLetter {
  /** Null where the front matter cannot be used. */
  readonly letter: Letter | null;
  readonly problems: readonly Problem[];
  /** The tree, its front matter first. */
  readonly root: Root;
}

const RULE = ruleId('front-matter');
const KEYS = Object.keys(letterFrontMatterSchema.shape);

/** Reads a letter; `given` is its parsed `source`. Defects of its front matter become problems of the rule `front-matter`. */
export function parseLetter(campaign: CampaignId, source: string, given: Root, register: Register): ParsedLetter {
  const { root, fault } = placeFrontMatter(source, given, KEYS, RULE);
  const faults = fault ? [fault] : [];
  const yaml = frontMatterBlock(root, source, RULE, LETTER_GUIDE);
  if (!yaml) {
    const message = `Công văn, kế hoạch thiếu phần đầu giữa hai dòng \`---\`; hãy thêm với các khóa ${LETTER_GUIDE.keys}`;
    return { letter: null, problems: [problem(RULE, FILE_START, message)], root };
  }
  const { value, problems } = parseYamlBlock(yaml, letterFrontMatterSchema, RULE, LETTER_GUIDE);
  if (!value) return { letter: null, problems: [...faults, ...problems], root };
  return {
    letter: { campaign, source, root, frontMatter: value },
    problems: [...faults, ...problems, ...formProblems(value, yaml, register)],
    root,
  };
}

function formProblems(
  { profile, type, number, date, title, signer, issuer, received, reminders }: LetterFrontMatter,
  yaml: YamlBlock,
  register: Register,
): readonly Problem[] {
  const grammar = PROFILE_GRAMMAR[profile];
  const problems: Problem[] = [];
  const isUnknown = (unit: UnitId) => !register.units.has(unit) && !isUnread(register);
  if (isUnknown(issuer)) {
    const message = unknownUnit(register, issuer, 'hãy ghi mã của cơ quan ban hành');
    problems.push(problem(RULE, yaml.place(['issuer']), message));
  }
  for (const [index, { unit }] of reminders.entries()) {
    if (unit === undefined || !isUnknown(unit)) continue;
    const message = unknownUnit(register, unit, 'hãy ghi mã của đơn vị đã gửi công văn đôn đốc');
    problems.push(problem(RULE, yaml.place(['reminders', index, 'unit']), message));
  }
  if (!grammar.number(type).test(number)) {
    const message = `Số, ký hiệu \`${number}\` không đúng thể thức ${grammar.name}; hãy ghi như \`${grammar.numberExample(type)}\``;
    problems.push(problem(RULE, yaml.place(['number']), message, { actual: number }));
  }
  const fault = signer.authority === undefined ? null : authorityFault(signer.authority, profile);
  if (fault) {
    const { message, ...details } = fault;
    problems.push(problem(RULE, yaml.place(['signer', 'authority']), message, details));
  }
  for (const [path, value] of [
    [['title'], title],
    [['signer', 'title'], signer.title],
    [['signer', 'name'], signer.name],
  ] as const) {
    if (!isPlaceholder(value)) continue;
    const message = `\`${path.join('.')}\` còn để trống (“${value}”); hãy điền trước khi ban hành`;
    problems.push(problem(RULE, yaml.place(path), message, { severity: 'warning', actual: value }));
  }
  const stamp = stampFault(received, date, 'văn bản');
  if (received && stamp)
    problems.push(problem(RULE, yaml.place(['received', 'date']), stamp, { actual: received.date }));
  return problems;
}
