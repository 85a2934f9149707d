/** What every command does alike: options, help, exit codes, progress. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CannotRun } from '#lib/cannot-run.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Command<O extends Options> {
  readonly help: string;
  readonly options: O;
  /** Does the work and returns whether all is fine. */
  run(values: ReturnType<typeof parse<O>>['values'], positionals: readonly string[]): boolean | Promise<boolean>;
}

const COMMON = {
  root: { type: 'string', default: '.' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies Options;

function parse<O extends Options>(options: O) {
  return parseArgs({ options: { ...options, ...COMMON }, allowPositionals: true, strict: true });
}

/** Runs a command: exit code 0 when all is fine, 1 when problems were found, 2 when it could not run. */
export async function runCommand<O extends Options>({ help, options, run }: Command<O>): Promise<void> {
  // A reader such as `head` may close the pipe before all is written: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    const { values, positionals } = parseOrExplain(options);
    if ((values as { help?: boolean }).help) process.stdout.write(`${help}\n`);
    else process.exitCode = (await run(values, positionals)) ? 0 : 1;
  } catch (error) {
    const message = explain(error);
    if (message === null) throw error;
    process.stderr.write(`${message}\nXem cách dùng: thêm --help\n`);
    process.exitCode = 2;
  }
}

function parseOrExplain<O extends Options>(options: O): ReturnType<typeof parse<O>> {
  try {
    return parse(options);
  } catch (error) {
    const option = /'(-[^']*)'/u.exec((error as Error).message)?.[1];
    throw new CannotRun(`Dùng sai lệnh: tùy chọn \`${option ?? ''}\` không có, hoặc thiếu giá trị`);
  }
}

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền',
  EPERM: 'không được phép',
  EROFS: 'ổ đĩa chỉ đọc',
  ENOSPC: 'hết chỗ trên ổ đĩa',
  ENOTDIR: 'một phần đường dẫn không phải thư mục',
  EEXIST: 'đã có tệp trùng tên',
  EISDIR: 'là thư mục',
  ENOENT: 'không có',
  ELOOP: 'liên kết vòng quanh',
  ENAMETOOLONG: 'tên quá dài',
};

/** What the user must know of an error; null for one that is a bug. */
function explain(error: unknown): string | null {
  if (error instanceof CannotRun) return error.message;
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null;
  const reason = SYSTEM[String(error.code)];
  return reason === undefined ? null : `Không làm được với ${String(error.path)}: ${reason}`;
}

/** Shows on a terminal how far long work has come; quiet in a pipe. */
export function progress(total: number): { step(name: string): void; done(): void } {
  const { stderr } = process;
  const start = Date.now();
  let count = 0;
  let last = start;
  let shown = false;
  return {
    step(name) {
      count += 1;
      const now = Date.now();
      if (!stderr.isTTY || now - start < 1000 || now - last < 100) return;
      last = now;
      shown = true;
      stderr.write(`\r\u001b[K${count}/${total} ${name}`);
    },
    done() {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}
