/** The slips of a block of YAML, in order. */
import { byPlace } from '../../span.ts';
import { readBlock } from './block.ts';
import { readRoundBrackets } from './round-brackets.ts';
import type { KnownKeys, Slip } from './slip.ts';

/** What is wrong with a text of YAML as people write it; what YAML itself refuses beyond that is not told here. */
export function findSlips(text: string, keys: KnownKeys): readonly Slip[] {
  const slips: Slip[] = [];
  const names = (mark: RegExp) => new Set([...text.matchAll(mark)].map(([, name = '']) => name));
  const read = readRoundBrackets(text, keys, (slip) => slips.push(slip));
  readBlock({
    text: read,
    keys,
    anchors: names(/&([\w-]+)/gu),
    aliases: names(/\*([\w-]+)/gu),
    tell: ({ isCertain = false, isSilent = false, ...slip }) => slips.push({ ...slip, isCertain, isSilent }),
  });
  return slips.sort(byPlace);
}
