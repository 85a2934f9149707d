/**
 * An edit of a text, as a case of a rule writes it. What stays can be reworded without a word about it here:
 *
 *      ## VI. KIẾN NGHỊ          a line that stays; an empty one needs no mark
 *
 *     -…                         a line that goes; `…` is any words of a line that stays or goes
 *     +Xin gọi 0912 345 678.     a line that comes
 *     @@                         and another change, further down
 *
 * Lines with `<` instead of `-` move to where a `>` stands.
 */

interface Line {
  readonly mark: string;
  readonly text: string;
}

/** The text after an edit. An edit that fits nowhere, or at several places, is a defect of its case and throws. */
export function applyEdit(text: string, edit: string): string {
  const base = linesOf(text);
  const edited: Line[] = [];
  let at = 0;
  for (const change of edit.split(/^@@\n/mu).map((part) => linesOf(part).map(readLine))) {
    const start = placeOf(change, base);
    if (start < at) throw new Error(`This change stands above the one before:\n${shown(change)}`);
    edited.push(...base.slice(at, start).map((line) => ({ mark: ' ', text: line })));
    at = start;
    for (const line of change) edited.push(isNew(line) ? line : { mark: line.mark, text: base[at++] ?? '' });
  }
  edited.push(...base.slice(at).map((line) => ({ mark: ' ', text: line })));
  const moved = edited.filter(({ mark }) => mark === '<');
  const stays = ({ mark }: Line) => mark === ' ' || mark === '+';
  const result = edited.flatMap((line) => (line.mark === '>' ? moved : stays(line) ? [line] : []));
  const changed = result.map((line) => `${line.text}\n`).join('');
  if (changed === text) throw new Error(`This edit changes nothing:\n${edit}`);
  return changed;
}

/** Lines of a text, each of which ends with a line feed. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}

function readLine(line: string): Line {
  const mark = line.charAt(0) || ' ';
  if (!' -+<>'.includes(mark)) throw new Error(`A line of an edit begins with a space, -, +, < or >: ${line}`);
  return { mark, text: line.slice(1) };
}

function isNew({ mark }: Line): boolean {
  return mark === '+' || mark === '>';
}

/** The one place where the lines that stay and go are. */
function placeOf(change: readonly Line[], base: readonly string[]): number {
  const old = change.filter((line) => !isNew(line)).map(({ text }) => patternOf(text));
  const places = base.flatMap((_, start) =>
    old.length > 0 && old.every((pattern, index) => pattern.test(base[start + index] ?? '\n')) ? [start] : [],
  );
  const [place] = places;
  if (place === undefined || places.length > 1)
    throw new Error(`This change fits at ${places.length} places, expected 1:\n${shown(change)}`);
  return place;
}

function patternOf(text: string): RegExp {
  const words = text.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`^${words.join('.+')}$`, 'u');
}

function shown(change: readonly Line[]): string {
  return change.map(({ mark, text }) => mark + text).join('\n');
}
