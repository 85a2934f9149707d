/** The pages of reports: each reads as its document does, with its figures, the documents that it cites, and how it came to be. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { once } from '#lib/once.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { rollUpUnits } from '../../roll-up/numbers/campaign.ts';
import { maskOf, NOTHING_HIDDEN } from '../../roll-up/numbers/mask.ts';
import { maskedFamilies } from '../../roll-up/numbers/published.ts';
import { withoutHidden } from '../body/value-marks.ts';
import { page } from '../html/page.ts';
import {
  campaignPage,
  downloadPath,
  HOME_PAGE,
  hrefFrom,
  picturePath,
  redlinePage,
  reportPage,
  rollUpPage,
  unitPage,
} from '../paths.ts';
import type { ReportText } from '../report-text.ts';
import type { Site, SiteCampaign, SitePage } from '../site.ts';
import { changesPage } from './changes-page.ts';
import { citedPart } from './cited-part.ts';
import { BODY, documentElement } from './document.ts';
import { type FigureLines, figureLines } from './figures.ts';
import { figureHeads, figuresPart, type HeadsOf } from './figures-part.ts';
import { historyPart } from './history-part.ts';
import { type Last, lastOf } from './last.ts';
import { peersDigest } from './peers.ts';

/** The pages of a campaign's reports, with their pictures and what changed in them. */
export function* reportPages(site: Site, campaign: SiteCampaign): Generator<SitePage, void> {
  const { tree, id } = campaign;
  const units = campaign.reports.flatMap((unit) => tree.summaries.get(unit)?.unit ?? []);
  const nameOf = namesAmong(units, tree.register);
  const withRollUp = new Set(rollUpUnits(tree).map((unit) => unit.id));
  const isMasked = maskedFamilies(campaign.outline).length > 0;
  const heads = figureHeads(id);
  for (const unit of units) {
    const path = reportPage(id, unit.id);
    const hasChanges = site.audience === 'office' && campaign.history(unit.id).length > 1;
    const known: Known = { unit, name: nameOf(unit), hasRollUp: withRollUp.has(unit.id), hasChanges, isMasked };
    const said = once(() => saidBeside(site, campaign, known));
    yield { path, basis: () => basisOf(campaign, unit, said), make: () => reportHtml(site, campaign, known, heads) };
    if (hasChanges && !isMasked) yield changesPage(site, campaign, unit, known.name);
    for (const [url, name] of campaign.facts(unit.id)?.pictures ?? [])
      yield {
        path: picturePath(id, unit.id, name),
        make: () => campaign.picture(unit.id, url) ?? new Uint8Array(),
      };
  }
}

/** What is told of a report besides its text. */
interface Known {
  readonly unit: Unit;
  readonly name: string;
  readonly hasRollUp: boolean;
  readonly hasChanges: boolean;
  readonly isMasked: boolean;
}

/** The text of a report and its figures follow from how it is judged. */
function basisOf(campaign: SiteCampaign, { id }: Unit, said: () => string | null): string | null {
  const basis = campaign.basisOf(id);
  const beside = basis === null ? null : said();
  return beside === null ? null : `${basis} ${beside}`;
}

/** All that the page of a report says besides; null where nobody can tell what it is held against. */
function saidBeside(site: Site, campaign: SiteCampaign, { unit, name, hasRollUp, hasChanges }: Known) {
  const { settings, audience } = site;
  const { tree, outline } = campaign;
  const last = lastBasis(site, lastOf(site, campaign, unit));
  if (last === null) return null;
  const history = audience === 'office' ? campaign.history(unit.id) : [];
  const document = campaign.downloads.has(documentFile(unit.id));
  const { title } = outline.frontMatter;
  const others = [last, peersDigest(tree, unit), hiddenOf(campaign, unit)];
  return JSON.stringify([audience, settings.forge, title, name, hasRollUp, hasChanges, history, document, others]);
}

/** What figures of a report are held against of an earlier campaign. */
function lastBasis({ campaigns }: Site, last: Last | null): unknown {
  if (!last) return [];
  const then = campaigns.find(({ tree }) => tree === last.campaign);
  const rests = last.former.map((unit) => {
    const basis = then?.basisOf(unit.id) ?? null;
    return then && basis !== null ? [unit.id, basis, hiddenOf(then, unit)] : null;
  });
  return then && !rests.includes(null) ? [then.id, rests] : null;
}

