/** One seeded report: some 20 KB, 3,700 words, 33 headings and eleven tables, with nothing wrong in it. */
import type { UnitId } from '#lib/paths.ts';
import { randomFrom } from './random.ts';
import { type Figure, hasParts, SECTIONS, type Section, TERMS, TITLE } from './seeded-outline.ts';
import * as words from './seeded-words.ts';

/** The values of a report by the id of the figure, one for each column. */
export type Values = ReadonlyMap<string, readonly number[]>;

/** In a paragraph. */
const DEEDS = 2;
/** Of paragraphs those that begin in bold; of deeds those that cite a document, name a day, tell of a share; of rows those with a note. */
const SHARES = { bold: 0.03, citing: 0.2, dated: 0.15, counted: 0.15, noted: 0.3 };

/** The values of a unit's own work. */
export function valuesOf(seed: number): Values {
  const random = randomFrom(seed);
  const upTo = (most: number) => Math.floor(random() ** 3 * (most + 1));
  const values = new Map<string, readonly number[]>();
  for (const { figures = [], terms } of SECTIONS)
    for (const [at, { id, of, isAnswer }] of figures.entries())
      if (!of && !isAnswer)
        values.set(
          id,
          (terms ? TERMS : ['']).map(() => upTo(20 + at * 300)),
        );
  // What is settled is a part of what there was, of which there was some; violations are rare enough to be masked.
  const petitions = 1 + upTo(200);
  const found = upTo(12);
  const some = (of: number) => Math.floor(random() * (of + 1));
  return new Map([
    ...values,
    ['petitions', [petitions]],
    ['settled', [some(petitions)]],
    ['found', [found]],
    ['handled', [some(found)]],
  ]);
}

/** What values come to: a superior's own report holds those below it. */
export function sumOf(all: readonly Values[]): Values {
  const [first = new Map<string, readonly number[]>()] = all;
  return new Map(
    [...first].map(([id, columns]) => [
      id,
      columns.map((_, at) => all.reduce((sum, one) => sum + (one.get(id)?.[at] ?? 0), 0)),
    ]),
  );
}

/** The report of a unit. */
export function reportText(seed: number, id: UnitId, values: Values): string {
  const random = randomFrom(-seed - 1);
  const isProvince = id.split('/').length === 2;
  const sections = SECTIONS.map((section) =>
    [
      `${'#'.repeat(section.level)} ${section.title}`,
      ...(section.figures && !(section.communes && isProvince) ? [figureTable(random, section, values)] : []),
      ...body(random, section),
    ].join('\n\n'),
  );
  return `---
number: -BC/ĐU
date: 2023-06-28
signer: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }
---

# ${TITLE}

Đơn vị ${id.replaceAll('/', ' ')} báo cáo như sau:

${sections.join('\n\n')}
`;
}

function body(random: () => number, section: Section): readonly string[] {
  if (hasParts(section)) return [];
  if (section.collect) return [Array.from({ length: 3 }, () => `- ${proposal(random)}`).join('\n')];
  const cited = section.cites ? [deed(random, words.SEEDED_DOCUMENTS[0])] : [];
  return [...cited, paragraph(random), ...(section.free ? [freeTable(random)] : [])];
}

function paragraph(random: () => number): string {
  const lead = random() < SHARES.bold ? `**${one(random, words.LEADS)}:** ` : '';
  const deeds = Array.from({ length: DEEDS }, () =>
    deed(random, random() < SHARES.citing ? one(random, words.SEEDED_DOCUMENTS) : undefined),
  );
  return `${lead}${deeds.join(' ')}`;
}

function deed(random: () => number, document?: words.SeededDocument): string {
  const upTo = (most: number) => 2 + Math.floor(random() * (most - 1));
  const why = document ? `Thực hiện ${citation(document)}, ` : '';
  const when = random() < SHARES.dated ? `, kể từ ngày ${String(upTo(28)).padStart(2, '0')}/5/2023` : '';
  const share = random() < SHARES.counted ? ` (${upTo(98)},${upTo(9)}% số hộ dự họp)` : '';
  const what = `${one(random, words.DID)} ${upTo(90)} ${one(random, words.WHAT)} ${one(random, words.ABOUT)}`;
  return `${why}${one(random, words.WHO)} ${what}${when}. ${one(random, words.CAME)}${share}.`;
}

function citation({ type, symbol, date, issuer }: words.SeededDocument): string {
  const [year, month, day] = date.split('-');
  return `${type} số ${symbol} ngày ${day}/${Number(month) < 3 ? month : Number(month)}/${year} của ${issuer}`;
}

function proposal(random: () => number): string {
  return `${one(random, words.PROPOSALS)} (${2 + Math.floor(random() * 50)} nơi nêu).`;
}

function figureTable(random: () => number, { figures = [], terms }: Section, values: Values): string {
  const rows = figures.map((figure) => {
    const cells = (values.get(figure.id) ?? [Number.NaN]).map((value) => cell(random, figure, value, values));
    const note = random() < SHARES.noted ? `Tăng do ${one(random, words.ABOUT).slice(3, 40)}` : '';
    return `| ${[figure.name, figure.unit, ...cells, ...(terms ? [] : [note])].join(' | ')} |`;
  });
  const columns = terms ? TERMS : ['Số liệu'];
  const head = ['Chỉ tiêu', 'Đơn vị tính', ...columns, ...(terms ? [] : ['Ghi chú'])];
  const line = ['---', '---', ...columns.map(() => '---:'), ...(terms ? [] : ['---'])];
  return `| ${head.join(' | ')} |\n|${line.join('|')}|\n${rows.join('\n')}`;
}

function cell(random: () => number, { of, isAnswer }: Figure, value: number, values: Values): string {
  if (isAnswer) return random() < 0.8 ? 'Có' : 'Không';
  const [part = 0, whole = 1] = of?.map((id) => values.get(id)?.[0] ?? 0) ?? [];
  return (of ? (100 * part) / whole : value).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
}

function freeTable(random: () => number): string {
  const rows = words.MATTERS.map((matter) => {
    const got = 1 + Math.floor(random() * 200);
    return `| ${matter} | ${got} | ${Math.floor(random() * (got + 1))} |`;
  });
  return `| Lĩnh vực | Tiếp nhận | Đã giải quyết |\n|---|---:|---:|\n${rows.join('\n')}`;
}

function one<T>(random: () => number, choices: readonly T[]): T {
  const chosen = choices[Math.floor(random() * choices.length)];
  if (chosen === undefined) throw new Error('there must be something to choose from');
  return chosen;
}
