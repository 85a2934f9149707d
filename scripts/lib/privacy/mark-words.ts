/** The words of marks of secrecy and of restricted circulation, however their letters are set apart or have lost their diacritics. */
import { matchesFrom, startsOfWords } from '../matches.ts';
import { once } from '../once.ts';
import { type Letter, Starts } from '../starts.ts';

/** Words in a text that would be a mark where nothing else stands around them. */
export interface MarkWords {
  /** What it says: how secret a document is, or among whom it may go round. */
  readonly kind: 'grade' | 'circulation';
  /** Offsets in the plain text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The mark in the letters of the law, in capitals. */
  readonly mark: string;
}

/** The first of a kind is read where letters have lost marks too: no other words look like these. */
const GRADES = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'];
const CIRCULATION = [
  'LƯU HÀNH NỘI BỘ',
  'TÀI LIỆU THU HỒI',
  'LƯU HÀNH TRONG NỘI BỘ',
  'LƯU HÀNH TRONG NGÀNH',
  'CHỈ DÙNG TRONG NGÀNH',
  'KHÔNG ĐƯỢC PHỔ BIẾN',
  'THU HỒI SAU HỘI NGHỊ',
  'XEM XONG TRẢ LẠI',
  'ĐỌC XONG TRẢ LẠI',
  'KHÔNG PHỔ BIẾN',
  'HẠN CHẾ LƯU HÀNH',
  'TÀI LIỆU NỘI BỘ',
  'CHỈ DÙNG TRONG NỘI BỘ',
  'CHỈ SỬ DỤNG NỘI BỘ',
  'CHỈ SỬ DỤNG TRONG NỘI BỘ',
  'CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ',
  'BẢN SAO BÍ MẬT NHÀ NƯỚC',
  'TÀI LIỆU HẠN CHẾ PHỔ BIẾN',
  'HẠN CHẾ PHỔ BIẾN',
  'TÀI LIỆU KHÔNG PHỔ BIẾN',
  'CẤM PHỔ BIẾN',
  'KHÔNG SAO CHỤP',
  'CẤM SAO CHỤP',
  'KHÔNG ĐƯỢC SAO CHỤP',
  'KHÔNG SAO CHÉP',
  'KHÔNG ĐƯỢC SAO CHÉP',
  'CHỈ PHỔ BIẾN TRONG NỘI BỘ',
  'CHỈ DÀNH CHO THƯỜNG TRỰC',
  'CHỈ DÀNH CHO THƯỜNG VỤ',
  'CHỈ DÀNH CHO LÃNH ĐẠO',
  'CHỈ DÀNH CHO CẤP ỦY',
  'FOR OFFICIAL USE ONLY',
  'FOR INTERNAL USE ONLY',
  'INTERNAL USE ONLY',
  'STRICTLY CONFIDENTIAL',
  'TOP SECRET',
];
const ALL = [...GRADES, ...CIRCULATION];

/** What may stand between the letters of a word. */
const APART = ' ._/*~\u2028\n-';
const BETWEEN_LETTERS = `[${APART}]{0,5}`;
const BETWEEN_WORDS = '[\\s.,:\\-_/*~`>]{0,6}';

/** `bí mật`, `độ mật` are spoken of. */
const OTHER_WORDS = '(?<!\\p{L})(?:bí|bảo|cơ|độ|giải|túi|gan|sỏi|bÝ|b¶o|baûo|[®§]é|[ñn]oä)';

/** `thuộc độ mật` says how secret a text is. */
const SAID_OF_TEXT = '(?:thuộc|nước,?|là|mang|xếp|đóng dấu|chế)';

/** Letters as the code tables before Unicode have them, TCVN3 and VNI, in the order of {@link LEGACY_LETTERS}; a few are not seen at all. */
const LEGACY_LETTERS = 'ẬỆỐỘỒÀẢẠƯĐ';
const UNSEEN = '|';
const LEGACY = ['ËËAÄ', 'ÖÖEÄ', 'èèOÁ', 'ééOÄ', 'ååOÀ', 'µμAØ', '¶¶AÛ', '¹¹AÏ', `¦¦Ö${UNSEEN}`, '§®Ñ'];
/** Of these TCVN3 has no capitals. */
const LEGACY_SMALL = /[èéåµμ]/gu;

function legacyForms(letter: string): string {
  const [one, other, ...vni] = LEGACY[LEGACY_LETTERS.indexOf(letter)] ?? '';
  return one === undefined ? '' : `|[${one}${other}]|${vni.join('')}`;
}

/** Whether words are in capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(LEGACY_SMALL, '').replace(/(?<=\p{Lu})l/gu, 'I');
  return letters === letters.toUpperCase();
}

/** Marks that are written as entities do not join their letter. */
const LOOSE_MARKS = '[\\u0300-\\u0323]{0,2}';

/** What looks like a letter, or is it without its stroke; `TỐl` is typed with a small L. */
const LIKE: Readonly<Record<string, readonly string[]>> = { Đ: ['D'], O: ['O', '0'], I: ['I', 'l', '1'] };

