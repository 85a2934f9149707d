/** What every command does alike: options, help, exit codes. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotRun } from '#lib/cannot-run.ts';
import { quickParser } from '#lib/markdown/quick-parser.ts';
import { systemPath, systemReason } from '#lib/system-error.ts';
import { restoreFormer } from '../output/former.ts';
import { helpText, refusalOf, type Usage } from './help.ts';
import { Interrupted } from './interruption.ts';
import { type Option, take } from './options.ts';
import { note, print } from './print.ts';
import { loadSatteri } from './quick-parser.ts';

type Options = Readonly<Record<string, Option<unknown>>>;
type Values<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

const COMMON = take('root', 'help');

interface Command<O extends Options> extends Usage {
  readonly options: O;
  /** Does the work and returns whether all is fine. */
  run(values: Values<O & typeof COMMON>, operands: readonly string[]): boolean | Promise<boolean>;
}

/** Runs a command: exit code 0 when all is fine, 1 when problems were found, 2 when it could not run or its results could not be written. */
export async function runCommand<O extends Options>({ options, run, ...usage }: Command<O>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` has what it wanted.
    if (error.code === 'EPIPE') process.exit();
    note([`Không ghi được kết quả: ${systemReason(error) ?? error.message}`]);
    process.exit(2);
  });
  // What is told beside the results may get lost; the exit code tells of it.
  process.stderr.on('error', () => {});
  const all = { ...options, ...COMMON };
  try {
    const { given, operands } = parse(all);
    if (given.has('help')) {
      print(helpText(usage, all, usage.call ?? (isPackage() ? `npx decuong ${usage.name}` : undefined)));
      return;
    }
    const refusal = refusalOf(usage.operands ?? [], operands);
    if (refusal !== null) throw new CannotRun(refusal);
    const values = Object.fromEntries(
      Object.entries(all).map(([name, option]) => [name, option.read(given.get(name))]),
    );
    quickParser.offer(loadSatteri);
    restoreResults(all.root.read(given.get('root')));
    process.exitCode = (await run(values as Values<typeof all>, operands)) ? 0 : 1;
  } catch (error) {
    if (error instanceof Interrupted) {
      process.exitCode = error.exitCode;
      return;
    }
    const lines = explain(error);
    if (lines === null) throw error;
    note([...lines, 'Xem cách dùng: thêm --help']);
    process.exitCode = 2;
  }
}

/** True where JavaScript runs, made of these sources, and no script of npm. */
function isPackage(): boolean {
  return !/\.ts$/u.test(process.argv[1] ?? '');
}

/** Nobody is to look for results in vain that a killed build had moved away; what cannot be put back now, the next build will. */
function restoreResults(root: string): void {
  try {
    restoreFormer(join(root, 'dist'));
  } catch {}
}

/** What the user gave: options as text, empty for one that takes no value. */
function parse(options: Options) {
  const config = Object.entries(options).map(([name, { value }]) => {
    const type = value === '' ? ('boolean' as const) : ('string' as const);
    return [name, name === 'help' ? { type, short: 'h' } : { type }] as const;
  });
  try {
    const args = withEmpty(process.argv.slice(2), options);
    const { values, positionals } = parseArgs({ args, options: Object.fromEntries(config), allowPositionals: true });
    const given = Object.entries(values).map(
      ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
    );
    return { given: new Map(given), operands: positionals };
  } catch (error) {
    const option = error instanceof Error ? /'(-[^']*)'/u.exec(error.message)?.[1] : undefined;
    throw new CannotRun(`Dùng sai lệnh: tùy chọn \`${option ?? ''}\` không có, hoặc thiếu giá trị`);
  }
}

/** Arguments in which an option whose value may be left out, and is, has an empty one. */
function withEmpty(args: readonly string[], options: Options): string[] {
  const mayBeEmpty = new Set(
    Object.entries(options).flatMap(([name, { value }]) => (value.startsWith('[') ? `--${name}` : [])),
  );
  return args.map((arg, at) => (mayBeEmpty.has(arg) && (args[at + 1] ?? '-').startsWith('-') ? `${arg}=` : arg));
}

/** What the user must know of an error; null for one that is a bug. */
function explain(error: unknown): readonly string[] | null {
  if (error instanceof CannotRun) return error.lines;
  const reason = systemReason(error);
  return reason === null ? null : [`Không làm được với ${systemPath(error) ?? 'tệp trên máy này'}: ${reason}`];
}
