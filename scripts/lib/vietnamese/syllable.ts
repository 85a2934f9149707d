/** The Vietnamese syllable: onset, rhyme and tone. Wide enough for every word of the language, too narrow for letters thrown together. */

const ONSETS: ReadonlySet<string> = new Set([
  '',
  ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '),
]);
const RHYMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet ' +
    'oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uơ uôc uôi uôm uôn uông ' +
    'uôt up ut uy uya uych uynh uyt uyp uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêt yêu yêng'
  ).split(' '),
);
/** What follows `qu` besides: there the glide belongs to the onset. */
const AFTER_QU: ReadonlySet<string> = new Set('yên yêt ych ynh yt yn'.split(' '));
/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOPPED = /(?:c|ch|p|t)$/u;

/** `nghiêng` typed with its marks apart is the longest there is. */
export const MAX_SYLLABLE = 14;

/** The letters of a word without its tones; `ă`, `â`, `ê`, `ô`, `ơ`, `ư` are letters of their own. */
export function withoutTones(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/** True for a word that can be one Vietnamese syllable, with its tone where it is written. */
export function isSyllable(word: string): boolean {
  if (word.length > MAX_SYLLABLE) return false;
  const lower = word.normalize('NFC').toLowerCase();
  const bare = withoutTones(lower);
  const toned = bare === lower ? [] : [...lower].flatMap((letter, index) => (letter === bare[index] ? [] : [index]));
  if (toned.length > 1) return false;
  return [0, 1, 2, 3].some((length) => {
    const onset = bare.slice(0, length);
    const rhyme = bare.slice(length);
    if (!ONSETS.has(onset) || (!RHYMES.has(rhyme) && !(onset === 'qu' && AFTER_QU.has(rhyme)))) return false;
    const [place] = toned;
    if (place === undefined) return !STOPPED.test(rhyme);
    return (
      places(rhyme).includes(place - length) &&
      (!STOPPED.test(rhyme) || /[\u0301\u0323]/u.test((lower[place] ?? '').normalize('NFD')))
    );
  });
}

/** Where the tone mark of a rhyme may stand: two places in open `oa`, `oe`, `uy`, else one. */
function places(rhyme: string): readonly number[] {
  if (/^(?:oa|oe|uy)$/u.test(rhyme)) return [0, 1];
  const vowels = /^[aăâeêioôơuưy]+/u.exec(rhyme)?.[0] ?? '';
  const marked = [...vowels].findLastIndex((letter) => /[ăâêôơ]/u.test(letter));
  if (marked >= 0) return [marked];
  if (vowels.length < rhyme.length) return [vowels.length - 1];
  return [vowels.length === 3 ? 1 : 0];
}
