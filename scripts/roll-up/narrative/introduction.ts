/** What stands before items: a title, the paragraph before a list, an item that a list of its own follows. */
import { circumstanceOf, leadAddressee, withoutStop } from './addressee.ts';
import { isAnnouncement, isCommonplace } from './announcement.ts';
import type { Place } from './told.ts';

/** What introduces items. */
export interface Introduction {
  /** Whom they are asked of; null where no one is named. */
  readonly addressee: string | null;
  /** What else it says of them; empty where it only announces that they follow. */
  readonly telling: string;
}

/** Reads words on one line. */
export function readIntroduction(words: string, place: Place): Introduction {
  const named = leadAddressee(words, place.isAsking);
  const circumstance = named?.circumstance ?? (place.isAsking ? circumstanceOf(words) : null);
  const isEmpty = circumstance === null ? isAnnouncement(words, place) : isCommonplace(circumstance, place);
  const telling = isEmpty ? '' : withoutStop(circumstance ?? words);
  return { addressee: named?.name ?? null, telling };
}
