/** The repository: registers, outlines and letters as they are now, and where reports stand. It reads through {@link Files}, never a disk. */
import type { Root } from 'mdast';
import { badSettings, CannotRun, unreadRegister } from '../cannot-run.ts';
import { type Documents, NO_DOCUMENTS, parseDocuments } from '../citations/documents.ts';
import { EXAMPLE_SOURCES, NO_SOURCES, type ParsedSources, parseSources } from '../federation/source-list.ts';
import { parseMarkdown } from '../markdown/syntax.ts';
import { type ParsedLetter, parseLetter } from '../outline/letter.ts';
import { type ParsedOutline, parseOutline } from '../outline/outline.ts';
import { validateOutline } from '../outline/validate-outline.ts';
import {
  type CampaignId,
  campaignOfLetter,
  campaignOfOutline,
  DOCUMENTS_FILE,
  isCampaignId,
  isGuide,
  letterFile,
  MANIFEST_FILE,
  OUTLINES,
  outlineFile,
  REGISTER_FILE,
  REPORTS,
  reportOfPath,
  SETTINGS_FILE,
  sourcesFile,
} from '../paths.ts';
import type { Picture } from '../pictures/picture.ts';
import { type Problem, ruleId } from '../problem.ts';
import { isUnread, parseRegister, type Register } from '../register/register.ts';
import { compareVietnamese } from '../vietnamese/text.ts';
import { type Files, isNoName, NO_NAME, OUTSIDE_ROOT } from './files.ts';
import { findLinkFault, type LinkFault } from './links.ts';
import { findPicture, type PictureFault } from './pictures.ts';
import { isSettled, type LoadedSettings, MISNAMED_SETTINGS, parseSettings, type Settings } from './settings.ts';
import type { Source } from './source.ts';
import { Sources } from './sources.ts';

const EMPTY: Root = { type: 'root', children: [] };

/** The register with what is wrong with it. */
export interface LoadedRegister {
  readonly register: Register;
  readonly problems: readonly Problem[];
}

/** The register of documents with what is wrong with it. */
export interface LoadedDocuments {
  readonly documents: Documents;
  readonly problems: readonly Problem[];
}

/** Files of one sort, and what is wrong with others that may be such. */
export interface FileList {
  /** Paths relative to the root, with `/`, sorted. */
  readonly files: readonly string[];
  readonly problems: readonly { readonly file: string; readonly problem: Problem }[];
}

/** A repository laid out as in `paths.ts`. What it gives is as its files are at that moment. */
export class Repository {
  /** Where it is, as messages name it; on a disk the absolute path of a folder. */
  readonly root: string;
  private readonly files: Files;
  private readonly sources: Sources;
  private readonly outlines = new Map<CampaignId, () => ParsedOutline | null>();
  private readonly sourceLists = new Map<CampaignId, () => ParsedSources>();
  private readonly letters = new Map<CampaignId, () => ParsedLetter | null>();

  private readonly loadedRegister: () => LoadedRegister;
  private readonly loadedDocuments: () => LoadedDocuments;
  private readonly loadedSettings: () => LoadedSettings;

  constructor(files: Files) {
    this.root = files.root;
    this.files = files;
    this.sources = new Sources(files);
    this.loadedRegister = this.remember(() => this.readRegister());
    this.loadedDocuments = this.remember(() => this.readDocuments());
    this.loadedSettings = this.remember(() => this.readSettings());
  }

  /** Reads the register; it must exist. */
  register(): LoadedRegister {
    return this.loadedRegister();
  }

  /** Reads the register of documents; empty where there is none. */
  documents(): LoadedDocuments {
    return this.loadedDocuments();
  }

  /** Reads the settings; nothing is said where there are none. */
  settings(): LoadedSettings {
    return this.loadedSettings();
  }

  /** Gives the value that `make` makes of what it reads here, and makes it again only when any of that has changed. */
  remember<T>(make: () => T): () => T {
    return this.sources.remember(make);
  }

