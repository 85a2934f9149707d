/** The runner of a rehearsal: runs the lines of workflows in a shell, in which `npm` is this project's. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The folder that holds this program. */
const PROJECT = join(import.meta.dirname, '..', '..', '..', '..');

/** What a line that was run has left. */
export interface Ran {
  readonly isFine: boolean;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown for the page of the run. */
  readonly summary: string;
}

/** Where and when a line is run. */
export interface Errand {
  readonly run: string;
  readonly workspace: string;
  /** A folder for what is needed on the way. */
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
  /** ISO 8601; the clock goes on from there. */
  readonly now: string;
}

/** Runs a line as the runner of a workflow does, with a clock that is set. */
export async function runLine({ run, workspace, temp, env, now }: Errand): Promise<Ran> {
  mkdirSync(temp, { recursive: true });
  const [npm, output, summary] = ['npm.sh', 'output', 'summary.md'].map((name) => join(temp, name));
  if (!npm || !output || !summary) throw new RangeError();
  writeFileSync(npm, npmFunction(now));
  for (const file of [output, summary]) writeFileSync(file, '');
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GITHUB|GITLAB|FORGEJO|GITEA|CI|GIT_)/u.test(name));
  const child = spawn('bash', ['-e', '-c', run], {
    cwd: workspace,
    env: {
      ...Object.fromEntries(own),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      ...env,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      BASH_ENV: npm,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = join(temp, 'log');
  writeFileSync(log, '');
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => appendFileSync(log, bytes));
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  return {
    isFine: code === 0,
    output: readFileSync(log, 'utf8'),
    outputs: outputsIn(readFileSync(output, 'utf8')),
    summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
  };
}

function outputsIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });

/** Nothing is installed, `npm test` is not for a rehearsal, and `npm run` runs the project's commands at another time. */
function npmFunction(now: string): string {
  const { scripts } = manifest.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const clock = `const by=${Date.parse(now)}-Date.now(),n=Date.now;Date.now=()=>n()+by;`;
  const node = [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(clock)}`, '--import']
    .concat(import.meta.resolve('tsx'))
    .map(quoted)
    .join(' ');
  const cases = Object.entries(scripts).flatMap(([name, command]) => {
    const [, file] = /^node --import tsx (scripts\/[\w-]+\.ts)$/u.exec(command) ?? [];
    return file ? [`${quoted(name)}) ${node} ${quoted(join(PROJECT, file))} "$@" ;;`] : [];
  });
  return `npm() {
  case "$1" in ci|test) return 0 ;; run) shift ;; esac
  while [ "\${1#-}" != "$1" ]; do shift; done
  local name="$1"; shift
  if [ "\${1-}" = -- ]; then shift; fi
  case "$name" in
    ${cases.join('\n    ')}
    *) echo "npm: no script $name" >&2; return 1 ;;
  esac
}
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
