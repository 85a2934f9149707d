/** Whether two names are those of one body: `Ban Chỉ đạo thành phố` and `Ban Chỉ đạo thành phố về thực hiện dân chủ ở cơ sở`. */
import { Remembered } from '#lib/remembered.ts';
import { foldToneMarks } from '#lib/vietnamese/text.ts';

/** Abbreviations that every report may use. */
const SHORT: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  bcđ: 'ban chỉ đạo',
  lđlđ: 'liên đoàn lao động',
  qcdc: 'quy chế dân chủ',
};
/** What a steering committee is for: from these words to whose it is, or to the end. */
const MATTER =
  /(?<=(?<!\p{L})ban chỉ đạo(?:\s[^,]*?)?)\s+((?:về|xây dựng|thực hiện)\s.+?)(?=(?<!\scơ)\s+(?:trung ương|thành phố|tỉnh|huyện|quận|thị xã|xã|phường|đảng ủy|sở)(?!\p{L})|,|$)/gu;
/** How it deals with its matter. */
const DEALING = /^(?:(?:về|việc|công tác|xây dựng|và|thực hiện|quy chế)\s+)+/u;

/** The first word of a name that is no name by itself; `Tỉnh ủy`, `Thành phố Hà Nội` are names. */
const COMMON =
  /^(?:Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Thành phố|Các|Cấp|Chính quyền|Lãnh đạo)(?!\p{L}|\s+(?:ủy|uỷ|\p{Lu}|\d))/u;

/** `tỉnh` rather than `Tỉnh`, which began a sentence. */
export function bodyInSentence(name: string): string {
  return COMMON.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/**
 * The same for names of one body. What a steering committee is for is left out only where it is what the campaign is about, in the
 * issuer's own words: there is more than one steering committee in a city.
 */
export function bodyKey(name: string, about: string): string {
  const known = spelled(about);
  const short = spelled(name).replace(MATTER, (all, matter: string) =>
    known.includes(matter.replace(DEALING, '')) ? '' : all,
  );
  const bodies = short.split(/\s*,\s*(?:và\s+)?|\s+và\s+/u).filter((body) => body !== '');
  return [...new Set(bodies)].sort().join(', ');
}

function spelled(text: string): string {
  return spellings.get(text, () => spelledAfresh(text));
}

// A campaign is about one thing, and its units ask few bodies.
const spellings = new Remembered<string>(1000);

function spelledAfresh(text: string): string {
  return foldToneMarks(text).replace(/(?<!\p{L})\p{L}+(?!\p{L})/gu, (word) => SHORT[word] ?? word);
}
