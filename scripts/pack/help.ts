/** What the commands of a package print as help, asked of the package itself. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const COMMAND = /^ {2}([a-z][\w:-]*) +\p{Ll}/gmu;

/** JSON: what `--help` of each command prints, by its name. */
export async function helpOf(program: string): Promise<string> {
  const ask = async (...args: readonly string[]) =>
    (await promisify(execFile)(process.execPath, [program, ...args])).stdout;
  const names = [...(await ask('--help')).matchAll(COMMAND)].map(([, name = '']) => name);
  const help = await Promise.all(names.map(async (name) => [name, await ask(name, '--help')] as const));
  return JSON.stringify(Object.fromEntries(help));
}
