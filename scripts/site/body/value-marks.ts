/**
 * Values that a campaign may hide: which ones is known when all reports were read, and the text of one is made before. So they stand between
 * marks in its body, which nothing that an author writes can be: his comments are left out, his angle brackets are escaped in texts, and his
 * quotes in attributes.
 */
import type { TermKey } from '#lib/figures/term.ts';
import { MASKED } from '../../roll-up/numbers/mask.ts';

/** Whose value it is. */
export type Place = [figure: string, term: string];

/** HTML between marks. */
export function between(number: number, html: string): string {
  return `<!--"v${number}"-->${html}<!--"/v"-->`;
}

/** A body without its marks, and with `không nêu` in the place of what is hidden. */
export function withoutHidden(
  body: string,
  values: readonly (readonly Place[])[],
  hides: (figure: string, term: TermKey) => boolean,
): string {
  if (values.length === 0) return body;
  let shown = '';
  let depth = 0;
  // Marks stand in each other: how deep the one stands of which nothing is shown.
  let hidden: number | null = null;
  for (const [index, part] of body.split(/<!--"(v\d+|\/v)"-->/u).entries()) {
    if (index % 2 === 0) shown += hidden === null ? part : '';
    else if (part === '/v') {
      depth--;
      if (hidden === depth) hidden = null;
    } else {
      const places = values[Number(part.slice(1))] ?? [];
      if (hidden === null && places.some(([figure, term]) => hides(figure, term as TermKey))) {
        if (!shown.endsWith(MASKED)) shown += MASKED;
        hidden = depth;
      }
      depth++;
    }
  }
  // A footnote leads back to where it stood, if that is shown.
  return shown.replace(/ ?<a href="#([^"]+)" data-footnote-backref=""[^>]*>↩(?:<sup>\d+<\/sup>)?<\/a>/gu, (link, id) =>
    shown.includes(`id="${id}"`) ? link : '',
  );
}
