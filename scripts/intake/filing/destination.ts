/** Whose report of which campaign a document is: as the user says, as the document says that we built, or as it seems. */
import { CannotRun, noUnit } from '#lib/cannot-run.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { isUnitId, type Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { NEAR, similarity } from '#lib/vietnamese/similarity.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { issuedOutline } from '../../campaign/opening.ts';
import type { Given } from '../report/paper/front.ts';
import { linesOf } from '../report/text/words.ts';
import type { WordDocument } from '../word/model.ts';

/** Finds out whose report a document is; refuses where nobody says, with what it may be. */
export function destinationOf(
  repository: Repository,
  { custom, blocks }: WordDocument,
  file: string,
  [campaign, unit]: readonly string[],
): Given {
  const register = repository.units();
  const said = /^[\w.-]+\/(?:reports|redlines)\//u.test(custom.get('path') ?? '');
  const [first, second] =
    campaign === undefined && said ? [custom.get('campaign'), custom.get('unit')] : [campaign, unit];
  if (first === undefined || second === undefined)
    throw new CannotRun(
      `${file} không nói là báo cáo của đơn vị nào, đợt nào; hãy ghi thêm ĐỢT ĐƠN-VỊ sau tên tệp`,
      ...guesses(repository, linesOf(blocks).slice(0, 60), file),
    );
  const outline = issuedOutline(repository, campaignId(first));
  const found = register.units.get(unitId(second));
  if (!isUnitId(second) || !found) throw noUnit(unitId(second));
  return { outline, unit: found, register };
}

const MOST = 3;

/** What the title and the letterhead of a document are like. */
function guesses(repository: Repository, lines: readonly string[], file: string): readonly string[] {
  const folded = lines.map(fold);
  const campaigns = best(repository.campaigns(), (campaign) => {
    const title = repository.outline(campaign)?.outline?.frontMatter.title ?? '';
    return Math.max(0, ...folded.map((line) => similarity(line, fold(title), NEAR)));
  });
  const spaced = (words: string) => ` ${fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const text = spaced(lines.join(' '));
  const units = best([...repository.units().units.values()], ({ name, issuer }: Unit) => {
    const names = [name, issuer].filter((one) => one !== '' && text.includes(spaced(one)));
    return names.reduce((sum, one) => sum + one.length, 0);
  });
  const named = campaigns.length > 0 ? campaigns : [undefined];
  const lists = named.flatMap((campaign) => units.map(({ id }) => [campaign ?? 'ĐỢT', id] as const));
  const calls = lists.length > 0 ? lists : campaigns.map((campaign) => [campaign, 'ĐƠN-VỊ'] as const);
  return calls.slice(0, MOST).map(([campaign, unit]) => `Có phải là: npm run import -- ${file} ${campaign} ${unit}`);
}

function best<T>(all: readonly T[], likeness: (one: T) => number): readonly T[] {
  const rated = all.map((one) => ({ one, rate: likeness(one) })).filter(({ rate }) => rate > 0);
  const most = Math.max(0, ...rated.map(({ rate }) => rate));
  return rated.flatMap(({ one, rate }) => (rate === most ? [one] : []));
}
