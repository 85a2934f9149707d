/** The values that a report gives, as one short text: thousands of reports are kept while a campaign is rolled up. */
import Big from 'big.js';
import { isDay } from '#lib/date.ts';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { NO_TERM, type TermKey, termKey } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';

/** What a report gives for a figure in one term. */
export interface GivenValue {
  /** The term as the report names it. */
  readonly term: string;
  readonly value: FigureValue;
  /** The explanation in the row; empty where there is none. */
  readonly note: string;
}

/** Values by figure id, then by term. */
export type GivenValues = ReadonlyMap<string, ReadonlyMap<TermKey, GivenValue>>;

/** Words in a list of one, a day in one of two, so that neither is taken for a number. */
type PackedValue = string | boolean | readonly [string] | readonly [string, 'date'];

/** Term, value and note; a number has the digits after its comma as written. */
type Packed = readonly [term: string, value: PackedValue, note?: string];

/** What a number or a state looks like. */
const WORD = /^(?:-?\d+(?:\.\d+)?|none-occurred|not-applicable|unknown)$/u;

/** What was read last of a campaign's reports: whoever reads a report reads all of its figures. */
const last = new WeakMap<Outline, { readonly of: PackedFigures; readonly values: GivenValues }>();

/** The values of one report, unpacked when they are asked for. */
export class PackedFigures {
  private readonly outline: Outline;
  /** Not as a text, which would take two bytes a letter. */
  private readonly bytes: Buffer;

  private constructor(outline: Outline, packed: string) {
    this.outline = outline;
    this.bytes = Buffer.from(packed);
  }

  /** JSON: for each figure of the outline its terms and values. */
  get packed(): string {
    return this.bytes.toString();
  }

  /** Packs the values of a report; nothing of those that are wrong. */
  static pack(outline: Outline, values: GivenValues): PackedFigures {
    const figures = [...outline.figures.keys()].map((id) => [...(values.get(id)?.values() ?? [])].flatMap(pack));
    return new PackedFigures(outline, JSON.stringify(figures));
  }

  /** What was packed elsewhere; null where that is no values of the figures of the outline. */
  static read(outline: Outline, packed: string): PackedFigures | null {
    const figures: unknown = JSON.parse(packed);
    const isWhole = Array.isArray(figures) && figures.length === outline.figures.size;
    return isWhole && figures.every((one) => Array.isArray(one) && one.every(isPacked))
      ? new PackedFigures(outline, packed)
      : null;
  }

  get(id: string): ReadonlyMap<TermKey, GivenValue> | undefined {
    const known = last.get(this.outline);
    const read = known?.of === this ? known : { of: this, values: this.unpack() };
    if (read !== known) last.set(this.outline, read);
    return read.values.get(id);
  }

  private unpack(): GivenValues {
    const figures = JSON.parse(this.packed) as readonly (readonly Packed[])[];
    const values = new Map<string, ReadonlyMap<TermKey, GivenValue>>();
    let index = 0;
    for (const id of this.outline.figures.keys()) values.set(id, unpackTerms(figures[index++] ?? []));
    return values;
  }
}

const NOTHING: ReadonlyMap<TermKey, GivenValue> = new Map();

function unpackTerms(packed: readonly Packed[]): ReadonlyMap<TermKey, GivenValue> {
  if (packed.length === 0) return NOTHING;
  const values = new Map<TermKey, GivenValue>();
  for (const [term, value, note = ''] of packed)
    values.set(term === '' ? NO_TERM : termKey(term), { term, value: unpackValue(value), note });
  return values;
}

/** What may stand in a text that comes from elsewhere; thousands are read in a run, so that it is no schema. */
function isPacked(one: unknown): boolean {
  if (!Array.isArray(one) || one.length < 2 || one.length > 3) return false;
  const [term, value, note = '']: readonly unknown[] = one;
  return typeof term === 'string' && typeof note === 'string' && isPackedValue(value);
}

function isPackedValue(value: unknown): boolean {
  if (typeof value === 'string') return WORD.test(value);
  if (!Array.isArray(value)) return typeof value === 'boolean';
  const [text, kind = 'date']: readonly unknown[] = value;
  return value.length <= 2 && typeof text === 'string' && kind === 'date';
}

/** A value without errors; nothing of any other. */
function pack({ term, value, note }: GivenValue): readonly Packed[] {
  const packed = packValue(value);
  if (packed === null) return [];
  return [note === '' ? [term, packed] : [term, packed, note]];
}

function packValue(value: FigureValue): PackedValue | null {
  if (value.type === 'number') return value.value.toFixed(value.decimals);
  if (value.type === 'answer') return value.yes;
  if (value.type === 'text') return [value.text];
  if (value.type === 'date') return [value.day, 'date'];
  return value.type === 'state' ? value.state : null;
}

function unpackValue(packed: PackedValue): FigureValue {
  if (typeof packed === 'boolean') return { type: 'answer', yes: packed };
  if (typeof packed === 'object') {
    const [text, kind] = packed;
    return kind === 'date' && isDay(text) ? { type: 'date', day: text } : { type: 'text', text };
  }
  if (packed === 'none-occurred' || packed === 'not-applicable' || packed === 'unknown')
    return { type: 'state', state: packed };
  const point = packed.indexOf('.');
  return { type: 'number', value: new Big(packed), decimals: point < 0 ? 0 : packed.length - point - 1 };
}