  /** The units, for those who make something of them; refuses where none could be read. */
  units(): Register {
    const { register } = this.register();
    if (isUnread(register)) throw unreadRegister();
    return register;
  }

  /** The settings, for those who do something by them; refuses where they may not be what was meant. */
  settled(): Settings {
    const loaded = this.settings();
    if (!isSettled(loaded)) throw badSettings();
    return loaded.settings;
  }

  /** True for a campaign that is there to learn from. */
  isExample(campaign: CampaignId): boolean {
    return this.settings().settings.examples.has(campaign);
  }

  /** The campaigns that have an outline, examples too. */
  campaigns(): readonly CampaignId[] {
    return this.outlineFiles().files.flatMap((file) => campaignOfOutline(file) ?? []);
  }

  /** The register as the outline of a campaign is held to it: open, where other repositories with registers of their own stand below it. */
  registerFor(campaign: CampaignId): Register {
    const { register } = this.register();
    return this.read(sourcesFile(campaign)) === null ? register : { ...register, isOpen: true };
  }

  /** Reads and validates the outline of a campaign; null where there is none. */
  outline(campaign: CampaignId): ParsedOutline | null {
    if (!isCampaignId(campaign)) return null;
    return this.rememberIn(this.outlines, campaign, () => this.readOutline(campaign));
  }

  /** True where a campaign has an outline, good or bad. */
  hasCampaign(campaign: CampaignId): boolean {
    return isCampaignId(campaign) && this.read(outlineFile(campaign)) !== null;
  }

  /** Reads the letter that issues an outline; null where there is none. */
  letter(campaign: CampaignId): ParsedLetter | null {
    if (!isCampaignId(campaign)) return null;
    return this.rememberIn(this.letters, campaign, () => this.readLetter(campaign));
  }

  /** Reads which repositories of other bodies a campaign stands on; none where it names none. */
  sourceList(campaign: CampaignId): ParsedSources {
    if (!isCampaignId(campaign)) return NO_SOURCES;
    return this.rememberIn(this.sourceLists, campaign, () => this.readSources(campaign));
  }

  /** Reads a file as text; null where there is none. */
  read(file: string): Source | null {
    return this.sources.read(file);
  }

  /** The bytes of a file inside the root; null where there is none. */
  bytes(file: string): Uint8Array | null {
    return this.files.bytes(file);
  }

  /** The names of the folders in a folder, sorted. */
  folders(folder: string): readonly string[] {
    const found = this.files.list(folder).flatMap(({ name, type }) => (type === 'folder' ? [name] : []));
    return found.sort(compareVietnamese);
  }

  /** The picture at an address as the Markdown of `file` gives it, or why it cannot be shown. */
  picture(file: string, url: string): Picture | PictureFault {
    return findPicture(this.files, file, url);
  }

  /** Why a link in the Markdown of `file` leads nowhere; null where it leads somewhere. */
  linkFault(file: string, url: string): LinkFault | null {
    return findLinkFault(this.files, file, url);
  }

  /** The outlines, or those of one campaign. */
  outlineFiles(campaign?: CampaignId): FileList {
    const all = this.walk(OUTLINES, (file) => campaignOfOutline(file) !== null);
    return only(all, (file) => campaign === undefined || campaignOfOutline(file) === campaign);
  }

  /** The letters that issue outlines, or that of one campaign. */
  letterFiles(campaign?: CampaignId): FileList {
    const all = this.walk(OUTLINES, (file) => campaignOfLetter(file) !== null);
    return only(all, (file) => campaign === undefined || campaignOfLetter(file) === campaign);
  }

  /** The Markdown files in the folder of reports, guides apart, or those of one campaign. */
  reportFiles(campaign?: CampaignId): FileList {
    const all = this.walk(
      campaign === undefined ? REPORTS : `${REPORTS}/${campaign}`,
      (file) => /\.md$/iu.test(file) && !isGuide(file),
    );
    return only(all, (file) => campaign === undefined || reportOfPath(file)?.campaign === campaign);
  }

