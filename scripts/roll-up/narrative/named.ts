/** Names of bodies in words, and what is asked of them. */
import { countWords } from '#lib/vietnamese/text.ts';
import { knownName, nameEnd } from './body-end.ts';
import { ASK, BODY, VERB } from './body-words.ts';

const STARTS_WITH_BODY = new RegExp(`^${BODY}(?!\\p{L})`, 'iu');
/** Small letters: `Ban Tổ chức`, `Sở Xây dựng` are names. */
const VERBS = new RegExp(
  `(?<=\\s)(?<!(?:ban|về|cơ quan,)\\s)(?<![Cc]hỉ đạo\\s(?=thực hiện|xây dựng))${VERB}(?!\\p{L})`,
  'u',
);
const ASKS = new RegExp(`(?<!\\p{L})${ASK}(?!\\p{L})`, 'iu');
/** What stands between a name and its verb. */
const ADVERBS = /(?:\s+(?:đã|sẽ|đang|cũng|chưa|còn|rất|mới|chỉ|nơi|nào))+\s*$/u;
const MOST_WORDS = 16;

/** A name of a body and what follows it. */
export interface Named {
  readonly name: string;
  readonly rest: string;
}

/** True where a word stands, not the first, with which what is asked may begin. */
export function hasVerb(words: string): boolean {
  return VERBS.test(words);
}

/** A name, where the words are nothing else. */
export function nameIn(words: string): string | null {
  const name = words.trim();
  const isName = STARTS_WITH_BODY.test(name) && verbIn(name) === null && !/[:;.]|,$/u.test(name) && !ASKS.test(name);
  return isName && countWords(name) <= MOST_WORDS ? name : null;
}

/** The name with which words begin, and what is asked. */
export function nameBefore(words: string): Named | null {
  const ends = [verbIn(words), nameEnd(words)].filter((one) => one !== null);
  const end = Math.min(...ends);
  const name = Number.isFinite(end) ? nameIn(words.slice(0, end).replace(ADVERBS, '')) : null;
  return name === null ? null : { name, rest: words.slice(end).trim() };
}

/** Where a verb stands that is no part of a name with which words begin: `ngành giao thông`. */
function verbIn(words: string): number | null {
  const known = knownName(words);
  const at = words.slice(known).search(VERBS);
  return at < 0 ? null : known + at;
}
