/** Whatever prose units write: each thing that is listed or asked is gathered whole, once, with what introduces it, under whom it is asked of. */
import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { unitId } from '#lib/paths.ts';
import { collectedLists } from '../../../scripts/roll-up/markdown/collected-list.ts';
import { collectItems } from '../../../scripts/roll-up/narrative/collect.ts';
import { splitItems } from '../../../scripts/roll-up/narrative/items.ts';
import { plainNodes } from '../../../scripts/roll-up/narrative/plain-nodes.ts';

/** One thing that is to be gathered. */
interface Expected {
  /** As it stands in bold over the list; empty where nothing introduces it. */
  readonly lead: string;
  /** All of its words, in their order. */
  readonly words: string;
}

/** Markdown, and what is to be gathered of it. */
interface Piece {
  readonly source: string;
  readonly items: readonly Expected[];
}

const BODIES = [
  'Trung ương',
  'Chính phủ',
  'Tỉnh ủy',
  'tỉnh',
  'Ủy ban nhân dân huyện',
  'Sở Nội vụ',
  'Ban Chỉ đạo thành phố',
];
const body = fc.constantFrom(...BODIES);
const asking = fc.constantFrom('Đề nghị', 'Kiến nghị', 'Đề xuất', 'Kiến nghị với', 'Đề nghị, kiến nghị');
const verb = fc.constantFrom('sớm ban hành', 'bố trí', 'quan tâm', 'xem xét', 'hướng dẫn', 'tổ chức');
/** Words that hardly stand twice, so that what is lost, moved or said twice is seen. */
const words = fc
  .array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 6 })
  .map((numbers) => numbers.map((number) => `w${number}`).join(' '));
/** What may stand in words and is no part of them. */
const marked = fc.tuple(words, fc.constantFrom('', '**', '*')).map(([text, mark]) => `${mark}${text}${mark}`);
const note = fc.constantFrom('', '', '[^1]');

/** A sentence that asks, with what is told after it; `Với tỉnh: …` has its addressee apart, which stands over the item alone. */
const ask = fc
  .tuple(fc.option(asking), body, verb, marked, fc.option(words), note)
  .map(([asks, whom, how, what, more, mark]) => {
    const told = `${how} ${what}.${mark}${more === null ? '' : ` Việc này ${more}.`}`;
    const own = asks === null ? told : `${asks} ${whom} ${told}`;
    return { source: asks === null ? `Với ${whom}: ${told}` : own, lead: `Đối với ${whom}:`, words: plain(own) };
  });

/** A paragraph of such sentences, over one line or many; why the first asks may stand before it. */
const asks = fc
  .tuple(fc.option(words), fc.array(ask, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', '\n', '  \n'))
  .map(([why, sentences, between]): Piece => {
    const reason = why === null ? '' : `Kinh phí ${why}.${between}`;
    const [first, ...others] = sentences;
    const items = first && why !== null ? [{ ...first, words: plain(reason + first.source) }, ...others] : sentences;
    return { source: `${reason}${sentences.map(({ source }) => source).join(between)}`, items };
  });

/** An item of a list, with what it holds; one that asks goes to whom it asks. */
const listed: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(marked, note).map(([text, mark]) => introduced(`Việc ${text}${mark}.`)) },
  fc.tuple(words, words).map(([head, below]) => introduced(`Việc ${head}\n\n${below}`)),
  fc
    .tuple(words, words)
    .map(([head, cell]) => introduced(`Việc ${head}\n\n| ${cell} | b |\n|---|---|\n| 1 | ${cell} |`)),
  fc.tuple(words, words, words).map(([head, one, two]) => introduced(`Việc ${head}\n\n- ${one}\n- ${two}`)),
  asks,
);

function introduced(source: string): Piece {
  return { source, items: [{ lead: '', words: plain(source) }] };
}

const bullets = (items: readonly Piece[]) =>
  items.map(({ source }) => `- ${source.replaceAll('\n', '\n  ')}`).join('\n');
/** Items below words that introduce them: those that ask someone else keep what the words tell. */
const under = (lead: string, items: readonly Piece[], telling = ''): readonly Expected[] =>
  items
    .flatMap((one) => one.items)
    .map((one) => (one.lead === '' ? { ...one, lead } : { ...one, words: `${telling} ${one.words}` }));

/** What introduces a list: whom it is asked of, or words of its own; something else may stand in the paragraph before. */
const introduction = fc.oneof(
  body.map((whom) => ({ source: `Đối với ${whom}:`, lead: `Đối với ${whom}:`, telling: '' })),
  fc
    .tuple(asking, body)
    .map(([asks, whom]) => ({ source: `${asks} ${whom} một số việc sau:`, lead: `Đối với ${whom}:`, telling: '' })),
  words.map((own) => ({ source: `Những việc ${own}:`, lead: `Những việc ${own}:`, telling: `Những việc ${own}:` })),
  fc
    .tuple(words, words)
    .map(([before, own]) => ({ source: `Tình hình ${before}. Những việc ${own}:`, telling: `Những việc ${own}:` }))
    .map((one) => ({ ...one, lead: one.telling })),
);

const introducedList = fc.tuple(introduction, fc.array(listed, { minLength: 1, maxLength: 4 })).map(
  ([{ source, lead, telling }, items]): Piece => ({
    source: `${source}\n\n${bullets(items)}`,
    items: under(lead, items, telling),
  }),
);

