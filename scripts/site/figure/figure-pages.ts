/** Pages of figures: in each campaign, across campaigns, and the list of them all. */
import { askedFigures } from '../../roll-up/numbers/owing.ts';
import { campaignFigurePage, FIGURES_PAGE, figurePage } from '../paths.ts';
import { restsOn } from '../rests-on.ts';
import type { Site, SitePage } from '../site.ts';
import { campaignFigureHtml } from './campaign-figure-page.ts';
import type { FigureIn } from './figure-history.ts';
import { figureHistoryHtml } from './figure-history-page.ts';
import { figuresHtml } from './figures-page.ts';

/** The pages of all figures of all campaigns. */
export function* figurePages(site: Site): Generator<SitePage, void> {
  yield { path: FIGURES_PAGE, basis: () => basisOf(site, []), make: () => figuresHtml(site) };
  const everywhere = new Map<string, FigureIn[]>();
  for (const campaign of site.campaigns) {
    for (const asked of askedFigures(campaign.outline).values()) {
      const { id } = asked.figure;
      everywhere.set(id, [...(everywhere.get(id) ?? []), { campaign, asked }]);
      yield {
        path: campaignFigurePage(campaign.id, id),
        basis: () => basisOf(site, [campaign]),
        make: () => campaignFigureHtml(site, campaign, asked),
      };
    }
  }
  for (const [id, all] of everywhere)
    yield {
      path: figurePage(id),
      basis: () =>
        basisOf(
          site,
          all.map(({ campaign }) => campaign),
        ),
      make: () => figureHistoryHtml(site, id, all),
    };
}

/** What outlines ask for is known to have stayed. */
function basisOf({ audience, campaigns }: Site, told: Site['campaigns']): string | null {
  const rests = told.map((one) => restsOn(one, one.outline.frontMatter.issuer));
  // Which campaigns there are says which pages there are to lead to.
  return rests.includes(null) ? null : JSON.stringify([audience, campaigns.map(({ id }) => id), rests]);
}
