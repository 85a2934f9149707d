/** Three versions of front matter become one, key by key: how a file writes what did not change stays as it is. */
import { isMap, parse, parseDocument } from 'yaml';

/** Front matter that was merged; `conflicts` are keys that both sides changed, each otherwise. */
export interface MergedFront {
  readonly yaml: string;
  readonly conflicts: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Brings what `theirs` changed since `base` into `ours`, all given as YAML. */
export function mergeFront(ours: string, base: string, theirs: string): MergedFront {
  const [own, was, is] = [ours, base, theirs].map(valuesOf) as [Values, Values, Values];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !same(was[key], is[key]));
  if (changed.length === 0) return { yaml: ours, conflicts: [] };
  const document = parseDocument(ours);
  const conflicts: string[] = [];
  for (const key of changed) {
    if (same(own[key], is[key])) continue;
    if (!same(own[key], was[key]) && !(own[key] === undefined && was[key] === undefined)) {
      conflicts.push(key);
      continue;
    }
    const [path] = key.split('.').length > 1 ? [key.split('.')] : [[key]];
    if (is[key] === undefined) document.deleteIn(path);
    else document.setIn(path, is[key]);
  }
  if (!isMap(document.contents)) return { yaml: ours, conflicts: changed };
  return { yaml: document.toString({ lineWidth: 0 }).trimEnd(), conflicts };
}

/** Values by key; those of a map within by the path to them. */
function valuesOf(yaml: string): Values {
  const read: unknown = parse(yaml);
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, one])
        : [[key, value]],
    ),
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
