/** What offices write in the place of a value, and what they mean by it. */
import { parseNumber } from '../vietnamese/number-vi.ts';
import { isNear } from '../vietnamese/similarity.ts';
import { fold } from '../vietnamese/text.ts';
import type { Figure } from './figure.ts';
import { formatState, type State } from './state.ts';

/** Why a text is no value, and what is, both in Vietnamese. */
export interface ValueSlip {
  readonly reason: string;
  /** Null where it is what the figure asks for. */
  readonly expected: string | null;
  /** What belongs in the cell, where that is certain. */
  readonly meant: string | null;
}

type Given = Exclude<State, 'value'>;

/** In the order in which they are offered where nothing tells which one is meant, and when each is right. */
const WHEN: Readonly<Record<Given, string>> = {
  'none-occurred': 'nếu không có',
  'not-applicable': 'nếu không thuộc diện',
  unknown: 'nếu chưa biết',
};
const ALL: readonly Given[] = ['none-occurred', 'not-applicable', 'unknown'];

/** Abbreviations that mean one state and nothing else. */
const SHORT: ReadonlyMap<string, Given> = new Map([
  ['kps', 'none-occurred'],
  ['k.p.s', 'none-occurred'],
  ['không ps', 'none-occurred'],
  ['kad', 'not-applicable'],
  ['k.a.d', 'not-applicable'],
  ['ccsl', 'unknown'],
  ['chưa có sl', 'unknown'],
]);

/** Words and signs that mean a state, mostly this one. */
const LOOSE: readonly (readonly [Given, RegExp])[] = [
  ['none-occurred', /^(?:[-–—−]+|0 có|(?:không|ko|k|hông|kg)(?: có(?: gì)?| phát sinh gì)?|chưa phát sinh)$/u],
  ['not-applicable', /^(?:n\/?a|x|[/\\]+|(?:không|ko|k) (?:thuộc|liên quan|phải).*)$/u],
  [
    'unknown',
    /^(?:\?+|\(?(?:chưa|đang)(?: (?:có|rõ|biết|thống kê|tổng hợp|báo cáo|cập nhật|rà soát|xác định)(?: số(?: liệu)?)?)?\)?)$/u,
  ],
];

/** What a text means that is no value of a figure; null where nothing is known of it. */
export function valueSlip(text: string, figure: Figure): ValueSlip | null {
  return stateSlip(text, figure) ?? (isNumeric(figure) ? numberSlip(text, figure) : null);
}

function stateSlip(text: string, figure: Figure): ValueSlip | null {
  const word = text.toLowerCase().replace(/[\s.;,]+$/u, '');
  const short = SHORT.get(word);
  if (short) {
    const meant = formatState(short);
    return { reason: 'viết tắt', expected: `\`${meant}\``, meant };
  }
  const near = ALL.map(formatState).find((state) => isNear(state, text));
  if (near) return { reason: `viết chưa đúng (có phải là “${near}”?)`, expected: `\`${near}\``, meant: near };
  // An answer may be `Không` itself.
  if (figure.type === 'yes-no') return null;
  const likely = LOOSE.find(([, words]) => words.test(word))?.[0];
  if (!likely) return null;
  const offered = [likely, ...ALL.filter((state) => state !== likely)].map(
    (state) => `\`${formatState(state)}\` (${WHEN[state]})`,
  );
  const value = isNumeric(figure) ? 'một số' : 'đúng giá trị';
  return { reason: 'chưa rõ nghĩa', expected: `${offered.join(', ')}, hoặc ${value}`, meant: null };
}

const WITH_WORDS = /^(-?\d+(?:[.,]\d+)*)\s*([\p{L}(%.;:,].*)$/u;
const ABOUT = /^(?:khoảng|gần|hơn|trên|dưới|độ|chừng|ước|~|≈|>|<|≥|≤)\s*(?:\S+\s+)?\d/iu;

function numberSlip(text: string, { unit, type }: Figure): ValueSlip | null {
  if (ABOUT.test(text)) return { reason: 'chưa phải một số cụ thể', expected: null, meant: null };
  const [, number = '', words = ''] = WITH_WORDS.exec(text) ?? [];
  const parsed = parseNumber(number);
  if (!parsed || (type === 'count' && parsed.decimals > 0)) return null;
  if (/^[.;:,]+$/u.test(words)) return { reason: `thừa dấu “${words}”`, expected: 'chỉ ghi số', meant: number };
  if (fold(words) === fold(unit ?? '') || (unit === '%' && /^(?:%|phần trăm)$/iu.test(words)))
    return { reason: 'kèm đơn vị tính, vốn đã có cột riêng', expected: 'chỉ ghi số', meant: number };
  const measure = unit === null ? '' : ` (đơn vị tính là “${unit}”)`;
  return {
    reason: `có chữ “${words}” sau số`,
    expected: `chỉ ghi số${measure}; lời giải thích thì ghi ở cột “Ghi chú”`,
    meant: null,
  };
}

function isNumeric({ type }: Figure): boolean {
  return type === 'count' || type === 'number' || type === 'money' || type === 'percent';
}
