/** Front matter: the YAML between `---` lines at the head of an outline or a report. */
import type { Root } from 'mdast';
import * as z from 'zod';
import { isDay } from '../date.ts';
import { daySchema, noDay, periodSchema } from '../date-schema.ts';
import { readYamlBlock, type YamlBlock, yamlText } from '../markdown/yaml-block.ts';
import { keyList, keysOf, knownKeys, type YamlGuide } from '../markdown/yaml-guide.ts';
import { campaignId, unitId } from '../paths.ts';
import type { RuleId } from '../problem.ts';
import { PROFILES } from '../profiles/grammar.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';

/** The front matter of a parsed file, null where it has none. */
export function frontMatterBlock(root: Root, source: string, rule: RuleId, guide?: YamlGuide): YamlBlock | null {
  const node = root.children[0];
  return node?.type === 'yaml' ? readYamlBlock(yamlText(node, source), rule, guide && knownKeys(guide)) : null;
}

const line = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize('NFC'));
const unit = line.transform(unitId);
const lines = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(line));

/** A day, or a blank that the rule `placeholder` reports. */
const dayOrBlank = z.string().superRefine((text, context) => {
  if (!isDay(text) && !isPlaceholder(text)) context.addIssue(noDay('2023-06-12', text));
});

/** Abbreviation of the type of a document, as in its symbol. */
const documentType = (example: string) =>
  z.string().regex(/^\p{Lu}\p{L}{0,5}$/u, { message: `chữ viết tắt tên loại văn bản, như \`${example}\`` });
/** Empty where the head signs alone. */
const authority = z.preprocess((value) => (value === '' || value === null ? undefined : value), line.optional());
const signer = z.strictObject({ authority: authority.optional(), title: line, name: line });
/** Not finished yet; a number says which draft it is. */
const draft = z
  .union([z.boolean(), z.int().min(1)], { error: '`true`, `false`, hoặc lần dự thảo như `2`' })
  .default(false);

/** The stamp that the office puts on what came to it: its own number and day, who it is, to whom it hands it on. */
const received = z.strictObject({
  // A longer number would lose its last digits.
  number: z
    .union([z.string().max(100), z.number().refine(Number.isSafeInteger, { message: 'số đến như `125`' })])
    .transform(String),
  date: daySchema,
  by: line.optional(),
  forwarded: line.optional(),
});

/** An incoming stamp (dấu đến). */
export type Received = z.infer<typeof received>;

/** A line that shows how a signer is written. */
const SIGNER = 'signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Nguyễn Văn A }';

const levelObject = z.strictObject({
  before: daySchema.optional(),
  by: daySchema.optional(),
  review: daySchema.optional(),
  addressees: lines.optional(),
  via: line.optional(),
});

const waiver = z.strictObject({ unit, reason: line });

/** What a level of units is asked: when, and to whom where that is not what the outline says of all. */
const level = levelObject.refine(({ before, by }) => before === undefined || by === undefined, {
  message: 'chỉ ghi một hạn: `before` (trước ngày ấy) hoặc `by` (chậm nhất ngày ấy)',
});

/** The front matter of an outline. */
export const outlineFrontMatterSchema = z.strictObject({
  title: line,
  version: z.int().min(1),
  issuer: unit,
  basis: line,
  period: periodSchema,
  profile: z.enum(PROFILES),
  type: documentType('BC'),
  levels: z.record(line, level.nullable()),
  addressees: lines.default([]),
  via: line.optional(),
  copies: lines.default([]),
  'forward-to': lines.default([]),
  waivers: z.array(waiver).default([]),
  abbreviations: z.record(line, line).default({}),
  'compare-with': line.transform(campaignId).optional(),
  pages: z.int().min(1).max(1000).optional(),
});

/** The front matter of an outline, parsed. */
export type OutlineFrontMatter = z.infer<typeof outlineFrontMatterSchema>;

