/** Versions in their order, as npm orders them. */

/** Below zero where `a` is older than `b`; a version with a suffix is older than the same one without. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  for (const [index, number] of one.numbers.entries()) {
    const difference = number - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (one.suffix === '' || other.suffix === '') return Number(one.suffix === '') - Number(other.suffix === '');
  return compareSuffixes(one.suffix.split('.'), other.suffix.split('.'));
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly suffix: string } {
  const [plain = '', ...suffix] = version.split('-');
  return { numbers: plain.split('.').map(Number), suffix: suffix.join('-') };
}

/** Numbers before words, shorter before longer. */
function compareSuffixes(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [one, other] = [a[index], b[index]];
    if (one === undefined || other === undefined) return Number(other === undefined) - Number(one === undefined);
    if (one === other) continue;
    const [isNumber, isOtherNumber] = [/^\d+$/u.test(one), /^\d+$/u.test(other)];
    if (isNumber && isOtherNumber) return Number(one) - Number(other);
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return 0;
}
