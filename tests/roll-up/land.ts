/** A land of many units in memory: what they report is made up, the same each time, and never parsed but for what they tell. */
import Big from 'big.js';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { NO_TERM } from '#lib/figures/term.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { campaignId, type UnitId } from '#lib/paths.ts';
import { parseRegister, type Register, type Unit } from '#lib/register/register.ts';
import type { Narratives } from '../../scripts/roll-up/narrative/narratives.ts';
import { plainNodes } from '../../scripts/roll-up/narrative/plain-nodes.ts';
import { type Campaign, makeCampaign } from '../../scripts/roll-up/numbers/campaign.ts';
import type { ReportSummary } from '../../scripts/roll-up/numbers/summary.ts';
import { PROPOSALS, PROVINCES, RESULTS, SECTIONS } from './land-words.ts';

/** How many units there are, and which have no report that counts. */
export interface Size {
  readonly provinces: number;
  readonly communes: number;
  /** True where the communes stand right below the issuer. */
  readonly isProvince?: boolean;
}

export interface Land {
  readonly campaign: Campaign;
  readonly narratives: Narratives;
  readonly top: Unit;
}

/** Every fifteenth commune and every eighth province has sent nothing. */
export function land(size: Size): Land {
  const register = registerOf(size);
  const outline = outlineOf(size.isProvince ? 'commune: {}' : 'province: {}, commune: {}');
  const units = [...register.units.values()];
  const [top, ...below] = units;
  if (!top) throw new Error('there is a top');
  const summaries = below.flatMap((unit, seed) => (isMissing(unit, seed) ? [] : [summaryOf(outline, unit, seed)]));
  const texts = new Map(below.map((unit, seed) => [unit.id, toldBy(unit, seed)]));
  const narratives: Narratives = { of: (id: UnitId) => texts.get(id)?.() ?? null };
  return { campaign: makeCampaign(outline, register, summaries), narratives, top };
}

function isMissing(unit: Unit, seed: number): boolean {
  return unit.level === 'province' ? seed % 8 === 7 : seed % 15 === 7;
}

function registerOf({ provinces, communes, isProvince = false }: Size): Register {
  const row = (id: string, name: string, level: string, kind: string) =>
    `${id},${name},${level},${kind},Cấp trên,Đảng ủy ${name},${name},ĐU,,,,`;
  const rows = isProvince
    ? [row('t', 'Tỉnh Bình An', 'province', 'party')]
    : [
        row('t', 'Trung ương', 'central', 'party'),
        ...Array.from({ length: provinces }, (_, at) =>
          row(`t/p${at}`, PROVINCES[at] ?? `Tỉnh ${at}`, 'province', 'party'),
        ),
      ];
  const place = (at: number) => (isProvince ? `t/x${at}` : `t/p${at % provinces}/x${at}`);
  const name = (at: number) =>
    `Xã ${FIRST[at % FIRST.length]} ${SECOND[Math.floor(at / FIRST.length) % SECOND.length]}`;
  const all = [...rows, ...Array.from({ length: communes }, (_, at) => row(place(at), name(at), 'commune', 'commune'))];
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
  return parseRegister(`${header}\n${all.join('\n')}\n`).register;
}

const FIRST = ['Tân', 'Bình', 'Phú', 'An', 'Hòa', 'Đông', 'Tây', 'Nam', 'Bắc', 'Vĩnh', 'Long', 'Thạnh', 'Mỹ', 'Hưng'];
const SECOND = ['Lập', 'Thành', 'Hải', 'Sơn', 'Giang', 'Phong', 'Minh', 'Khê', 'Lộc', 'Đức', 'Thủy', 'Xuân'];

