/**
 * Texts that anybody may have written, as nodes of Markdown that stay text on every forge. The writer of Markdown escapes what is
 * Markdown; what forges read into the text afterwards (mentions, numbers of issues, addresses, formulas) is broken up here.
 */
import type { InlineCode, PhrasingContent, Text } from 'mdast';
import { visible } from '#lib/printable.ts';
import { shorten } from '#lib/vietnamese/text.ts';

/** No one sees it, and no word goes on over it. */
const APART = '\u200B';

/** Of names and titles, in characters. */
const LONGEST_NAME = 100;
/** Of messages, in characters. */
const LONGEST_MESSAGE = 700;

/** What forges make a link of, wherever it stands in a text; each is broken after its first group. */
const REFERENCES: readonly RegExp[] = [
  // Accounts, teams, addresses of mail, `owner/repository@commit`.
  /(@)/gu,
  // `#12`, `!12`, `~label`, `%milestone`, `&12`, `^alert`: the last four in GitLab.
  /([#!~%&^])(?=[\p{L}\p{N}\p{M}_"'-])/gu,
  /\b(GH)(?=-\d)/giu,
  // Commits.
  /(?<![\p{L}\p{N}_])([0-9a-f]{6})(?=[0-9a-f])/giu,
  // Addresses of pages, `:smile:`.
  /(:)(?=\/\/|[\w+-]+:)/gu,
  /\b(www)(?=\.)/giu,
];

/** A text on one line, cut at `longest` characters between words. */
export function plain(value: string, longest = LONGEST_NAME): Text {
  return { type: 'text', value: unlinked(oneLine(value, longest)) };
}

/** A message: what stands between two backticks is code. */
export function sentence(message: string): PhrasingContent[] {
  return oneLine(message, LONGEST_MESSAGE)
    .split(/(`[^`]+`)/u)
    .flatMap((part, at): PhrasingContent[] => {
      if (part === '') return [];
      return [
        at % 2 === 1 ? { type: 'inlineCode', value: part.slice(1, -1) } : { type: 'text', value: unlinked(part) },
      ];
    });
}

/** A text to be typed or compared letter by letter, such as a name of a file. */
export function code(value: string): InlineCode {
  return { type: 'inlineCode', value: oneLine(value, LONGEST_NAME) };
}

function oneLine(value: string, longest: number): string {
  // A cut must not leave half a character.
  return visible(shorten(value, longest).replace(/[\uD800-\uDBFF]…$/, '…'));
}

function unlinked(text: string): string {
  // Nothing takes a dollar for other than the begin of a formula, not even a backslash: the wide one is none.
  const apart = REFERENCES.reduce((value, pattern) => value.replace(pattern, `$1${APART}`), text);
  return apart.replaceAll('$', '＄');
}
