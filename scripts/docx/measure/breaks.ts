/**
 * Where a clerk would begin a new line in a name or a title. No dictionary tells which syllables are one word; the rules are those of
 * Vietnamese spelling: a name of a body has a capital at the first syllable of each of its words (`Liên đoàn Lao động`), most words
 * have two syllables, and little words such as `của`, `và` begin a phrase.
 */

/** What it costs to break before a word, in squares of a line's width; a clerk likes to begin a line with a territory. */
const COST = {
  territory: -0.2,
  phrase: 0,
  word: 0.08,
  beforeName: 0.4,
  beforeDashed: 0.5,
  afterTerritory: 0.5,
  afterLittle: 1,
  afterDash: 1.15,
  inWord: 1.2,
  inName: 1.4,
} as const;

/** From this cost on a break is one that a clerk does not make where smaller letters save him from it. */
export const BAD_BREAK = COST.beforeDashed;

/** Little words begin a phrase: a line may begin with one and does not end with one. */
const LITTLE: ReadonlySet<string> = new Set(
  'và của v/v về với ở cho trong tại từ đến để các những nhằm hoặc theo trên là mà khi giữa'.split(' '),
);

/** What a territory is called, before its name. */
const TERRITORIES = [
  ...['tỉnh', 'thành phố', 'quận', 'huyện đảo', 'huyện', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu', 'khu vực'],
].map((name) => name.split(' '));

/** Words of one syllable that begin the name of a body: `Ban quản lý`, `Tổng công ty`. */
const HEADS: ReadonlySet<string> = new Set(
  'ban sở phòng tổng hội đoàn trường viện tòa khối ngành cục vụ tổ phó'.split(' '),
);

/** Numbers in words go with what they count (`Một thành viên`); behind one of the others they say which (`lần thứ hai`). `Năm` is a year. */
const NUMERALS: ReadonlySet<string> = new Set('một hai ba bốn sáu bảy tám chín mười'.split(' '));
const ORDINALS: ReadonlySet<string> = new Set('thứ tháng quý số lần đợt khóa kỳ ngày mùng'.split(' '));

/** What a bond keeps with its number: a phrase ends behind it, and begins with the day or the year. */
const NUMBERED = /\u00A0[\dIVXLC]/u;
const DATED = /^\(?(?:ngày|tháng|năm|quý)\u00A0[\dIVXLC]/iu;

/** The cost of a break before each of the words. */
export function breakCosts(words: readonly string[]): readonly number[] {
  const letters = words.join('');
  // Capitals tell nothing where all are capitals.
  const hasCase = letters !== letters.toUpperCase();
  return new Phrase(words, hasCase).costs();
}

class Phrase {
  private readonly words: readonly string[];
  private readonly folded: readonly string[];
  private readonly hasCase: boolean;

  constructor(words: readonly string[], hasCase: boolean) {
    this.words = words;
    this.folded = words.map((word) =>
      word
        .normalize('NFC')
        .toLowerCase()
        .replace(/^[“"(]|[,;:.)”"]$/gu, ''),
    );
    this.hasCase = hasCase;
  }

  costs(): readonly number[] {
    const costs: number[] = this.words.map(() => COST.phrase);
    let index = 0;
    while (index < this.words.length) {
      const { end, inside } = this.endOfPhrase(index);
      for (let at = index + 1; at < end; at += 1) costs[at] = inside[at - index - 1] ?? COST.inWord;
      if (end < this.words.length) costs[end] = this.between(end, index);
      index = end;
    }
    return costs;
  }

  /** The cost of a break between two phrases, the first of which begins at `start`. */
  private between(index: number, start: number): number {
    if (this.isLittle(index - 1)) return COST.afterLittle;
    if (this.isDashed(index - 1)) return COST.afterDash;
    if (isPlainNumber(this.words[index - 1]) || (isNumber(this.words[index]) && !this.counts(index)))
      return COST.inWord;
    // `Công ty | TNHH`: an abbreviation says of what kind the word before it is, and may end a line.
    if (this.isAbbreviation(index) && (!this.hasCase || this.isCapital(start))) return COST.inWord;
    // `Sở | Nội vụ`: a head of one syllable does not stand alone, nor does a name without what it is the name of.
    const isHead = index - start === 1 && HEADS.has(this.folded[start] ?? '');
    const isName = this.isCapital(index - 1) && !this.isAbbreviation(index - 1);
    if (this.isCapital(index) && (isHead || isName))
      return isHead && this.isDashedFrom(index) ? COST.beforeDashed : COST.inName;
    if (this.territoryAt(index) > 0) return COST.territory;
    return this.nameAt(index) > 0 ? COST.beforeName : COST.phrase;
  }

  /** Where the phrase that begins at a word ends, and the costs of the breaks inside it. */
  private endOfPhrase(start: number): { readonly end: number; readonly inside: readonly number[] } {
    const territory = this.territoryAt(start);
    if (territory > 0) return this.territory(start, territory);
    if (this.isLittle(start) || isNumber(this.words[start])) return { end: start + 1, inside: [] };
    const name = this.nameAt(start);
    if (name > 0) return { end: start + name, inside: Array.from({ length: name - 1 }, () => COST.inName) };
    let end = start + 1;
    while (end < this.words.length && !this.begins(end) && !this.headAt(end, start)) end += 1;
    return { end, inside: insideOf(this.folded.slice(start, end)) };
  }

  /** `thành phố Hồ Chí Minh`: with its name, which it is parted from only where the line is too short for both. */
  private territory(start: number, length: number) {
    const name = start + length;
    const end = name + (this.hasCase ? this.capitalsFrom(name) : this.words.length - name);
    const inside = Array.from({ length: end - start - 1 }, (_, index) =>
      index + 1 < length ? COST.inWord : index + 1 === length ? COST.afterTerritory : COST.inName,
    );
    return { end, inside };
  }

  /** The number of words of a territory's kind that begins at a word and has its name behind it, or ends the text; 0 for none. */
  private territoryAt(index: number): number {
    const found = TERRITORIES.find((kind) => kind.every((syllable, at) => this.folded[index + at] === syllable));
    if (!found) return 0;
    const name = index + found.length;
    const rest = this.words.length - name;
    if (this.hasCase ? this.hasName(name, found.length) : rest > 0 && rest <= 4 && this.folded[name] !== 'hội')
      return found.length;
    return rest === 0 && found.length > 1 ? found.length : 0;
  }

  /** True where a territory's name begins, unlike in `hợp tác xã Dịch vụ`: names of one syllable are those of cities. */
  private hasName(index: number, kind: number): boolean {
    const length = this.capitalsFrom(index);
    const next = index + length;
    return length > 1 || (length === 1 && (kind > 1 || next === this.words.length || this.begins(next)));
  }

  /** True for words that begin a phrase whatever stands before them. */
  private begins(index: number): boolean {
    const last = this.words[index - 1] ?? '';
    return (
      this.isCapital(index) ||
      this.isAbbreviation(index - 1) ||
      this.isLittle(index) ||
      this.isNumeral(index) ||
      isNumber(this.words[index]) ||
      DATED.test(this.words[index] ?? '') ||
      NUMBERED.test(last) ||
      /[,;:)–-]$/u.test(last) ||
      /^[(“"–-]/u.test(this.words[index] ?? '') ||
      this.territoryAt(index) > 0
    );
  }

  /** `Đảng ủy khối | Doanh nghiệp`: a head behind whole words begins what has a capital behind it. */
  private headAt(index: number, start: number): boolean {
    return (index - start) % 2 === 0 && HEADS.has(this.folded[index] ?? '') && this.isCapital(index + 1);
  }

  /** `Kinh tế -`: a dash keeps together what stands on both sides of it. */
  private isDashed(index: number): boolean {
    return /\u00A0[–-]$/u.test(this.words[index] ?? '');
  }

  /** True where the phrase that begins at a word has a dash behind it: `Ban | Kinh tế - Ngân sách`. */
  private isDashedFrom(start: number): boolean {
    return this.isDashed(this.endOfPhrase(start).end - 1);
  }

  /** How many words with a capital, or numbers, follow each other. */
  private capitalsFrom(start: number): number {
    let end = start;
    while (this.isCapital(end) || isNumber(this.words[end])) end += 1;
    return end - start;
  }

  /** The number of words of the name that begins at a word: all have capitals, unlike in `Sở Nội vụ`; 0 for none. */
  private nameAt(start: number): number {
    const length = this.isCapital(start) && !this.isAbbreviation(start) ? this.capitalsFrom(start) : 0;
    const next = start + length;
    return length > 1 && (next === this.words.length || this.begins(next)) ? length : 0;
  }

  private isLittle(index: number): boolean {
    const word = this.folded[index] ?? '';
    if (word === 'trên' && this.folded[index - 1] === 'cấp') return false;
    return LITTLE.has(word) || (word === 'việc' && this.folded[index - 1] === 'về');
  }

  private isNumeral(index: number): boolean {
    return NUMERALS.has(this.folded[index] ?? '') && !ORDINALS.has(this.folded[index - 1] ?? '');
  }

  /** `TNHH`, `MTV`; where all letters are capitals, what has no vowel. */
  private isAbbreviation(index: number): boolean {
    const word = this.words[index] ?? '';
    return this.hasCase ? /^\p{Lu}[\p{Lu}&]+$/u.test(word) : /^[^AEIOUY\P{Lu}]{2,}$/u.test(word.normalize('NFD'));
  }

  private isCapital(index: number): boolean {
    return this.hasCase && /^[“"(]?\p{Lu}/u.test(this.words[index] ?? '');
  }

  /** `6 tháng` counts, `năm 2023` does not, nor does `Chỉ thị 28-CT/TU`. */
  private counts(index: number): boolean {
    const next = this.folded[index + 1];
    if (!isPlainNumber(this.words[index])) return false;
    return next !== undefined && !this.isLittle(index + 1) && !this.isCapital(index + 1) && !isNumber(next);
  }
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d/u.test(word);
}

/** Unlike the symbol of a document, `28-CT/TU`. */
function isPlainNumber(word: string | undefined): boolean {
  return isNumber(word) && !/\p{L}/u.test(word ?? '');
}

/** The costs of the breaks in a phrase: its words have two syllables, but for a head of one and what is left at its end. */
function insideOf(words: readonly string[]): readonly number[] {
  const isOdd = words.length % 2 === 1;
  const head = isOdd && (HEADS.has(words[0] ?? '') || NUMERALS.has(words[0] ?? '')) ? 1 : 0;
  return words.slice(1).map((_, index) => {
    const at = index + 1;
    const isLeft = isOdd && head === 0 && at === words.length - 1;
    return at > head && (at - head) % 2 === 0 && !isLeft ? COST.word : COST.inWord;
  });
}
