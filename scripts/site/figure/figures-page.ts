/** The list of all figures, campaign by campaign as their outlines ask for them. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { page } from '../html/page.ts';
import { filter } from '../html/scroll-table.ts';
import { campaignFigurePage, FIGURES_PAGE, HOME_PAGE } from '../paths.ts';
import type { Site, SiteCampaign } from '../site.ts';

const ID = 'chi-tieu';

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
  const sections = outline.all.filter(({ requirement }) => requirement.figures.length > 0);
  if (sections.length === 0) return [];
  return [
    h('h2', outline.frontMatter.title),
    ...sections.flatMap(({ heading, requirement }) => [
      h('h3', heading.text),
      h(
        'ul',
        requirement.figures.map((figure) =>
          h('li', [
            h('a', { href: campaignFigurePage(id, figure.id) }, figure.fullName),
            ...(figure.unit === null ? [] : [` (${figure.unit})`]),
          ]),
        ),
      ),
    ]),
  ];
}
