/** Front matter: the YAML between `---` lines at the head of an outline or a report. */
import type { Root } from 'mdast';
import { z } from 'zod';
import { daySchema, isDay, periodSchema } from './date.ts';
import { isPlaceholder } from './placeholder.ts';
import { PROFILES } from './profile.ts';
import { readYamlBlock, type YamlBlock } from './yaml-block.ts';

/** The front matter of a parsed file, null where it has none. */
export function frontMatterBlock(root: Root, source: string, rule: string): YamlBlock | null {
  const node = root.children[0];
  if (node?.type !== 'yaml' || !node.position) return null;
  const offset = source.indexOf('\n', node.position.start.offset ?? 0) + 1;
  return readYamlBlock({ text: node.value, line: node.position.start.line + 1, offset }, rule);
}

const line = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize('NFC'));
const lines = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(line));

/** A day, or a blank that the rule `placeholder` reports. */
const dayOrBlank = z.string().refine((text) => isDay(text) || isPlaceholder(text), { message: 'cần một ngày có thật, viết năm-tháng-ngày như `2023-06-12`' });

export const outlineFrontMatterSchema = z.strictObject({
  title: line,
  version: z.int().min(1),
  issuer: line,
  basis: line,
  period: periodSchema,
  profile: z.enum(PROFILES),
  type: z.string().regex(/^\p{Lu}\p{L}{0,5}$/u, { message: 'cần chữ viết tắt tên loại văn bản, như `BC`' }),
  levels: z.record(line, z.strictObject({ before: daySchema.optional() }).nullable()),
  addressees: lines.default([]),
  via: line.optional(),
  copies: lines.default([]),
  'forward-to': lines.default([]),
  waivers: z.array(z.strictObject({ unit: line, reason: line })).default([]),
  abbreviations: z.record(line, line).default({}),
});

export type OutlineFrontMatter = z.infer<typeof outlineFrontMatterSchema>;
export const OUTLINE_KEYS = Object.keys(outlineFrontMatterSchema.shape).join(', ');

export const reportFrontMatterSchema = z.strictObject({
  number: z.string().trim().min(1),
  date: dayOrBlank,
  signer: z.strictObject({ authority: line.optional(), title: line, name: line }),
  place: line.optional(),
  addressees: lines.optional(),
  via: line.optional(),
  copies: lines.optional(),
  draft: z.boolean().default(false),
  received: z.strictObject({ number: z.union([z.string(), z.number()]).transform(String), date: daySchema }).optional(),
});

export type ReportFrontMatter = z.infer<typeof reportFrontMatterSchema>;
export const REPORT_KEYS = Object.keys(reportFrontMatterSchema.shape).join(', ');
