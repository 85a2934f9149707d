/** What is known of a judged file, as JSON: written where the file was judged, parsed where that is taken over. */
import type { Position } from 'unist';
import * as z from 'zod';
import { daySchema } from '#lib/date-schema.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { reportOfPath } from '#lib/paths.ts';
import { hasErrors, ruleId } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { FigurePlaces } from '../../check/figure-places.ts';
import { type CheckMessage, toMessage } from '../../check/message.ts';
import type { Parts } from '../../check/parts.ts';
import { PackedFigures } from '../../roll-up/numbers/packed-figures.ts';
import type { ReportSummary } from '../../roll-up/numbers/summary.ts';
import type { Aside } from '../aside.ts';
import type { FreshJudgement, Judgement } from '../judgement.ts';

/** What cannot be what it says that it is; whoever reads it tells where it stands. */
export class Damaged extends Error {}

/** From 1: line and column of the start, then of the end. */
const place = z.tuple([z.int().min(1), z.int().min(1), z.int().min(1), z.int().min(1)]);
type Place = z.infer<typeof place>;

const edit = z.strictObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() });
const message = z.strictObject({
  place,
  rule: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  expected: z.array(z.string()).optional(),
  actual: z.string().optional(),
  outline: z.strictObject({ file: z.string(), line: z.int().min(1) }).optional(),
  fix: edit.extend({ parts: z.array(edit).optional() }).optional(),
});
const messages = z.array(message);

/** A judgement as it is written. */
export const judgementSchema = z.strictObject({
  own: messages,
  isReport: z.boolean(),
  isReadable: z.boolean(),
  filing: z.strictObject({ content: z.enum(['valid', 'draft', 'invalid']), received: daySchema.nullable() }).nullable(),
  number: z.strictObject({ year: z.string(), number: z.string(), written: z.string(), place }).nullable(),
  summary: z.strictObject({ figures: z.string(), version: z.int() }).nullable(),
});
type WrittenJudgement = z.infer<typeof judgementSchema>;

const cells = z.array(z.tuple([z.string(), place, z.string(), z.string(), z.string(), z.int().min(1), z.int()]));

/** What stands beside a judgement, as it is written. */
export const asideSchema = z.strictObject({
  messages,
  stamped: z.strictObject({ received: daySchema, place }).nullable(),
  suppressions: z.array(z.strictObject({ line: z.int().min(1), rules: z.array(z.string()), reason: z.string() })),
  parts: z.strictObject({
    isReport: z.boolean(),
    isDraft: z.boolean(),
    sections: z.array(z.strictObject({ line: z.int().min(1), title: z.string(), asked: z.array(z.string()) })),
  }),
});
type WrittenAside = z.infer<typeof asideSchema>;

/** A judgement as it is written, without its places. */
export function writtenJudgement(judged: FreshJudgement): WrittenJudgement {
  const { own, isReport, isReadable, filing, number, summary } = judged;
  return {
    own: own.map(writtenMessage),
    isReport,
    isReadable,
    filing: filing && { content: filing.content, received: filing.received },
    number: number && {
      year: number.year,
      number: number.number,
      written: number.written,
      place: placeOf(number.place),
    },
    summary: summary && { figures: summary.figures.packed, version: summary.version },
  };
}

/** Where a judged file gives its figures, as it is written; nobody asks where one stands that does not count. */
export function writtenPlaces(judged: FreshJudgement): z.infer<typeof cells> {
  return (judged.summary ? [...judged.places().cells] : []).map(([key, { place: at, actual, term, outline }]) => [
    key,
    placeOf(at),
    actual,
    term,
    outline.file,
    outline.line,
    outline.since,
  ]);
}

/** Where a file gives its figures, as it was written. */
export function readPlaces(file: string, written: unknown): FigurePlaces {
  const places = parsed(cells, written).map(
    ([key, at, actual, term, outline, line, since]) =>
      [key, { place: positionOf(at), actual, term, outline: { file: outline, line, since } }] as const,
  );
  return { file, cells: new Map(places) };
}

/** The judgement of a file as it was written elsewhere; `places` are read when they are asked for. */
export function readJudgement(
  repository: Repository,
  file: string,
  written: unknown,
  places: () => FigurePlaces,
): Judgement {
  const read = parsed(judgementSchema, written);
  return judgementOf(repository, file, read, places, (outline) => {
    const figures = read.summary && PackedFigures.read(outline, read.summary.figures);
    if (!figures) throw impossibleFigures(file);
    return figures;
  });
}

