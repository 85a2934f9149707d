/** The front matter that a report starts with. */
import { stringify } from 'yaml';
import { PROFILE_GRAMMAR } from '../profiles/grammar.ts';
import type { Unit } from '../register/register.ts';
import { BLANK } from '../vietnamese/placeholder.ts';
import type { Outline } from './outline.ts';
import { type StartingSigner, startingSigner } from './starting-signer.ts';

/** The front matter that a unit's report starts with. */
export interface StartingFrontMatter {
  readonly number: string;
  readonly date: string;
  readonly signer: StartingSigner;
  readonly 'outline-version': number;
}

/** What the register knows of a report's front matter, and blanks. */
export function startingFrontMatter(
  { frontMatter: { profile, type, version } }: Outline,
  unit: Unit,
): StartingFrontMatter {
  const grammar = PROFILE_GRAMMAR[profile];
  const number =
    unit.symbol === ''
      ? BLANK
      : grammar.number(type).test(`-${type}/${unit.symbol}`)
        ? `-${type}/${unit.symbol}`
        : `/${type}-${unit.symbol}`;
  return { number, date: BLANK, signer: startingSigner(unit, profile), 'outline-version': version };
}

/** Front matter as YAML, between its two lines. */
export function frontMatterYaml(frontMatter: StartingFrontMatter): string {
  return stringify(frontMatter, { lineWidth: 0 });
}
