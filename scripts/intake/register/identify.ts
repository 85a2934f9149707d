/** Which unit of the register a row of a list is, or which id a new one gets. */
import { isUnitId } from '#lib/register/register.ts';
import type { Column } from '../../create/table/columns.ts';
import type { Draft } from '../../create/units/drafts.ts';
import { free, segmentOf } from '../../create/units/place-units.ts';
import { idAbove, Names } from './names.ts';
import type { OwnRow } from './register-text.ts';

/** Tells what is wrong with a row of the list, at a column of it. */
export type Tell = (draft: Draft, column: Column, message: string) => void;

/** The ids of rows, given or made; a row without any that has name and place of a unit of the register is that unit. What stays without is told. */
export function identify(
  drafts: readonly Draft[],
  own: ReadonlyMap<string, OwnRow>,
  tell: Tell,
): ReadonlyMap<Draft, string> {
  const ids = new Map<Draft, string>();
  const holders = new Map<string, Draft>();
  const take = (draft: Draft, id: string): void => {
    const holder = holders.get(id);
    if (holder)
      tell(draft, 'id', `mã \`${id}\` (“${holder.name}”) đã có ở dòng ${holder.row}; hãy bỏ một dòng, hoặc sửa mã`);
    else ids.set(draft, id);
    holders.set(id, holder ?? draft);
  };
  const isWhole = ({ says: { id, above } }: Draft) =>
    id !== undefined && (own.has(id) || id.includes('/') || above === undefined);
  for (const draft of drafts) if (isWhole(draft)) take(draft, draft.says.id ?? '');
  const names = new Names(
    own.values(),
    drafts.filter(({ says }) => !own.has(says.id ?? '')),
    ids,
  );
  const tops = [...own].flatMap(([id, { cells }]) => (id.includes('/') || cells.to !== '' ? [] : [id]));
  const isTaken = (id: string) => own.has(id) || holders.has(id);

  /** The id of the unit above; undefined as long as that waits for its own; null where it cannot be told, and why is. */
  const aboveOf = (draft: Draft): string | undefined | null => {
    const { above } = draft.says;
    if (above === undefined) {
      if (tops.length === 1) return tops[0];
      tell(draft, 'id', 'chưa rõ đơn vị đứng dưới đơn vị nào; hãy ghi mã đầy đủ, hoặc thêm cột Đơn vị cấp trên');
      return null;
    }
    if (isTaken(above)) return above;
    const all = names.of(above, draft);
    const open = all.filter(({ isEnded }) => !isEnded);
    const meant = new Set((open.length > 0 ? open : all).map(({ id }) => id));
    const [found] = meant;
    if (meant.has(undefined)) return undefined;
    if (meant.size === 1) return found;
    const why =
      meant.size > 0
        ? `có nhiều đơn vị tên “${above}” (${[...meant].map((id) => `\`${id}\``).join(', ')}); hãy ghi mã ở đây`
        : `không có đơn vị “${above}” trong danh mục hay trong bảng này; hãy thêm dòng cho đơn vị ấy hoặc sửa tên`;
    tell(draft, 'above', why);
    return null;
  };

  /** False as long as it waits for the unit above. */
  const place = (draft: Draft): boolean => {
    const { id, above: named } = draft.says;
    const namesakes = names.of(draft.name, draft).filter((one) => one.draft === null);
    const top = namesakes.find((one) => tops.includes(one.id ?? ''))?.id;
    if (id === undefined && named === undefined && top !== undefined) {
      take(draft, top);
      return true;
    }
    const above = aboveOf(draft);
    if (above === undefined) return false;
    if (above === null) return true;
    const twins = namesakes.filter((one) => idAbove(one.id ?? '') === above);
    const twin = twins.find(({ isEnded }) => !isEnded) ?? twins[0];
    const other = names
      .of(draft.name, draft)
      .find((one) => one.draft !== null && idAbove(one.id ?? '') === above)?.draft;
    const segment = id ?? segmentOf(draft.name);
    if (id !== undefined) take(draft, `${above}/${id}`);
    else if (twin?.id !== undefined && !twin.isEnded) take(draft, twin.id);
    else if (twin)
      tell(draft, 'name', `trùng tên đơn vị đã kết thúc \`${twin.id}\`; hãy ghi mã ấy, hoặc một mã mới, vào cột Mã`);
    else if (other)
      tell(draft, 'name', `đã có ở dòng ${other.row} dưới cùng cấp trên; hãy bỏ một dòng, hoặc ghi tên cho phân biệt`);
    else if (segment === '') tell(draft, 'name', 'không có chữ nào để đặt mã; hãy sửa tên đơn vị');
    else take(draft, `${above}/${free(segment, { has: (one) => isTaken(`${above}/${one}`) })}`);
    return true;
  };

  let waiting = drafts.filter((draft) => !isWhole(draft));
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((draft) => !place(draft));
  }
  for (const draft of waiting)
    tell(draft, 'above', `chưa đặt được mã vì cấp trên “${draft.says.above}” chưa có mã; hãy sửa cấp trên`);
  for (const [draft, id] of ids) {
    // Ids last for ever: a unit that has another one all of a sudden is the same unit.
    const former = names
      .of(draft.name, draft)
      .find((one) => one.draft === null && !one.isEnded && idAbove(one.id ?? '') === idAbove(id));
    if (former?.id !== undefined && isUnitId(id) && !own.has(id) && !holders.has(former.id))
      tell(
        draft,
        'id',
        `“${draft.name}” trong danh mục có mã \`${former.id}\`; mã không đổi, hãy ghi lại mã ấy; nếu là đơn vị khác thì thêm cả dòng của đơn vị cũ, có ngày cuối`,
      );
    const above = own.has(id) && draft.says.above !== undefined ? meantAbove(draft) : undefined;
    if (above !== undefined && above !== idAbove(id))
      tell(
        draft,
        'above',
        `\`${id}\` đứng dưới \`${idAbove(id)}\`, không dưới \`${above}\`; chuyển về cấp trên khác thì thêm một dòng với mã mới, và ghi ngày cuối ở dòng này`,
      );
  }
  return ids;

  /** The one unit that a row names as the one above. */
  function meantAbove(draft: Draft): string | undefined {
    const above = draft.says.above ?? '';
    if (isTaken(above)) return above;
    const [found, ...others] = names.of(above, draft).filter(({ isEnded }) => !isEnded);
    return others.length === 0 ? found?.id : undefined;
  }
}