const nestedList = fc
  .array(fc.tuple(body, fc.array(listed, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 })
  .map(
    (groups): Piece => ({
      source: groups
        .map(([whom, items]) => `- Đối với ${whom}:\n\n${bullets(items).replaceAll(/^/gmu, '  ')}`)
        .join('\n'),
      items: groups.flatMap(([whom, items]) => under(`Đối với ${whom}:`, items)),
    }),
  );

/** Paragraphs that ask below the one that says whom. */
const introducedAsks = fc
  .tuple(
    body,
    fc.array(fc.array(fc.tuple(verb, marked), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([whom, paragraphs]): Piece => {
    const texts = paragraphs.map((sentences) => sentences.map(([how, what]) => `Đề nghị ${how} ${what}.`));
    return {
      source: [`Đối với ${whom}:`, ...texts.map((sentences) => sentences.join(' '))].join('\n\n'),
      items: texts.flat().map((one) => ({ lead: `Đối với ${whom}:`, words: plain(one) })),
    };
  });

/** What is no item, and stays with the narrative. */
const other = fc.oneof(
  words.map((text): Piece => ({ source: `Kiến nghị của Nhân dân ${text}.`, items: [] })),

  words.map((text): Piece => ({ source: `Tình hình ${text}.`, items: [] })),
  words.map((text): Piece => ({ source: `| ${text} | b |\n|---|---|\n| 1 | 2 |`, items: [] })),
);

/** Where nothing is listed or asked, paragraphs are items: something is. */
const prose = fc
  .tuple(asks, fc.array(fc.oneof(asks, introducedList, introducedAsks, nestedList, other), { maxLength: 4 }), fc.nat(4))
  .map(([one, pieces, at]) => pieces.toSpliced(at, 0, one));

/** The words of Markdown as a reader has them. */
function plain(source: string): string {
  return source.replaceAll(/\[\^1\]|\*+|\|[-|]+\|/gu, ' ');
}

/** What must be equal: the words alone, in order. */
const bare = (text: string) => (text.match(/[\p{L}\d]+/gu) ?? []).join(' ').toLowerCase();
const told = ({ lead, words }: Expected) => `${bare(lead)} | ${bare(words)}`;

/** All that a unit writes, with words that no other unit has. */
function written(pieces: readonly Piece[], unit: number): Piece {
  const own = (text: string) => text.replaceAll(/\bw(?=\d)/gu, `u${unit}w`);
  const items = pieces.flatMap((one) => one.items);
  return {
    source: own(`${pieces.map(({ source }) => source).join('\n\n<!-- -->\n\n')}\n\n[^1]: Ghi chú.\n`),
    items: items.map(({ lead, words }) => ({ lead: own(lead), words: own(words) })),
  };
}

const itemsOf = (source: string, unit: string) =>
  splitItems(
    plainNodes(parseMarkdown(source).children, {
      source,
      file: 'reports/c/t.md',
      unitId: unit,
      definitions: new Map(),
    }),
    {
      title: 'Kiến nghị, đề xuất',
      unitName: unit,
    },
  );

test('each item is a whole of the source, with its introduction, once', () => {
  fc.assert(
    fc.property(prose, (pieces) => {
      const { source, items } = written(pieces, 0);
      const found = itemsOf(source, 'Xã An').map(({ lead, head, tail }) => ({
        lead: lead ? `${lead.isAddressee ? 'Đối với ' : ''}${lead.words}` : '',
        words: [...head, ...tail].map((node) => textsOf(node)).join(' '),
      }));
      expect(found.map(told)).toEqual(items.map(told));
    }),
    { numRuns: 120 },
  );
});

/** The texts in a node, apart from each other where blocks are. */
function textsOf(node: Nodes): string {
  if (node.type === 'paragraph' || node.type === 'tableCell' || !('children' in node)) return textOf(node);
  return node.children.map(textsOf).join(isPhrasing(node) ? '' : ' ');
}

const isPhrasing = ({ type }: Nodes) => ['strong', 'emphasis', 'link', 'delete'].includes(type);

test('in the document each stands under its introduction, with the unit that says it', () => {
  fc.assert(
    fc.property(fc.array(prose, { minLength: 1, maxLength: 3 }), (units) => {
      const all = units.map(written);
      const given = all.map(({ source }, at) => {
        const unit = { id: unitId(`t/${at}`), name: `Đơn vị ${at}` };
        return { unit, items: itemsOf(source, unit.name) };
      });
      const nodes = collectedLists(collectItems(given), ({ name }) => name);
      const expected = all.flatMap(({ items }, at) => items.map((one) => `${told(one)} | đơn vị ${at}`));
      expect([...new Set(shown(nodes))].sort()).toEqual([...new Set(expected)].sort());
    }),
    { numRuns: 60 },
  );
});

/** What a reader finds: the paragraph over each list, the words of each item, the unit in brackets behind its first paragraph. */
function shown(nodes: readonly RootContent[]): readonly string[] {
  let lead = '';
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') lead = textOf(node);
    if (node.type !== 'list') return [];
    return node.children.map((item) => {
      const [first, ...others] = item.children;
      const by = first?.type === 'paragraph' ? first.children.at(-1) : undefined;
      const own = first?.type === 'paragraph' ? first.children.slice(0, -1).map(textOf).join('') : '';
      const words = [own, ...others.map(textsOf)].join(' ');
      return `${told({ lead, words })} | ${bare(by ? textOf(by) : '')}`;
    });
  });
}
