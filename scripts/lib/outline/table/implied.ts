/** What a row of a figure table leaves to the row that it is a part of. */
import type { RawFigure } from '../../figures/figure.ts';
import { fold } from '../../vietnamese/text.ts';
import { typeOfUnit } from './type-words.ts';

/** The keys of a figure while they are put together. */
export type Raw = { -readonly [Key in keyof RawFigure]: RawFigure[Key] };

/** A figure whose keys are all known. */
export interface Settled {
  readonly raw: RawFigure;
  /** Its unit, or that of its whole where it has none; empty where neither has one. */
  readonly unit: string;
}

/** What a part has of its whole where it says nothing else. */
export const SHARED = ['optional', 'since', 'for', 'levels', 'total', 'mask-below'] as const;

const AMOUNTS: readonly unknown[] = ['count', 'number', 'money'];

/** The type of a figure that does not say: a ratio's, that of its whole where it has the same unit, or that of its unit. */
export function impliedType(raw: RawFigure, whole: Settled | null): unknown {
  if (raw.of) return 'percent';
  const unit = String(raw.unit ?? '');
  return whole && isAlike(unit, whole) && isAmount(whole.raw) ? whole.raw.type : typeOfUnit(unit);
}

/** The keys that a part need not say: what it shares with its whole, and that it is no larger where both are amounts in one unit. */
export function impliedKeys(raw: RawFigure, whole: Settled | null): RawFigure {
  if (!whole || !isAmount(raw) || !isAmount(whole.raw)) return {};
  const implied: Raw = {};
  for (const key of SHARED) if (whole.raw[key] !== undefined) implied[key] = whole.raw[key];
  if (raw.type !== 'count') delete implied['mask-below'];
  if (isAlike(String(raw.unit ?? ''), whole)) implied['at-most'] = raw['part-of'];
  return implied;
}

/** The unit that a figure is counted in. */
export function settledUnit(raw: RawFigure, whole: Settled | null): string {
  return typeof raw.unit === 'string' ? raw.unit : (whole?.unit ?? '');
}

function isAlike(unit: string, whole: Settled): boolean {
  return unit === '' || fold(unit) === fold(whole.unit);
}

function isAmount({ type = 'count' }: RawFigure): boolean {
  return AMOUNTS.includes(type);
}
