/** The help of a command, put together from what it takes. */
import { REGISTER_FILE } from '#lib/paths.ts';
import type { Option } from './options.ts';

/** What a command takes besides options, such as `ĐỢT` or `TỆP…`. */
export interface Operand {
  /** `…` at its end: any number of them. */
  readonly name: string;
  readonly help: string;
  /** True where it may be left out; one with `…` may be left out anyway. */
  readonly optional?: true;
}

/** The campaign that a command is about. */
export const CAMPAIGN: Operand = { name: 'ĐỢT', help: 'tên thư mục trong outlines/, như hai-phong-2023-h1' };
/** The unit that a command is about. */
export const UNIT: Operand = { name: 'ĐƠN-VỊ', help: `mã đơn vị trong ${REGISTER_FILE}, như hai-phong/le-chan` };

/** What the help of a command says besides its options. */
export interface Usage {
  /** As in `npm run <name>`. */
  readonly name: string;
  /** What one types before what the command takes, where that is neither `npm run` nor `npx decuong`. */
  readonly call?: string;
  /** One sentence: what the command does. */
  readonly summary: string;
  readonly operands?: readonly Operand[];
  /** What else one must know, exit codes among it. */
  readonly notes?: string;
}

const ROOM = 12;

/** What `--help` prints; `call` is what one types before what the command takes. */
export function helpText(
  { name, summary, operands = [], notes }: Usage,
  options: Readonly<Record<string, Option<unknown>>>,
  call = `npm run ${name} --`,
): readonly string[] {
  const shown = Object.entries(options).filter(([option]) => option !== 'help');
  const usage = [
    call,
    ...operands.map((operand) => (mayLeaveOut(operand) ? `[${operand.name}]` : operand.name)),
    ...shown.map(([option, { value }]) => `[--${option}${value === '' ? '' : ` ${value}`}]`),
  ];
  const lines = [
    ...operands.map((operand) => [operand.name, operand.help] as const),
    ...shown.map(([option, { help }]) => [`--${option}`, help] as const),
  ];
  const width = Math.max(ROOM, ...lines.map(([what]) => what.length + 2));
  const told = lines.map(([what, help]) => `  ${what.padEnd(width)}${help}`);
  return [summary, '', `  ${usage.join(' ')}`, '', ...told, ...(notes ? ['', ...notes.split('\n')] : [])];
}

/** Why what was given besides options is too little or too much; null where it is right. */
export function refusalOf(operands: readonly Operand[], given: readonly string[]): string | null {
  const needed = operands.filter((operand) => !mayLeaveOut(operand));
  const most = operands.some(({ name }) => name.endsWith('…')) ? Number.POSITIVE_INFINITY : operands.length;
  if (given.length >= needed.length && given.length <= most) return null;
  if (needed.length === 0) return `Không hiểu tham số ${given.slice(most).join(' ')}`;
  const count = ['không', 'một', 'hai', 'ba'][needed.length] ?? needed.length;
  return `Cần đúng ${count} tham số: ${needed.map(({ name }) => name).join(' và ')}`;
}

function mayLeaveOut({ name, optional }: Operand): boolean {
  return optional === true || name.endsWith('…');
}
