/** How a field stands in the source of a report: what a person reads and types, and the characters of the file that say so. */
import { parse } from 'yaml';
import { BLANK } from '#lib/vietnamese/placeholder.ts';

/** Between the characters of a field's range and its value. */
export interface Codec {
  /** The value that characters of the file stand for; a blank of a scaffold is empty. */
  read(raw: string): string;
  /** The characters that stand for a value, in the place of others. */
  write(value: string, before?: string): string;
}

const LINE_END = /\r\n|\r|\n/gu;

/** Lines of Markdown, `lead` before and `tail` behind them where there were none. */
export function textCodec(newline: string, lead = '', tail = ''): Codec {
  return {
    read(raw) {
      const text = raw === '' ? '' : raw.slice(lead.length, raw.length - tail.length).replace(LINE_END, '\n');
      return text.trim() === BLANK ? '' : text;
    },
    write: (value, before = '') =>
      value.trim() === ''
        ? ''
        : lead + withEnds(value, before.slice(lead.length, before.length - tail.length), newline) + tail,
  };
}

/** Lines that stood there before keep the ends that they had, be those mixed; all others have the file's. */
function withEnds(value: string, before: string, newline: string): string {
  const [lines, were] = [value.split(LINE_END), before.split(LINE_END)];
  const ends = before.match(LINE_END) ?? [];
  const most = Math.min(lines.length, were.length);
  const changed = lines.findIndex((line, index) => line !== were[index]);
  const first = changed < 0 ? most : changed;
  let same = 0;
  while (same < most - first && lines.at(-1 - same) === were.at(-1 - same)) same++;
  const endOf = (index: number): string | undefined => {
    if (index === lines.length - 1) return '';
    if (index < first) return ends[index];
    // The end of the last line that is another one goes with those that stay behind it.
    return index >= lines.length - same - 1 ? ends[index - lines.length + were.length] : undefined;
  };
  return lines.map((line, index) => line + (endOf(index) ?? newline)).join('');
}

/** A cell of a table: one line, in which a bar ends nothing. */
export function cellCodec(lead = '', tail = ''): Codec {
  return {
    read(raw) {
      const text = raw.trim().replace(/\\([\\|])/gu, '$1');
      return text === BLANK ? '' : text;
    },
    write(value) {
      const text = oneLine(value);
      return text === '' ? '' : lead + text.replace(/\\(?=[\\|]|$)|\|/gu, '\\$&') + tail;
    },
  };
}

/** A value of YAML; `empty` is what stands for none. */
export function scalarCodec(empty: string, lead = ''): Codec {
  return {
    read: (raw) => shown(raw.trim() === '' ? '' : parse(raw)),
    write: (value) => lead + (oneLine(value) === '' ? empty : scalar(oneLine(value))),
  };
}

/** A key of YAML with its value, which goes where there is none; `isBare` is true of one whose numbers, and `true`, are no text. */
export function pairCodec(key: string, lead = '', tail = '', isBare = false): Codec {
  return {
    read(raw) {
      const pair = raw.slice(lead.length, raw.length - tail.length);
      return pair === '' ? '' : shown(Reflect.get(Object(parse(pair)), key));
    },
    write(value) {
      const text = oneLine(value);
      return text === ''
        ? ''
        : `${lead}${key}: ${isBare && /^(?:true|\d{1,4})$/u.test(text) ? text : scalar(text)}${tail}`;
    },
  };
}

/** White space around it, and line ends within, are none of a value on one line. */
function oneLine(value: string): string {
  return value.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/gu, ' ').trim();
}

function shown(value: unknown): string {
  const text = value === null || value === undefined || value === false ? '' : String(value);
  return text === BLANK ? '' : text;
}

/** Words that YAML reads as they are, in a list too; all else between quotes. */
function scalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} ./()–-]*$/u.test(text) && parse(text) === text;
  return isPlain ? text : JSON.stringify(text).replace(/[\u007f-\u009f\ufeff]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
