/** What a figure is, in words. */
import { type Figure, isWorded } from '#lib/figures/figure.ts';
import type { Outline } from '#lib/outline/outline.ts';

const TYPES: Readonly<Record<Figure['type'], string>> = {
  count: 'Số đếm',
  number: 'Số',
  money: 'Số tiền',
  percent: 'Tỷ lệ phần trăm',
  'yes-no': 'Có hoặc Không',
  text: 'Chữ',
  date: 'Ngày',
  choice: 'Lựa chọn',
};

/** `Số đếm`; a choice with its words. */
export function typeText({ type, choices }: Figure): string {
  return type === 'choice' ? `${TYPES.choice}: ${choices.join('; ')}` : TYPES[type];
}

/** What an outline says that it must be, in sentences without full stops. */
export function demandsOf(figure: Figure, { figures }: Outline): readonly string[] {
  const name = (id: string) => `“${figures.get(id)?.figure.fullName ?? id}”`;
  const { of, sumOf, atMost, partOf, maskBelow } = figure;
  return [
    ...(of ? [`Tỷ lệ của ${name(of[0])} trên ${name(of[1])}`] : []),
    ...(sumOf.length > 0 ? [`Bằng tổng của ${sumOf.map(name).join(', ')}`] : []),
    ...(atMost === null ? [] : [`Không lớn hơn ${name(atMost)}`]),
    ...(partOf === null ? [] : [`Là một phần của ${name(partOf)}`]),
    ...(figure.optional ? ['Không bắt buộc'] : []),
    ...(maskBelow === null ? [] : [`Giá trị từ 1 đến dưới ${maskBelow} không nêu`]),
  ];
}

/** How it is added up. */
export function totalWords({ total, type }: Figure): string {
  if (total === 'none' || isWorded({ type })) return 'Không cộng';
  if (total === 'ratio') return 'Tính lại từ tổng của hai chỉ tiêu';
  return total === 'answers' ? 'Đếm số đơn vị trả lời “Có”' : 'Cộng số của các đơn vị';
}
