import type { Unit } from './register.ts';

/**
 * The issuer with the unit's name where it does not hold it: `Ban Chỉ đạo thực hiện Quy chế dân chủ Quận Lê Chân`. It holds a name that is
 * short for its own: `CĐCS Công ty May A` in `Công đoàn cơ sở Công ty Cổ phần May A`.
 */
export function nameInFull({ issuer, name }: Pick<Unit, 'issuer' | 'name'>): string {
  const [, proper = name] = /^\S+\s+(.+)$/u.exec(name) ?? [];
  if (issuer === '') return name;
  return holdsInOrder(issuer, proper) ? issuer : `${issuer} ${name}`;
}

/** True where the words of a name stand in another in the same order, whatever stands between them. */
function holdsInOrder(whole: string, name: string): boolean {
  const words = name.split(/\s+/u);
  let next = 0;
  for (const word of whole.split(/\s+/u)) if (word === words[next]) next++;
  return next === words.length;
}
