/** What a new repository is to be. */
import { readFileSync } from 'node:fs';
import { basename, isAbsolute, resolve, sep } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { formatDay } from '#lib/date.ts';
import { nameFault } from '#lib/portable-name.ts';
import { PROFILE_GRAMMAR, PROFILES, type Profile } from '#lib/profiles/grammar.ts';
import { slug } from '#lib/vietnamese/plain-letters.ts';
import { readTable } from './table/read-table.ts';
import type { Table } from './table/table.ts';
import { formulaIn, secretIn } from './units/unfit.ts';

/** The forges whose workflows are known, and none. */
export const FORGES = ['github', 'forgejo', 'gitlab', 'none'] as const;

/** Where the repository will stand. */
export type Forge = (typeof FORGES)[number];

/** What was given, each as the user wrote it; what is missing was not said. */
export interface Given {
  readonly folder?: string | undefined;
  readonly organisation?: string | undefined;
  readonly units?: string | undefined;
  readonly profile?: string | undefined;
  readonly forge?: string | undefined;
  readonly maintainers?: string | undefined;
  readonly homepage?: string | undefined;
  readonly examples?: boolean | undefined;
  readonly year?: string | undefined;
}

/** What was wished for, in form. */
export interface Wishes {
  readonly folder: string;
  /** Null where nobody has named it: the list may tell. */
  readonly organisation: string | null;
  readonly list: { readonly file: string; readonly table: Table } | null;
  readonly profile: Profile;
  readonly forge: Forge;
  readonly maintainers: string | null;
  readonly homepage: string | null;
  readonly examples: boolean;
  /** That the first outline is about. */
  readonly year: number;
  /** Vietnamese: what was taken because nobody said otherwise. */
  readonly said: readonly string[];
}

/** What a repository is called whose organisation nobody has named. */
export const UNNAMED = 'Cơ quan chủ trì';

/** Wishes in form; refuses the first thing that is not. `current` is the year that reports are asked of now. */
export function wishesOf(given: Given, at: string, current: number): Wishes {
  const said: string[] = [];
  const taken = <T>(value: T, what: string): T => {
    said.push(what);
    return value;
  };
  const organisation = given.organisation === undefined ? null : nameOf(given.organisation);
  const list = given.units === undefined || given.units === '' ? null : readList(given.units, at);
  if (organisation === null && list === null) said.push(`tên cơ quan: “${UNNAMED}” (--organisation)`);
  const folder =
    (given.folder && holdable(given.folder)) || taken(folderOf(organisation), `thư mục: ${folderOf(organisation)}`);
  const guessed = profileOf(organisation, Number(given.year ?? current));
  const profile = given.profile
    ? oneOf('--profile', given.profile, PROFILES)
    : taken(guessed, `thể thức: ${guessed} (--profile)`);
  const forge = given.forge
    ? oneOf('--forge', given.forge, FORGES)
    : taken('github' as const, 'nơi đặt kho: github (--forge)');
  const year = yearOf(given.year, profile, current);
  const maintainers = given.maintainers
    ? inForm(given.maintainers, /^@[\w.-]+(?:\/[\w.-]+)?$/u, '--maintainers', '@to-chuc/nhom')
    : null;
  if (maintainers === null && forge !== 'none')
    said.push('chưa có nhóm giữ kho (--maintainers, hoặc ghi sau trong decuong.yaml)');
  const homepage = given.homepage ? inForm(given.homepage, /^https:\/\/[^\s"'<>]+$/u, '--homepage', 'https://…') : null;
  return {
    folder,
    organisation,
    list,
    profile,
    forge,
    maintainers,
    homepage,
    examples: given.examples ?? false,
    year,
    said,
  };
}

/** The folder of a repository whose name nobody has said. */
export function folderOf(organisation: string | null): string {
  return `bao-cao${
    organisation === null
      ? ''
      : `-${slug(organisation)
          .slice(0, 30)
          .replace(/-[^-]*$/u, '')}`
  }`;
}

/** The profile that a name lets expect; that of the Party has another form from 27/5/2026. */
export function profileOf(organisation: string | null, year: number): Profile {
  const name = (organisation ?? '').toLowerCase();
  if (/công đoàn|liên đoàn lao động/u.test(name)) return 'union';
  const isParty = /ban chỉ đạo|đảng (?:ủy|bộ)|(?:tỉnh|thành|huyện|quận) ủy|dân vận|trung ương đảng/u.test(name);
  if (!isParty) return 'state';
  return year < 2026 ? 'party-2018' : 'party-2026';
}

/** The year of the first outline: its reports are written at its end, when the profile must be in force. */
function yearOf(given: string | undefined, profile: Profile, current: number): number {
  const { from, to } = PROFILE_GRAMMAR[profile].inForce;
  const isInForce = (year: number) => from <= `${year}-12-31` && (to === null || `${year}-12-31` <= to);
  if (given === undefined) return isInForce(current) || to === null ? current : Number(to.slice(0, 4)) - 1;
  if (!/^20\d\d$/u.test(given)) throw new CannotRun(`\`${given}\` không phải một năm như 2026`);
  if (isInForce(Number(given))) return Number(given);
  const days = `từ ngày ${formatDay(from)}${to === null ? '' : ` đến ngày ${formatDay(to)}`}`;
  throw new CannotRun(
    `Thể thức ${profile} có hiệu lực ${days}, không hợp với báo cáo năm ${given}; hãy chọn --profile khác`,
  );
}

function readList(file: string, at: string): NonNullable<Wishes['list']> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(at, file));
  } catch {
    throw new CannotRun(`Không đọc được danh sách đơn vị \`${file}\`; sau --units hãy ghi một tệp .csv hoặc .xlsx`);
  }
  return { file, table: readTable(bytes, file) };
}

function nameOf(text: string): string {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (slug(name) === '')
    throw new CannotRun('--organisation cần tên cơ quan, như “Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh An Giang”');
  const fault = secretIn(name) ?? formulaIn(name);
  if (fault !== null) throw new CannotRun(`--organisation: ${fault}`);
  return name;
}

/** A folder that every system can hold; what stands above an absolute one is there already. */
function holdable(folder: string): string {
  const secret = secretIn(folder);
  if (secret !== null) throw new CannotRun(`Tên thư mục: ${secret}`);
  for (const name of isAbsolute(folder) ? [basename(folder)] : folder.split(sep)) {
    const fault = /^\.*$/u.test(name) ? null : nameFault(name);
    if (fault !== null) throw new CannotRun(`Tên \`${name}\` ${fault}`);
  }
  return folder;
}

function oneOf<const W extends string>(option: string, given: string, words: readonly W[]): W {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new CannotRun(`${option} không có \`${given}\`; hãy dùng ${words.join(', ')}`);
}

function inForm(given: string, form: RegExp, option: string, example: string): string {
  const secret = secretIn(given);
  if (secret !== null) throw new CannotRun(`${option}: ${secret}`);
  if (form.test(given)) return given;
  throw new CannotRun(`${option} viết chưa đúng (\`${given}\`); cần dạng ${example}`);
}
