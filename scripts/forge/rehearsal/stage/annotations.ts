/** What a runner makes of the lines of a log: marks at the lines of files. */

/** A mark that people see beside a line of a change. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Empty where it is of no file. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

const COMMAND = /^::(?<level>error|warning|notice)(?: (?<properties>[^:]*))?::(?<message>.*)$/u;

/** The marks that the lines of a log ask for; a runner takes ten of a kind, and drops the others without a word. */
export function annotationsIn(log: string): readonly Annotation[] {
  const all = log.split('\n').flatMap((line): Annotation[] => {
    const { level, properties = '', message = '' } = COMMAND.exec(line)?.groups ?? {};
    if (level !== 'error' && level !== 'warning' && level !== 'notice') return [];
    const known = new Map(properties.split(',').map((pair) => split(pair)));
    const at = Number(known.get('line') ?? 1);
    return [
      { level, file: known.get('file') ?? '', line: at, title: known.get('title') ?? '', message: plain(message) },
    ];
  });
  const left = { error: 10, warning: 10, notice: 10 };
  return all.filter(({ level }) => left[level]-- > 0);
}

/** The log without them. */
export function plainLog(log: string): string {
  return log
    .split('\n')
    .filter((line) => !COMMAND.test(line))
    .join('\n')
    .trim();
}

function split(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), plain(pair.slice(at + 1))];
}

function plain(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
