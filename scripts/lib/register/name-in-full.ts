import type { Unit } from './register.ts';

/** The issuer with the unit's name where it does not hold it: `Ban Chỉ đạo thực hiện Quy chế dân chủ Quận Lê Chân`. */
export function nameInFull({ issuer, name }: Pick<Unit, 'issuer' | 'name'>): string {
  const [, proper = name] = /^\S+\s+(.+)$/u.exec(name) ?? [];
  if (issuer === '') return name;
  return issuer.includes(proper) ? issuer : `${issuer} ${name}`;
}