/** A letter with all of its marks, with some, or with none: `Ậ`, `Â`, `Ạ`, `A`. */
function looksOf(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  const bare = LIKE[base] ?? [base];
  return [...new Set([letter, ...bare, ...marks.map((mark) => (base + mark).normalize('NFC'))])].join('');
}

/** The same, and in other code tables. */
function forms(letter: string): string {
  return `(?:[${looksOf(letter)}]${legacyForms(letter)})${LOOSE_MARKS}`;
}

/** The same, one unit after the other. */
function unitsOf(letter: string): Letter {
  const [one = '', other = '', vni = '', second = ''] = LEGACY[LEGACY_LETTERS.indexOf(letter)] ?? '';
  return { units: looksOf(letter) + one + other + vni, behind: APART + second };
}

/** A beginning as it is where a letter is not seen at all. */
function withoutUnseen(letters: string): string {
  return [...letters].filter((letter) => !LEGACY[LEGACY_LETTERS.indexOf(letter)]?.endsWith(UNSEEN)).join('');
}

function spelt(words: string): string {
  return words
    .split(' ')
    .map((word) => [...word].map(forms).join(BETWEEN_LETTERS))
    .join(BETWEEN_WORDS);
}

const RESTRICTED = ['CHỈ DÙNG', 'CHỈ SỬ DỤNG', 'CHỈ PHỔ BIẾN'];
/** Among whom a document may go round, where not all are meant who are named so; the names of more of them may follow, and nothing else. */
const CIRCLES = ['NGÀNH', 'TOÀN NGÀNH', 'CƠ QUAN', 'ĐƠN VỊ', 'ĐẢNG', 'LỰC LƯỢNG', 'QUÂN ĐỘI'];

function among(acts: readonly string[]): string {
  const oneOf = (words: readonly string[]) => `(?:${words.map(spelt).join('|')})`;
  const whole = [oneOf(acts), spelt('TRONG'), oneOf(CIRCLES)].join(BETWEEN_WORDS);
  return `${whole}(?: \\p{L}{1,7}){0,4}(?=[\\s*_)\\]>.!,;]{0,9}(?:$|[\\n|<,;]))`;
}

function pattern(mark: string): string {
  // `MẠT` and `MAT` are words of their own.
  if (mark === 'MẬT') {
    const letters = `M${BETWEEN_LETTERS}(?:[ẬÂ]${legacyForms('Ậ')})${LOOSE_MARKS}${BETWEEN_LETTERS}T`;
    return `(?:(?<!${OTHER_WORDS} )${letters}|(?<=${SAID_OF_TEXT} độ )${letters}(?!\\s{0,3}[:(=]))`;
  }
  const whole = spelt(mark);
  // Whom it is for may have a longer name.
  if (/^CHỈ DÀNH CHO/u.test(mark)) return `${whole}(?: (?:tỉnh|thành|huyện|quận|đảng) ủy)?`;
  if (/^CHỈ .*NỘI BỘ$/u.test(mark)) return `${whole}(?: (?:đảng|ngành|cơ quan|đơn vị))?`;
  if (/ SAO CH/u.test(mark)) return `${whole}(?:,? (?:(?:và|hoặc) )?(?:sao chép|phổ biến|lưu hành|in ấn|phát tán))?`;
  if (mark.endsWith('TRONG NGÀNH'))
    return mark.startsWith('LƯU') ? `(?:tài liệu )?(?:chỉ )?(?:được )?${among(['LƯU HÀNH'])}` : among(RESTRICTED);
  return /^LƯU HÀNH/u.test(mark) ? `(?:tài liệu )?(?:chỉ )?(?:được )?${whole}` : whole;
}

const words = once(
  () => new RegExp(`(?<![\\p{L}\\p{N}])(?:${ALL.map((mark) => `(${pattern(mark)})`).join('|')})(?!\\p{L})`, 'iuy'),
);

/** The first word of each mark with the letter after it, and what may stand before some: `tài liệu chỉ được lưu hành nội bộ`. */
const beginnings = once(() => {
  const ofMarks = ALL.map((mark) => mark.replace(/(?<= \S).*/u, ''));
  const all = [...new Set([...ofMarks, 'TÀI L', 'CHỈ L', 'CHỈ ĐƯỢC L', 'ĐƯỢC L'])];
  const first = [...new Set(all.map((beginning) => beginning.slice(0, 3)).flatMap((one) => [one, withoutUnseen(one)]))];
  const starts = new Starts(
    first.map((letters) => [...letters].map(unitsOf)),
    { atWord: true },
  );
  return startsOfWords(starts, new RegExp(all.map(spelt).join('|'), 'iuy'));
});

/** Finds the words of marks in a plain text. */
export function findMarkWords(text: string): readonly MarkWords[] {
  const found: MarkWords[] = [];
  for (const match of matchesFrom(text, beginnings(), words())) {
    const index = match.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    const mark = ALL[index];
    if (mark === undefined) continue;
    const kind = index < GRADES.length ? 'grade' : 'circulation';
    found.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0], mark });
  }
  return found;
}
