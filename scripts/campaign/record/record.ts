/** What is known of a judged file, as JSON: written where the file was judged, parsed where that is taken over. */
import type { Position } from 'unist';
import * as z from 'zod';
import { daySchema } from '#lib/date-schema.ts';
import { type CampaignId, reportOfPath, type UnitId } from '#lib/paths.ts';
import { hasErrors, ruleId } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { FigurePlaces } from '../../check/figure-places.ts';
import { type CheckMessage, toMessage } from '../../check/message.ts';
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

const judgement = z.strictObject({
  own: messages,
  isReport: z.boolean(),
  isReadable: z.boolean(),
  filing: z.strictObject({ content: z.enum(['valid', 'draft', 'invalid']), received: daySchema.nullable() }).nullable(),
  number: z.strictObject({ year: z.string(), number: z.string(), written: z.string(), place }).nullable(),
  summary: z.strictObject({ figures: z.string(), version: z.int() }).nullable(),
});

const cells = z.array(z.tuple([z.string(), place, z.string(), z.string(), z.string(), z.int().min(1), z.int()]));

const aside = z.strictObject({
  messages,
  stamped: z.strictObject({ received: daySchema, place }).nullable(),
  suppressions: z.array(z.strictObject({ line: z.int().min(1), rules: z.array(z.string()), reason: z.string() })),
  parts: z.strictObject({
    isReport: z.boolean(),
    isDraft: z.boolean(),
    sections: z.array(z.strictObject({ line: z.int().min(1), title: z.string(), asked: z.array(z.string()) })),
  }),
});

/** A judgement as it is written, without its places. */
export function writtenJudgement(judged: FreshJudgement): z.infer<typeof judgement> {
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
  const { own, filing, number, summary, ...kind } = parsed(judgement, written);
  const { campaign, unit: unitId } = reportOfPath(file) ?? {};
  if (campaign === undefined || unitId === undefined) throw new Damaged(`${file} không phải báo cáo`);
  const told = own.map((one) => readMessage(file, one));
  return {
    ...kind,
    file,
    own: told,
    isWrong: hasErrors(told),
    filing: filing && { ...filing, unit: unitId, file },
    number: number && { ...number, unitId, place: positionOf(number.place) },
    summary: summary && readSummary(repository, campaign, unitId, file, summary),
    places,
  };
}

function readSummary(
  repository: Repository,
  campaign: CampaignId,
  unitId: UnitId,
  file: string,
  { figures, version }: { readonly figures: string; readonly version: number },
): ReportSummary {
  const { outline = null } = repository.outline(campaign) ?? {};
  const unit = repository.register().register.units.get(unitId);
  const values = outline && PackedFigures.read(outline, figures);
  if (!unit || !values) throw new Damaged(`${file} không thể có số liệu như vậy`);
  return { unit, file, figures: values, version };
}

/** What stands beside a judgement, as it is written. */
export function writtenAside({ messages: told, stamped, suppressions, parts }: Aside): z.infer<typeof aside> {
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
  const { messages: told, suppressions, stamped, parts } = parsed(aside, written);
  return {
    messages: told.map((one) => readMessage(file, one)),
    suppressions,
    stamped: stamped && { file, received: stamped.received, place: positionOf(stamped.place) },
    parts: () => parts,
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
