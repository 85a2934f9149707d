/** The repository on disk: the only module of `#lib` that reads files. Nothing outside the root is ever read. */
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../cannot-run.ts';
import { DOCUMENTS_FILE, type Documents, NO_DOCUMENTS, parseDocuments } from '../citations/documents.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import { type ParsedLetter, parseLetter } from '../outline/letter.ts';
import { type ParsedOutline, parseOutline } from '../outline/outline.ts';
import { validateOutline } from '../outline/validate-outline.ts';
import {
  CAMPAIGN_ID,
  campaignOfLetter,
  campaignOfOutline,
  letterFile,
  OUTLINES,
  outlineFile,
  REPORTS,
  reportOfPath,
} from '../paths.ts';
import { FILE_START, type Problem, problem } from '../problem.ts';
import { parseRegister, REGISTER_FILE, type Register } from '../register/register.ts';
import { compareVietnamese } from '../vietnamese/text.ts';
import { decode, type Source } from './source.ts';

export interface LoadedRegister {
  readonly register: Register;
  readonly problems: readonly Problem[];
}

export interface LoadedDocuments {
  readonly documents: Documents;
  readonly problems: readonly Problem[];
}

export interface LocatedProblem {
  readonly file: string;
  readonly problem: Problem;
}

export interface FileList {
  /** Paths relative to the root, with `/`, sorted. */
  readonly files: readonly string[];
  readonly problems: readonly LocatedProblem[];
}

export { CannotRun };

export class Repository {
  /** Absolute, with symbolic links resolved. */
  readonly root: string;
  private readonly loaded = new Map<string, { readonly stamp: string; readonly value: unknown }>();

  constructor(root: string) {
    try {
      this.root = realpathSync(resolve(root));
      readdirSync(this.root);
    } catch {
      throw new CannotRun(`Không đọc được thư mục gốc ${root}; hãy kiểm tra đường dẫn sau --root`);
    }
  }

  /** Reads the register; it must exist. */
  register(): LoadedRegister {
    return this.load(REGISTER_FILE, () => {
      const source = this.read(REGISTER_FILE);
      if (!source)
        throw new CannotRun(
          `Không có danh mục đơn vị ${REGISTER_FILE} trong ${this.root}; hãy chạy lệnh ở thư mục gốc của kho, hoặc chỉ ra bằng --root`,
        );
      return 'problem' in source
        ? { register: parseRegister('').register, problems: [source.problem] }
        : parseRegister(source.text);
    });
  }

  /** Reads the register of documents; empty where there is none. */
  documents(): LoadedDocuments {
    return this.load(DOCUMENTS_FILE, () => {
      const source = this.read(DOCUMENTS_FILE);
      if (!source) return { documents: NO_DOCUMENTS, problems: [] };
      return 'problem' in source
        ? { documents: NO_DOCUMENTS, problems: [source.problem] }
        : parseDocuments(source.text);
    });
  }

  /** Reads and validates the outline of a campaign; null where there is none. */
  outline(campaign: string): ParsedOutline | null {
    if (!CAMPAIGN_ID.test(campaign)) return null;
    const file = outlineFile(campaign);
    return this.load(file, () => {
      const source = this.read(file);
      if (!source) return null;
      if ('problem' in source) return { outline: null, problems: [{ ...source.problem, rule: 'outline-valid' }] };
      const { outline, problems } = parseOutline(file, campaign, source.text, parseMarkdown(source.text));
      return {
        outline,
        problems: outline
          ? [...problems, ...validateOutline(outline, this.register().register, (id) => this.hasCampaign(id))]
          : problems,
      };
    });
  }

  /** True where a campaign has an outline, good or bad. */
  hasCampaign(campaign: string): boolean {
    return CAMPAIGN_ID.test(campaign) && existsSync(join(this.root, outlineFile(campaign)));
  }

  /** Reads the letter that issues an outline; null where there is none. */
  letter(campaign: string): ParsedLetter | null {
    if (!CAMPAIGN_ID.test(campaign)) return null;
    const file = letterFile(campaign);
    return this.load(file, () => {
      const source = this.read(file);
      if (!source) return null;
      if ('problem' in source) return { letter: null, problems: [{ ...source.problem, rule: 'front-matter' }] };
      return parseLetter(campaign, source.text, parseMarkdown(source.text), this.register().register);
    });
  }

  /** Reads a file as text; null where there is none. */
  read(file: string): Source | null {
    const path = join(this.root, file);
    if (!existsSync(path) || !statSync(path).isFile()) return null;
    if (!this.holds(path)) return { problem: outsideRoot() };
    try {
      return decode(readFileSync(path));
    } catch {
      return { problem: problem('unit-path', FILE_START, 'Không đọc được tệp; hãy kiểm tra quyền đọc') };
    }
  }

