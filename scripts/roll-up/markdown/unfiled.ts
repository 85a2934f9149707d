/** Who has not filed, or did so late, or with errors: the list in the annex, and where names stand that the first page has no room for. */
import type { RootContent } from 'mdast';
import { list, paragraph, strong, text } from '#lib/markdown/nodes.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Filed, MOST_NAMED, UNFILED, UNFILED_SHEET } from '../filing-tiers.ts';
import type { RollUp } from '../roll-up.ts';
import { capital, formatCount } from './words.ts';

/** The title of the annex. */
export const UNFILED_TITLE = 'DANH SÁCH ĐƠN VỊ CHƯA GỬI, GỬI CHẬM, CÒN LỖI';

/** About two pages of names; more stand in the workbook alone. */
const MOST_LISTED = 300;

/** True where a paragraph has room for the names of some units. */
export function isNamed(units: readonly Unit[]): boolean {
  return units.length <= MOST_NAMED;
}

/** Where the names stand that the first page leaves out; null where it names everyone. */
export function whereNamed({ tiers, superiors }: RollUp): 'annex' | 'workbook' | null {
  if (tiers.every((tier) => statesOf(tier).every(({ units }) => isNamed(units)))) return null;
  const all = superiors.flatMap(({ filed }) => statesOf(filed)).reduce((sum, { units }) => sum + units.length, 0);
  return all > MOST_LISTED ? 'workbook' : 'annex';
}

/** The sentence that says where the names stand; nothing where the first page has them. */
export function whereText(rollUp: RollUp, annex: string): string {
  const where = whereNamed(rollUp);
  if (where === null) return '';
  return where === 'annex'
    ? `Tên từng đơn vị: xem ${annex}.`
    : `Tên từng đơn vị: xem trang “${UNFILED_SHEET}” của bảng tính (xlsx) kèm theo.`;
}

/** The list: states one after the other, names under the unit that they report to. */
export function unfiledNodes({ superiors, nameOf }: RollUp): readonly RootContent[] {
  return Object.values(UNFILED).flatMap(({ label, of }) => {
    const groups = superiors.map(({ superior, filed }) => ({ superior, units: of(filed) }));
    const given = groups.filter(({ units }) => units.length > 0);
    if (given.length === 0) return [];
    const count = given.reduce((sum, { units }) => sum + units.length, 0);
    const title = `${capital(label)}: ${formatCount(count)} đơn vị`;
    const items = given.map(({ superior, units }) => {
      const of = superiors.length > 1 ? `${nameOf(superior)} (${formatCount(units.length)}): ` : '';
      return paragraph(text(`${of}${units.map(nameOf).join('; ')}.`));
    });
    return [paragraph(strong(title)), ...(superiors.length > 1 ? [list(items)] : items)];
  });
}

function statesOf(filed: Filed): readonly { readonly units: readonly Unit[] }[] {
  return Object.values(UNFILED).map(({ of }) => ({ units: of(filed) }));
}
