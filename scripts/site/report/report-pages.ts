/** The pages of reports: each reads as its document does, with its figures, the documents that it cites, and how it came to be. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { rollUpUnits } from '../../roll-up/numbers/campaign.ts';
import { maskOf } from '../../roll-up/numbers/mask.ts';
import { maskedFamilies } from '../../roll-up/numbers/published.ts';
import { withoutHidden } from '../body/hidden-values.ts';
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
import { figuresPart } from './figures-part.ts';
import { historyPart } from './history-part.ts';

/** The pages of a campaign's reports, with their pictures and what changed in them. */
export function* reportPages(site: Site, campaign: SiteCampaign): Generator<SitePage, void> {
  const { tree, id } = campaign;
  const units = campaign.reports.flatMap((unit) => tree.summaries.get(unit)?.unit ?? []);
  const nameOf = namesAmong(units, tree.register);
  const withRollUp = new Set(rollUpUnits(tree).map((unit) => unit.id));
  const isMasked = maskedFamilies(campaign.outline).length > 0;
  for (const unit of units) {
    const path = reportPage(id, unit.id);
    const hasChanges = site.audience === 'office' && campaign.history(unit.id).length > 1;
    const known: Known = { unit, name: nameOf(unit), hasRollUp: withRollUp.has(unit.id), hasChanges, isMasked };
    let figures: FigureLines | null = null;
    const lines = () => (figures ??= figureLines(site, campaign, unit.id));
    yield {
      path,
      basis: () => basisOf(site, campaign, known, lines()),
      make: () => reportHtml(site, campaign, known, lines()),
    };
    if (hasChanges && !isMasked) yield changesPage(site, campaign, unit, known.name);
    for (const [url, name] of campaign.text(unit.id)?.pictures ?? [])
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

/** All that the page of a report says; its text follows from how it is judged. */
function basisOf(site: Site, campaign: SiteCampaign, known: Known, figures: FigureLines): string | null {
  const basis = campaign.basisOf(known.unit.id);
  if (basis === null) return null;
  const { settings, audience } = site;
  const { id, outline } = campaign;
  const history = audience === 'office' ? campaign.history(known.unit.id) : [];
  const document = campaign.downloads.has(documentFile(known.unit.id));
  const hidden = figures.hasHidden ? hiddenOf(campaign, known.unit) : [];
  const said = [audience, settings, id, outline.frontMatter.title, known, figures, history, document, hidden];
  return JSON.stringify([basis, said]);
}

/** The figures and terms of a unit that are hidden: those besides which the report gives are in `figures`. */
function hiddenOf({ tree, outline }: SiteCampaign, unit: Unit): readonly string[] {
  const mask = maskOf(tree);
  return [...outline.figures.values()].flatMap(({ figure }) =>
    [...(tree.summaries.get(unit.id)?.figures.get(figure.id)?.keys() ?? [])].flatMap((term) =>
      mask.hides('own', unit, figure, term) ? [`${figure.id} ${term}`] : [],
    ),
  );
}

function documentFile(unit: UnitId): string {
  return `reports/${unit}.docx`;
}

function reportHtml(site: Site, campaign: SiteCampaign, known: Known, figures: FigureLines): string {
  const { id, outline } = campaign;
  const { unit, name } = known;
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
        ...figuresPart(path, id, figures),
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