/** The figures and terms of a unit that are hidden. */
function hiddenOf({ tree, outline }: SiteCampaign, unit: Unit): readonly string[] {
  const mask = maskOf(tree);
  if (mask === NOTHING_HIDDEN) return [];
  return [...outline.figures.values()].flatMap(({ figure }) =>
    [...(tree.summaries.get(unit.id)?.figures.get(figure.id)?.keys() ?? [])].flatMap((term) =>
      mask.hides('own', unit, figure, term) ? [`${figure.id} ${term}`] : [],
    ),
  );
}

function documentFile(unit: UnitId): string {
  return `reports/${unit}.docx`;
}

function reportHtml(site: Site, campaign: SiteCampaign, known: Known, heads: HeadsOf): string {
  const { id, outline } = campaign;
  const { unit, name } = known;
  const figures = figureLines(site, campaign, unit.id);
  const path = reportPage(id, unit.id);
  const text = campaign.text(unit.id);
  const title = `${name}: ${text?.title ?? outline.frontMatter.title}`;
  const above = [
    { path: HOME_PAGE, title: 'Đợt báo cáo' },
    { path: campaignPage(id), title: outline.frontMatter.title },
  ];
  const main = text
    ? [
        documentElement({ text, unit, profile: outline.frontMatter.profile }),
        ...figuresPart(path, heads, figures),
        ...citedPart(path, site.documents, text),
        ...aboutPart(site, campaign, known, figures),
      ]
    : [h('h1', name), h('p', 'Không đọc lại được báo cáo này.'), ...aboutPart(site, campaign, known, figures)];
  const html = page(site, { path, title, above, main });
  return text ? html.replace(`<!--${BODY}-->`, () => shownBody(campaign, unit, text)) : html;
}

function shownBody({ tree, outline }: SiteCampaign, unit: Unit, { body, values }: ReportText): string {
  const mask = maskOf(tree);
  return withoutHidden(body, values, (id, term) => {
    const figure = outline.figures.get(id)?.figure;
    return figure === undefined || mask.hides('own', unit, figure, term);
  });
}

/** Where else one may look, what may be downloaded, and how the report came to be. */
function aboutPart(
  site: Site,
  campaign: SiteCampaign,
  { unit, name, hasRollUp, hasChanges, isMasked }: Known,
  { hasHidden }: FigureLines,
): ElementContent[] {
  const path = reportPage(campaign.id, unit.id);
  const link = (to: string, words: string) => h('li', h('a', { href: hrefFrom(path, to) }, words));
  const isIssuer = unit.id === campaign.outline.frontMatter.issuer;
  const file = documentFile(unit.id);
  const redline = !hasChanges
    ? null
    : isMasked
      ? { why: 'Đợt này có số không nêu, nên trang không cho xem từng lần đã sửa những gì.' }
      : { href: hrefFrom(path, redlinePage(campaign.id, unit.id)) };
  return [
    h('h2', { id: 'xem-them' }, 'Xem thêm'),
    h('ul', [
      link(unitPage(unit.id), `${name} qua các đợt`),
      link(campaignPage(campaign.id), campaign.outline.frontMatter.title),
      ...(hasRollUp && !isIssuer ? [link(rollUpPage(campaign.id, unit.id), `Bản tổng hợp của ${name}`)] : []),
    ]),
    ...(campaign.downloads.has(file)
      ? [h('ul.downloads', link(downloadPath(campaign.id, file), 'Tải báo cáo (.docx)'))]
      : [h('p.note', whyNoDocument(site, hasHidden))]),
    ...(site.audience === 'office'
      ? historyPart(campaign.history(unit.id), site.settings, redline)
      : [h('p.note', 'Bản công khai không nêu ghi chú của chỉ tiêu, ai soạn, ai nhận, và các lần sửa của báo cáo.')]),
  ];
}

function whyNoDocument({ audience }: Site, hasHidden: boolean): string {
  if (audience === 'public') return 'Bản công khai không có tệp Word của báo cáo, vì tệp có tên người ký.';
  return hasHidden ? 'Không có tệp Word để tải: tệp có cả những số không nêu ở đây.' : 'Không có tệp Word để tải.';
}
