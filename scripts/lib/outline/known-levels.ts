/** Levels that an outline names and no unit of the register has. */
import { isUnread, type Register } from '../register/register.ts';

/** True for a level that no unit has; false while the register cannot be read. */
export function isLevelUnknown(level: string, register: Register): boolean {
  return !register.levels.has(level) && !isUnread(register);
}

/** What is said of such a level, in Vietnamese. */
export function unknownLevel(level: string, register: Register): string {
  return `Không đơn vị nào trong danh mục ở cấp \`${level}\`; hãy dùng một trong các cấp: ${[...register.levels].sort().join(', ')}`;
}
