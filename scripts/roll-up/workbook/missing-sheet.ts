/** "Chưa có báo cáo": every unit below, at any depth, that owes a report and has none, or is waived. */
import { isConcerned, waiverOf } from '#lib/outline/expected.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import { type Campaign, standingOf } from '../numbers/campaign.ts';
import { type Cell, EMPTY, type Row, type Sheet, textCell } from './xlsx/model.ts';

const HEADER = ['Đơn vị', 'Mã đơn vị', 'Trực thuộc', 'Tình trạng', 'Phải nộp trước ngày', 'Ghi chú'];

export function missingSheet(campaign: Campaign, unit: Unit, title: readonly string[]): Sheet {
  const rows = below(campaign, unit.id).flatMap((one) => rowOf(campaign, unit, one));
  return {
    name: 'Chưa có báo cáo',
    title,
    bands: [],
    header: HEADER,
    rows: rows.length > 0 ? rows : [{ cells: [textCell('Không có'), ...HEADER.slice(1).map(() => EMPTY)] }],
    total: null,
    frozenColumns: 0,
  };
}

/** The units below one, each before those below it. */
function below({ register }: Campaign, id: string): readonly Unit[] {
  const found: Unit[] = [];
  const visit = (parent: string): void => {
    for (const child of register.children(parent)) {
      found.push(child);
      visit(child.id);
    }
  };
  visit(id);
  return found;
}

function rowOf(campaign: Campaign, top: Unit, unit: Unit): readonly Row[] {
  const { outline, register, summaries } = campaign;
  if (!isConcerned(unit, outline) || summaries.has(unit.id)) return [];
  const reason = waiverOf(unit.id, outline);
  const before = outline.frontMatter.levels[unit.level]?.before;
  const superior = register.units.get(parentId(unit.id) ?? '')?.name ?? '';
  const row = (state: string, due: Cell, note: string): readonly Row[] => [
    { cells: [textCell(unit.name), textCell(unit.id), textCell(superior), textCell(state), due, textCell(note)] },
  ];
  if (reason !== null) return row('Được miễn', EMPTY, reason);
  return row('Chưa có báo cáo hợp lệ', before ? { type: 'day', day: before } : EMPTY, standIn(campaign, top, unit));
}

/** What stands for a missing unit in the totals, if anything does. */
function standIn(campaign: Campaign, top: Unit, unit: Unit): string {
  if (standingOf(campaign, unit).type === 'provisional') return 'Tạm tính từ báo cáo của cấp dưới';
  for (let id = parentId(unit.id); id !== null && id !== top.id; id = parentId(id)) {
    const above = campaign.summaries.get(id);
    if (above) return `Số liệu tính theo báo cáo của ${above.unit.name}`;
  }
  return '';
}
