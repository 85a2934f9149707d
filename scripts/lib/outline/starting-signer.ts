/** Who signs a document that is yet to be written, as far as the register says. */
import { authorityInForm } from '../profiles/authority.ts';
import { PROFILE_GRAMMAR, type Profile } from '../profiles/grammar.ts';
import type { Unit } from '../register/register.ts';
import { BLANK } from '../vietnamese/placeholder.ts';

/** The signer that a document starts with. */
export interface StartingSigner {
  /** Missing where the head signs alone. */
  readonly authority?: string;
  readonly title: string;
  readonly name: string;
}

/** The signer of a unit's document: for whom in the form of the profile, a blank where the register does not say, title and name as blanks. */
export function startingSigner({ authority }: Pick<Unit, 'authority'>, profile: Profile): StartingSigner {
  const blank = { title: BLANK, name: BLANK };
  if (authority === '') return blank;
  return { authority: authority === null ? BLANK : inForm(authority, profile), ...blank };
}

/** `BAN THƯỜNG VỤ` and another profile's `TM. BAN THƯỜNG VỤ` become `T/M BAN THƯỜNG VỤ`, `KT. TRƯỞNG BAN` becomes `K/T TRƯỞNG BAN`. */
function inForm(authority: string, profile: Profile): string {
  const line = authority.toUpperCase();
  return authorityInForm(line, profile) ?? `${PROFILE_GRAMMAR[profile].marks.onBehalf} ${line}`;
}
