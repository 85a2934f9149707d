/** What two versions say of one repository. */
import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { CannotRun } from '#lib/cannot-run.ts';
import type { InstalledTool } from './used-tool.ts';

/** A message, as far as it is compared. */
export interface Said {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** What one version says and the other does not. */
export interface Difference {
  readonly come: readonly Said[];
  readonly gone: readonly Said[];
}

const messages = z.array(z.object({ file: z.string(), line: z.number(), rule: z.string(), message: z.string() }));

/** Asks both; refuses where the new one cannot run in this repository. */
export function compareChecks(root: string, from: InstalledTool, to: InstalledTool): Difference {
  const [before, after] = [messagesOf(root, from), messagesOf(root, to)];
  if (typeof after === 'string')
    throw new CannotRun(`decuong ${to.version} không chạy được ở kho này, nên không chuyển:`, ...after.split('\n'));
  const old = typeof before === 'string' ? [] : before;
  const key = ({ file, line, rule, message }: Said) => [file, line, rule, message].join('\0');
  const [oldKeys, newKeys] = [new Set(old.map(key)), new Set(after.map(key))];
  return { come: after.filter((one) => !oldKeys.has(key(one))), gone: old.filter((one) => !newKeys.has(key(one))) };
}

/** What a version says; what stopped it where it could not run. */
function messagesOf(root: string, { program, version }: InstalledTool): readonly Said[] | string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'check', '--format', 'json', '--root', root],
    { encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY },
  );
  const parsed = messages.safeParse(status === 0 || status === 1 ? jsonOf(stdout) : null);
  if (!parsed.success) return stderr.trim() || `decuong ${version} check kết thúc với mã ${status}`;
  return parsed.data;
}

/** Lines that tell messages: how many by rule, and the first ones. */
export function tellMessages(said: readonly Said[], most = 5): readonly string[] {
  const counts = new Map<string, number>();
  for (const { rule } of said) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const byRule = [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([rule, count]) => `${count} ${rule}`);
  const first = said.slice(0, most).map(({ file, line, rule, message }) => `  ${file}:${line} ${message} [${rule}]`);
  const more = said.length - first.length;
  return [`  ${byRule.join(', ')}`, ...first, ...(more > 0 ? [`  … và ${more} lời nữa`] : [])];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
