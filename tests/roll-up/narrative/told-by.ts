/** A campaign of one section, in which units write what a test makes up. */
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseRegister, type Register, type Unit } from '#lib/register/register.ts';
import type { Narratives } from '../../../scripts/roll-up/narrative/narratives.ts';
import { plainNodes } from '../../../scripts/roll-up/narrative/plain-nodes.ts';
import { type Campaign, makeCampaign } from '../../../scripts/roll-up/numbers/campaign.ts';
import { smallOutline } from '../numbers/small-outline.ts';

const outlineText = (collect: 'items' | null) =>
  smallOutline(`## I. KIẾN NGHỊ
${collect ? '\n```yaml\ncollect: items\n```\n' : ''}`);

/** What units below one write, a text each. */
export function toldBy(
  texts: readonly string[],
  collect: 'items' | null = null,
): {
  readonly campaign: Campaign;
  readonly register: Register;
  readonly top: Unit;
  readonly narratives: Narratives;
} {
  const source = outlineText(collect);
  const { outline } = parseOutline('outlines/c/outline.md', campaignId('c'), source, parseMarkdown(source));
  const rows = texts.map((_, index) => `t/${index},Đơn vị ${index},base,commune,,Đảng ủy,X,ĐU,,,,`);
  const { register } = parseRegister(
    `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\nt,Tỉnh,province,party,,Tỉnh ủy,T,TU,,,,\n${rows.join('\n')}\n`,
  );
  const top = register.units.get(unitId('t'));
  if (!outline || !top) throw new Error('the outline and the register must parse');
  const units = register.children(unitId('t'));
  const told = new Map(
    units.map((unit) => {
      const text = texts[Number(unit.id.slice(2))] ?? '';
      const nodes = plainNodes(parseMarkdown(text).children, {
        source: text,
        file: 'reports/c/t.md',
        unitId: unit.id,
        definitions: new Map(),
      });
      return [unit.id, { number: '', date: '', words: 0, opening: [], sections: [nodes], appendices: [] }];
    }),
  );
  const summaries = units.map((unit) => ({
    unit,
    file: `reports/c/${unit.id}.md`,
    figures: new Map<string, never>(),
    version: 1,
  }));
  const campaign = makeCampaign(outline, register, summaries);
  return { campaign, register, top, narratives: { of: (id) => told.get(id) ?? null } };
}