/** What stands in for front matter that cannot be read; nothing is told of it. */
export const OUTLINE_STAND_INS: Readonly<Record<string, unknown>> = {
  title: '…',
  version: 1_000_000,
  issuer: '…',
  basis: '-',
  period: '2000-01-01/2000-12-31',
  profile: PROFILES[0],
  type: 'BC',
  levels: {},
};

/** What messages about an outline's front matter show. */
export const OUTLINE_GUIDE: YamlGuide = {
  keys: keysOf(outlineFrontMatterSchema),
  groups: {
    '': keyList(outlineFrontMatterSchema),
    'levels.*': keyList(levelObject),
    'waivers.*': keyList(waiver),
  },
  free: ['levels', 'abbreviations'],
  lists: ['addressees', 'copies', 'forward-to', 'waivers'],
  standIn: (path) => (path.length === 1 ? OUTLINE_STAND_INS[String(path[0])] : undefined),
  page: 'outlines/README.md, phần 2',
  examples: {
    title: 'title: Kết quả thực hiện dân chủ ở cơ sở năm 2023',
    version: 'version: 1',
    issuer: 'issuer: hai-phong',
    basis: 'basis: Công văn số 42-CV/BCĐ ngày 25/5/2023',
    period: 'period: 2023-01-01/2023-06-30',
    profile: 'profile: party-2018',
    type: 'type: BC',
    levels: 'levels: { district: { before: 2023-06-15 } }',
  },
};

/** The front matter of a report. */
export const reportFrontMatterSchema = z.strictObject({
  number: z.string().trim().min(1),
  date: dayOrBlank,
  signer,
  place: line.optional(),
  addressees: lines.optional(),
  via: line.optional(),
  copies: lines.optional(),
  draft,
  'outline-version': z.int().min(1).optional(),
  received: received.optional(),
});

/** The front matter of a report, parsed. */
export type ReportFrontMatter = z.infer<typeof reportFrontMatterSchema>;

/** What messages about a report's front matter show. */
export const REPORT_GUIDE: YamlGuide = {
  keys: keysOf(reportFrontMatterSchema),
  groups: { '': keyList(reportFrontMatterSchema), signer: keyList(signer), received: keyList(received) },
  free: [],
  lists: ['addressees', 'copies'],
  page: 'reports/README.md, phần 3',
  examples: {
    number: 'number: 15-BC/BCĐ',
    date: 'date: 2023-06-12',
    signer: SIGNER,
    'signer.title': 'title: TRƯỞNG BAN',
    'signer.name': 'name: Nguyễn Văn A',
  },
};

const reminder = z.strictObject({ number: line, date: daySchema, unit: unit.optional() });

/** The front matter of a letter. */
export const letterFrontMatterSchema = z.strictObject({
  type: documentType('CV'),
  number: z.string().trim().min(1),
  date: dayOrBlank.optional(),
  profile: z.enum(PROFILES),
  issuer: unit,
  title: line,
  place: line.optional(),
  addressees: lines.default([]),
  via: line.optional(),
  copies: lines.default([]),
  signer,
  draft,
  received: received.optional(),
  reminders: z.array(reminder).default([]),
});

/** The front matter of a letter, parsed. */
export type LetterFrontMatter = z.infer<typeof letterFrontMatterSchema>;

/** What messages about a letter's front matter show. */
export const LETTER_GUIDE: YamlGuide = {
  keys: keysOf(letterFrontMatterSchema),
  groups: {
    '': keyList(letterFrontMatterSchema),
    signer: keyList(signer),
    received: keyList(received),
    'reminders.*': keyList(reminder),
  },
  free: [],
  lists: ['addressees', 'copies', 'reminders'],
  page: 'outlines/README.md, phần 8',
  examples: {
    type: 'type: CV',
    number: 'number: 42-CV/BCĐ',
    profile: 'profile: party-2018',
    issuer: 'issuer: hai-phong',
    title: 'title: báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2023',
    signer: SIGNER,
    'signer.title': 'title: TRƯỞNG BAN',
    'signer.name': 'name: Nguyễn Văn A',
    reminders: 'reminders: [{ number: 51-CV/BCĐ, date: 2023-06-16 }]',
  },
};
