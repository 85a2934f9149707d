/** Whether two items say the same. A wrong yes would lose a unit's voice, so that doubt is a no. */
import { foldToneMarks } from '#lib/vietnamese/text.ts';

/** What two items are compared by. */
export interface ItemKey {
  /** The words that carry meaning, in order. */
  readonly words: readonly string[];
  /** Those that no other wording may add or leave out: items with different ones are never the same. */
  readonly guard: string;
}

/** From this likeness on, two items are one. */
export const SAME = 0.75;

const list = (text: string) => new Set(text.split(' '));
/** `Một là,`, `Thứ hai:`, `a)`, `1.` */
const COUNTED =
  /^(?:(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s*[,:]?|(?:\d{1,2}|\p{L})[.)])\s+/u;
/** How one asks, not what for. */
const POLITE = /(?<!\p{L})(?:đề nghị|kiến nghị|đề xuất|quan tâm|xem xét|nghiên cứu|kịp thời|một số)(?!\p{L})/gu;
const EMPTY = list('các những cần phải nên sớm việc về để và cho của được ở tại với là có thì mà cũng đã đang sẽ nhằm');
const NEGATIVE = list('không chưa chẳng chớ đừng bỏ hủy dừng ngừng cấm trừ ngoài');
const DIRECTION = list('tăng giảm thêm bớt nâng hạ rộng hẹp trước sau trên dưới cao thấp nhiều ít đầu cuối');
const NUMBER = list('một hai ba bốn sáu bảy tám chín mười trăm nghìn triệu tỷ nửa');
/** Whom it is asked of, or where. */
const LEVEL = list('ương tỉnh huyện quận xã phường thôn phố bản phủ quốc');

/** The key of an item’s words: without its number, without polite words and without those that carry no meaning. */
export function itemKey(plain: string): ItemKey {
  const text = foldToneMarks(plain).replace(COUNTED, '').replace(POLITE, ' ');
  const words = (text.match(/[\p{L}\p{M}\d]+(?:[./,-][\p{L}\p{M}\d]+)*/gu) ?? []).filter((word) => !EMPTY.has(word));
  return { words, guard: words.filter(isGuard).join(' ') };
}

function isGuard(word: string): boolean {
  return /\d/u.test(word) || [NEGATIVE, DIRECTION, NUMBER, LEVEL].some((words) => words.has(word));
}

/**
 * Likeness from 0 to 1: where one wording holds all the words of the other, in order, their lengths against each other.
 * A word in the place of another, or an added number, negation, direction or level, makes another item of it: 0.
 */
export function itemLikeness(a: ItemKey, b: ItemKey): number {
  if (a.guard !== b.guard) return 0;
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (longer.length === 0) return 1;
  let found = 0;
  for (const [index, word] of longer.entries()) {
    if (word === shorter[found]) found += 1;
    else if (index + 1 - found > longer.length - shorter.length) return 0;
  }
  return shorter.length / longer.length;
}