  /** The bytes of a file inside the root; null where there is none. */
  bytes(file: string): Uint8Array | null {
    const path = join(this.root, file);
    if (!existsSync(path) || !statSync(path).isFile() || !this.holds(path)) return null;
    return readFileSync(path);
  }

  /** The outlines, or those of one campaign. */
  outlineFiles(campaign?: string): FileList {
    const all = this.walk(OUTLINES, (file) => campaignOfOutline(file) !== null);
    return only(all, (file) => campaign === undefined || campaignOfOutline(file) === campaign);
  }

  /** The letters that issue outlines, or that of one campaign. */
  letterFiles(campaign?: string): FileList {
    return only(
      this.walk(OUTLINES, (file) => campaignOfLetter(file) !== null),
      (file) => campaign === undefined || campaignOfLetter(file) === campaign,
    );
  }

  /** The Markdown files in the folder of reports, READMEs apart, or those of one campaign. */
  reportFiles(campaign?: string): FileList {
    const all = this.walk(
      campaign === undefined ? REPORTS : `${REPORTS}/${campaign}`,
      (file) => /\.md$/iu.test(file) && !/(?:^|\/)README\.md$/u.test(file),
    );
    return only(all, (file) => campaign === undefined || reportOfPath(file)?.campaign === campaign);
  }

  /** A path given by the user, made relative to the root; refuses what is outside it or is no file. */
  inside(path: string): string {
    const absolute = resolve(this.root, path);
    if (!existsSync(absolute) || !statSync(absolute).isFile()) throw new CannotRun(`Không có tệp ${path}`);
    if (!this.holds(absolute))
      throw new CannotRun(`Tệp ${path} nằm ngoài thư mục gốc ${this.root}; chỉ kiểm tra tệp trong thư mục gốc`);
    return relative(this.root, absolute).split(sep).join('/');
  }

  /** The absolute path of a file that is to be made in the root; refuses one that exists or that a link leads out of the root. */
  newFile(file: string): string {
    const path = resolve(this.root, file);
    if (lstatSync(path, { throwIfNoEntry: false })) throw new CannotRun(`Đã có ${file}; không ghi đè`);
    let folder = dirname(path);
    while (!existsSync(folder)) folder = dirname(folder);
    if (folder !== this.root && !this.holds(folder)) throw new CannotRun(`${file} nằm ngoài thư mục gốc ${this.root}`);
    return path;
  }

  /** True when a path, with symbolic links resolved, lies in the root. */
  private holds(path: string): boolean {
    return realpathSync(path).startsWith(this.root.endsWith(sep) ? this.root : this.root + sep);
  }

  private walk(folder: string, wanted: (file: string) => boolean): FileList {
    const files: string[] = [];
    const problems: LocatedProblem[] = [];
    const visit = (path: string): void => {
      for (const entry of entries(join(this.root, path))) {
        const file = `${path}/${entry.name}`;
        if (entry.isDirectory()) visit(file);
        else if (entry.isSymbolicLink()) {
          if (this.isFileInside(file)) {
            if (wanted(file)) files.push(file);
          } else problems.push({ file, problem: outsideRoot() });
        } else if (wanted(file)) files.push(file);
      }
    };
    if (existsSync(join(this.root, folder)) && !lstatSync(join(this.root, folder)).isSymbolicLink()) visit(folder);
    return { files: files.sort(compareVietnamese), problems };
  }

  private isFileInside(file: string): boolean {
    const path = join(this.root, file);
    return existsSync(path) && this.holds(path) && statSync(path).isFile();
  }

  /** Loads once, and again when the file changes: editors keep a repository open for days. */
  private load<T>(file: string, read: () => T): T {
    const path = join(this.root, file);
    const stat = statSync(path, { throwIfNoEntry: false });
    const stamp = stat ? `${stat.mtimeMs} ${stat.size}` : '';
    const known = this.loaded.get(file);
    if (known?.stamp === stamp) return known.value as T;
    const value = read();
    this.loaded.set(file, { stamp, value });
    return value;
  }
}

function only(list: FileList, wanted: (file: string) => boolean): FileList {
  return { files: list.files.filter(wanted), problems: list.problems };
}

function entries(path: string): Dirent[] {
  return statSync(path).isDirectory() ? readdirSync(path, { withFileTypes: true }) : [];
}

function outsideRoot(): Problem {
  return problem(
    'unit-path',
    FILE_START,
    'Liên kết (symbolic link) dẫn ra ngoài thư mục gốc hoặc không tới tệp nào, không đọc; hãy thay bằng chính tệp đó',
  );
}