/** What a repository has that a judgement is held to. */
export type Known = Pick<Repository, 'outline' | 'register'>;

/** The judgement that something written stands for, once it is read; it asks for the `figures` of a file that counts. */
export function judgementOf(
  known: Known,
  file: string,
  written: Omit<WrittenJudgement, 'summary'> & { readonly summary: Pick<ReportSummary, 'version'> | null },
  places: () => FigurePlaces,
  figures: (outline: Outline) => ReportSummary['figures'],
): Judgement {
  const { own, filing, number, summary, ...kind } = written;
  const { campaign, unit: unitId } = reportOfPath(file) ?? {};
  if (campaign === undefined || unitId === undefined) throw new Damaged(`${file} không phải báo cáo`);
  const told = own.map((one) => readMessage(file, one));
  const { outline = null } = (summary && known.outline(campaign)) ?? {};
  const unit = (summary && known.register().register.units.get(unitId)) ?? null;
  if (summary && !(outline && unit)) throw impossibleFigures(file);
  return {
    ...kind,
    file,
    own: told,
    isWrong: hasErrors(told),
    filing: filing && { ...filing, unit: unitId, file },
    number: number && { ...number, unitId, place: positionOf(number.place) },
    summary: summary && outline && unit && { unit, file, figures: figures(outline), version: summary.version },
    places,
  };
}

function impossibleFigures(file: string): Damaged {
  return new Damaged(`${file} không thể có số liệu như vậy`);
}

/** What stands beside a judgement, as it is written. */
export function writtenAside({ messages: told, stamped, suppressions, parts }: Aside): WrittenAside {
  const { isReport, isDraft, sections } = parts();
  return {
    messages: told.map(writtenMessage),
    stamped: stamped && { received: stamped.received, place: placeOf(stamped.place) },
    suppressions: suppressions.map(({ line, rules, reason }) => ({ line, rules: [...rules], reason })),
    parts: {
      isReport,
      isDraft,
      sections: sections.map(({ line, title, asked }) => ({ line, title, asked: [...asked] })),
    },
  };
}

/** The same as it was written elsewhere. */
export function readAside(file: string, written: unknown): Aside {
  const { parts, ...read } = parsed(asideSchema, written);
  return asideOfWritten(file, read, () => parts);
}

/** What something written, once it is read, stands for. */
export function asideOfWritten(
  file: string,
  { messages: told, suppressions, stamped }: Omit<WrittenAside, 'parts'>,
  parts: () => Parts,
): Aside {
  return {
    messages: told.map((one) => readMessage(file, one)),
    suppressions,
    stamped: stamped && { file, received: stamped.received, place: positionOf(stamped.place) },
    parts,
  };
}

/** A message as it is written; it does not say of which file it is. */
function writtenMessage(one: CheckMessage): z.infer<typeof message> {
  const { line, column, endLine, endColumn, rule, severity, message: text, expected, actual, outline, fix } = one;
  return {
    place: [line, column, endLine, endColumn],
    rule,
    severity,
    message: text,
    ...(expected ? { expected: [...expected] } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(outline ? { outline: { ...outline } } : {}),
    ...(fix ? { fix: { start: fix.start, end: fix.end, text: fix.text, parts: fix.parts && [...fix.parts] } } : {}),
  };
}

function readMessage(file: string, written: z.infer<typeof message>): CheckMessage {
  const { place: at, rule, severity, message: text, expected, actual, outline, fix } = written;
  return toMessage(file, {
    rule: ruleId(rule),
    severity,
    place: positionOf(at),
    message: text,
    ...(expected ? { expected } : {}),
    ...(actual === undefined ? {} : { actual }),
    ...(outline ? { outline } : {}),
    ...(fix
      ? { fix: fix.parts ? { ...fix, parts: fix.parts } : { start: fix.start, end: fix.end, text: fix.text } }
      : {}),
  });
}

/** What a schema makes of a value; a value that it does not hold for is {@link Damaged}. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Damaged(`không đọc được ${issue?.path.join('.') || 'nội dung'}`);
}

function placeOf({ start, end }: Position): Place {
  return [start.line, start.column, end.line, end.column];
}

function positionOf([line, column, endLine, endColumn]: Place): Position {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}
