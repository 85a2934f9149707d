/** How what rules tell is mended, as the guide for authors says it. */

const TABLE = /^\| Mã \| .* \| Cần làm \|\n(?:\|.*\n)+/mu;
const ROW = /^\| ((?:`[a-z-]+`(?:, )?)+) \| .* \| ([^|]+) \|$/gmu;

/** What to do, by the id of the rule; `guide` is the text of `reports/README.md`. */
export function mendsIn(guide: string): ReadonlyMap<string, string> {
  return new Map(
    [...(TABLE.exec(guide)?.[0] ?? '').matchAll(ROW)].flatMap(([, ids = '', mend = '']) =>
      [...ids.matchAll(/[a-z-]+/gu)].map(([id]) => [id, mend.trim()] as const),
    ),
  );
}
