/** What the commands of a package print as help, asked of the package itself. */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** Loads the program once for each command that it lists, in one process, and keeps what they print. */
const ASK = `
let text = '';
const { write } = process.stdout;
process.stdout.write = (chunk) => { text += chunk; return true; };
process.stdout.setMaxListeners(0);
process.stderr.setMaxListeners(0);
const [program] = process.argv.slice(1);
const ask = async (...args) => {
  text = '';
  process.argv = [process.execPath, 'decuong', ...args];
  await import(program + '?' + args[0]);
  return text;
};
const list = await ask('help');
const help = {};
for (const [, name] of list.matchAll(/^ {2}([a-z][\\w:-]*) +\\p{Ll}/gmu)) help[name] = await ask(name, '--help');
process.stdout.write = write;
process.stdout.write(JSON.stringify(help));
`;

/** JSON: what `--help` of each command prints, by its name. */
export function helpOf(program: string): string {
  const args = ['--input-type=module', '--eval', ASK, pathToFileURL(program).href];
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
}
