/** The words in YAML: front matter, requirements. */
import type { Position } from 'unist';
import { compose } from '../composed.ts';
import type { Locator } from './locate.ts';
import { Passage } from './passage.ts';
import type { Piece } from './pieces.ts';
import type { YamlBlock, YamlPath } from './yaml-block.ts';

/** The passages of the words in a YAML block: its values, and the keys of `abbreviations`. */
export function yamlPassages(yaml: YamlBlock, locator: Locator): readonly Passage[] {
  const passages: Passage[] = [];
  const visit = (value: unknown, path: YamlPath): void => {
    if (typeof value === 'string') passages.push(passageOf(value, yaml.place(path), locator));
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (path[0] === 'abbreviations') passages.push(passageOf(key, yaml.keyPlace(path, key), locator));
        visit(item, [...path, key]);
      }
    }
  };
  visit(yaml.value, []);
  return passages;
}

/** A value stands in the file as it is, perhaps in quotes or with loose marks; one of several lines is read with its quotes and indentation. */
function passageOf(value: string, place: Position, locator: Locator): Passage {
  const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0];
  const raw = locator.source.slice(start, end);
  const composed = compose(raw);
  const at = composed.text.indexOf(value);
  const within = at < 0 ? { start: 0, end: raw.length } : composed.typed({ start: at, end: at + value.length });
  const typed = raw.slice(within.start, within.end);
  const piece: Piece =
    at < 0 && raw.includes('\\')
      ? { kind: 'markup', value, written: value, start, end }
      : { kind: 'text', value: typed, written: typed, start: start + within.start, end: start + within.end };
  return new Passage(null, piece.value, () => [piece], place, locator);
}
