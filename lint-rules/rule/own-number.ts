/** Whether the symbol in a report's number is that of the unit that writes it, as the register has it. */
import type { Register, Unit } from '#lib/register/register.ts';
import { asSeen } from '#lib/vietnamese/look-alike.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';

/** Vietnamese: whose symbol stands in a number, where it is not the unit's own; null where it is, or where the register says nothing. */
export function foreignSymbol(number: string, unit: Unit, { units }: Pick<Register, 'units'>): string | null {
  // Letters that only look right have a message of their own.
  const code = codeOf(asSeen(number.normalize('NFC')), unit.symbol);
  if (code === null || unit.symbol === '' || isOf(code, unit.symbol)) return null;
  const others = [...units.values()].filter(({ symbol }) => symbol !== '' && isOf(code, symbol));
  const [first, ...more] = others.sort((a, b) => compareVietnamese(a.id, b.id));
  const whose = !first
    ? 'không có trong danh mục đơn vị'
    : `là của ${first.name}${more.length > 0 ? ` và ${more.length} đơn vị khác` : ''}`;
  return `Ký hiệu \`${code}\` ${whose}; theo danh mục, ${unit.name} có ký hiệu \`${unit.symbol}\``;
}

/** The symbol of who issues: behind the stroke in `15-BC/BCĐ` and, before the sector, in `12/UBND-VX`; behind the type in `30/BC-UBND`. */
function codeOf(number: string, own: string): string | null {
  const [, behind = ''] = /\/(.+)$/u.exec(number) ?? [];
  if (behind === '') return null;
  return /^\d*-/u.test(number) || isOf(behind, own) ? behind : behind.replace(/^[A-Z]{2,5}-(?=\p{Lu})/u, '');
}

/** A symbol, or a part of the unit behind it: `UBND-VX`. */
function isOf(code: string, symbol: string): boolean {
  const [a, b] = [code.toUpperCase(), symbol.toUpperCase()];
  return a === b || (a.startsWith(b) && /^[^\p{L}\d]/u.test(a.slice(b.length)));
}