function outlineOf(levels: string): Outline {
  const sections = SECTIONS.map(({ heading, figures, collect }) => {
    const keys = [
      ...(figures.length > 0 ? ['figures:', ...figures.map((one) => `  - { ${one} }`)] : []),
      ...(collect ? ['collect: items'] : []),
    ];
    return `${heading}\n${keys.length > 0 ? `\n\`\`\`yaml\n${keys.join('\n')}\n\`\`\`\n` : ''}`;
  });
  const text = `---
title: Kết quả thực hiện Luật Thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026
version: 1
issuer: t
basis: Công văn số 42-CV/BCĐ ngày 25/5/2026
period: 2026-01-01/2026-06-30
profile: party-2018
type: BC
levels: { ${levels} }
forward-to: [Ban Bí thư Trung ương Đảng]
---

# Kết quả thực hiện Luật Thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026

${sections.join('\n')}`;
  const { outline } = parseOutline('outlines/c/outline.md', campaignId('c'), text, parseMarkdown(text));
  if (!outline) throw new Error('the outline must parse');
  return outline;
}

function summaryOf(outline: Outline, unit: Unit, seed: number): ReportSummary {
  const figures = [...outline.figures.values()].map(({ figure }) => figure);
  const wholes = new Map(figures.flatMap(({ of }) => (of ? [of] : [])));
  const places = new Map(figures.map(({ id }, at) => [id, at]));
  const values = new Map<string, FigureValue>();
  for (const [at, { id, type }] of figures.entries()) {
    if (type === 'percent') continue;
    const whole = wholes.get(id);
    const of = whole === undefined ? null : givenBy('count', unit, seed, places.get(whole) ?? 0);
    values.set(id, of?.type === 'number' ? partOf(of, seed + at) : (of ?? givenBy(type, unit, seed, at)));
  }
  return {
    unit,
    file: `reports/c/${unit.id}.md`,
    version: 1,
    figures: new Map([...values].map(([id, value]) => [id, new Map([[NO_TERM, { term: '', note: '', value }]])])),
  };
}

/** Mostly small numbers, of a province as many as its communes give together and more; now and then a state, or a number far from the others. */
function givenBy(type: string, { level }: Unit, seed: number, at: number): FigureValue {
  const chance = (seed * 7919 + at * 104_729) % 997;
  if (type === 'yes-no') return { type: 'answer', yes: chance % 9 !== 0 };
  if (chance < 6) return { type: 'state', state: 'unknown' };
  if (level === 'province') return { type: 'number', value: new Big(8000 + chance), decimals: 0 };
  if (chance < 40) return { type: 'state', state: 'none-occurred' };
  const isFar = (seed * 7 + at) % 4001 === 0;
  return { type: 'number', value: new Big(isFar ? 9000 : 40 + (chance % 60)), decimals: 0 };
}

/** Some of a number, by which a percentage is made. */
function partOf({ value }: { readonly value: Big }, seed: number): FigureValue {
  return {
    type: 'number',
    value: value
      .times(80 + (seed % 20))
      .div(100)
      .round(0, Big.roundDown),
    decimals: 0,
  };
}

function toldBy(unit: Unit, seed: number): () => ReturnType<Narratives['of']> {
  return () => {
    const one = (list: readonly string[], step: number) => list[(seed * step + step) % list.length] ?? '';
    const result = `- ${one(RESULTS, 3)}\n- ${one(RESULTS, 5)} Có ${seed} lượt người tham gia ở ${unit.name}.`;
    const asked = `Đối với Trung ương:\n\n- ${one(PROPOSALS, 1)}\n- ${one(PROPOSALS, 4)} (đợt ${seed % 40})\n\nĐề nghị tỉnh ${one(PROPOSALS, 2).toLowerCase()}`;
    const nodes = (source: string) =>
      plainNodes(parseMarkdown(source).children, {
        source,
        file: 'reports/c/t.md',
        unitId: unit.id,
        definitions: new Map(),
      });
    const sections = SECTIONS.map(({ heading }) =>
      heading.includes('Kết quả nổi bật') ? nodes(result) : heading.includes('KIẾN NGHỊ') ? nodes(asked) : [],
    );
    return {
      number: `${(seed % 90) + 1}-BC/ĐU`,
      date: '2026-07-05',
      words: 900 + (seed % 700),
      opening: [],
      sections,
      appendices: [],
    };
  };
}
