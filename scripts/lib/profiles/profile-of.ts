/** The profiles by name. */
import type { DocumentProfile } from './document-profile.ts';
import type { Profile } from './grammar.ts';
import { PARTY_2018 } from './party-2018.ts';
import { PARTY_2026 } from './party-2026.ts';
import { STATE } from './state.ts';
import { UNION } from './union.ts';

const PROFILES: Readonly<Record<Profile, DocumentProfile>> = {
  'party-2018': PARTY_2018,
  'party-2026': PARTY_2026,
  state: STATE,
  union: UNION,
};

const SMALL: Readonly<Record<Profile, DocumentProfile>> = {
  'party-2018': withSmallHead(PARTY_2018),
  'party-2026': withSmallHead(PARTY_2026),
  state: withSmallHead(STATE),
  union: withSmallHead(UNION),
};

function withSmallHead(profile: DocumentProfile): DocumentProfile {
  return { ...profile, looks: { ...profile.looks, ...profile.smallHead } };
}

/** The form of a profile's documents. */
export function profileOf(name: Profile): DocumentProfile {
  return PROFILES[name];
}

/** The same profile with the smaller letters that its guide allows in the head. */
export function smallHeadOf({ name }: DocumentProfile): DocumentProfile {
  return SMALL[name];
}
