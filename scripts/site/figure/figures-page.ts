/** The list of all figures, campaign by campaign as their outlines ask for them. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { CampaignId } from '#lib/paths.ts';
import { page } from '../html/page.ts';
import { filter } from '../html/scroll-table.ts';
import { campaignFigurePage, FIGURES_PAGE, HOME_PAGE } from '../paths.ts';
import { periodName } from '../period-name.ts';
import type { Site, SiteCampaign } from '../site.ts';

const ID = 'chi-tieu';
/** Of headings of sections. */
const TOP = 3;

/** Makes the page. */
export function figuresHtml(site: Site): string {
  return page(site, {
    path: FIGURES_PAGE,
    title: 'Chỉ tiêu',
    above: [{ path: HOME_PAGE, title: 'Đợt báo cáo' }],
    main: [
      h('h1', 'Chỉ tiêu'),
      filter('Lọc theo tên chỉ tiêu', ID),
      h('div', { id: ID }, site.campaigns.flatMap(campaignPart)),
    ],
  });
}

function campaignPart({ id, outline }: SiteCampaign): readonly Element[] {
  const sections = outline.sections.flatMap((one) => sectionPart(id, one, TOP));
  if (sections.length === 0) return [];
  const { title, period } = outline.frontMatter;
  const name = periodName(period);
  return [
    h('section.branch', [
      h('h2', title.toLowerCase().includes(name.toLowerCase()) ? title : `${title} (${name})`),
      ...sections,
    ]),
  ];
}

/** A section that asks for figures, or stands around some that do: the filter hides one of which nothing is sought. */
function sectionPart(
  id: CampaignId,
  { heading, requirement: { figures }, children }: OutlineSection,
  level: number,
): readonly Element[] {
  const below = children.flatMap((one) => sectionPart(id, one, level + 1));
  if (figures.length === 0 && below.length === 0) return [];
  const items = figures.map((figure) =>
    h('li', [
      h('a', { href: campaignFigurePage(id, figure.id) }, figure.fullName),
      ...(figure.unit === null ? [] : [` (${figure.unit})`]),
    ]),
  );
  const list = items.length > 0 ? [h('ul', items)] : [];
  return [h('section.branch', [h(`h${Math.min(level, 6)}`, heading.text), ...list, ...below])];
}
