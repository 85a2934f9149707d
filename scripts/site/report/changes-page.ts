/** The page with what changed in a report from version to version, the last change first; only for the office. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { reportFile } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { isDraft, parseReport } from '#lib/report/report.ts';
import type { Revision } from '../../git/revisions.ts';
import { page } from '../html/page.ts';
import { campaignPage, HOME_PAGE, hrefFrom, redlinePage, reportPage } from '../paths.ts';
import type { Site, SiteCampaign, SitePage } from '../site.ts';
import { type Change, changesBetween } from './changes.ts';

/** What came before the last so many changes can be seen on the forge. */
const MOST = 5;

/** A version with its text; null where that must not be shown, with the reason why. */
interface Shown {
  readonly revision: Revision;
  readonly text: string | null;
  readonly why: string;
}

/** The page of a report that changed. */
export function changesPage(site: Site, campaign: SiteCampaign, unit: Unit, name: string): SitePage {
  const path = redlinePage(campaign.id, unit.id);
  const revisions = campaign.history(unit.id);
  return {
    path,
    basis: () => JSON.stringify([revisions, name, campaign.outline.frontMatter.title]),
    make: () => {
      const shown = revisions.slice(-MOST - 1).map((revision) => shownIn(campaign, unit, revision));
      const title = `${name}: các lần sửa báo cáo`;
      return page(site, {
        path,
        title,
        above: [
          { path: HOME_PAGE, title: 'Đợt báo cáo' },
          { path: campaignPage(campaign.id), title: campaign.outline.frontMatter.title },
          { path: reportPage(campaign.id, unit.id), title: name },
        ],
        main: [
          h('h1', title),
          h('p.note', [
            'Chữ bỏ đi ',
            h('del', 'gạch ngang'),
            ', chữ thêm vào ',
            h('ins', 'gạch chân'),
            '. Lời dặn của người soạn không được nêu.',
            ...(revisions.length > MOST + 1 ? [` Trang này nêu ${MOST} lần sửa sau cùng.`] : []),
          ]),
          h('p', h('a', { href: hrefFrom(path, reportPage(campaign.id, unit.id)) }, 'Báo cáo như bây giờ')),
          ...shown
            .slice(1)
            .map((now, index) => changePart(shown[index] as Shown, now))
            .toReversed()
            .flat(),
        ],
      });
    },
  };
}

function shownIn(campaign: SiteCampaign, { id }: Unit, revision: Revision): Shown {
  const text = campaign.textAt(revision);
  if (text === null) return { revision, text, why: 'có nội dung không được nêu, hoặc không đọc được' };
  const report = parseReport(reportFile(campaign.id, id), campaign.id, id, text, parseMarkdown(text));
  return isDraft(report) || report.frontMatter === null
    ? { revision, text: null, why: 'là bản dự thảo, hoặc bản chưa đọc được phần đầu' }
    : { revision, text, why: '' };
}

function changePart(old: Shown, now: Shown): ElementContent[] {
  const { day, commit } = now.revision;
  const heading = h('h2', `Sửa ${day === null ? 'không rõ ngày' : `ngày ${formatDay(day)}`} (${commit.slice(0, 8)})`);
  if (now.text === null) return [heading, h('p', `Phiên bản này ${now.why}.`)];
  if (old.text === null) return [heading, h('p', `Phiên bản trước ${old.why}, nên không so sánh được.`)];
  const changes = changesBetween(old.text, now.text);
  if (changes.every(({ type }) => type === 'same')) return [heading, h('p', 'Chữ không đổi.')];
  return [heading, ...changes.map(changeElement)];
}

function changeElement(change: Change): ElementContent {
  if (change.type === 'same') return h('p.note', `… ${change.blocks} đoạn không đổi …`);
  return h(
    'p',
    change.words.map(({ type, text }) => (type === 'same' ? { type: 'text', value: text } : h(type, text))),
  );
}
