/** Levels and kinds that an outline names and no unit of the register has. */
import { meantKey } from '../markdown/yaml-keys.ts';
import { isUnread, type Register } from '../register/register.ts';

/** Kinds that every register may have, whether it has such units yet or not. */
const USUAL_KINDS: readonly string[] = ['party', 'union', 'commune', 'agency', 'enterprise'];

/** True for a level that no unit has; false while the register cannot be read, or is not the only one. */
export function isLevelUnknown(level: string, register: Register): boolean {
  return !register.levels.has(level) && !register.isOpen && !isUnread(register);
}

/** True for a kind that no unit has, and that is no usual one; false while the register cannot be read. */
export function isKindUnknown(kind: string, register: Register): boolean {
  return !register.kinds.has(kind) && !USUAL_KINDS.includes(kind) && !register.isOpen && !isUnread(register);
}

/** What is said of such a word, and the one that is certainly meant. */
export function unknownWord(
  what: 'level' | 'kind',
  typed: string,
  { levels, kinds }: Register,
): { readonly message: string; readonly typed: string; readonly meant: string | null } {
  const known = [...(what === 'level' ? levels : kinds)].sort();
  const near = meantKey(typed, known);
  const unknown =
    what === 'level'
      ? `Không đơn vị nào trong danh mục ở cấp \`${typed}\``
      : `Không đơn vị nào trong danh mục thuộc loại hình \`${typed}\``;
  const words = known.map((word) => `\`${word}\``).join(', ');
  const message = near
    ? `${unknown}; có phải \`${near.key}\`? (danh mục có: ${words})`
    : `${unknown}; hãy dùng một trong: ${words}`;
  return { message, typed, meant: near?.isCertain ? near.key : null };
}
