/** Words replaced one after the other, as one replacement: `-[trẻ khỏe] +[cao tuổi]`, not `-[trẻ] +[cao]` and `-[khỏe] +[tuổi]`. */
import type { Inline } from '../model/model.ts';
import { isSpace } from './tokens.ts';

/** What goes and what comes at one place, and the token behind it that stays; null at the end. */
interface Place {
  readonly gone: readonly Inline[];
  readonly come: readonly Inline[];
  readonly stays: Inline | null;
}

/** The tokens of a paragraph with their changes: a space between two replacements by the same hands is replaced with them. */
export function joinReplacements(tokens: readonly Inline[]): readonly Inline[] {
  const joined: Place[] = [];
  for (const place of placesOf(tokens)) {
    const last = joined.at(-1);
    const space = last?.stays;
    if (last && space && isSpace(space) && areOne(last, place)) {
      const [deleted, inserted] = [place.gone[0]?.change, place.come[0]?.change];
      joined[joined.length - 1] = {
        gone: [...last.gone, { ...space, ...(deleted ? { change: deleted } : {}) }, ...place.gone],
        come: [...last.come, { ...space, ...(inserted ? { change: inserted } : {}) }, ...place.come],
        stays: place.stays,
      };
    } else joined.push(place);
  }
  return joined.flatMap(({ gone, come, stays }) => [...gone, ...come, ...(stays ? [stays] : [])]);
}

function placesOf(tokens: readonly Inline[]): readonly Place[] {
  const places: Place[] = [];
  let [gone, come]: [Inline[], Inline[]] = [[], []];
  for (const token of [...tokens, null]) {
    if (token?.change) (token.change.type === 'deleted' ? gone : come).push(token);
    else {
      places.push({ gone, come, stays: token });
      [gone, come] = [[], []];
    }
  }
  return places;
}

/** Both replace something, and the same hands took and brought it. */
function areOne(one: Place, next: Place): boolean {
  return (
    next.gone.length > 0 &&
    next.come.length > 0 &&
    one.gone.length > 0 &&
    one.come.length > 0 &&
    one.gone.at(-1)?.change === next.gone[0]?.change &&
    one.come.at(-1)?.change === next.come[0]?.change
  );
}
