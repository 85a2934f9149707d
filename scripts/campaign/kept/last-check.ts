/**
 * What the last check of everything told: told again as it stands while nothing has changed, in the state of which Git tells and where else
 * something was sought.
 */
import { join } from 'node:path';
import { codeDigest } from '../../git/code.ts';
import { stateDigest, type WorkState, workState } from '../../git/work-state.ts';
import { cacheFolder } from '../../output/cache-folder.ts';
import { KeptLines } from '../../output/kept-lines.ts';
import { isWrittenSince, placesDigest, untoldPlaces } from './places.ts';

/** What a check of everything prints. */
export interface Told {
  /** To stdout. */
  readonly lines: readonly string[];
  /** To stderr. */
  readonly notes: readonly string[];
  readonly isFine: boolean;
}

/** The last check of everything in one format, and what stands in the working folder now. */
export interface LastCheck {
  /** What it told; null where something has changed since, or nothing was kept. */
  readonly told: Told | null;
  /** What stands there now. */
  readonly state: WorkState;
  /** `sought`: where files and folders were looked for. */
  keep(told: Told, sought: ReadonlySet<string>): void;
}

/** Null where nothing can be kept, or where it cannot be told whether something has changed. */
export function lastCheck(root: string, format: string): LastCheck | null {
  const folder = cacheFolder(root, codeDigest());
  const state = folder === null ? null : workState(root);
  if (folder === null || !state) return null;
  const lines = new KeptLines(join(folder, 'last.check'));
  const digest = stateDigest(state);
  const last = lines.get(format);
  const isSame = last?.at(0) === digest && last.at(2) === placesDigest(root, JSON.parse(last.at(3) ?? '[]'));
  const told = isSame ? last.at(1) : null;
  return {
    told: told === null ? null : JSON.parse(told),
    state,
    keep({ lines: said, notes, isFine }, sought) {
      const places = untoldPlaces(sought, state);
      const stand = placesDigest(root, places);
      const now = JSON.stringify({ lines: said, notes, isFine });
      // What was written meanwhile may have been read or not.
      const after = workState(root);
      if (after && stateDigest(after) === digest && !isWrittenSince(root, state, sought))
        lines.put(format, [digest, now, stand, JSON.stringify(places)]);
      lines.close();
    },
  };
}