  /** All files in the folders of outlines and reports, or those of one campaign. */
  allFiles(campaign?: CampaignId): readonly string[] {
    const below = campaign === undefined ? '' : `/${campaign}`;
    return [OUTLINES, REPORTS].flatMap((folder) => this.walk(`${folder}${below}`, () => true).files);
  }

  private readRegister(): LoadedRegister {
    const source = this.read(REGISTER_FILE);
    if (!source)
      throw new CannotRun(
        `Không có danh mục đơn vị ${REGISTER_FILE} trong ${this.root}; hãy chạy lệnh ở thư mục gốc của kho, hoặc chỉ ra bằng --root`,
        'Chưa có kho thì `npm create decuong` làm sẵn một kho có danh mục, đề cương và hướng dẫn',
      );
    return 'problem' in source
      ? { register: parseRegister('').register, problems: [source.problem] }
      : parseRegister(source.text, source.encoding);
  }

  private readDocuments(): LoadedDocuments {
    const source = this.read(DOCUMENTS_FILE);
    if (!source) return { documents: NO_DOCUMENTS, problems: [] };
    return 'problem' in source
      ? { documents: NO_DOCUMENTS, problems: [source.problem] }
      : parseDocuments(source.text, source.encoding);
  }

  private readSettings(): LoadedSettings {
    const { settings, problems } = parseSettings(this.read(SETTINGS_FILE), this.read(MANIFEST_FILE), () =>
      this.campaigns(),
    );
    const isMisnamed = this.read(MISNAMED_SETTINGS.file) !== null;
    return { settings, problems: isMisnamed ? [...problems, MISNAMED_SETTINGS] : problems };
  }

  private readOutline(campaign: CampaignId): ParsedOutline | null {
    const file = outlineFile(campaign);
    const source = this.read(file);
    if (!source) return null;
    if ('problem' in source)
      return { outline: null, problems: [{ ...source.problem, rule: ruleId('outline-valid') }], root: EMPTY };
    const { outline, problems, root } = parseOutline(file, campaign, source.text, parseMarkdown(source.text));
    if (!outline) return { outline, problems, root };
    const { documents } = this.documents();
    const found = validateOutline(outline, this.registerFor(campaign), (id) => this.hasCampaign(id), documents);
    return { outline, problems: [...problems, ...found], root };
  }

  private readLetter(campaign: CampaignId): ParsedLetter | null {
    const source = this.read(letterFile(campaign));
    if (!source) return null;
    if ('problem' in source)
      return { letter: null, problems: [{ ...source.problem, rule: ruleId('front-matter') }], root: EMPTY };
    return parseLetter(campaign, source.text, parseMarkdown(source.text), this.register().register);
  }

  private readSources(campaign: CampaignId): ParsedSources {
    const source = this.read(sourcesFile(campaign));
    if (!source) return NO_SOURCES;
    if ('problem' in source) return { sources: [], problems: [source.problem] };
    if (this.isExample(campaign)) return { sources: [], problems: [EXAMPLE_SOURCES] };
    const outline = this.outline(campaign)?.outline ?? null;
    return parseSources(source.text, source.encoding, this.register().register, outline);
  }

  private rememberIn<T>(known: Map<CampaignId, () => T>, key: CampaignId, make: () => T): T {
    const remembered = known.get(key) ?? this.remember(make);
    known.set(key, remembered);
    return remembered();
  }

  private walk(folder: string, wanted: (file: string) => boolean): FileList {
    const files: string[] = [];
    const problems: { file: string; problem: Problem }[] = [];
    const visit = (path: string): void => {
      for (const { name, type } of this.files.list(path)) {
        const file = `${path}/${name}`;
        if (isNoName(name)) problems.push({ file, problem: NO_NAME });
        else if (type === 'folder') visit(file);
        else if (type === 'outside') problems.push({ file, problem: OUTSIDE_ROOT });
        else if (wanted(file)) files.push(file);
      }
    };
    visit(folder);
    return { files: files.sort(compareVietnamese), problems };
  }
}

function only(list: FileList, wanted: (file: string) => boolean): FileList {
  return { files: list.files.filter(wanted), problems: list.problems };
}
