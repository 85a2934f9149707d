/** Two campaigns of one register in a few words, from the texts of outlines and reports on. */
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { parseOutline } from '#lib/outline/outline.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseRegister, type Unit } from '#lib/register/register.ts';
import { bindOutline } from '#lib/report/bind-outline.ts';
import { parseReport } from '#lib/report/report.ts';
import { type Campaign, makeCampaign } from '../../../scripts/roll-up/numbers/campaign.ts';
import { summarize } from '../../../scripts/roll-up/numbers/summary.ts';
import { smallOutline } from './small-outline.ts';

/** The last day of the earlier campaign is 2025-06-30, that of the later one 2025-12-31. */
export interface TwoCampaigns {
  /** `id level`, then any of `from=`, `to=`, `replaces=` with ids joined by commas. */
  readonly units: readonly string[];
  readonly last: Told;
  readonly now: Told;
}

export interface Told {
  readonly levels: readonly string[];
  /** As in an outline, without name; the name of a figure is its id. */
  readonly figures: readonly string[];
  readonly terms?: readonly string[];
  /** Values by unit, in the order of the figures; with terms `a; b`. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
}

export interface Loaded {
  readonly now: Campaign;
  readonly last: Campaign;
  /** A unit of the register. */
  unit(id: string): Unit;
}

/** Both campaigns, whose issuer is `t`. */
export function load({ units, last, now }: TwoCampaigns): Loaded {
  const rows = units.map((line) => {
    const [id = '', level = '', ...rest] = line.split(' ');
    const { from = '', to = '', replaces = '' } = Object.fromEntries(rest.map((one) => one.split('=')));
    return `${id},Đơn vị ${id},${level},commune,,Cơ quan,Tỉnh,HU,,${from},${to},${replaces.replaceAll(',', ' ')}`;
  });
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';
  const { register, problems } = parseRegister(`${header}\n${rows.join('\n')}\n`);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const unit = (id: string) => {
    const found = register.units.get(unitId(id));
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  const campaignOf = (name: string, period: string, told: Told): Campaign => {
    const id = campaignId(name);
    const source = outlineText(period, told);
    const { outline } = parseOutline(`outlines/${name}/outline.md`, id, source, parseMarkdown(source));
    if (!outline) throw new Error(`${name} must have an outline`);
    const summaries = Object.entries(told.reports).map(([at, values]) => {
      const text = reportText(told, [...outline.figures.keys()], values);
      const report = parseReport(`reports/${name}/${at}.md`, id, unitId(at), text, parseMarkdown(text));
      return summarize(bindOutline(outline, report, unit(at)), unit(at));
    });
    return makeCampaign(outline, register, summaries);
  };
  return {
    last: campaignOf('h1', '2025-01-01/2025-06-30', last),
    now: campaignOf('h2', '2025-07-01/2025-12-31', now),
    unit,
  };
}

function outlineText(period: string, { levels, figures, terms }: Told): string {
  const lines = figures.map((one) => `  - { ${one}, name: ${/id: ([\w-]+)/u.exec(one)?.[1]} }`);
  return smallOutline(
    `## I. SỐ LIỆU

\`\`\`yaml
${terms ? `terms: { min: 1, max: 5 }\n` : ''}figures:
${lines.join('\n')}
\`\`\`
`,
    { period, levels: levels.map((level) => `${level}: {}`).join(', ') },
  );
}

function reportText({ terms = ['Số liệu'] }: Told, figures: readonly string[], values: readonly string[]): string {
  const rows = figures.map((id, at) => `| ${id} | ${(values[at] ?? '').split('; ').join(' | ')} |`);
  const line = terms.map(() => '---|').join('');
  return `# Kết quả\n\n## I. SỐ LIỆU\n\n| Chỉ tiêu | ${terms.join(' | ')} |\n|---|${line}\n${rows.join('\n')}\n`;
}
