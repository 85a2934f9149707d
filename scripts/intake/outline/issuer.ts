/** The unit of the register that issued a document. */
import type { Register, Unit } from '#lib/register/register.ts';
import { foldToneMarks } from '#lib/vietnamese/text.ts';

/** The unit whose letterhead these names are; null where none is, or several. */
export function issuerOf(names: readonly string[], { units }: Register): Unit | null {
  const said = plain(names.join(' '));
  const all = [...units.values()].filter(({ issuer }) => issuer !== '');
  const whole = all.filter(({ superior, issuer }) => plain(`${superior} ${issuer}`) === said);
  return (
    only(whole) ??
    only(all.filter(({ issuer }) => plain(issuer) === said)) ??
    only(
      all
        .filter(({ superior, issuer }) => holds(said, issuer) && (superior === '' || holds(said, superior)))
        .filter(isMost),
    )
  );
}

/** The unit that a sentence names as the issuer: the longest name in it; null where none is, or several. */
export function issuerIn(sentence: string, { units }: Register): Unit | null {
  const said = plain(sentence);
  return only(
    [...units.values()].filter(({ issuer }) => issuer.split(' ').length > 2 && holds(said, issuer)).filter(isMost),
  );
}

function holds(said: string, name: string): boolean {
  return ` ${said} `.includes(` ${plain(name)} `);
}

/** Words alone, whatever stands between them. */
function plain(text: string): string {
  return foldToneMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True where no other one has a longer name that this one's is in. */
function isMost({ issuer }: Unit, _: number, all: readonly Unit[]): boolean {
  return !all.some((one) => one.issuer.length > issuer.length && holds(plain(one.issuer), issuer));
}

function only(units: readonly Unit[]): Unit | null {
  const [first, ...others] = units;
  return first && others.length === 0 ? first : null;
}
