/** A repository that knows what of it some work has asked: the work comes to the same as long as every answer is the same. */
import type { ParsedSources } from '../federation/source-list.ts';
import type { ParsedLetter } from '../outline/letter.ts';
import type { ParsedOutline } from '../outline/outline.ts';
import {
  type CampaignId,
  campaignId,
  DOCUMENTS_FILE,
  OUTLINES,
  outlineFile,
  REGISTER_FILE,
  REPORTS,
  unitId,
} from '../paths.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Register } from '../register/register.ts';
import { watchedRegister } from '../register/watched-register.ts';
import type { Files } from './files.ts';
import { type LinkFault, linkedPath } from './links.ts';
import type { PictureFault } from './pictures.ts';
import { type FileList, type LoadedDocuments, type LoadedRegister, Repository } from './repository.ts';
import type { LoadedSettings } from './settings.ts';
import type { Source } from './source.ts';

/** A question that a repository was asked; `any` stands for one whose answer nobody can tell again. */
export type Question =
  | readonly [kind: 'contacts' | 'documents' | 'register' | 'any']
  | readonly [kind: 'outline' | 'sources' | 'text' | 'unit', about: string]
  | readonly [kind: 'link' | 'picture', file: string, url: string];

/** What work came to, and what it asked on the way. */
export interface Watched<T> {
  readonly value: T;
  readonly asked: readonly Question[];
  /** The texts that it read, by file. */
  readonly read: ReadonlyMap<string, Source | null>;
}

const decoder = new TextDecoder();

/** A repository whose questions are heard while work is watched. */
export class WatchedRepository extends Repository {
  /** Where files and folders were looked for, all the time, but for those below `outlines` and `reports` that no link leads to. */
  readonly sought = new Set<string>();
  private readonly source: Files;
  private asked: Map<string, Question> | null = null;
  private texts = new Map<string, Source | null>();
  private registers: { readonly of: Register; readonly watched: Register } | null = null;

  constructor(files: Files) {
    super(files);
    this.source = files;
  }

  /** Does some work, and hears what it asks. */
  watch<T>(work: () => T): Watched<T> {
    const asked = new Map<string, Question>();
    const texts = new Map<string, Source | null>();
    this.asked = asked;
    this.texts = texts;
    try {
      return { value: work(), asked: [...asked.values()], read: texts };
    } finally {
      this.asked = null;
    }
  }

  /** What stands for the answer to a question as it is now; null where there is no telling. */
  answer(question: Question): string | Uint8Array | null {
    try {
      return this.answerTo(question);
    } catch {
      // Such as of a file that may not be read: that is told where it is.
      return null;
    }
  }

  private answerTo([kind, about = '', url = '']: Question): string | Uint8Array | null {
    const bytes = (file: string) => {
      this.seek(file);
      return this.source.bytes(file) ?? 'absent';
    };
    if (kind === 'text') return bytes(about);
    if (kind === 'unit') return JSON.stringify(super.register().register.units.get(unitId(about)) ?? null);
    if (kind === 'register') return bytes(REGISTER_FILE);
    if (kind === 'contacts') return JSON.stringify([...super.register().register.contacts].sort());
    if (kind === 'documents') return bytes(DOCUMENTS_FILE);
    if (kind === 'sources') return JSON.stringify(super.sourceList(campaignId(about)));
    if (kind === 'link') return JSON.stringify(this.followed(about, url));
    if (kind === 'any') return null;
    if (kind === 'picture') {
      const picture = this.shown(about, url);
      return 'bytes' in picture ? picture.bytes : JSON.stringify(picture);
    }
    const parsed = super.outline(campaignId(about));
    const text = this.source.bytes(outlineFile(campaignId(about)));
    return parsed && text ? `${JSON.stringify(parsed.problems)}\n${decoder.decode(text)}` : '';
  }

  override register(): LoadedRegister {
    const loaded = super.register();
    if (!this.asked) return loaded;
    if (this.registers?.of !== loaded.register) {
      const watched = watchedRegister(loaded.register, (part) => {
        this.hear(typeof part === 'object' ? ['unit', part.unit] : [part]);
      });
      this.registers = { of: loaded.register, watched };
    }
    const told = () => this.hear(['register']);
    return {
      register: this.registers.watched,
      get problems() {
        told();
        return loaded.problems;
      },
    };
  }

  override documents(): LoadedDocuments {
    return this.heard(['documents'], () => super.documents());
  }

  override outline(campaign: CampaignId): ParsedOutline | null {
    return this.heard(['outline', campaign], () => super.outline(campaign));
  }

  override sourceList(campaign: CampaignId): ParsedSources {
    return this.heard(['sources', campaign], () => super.sourceList(campaign));
  }

  override read(file: string): Source | null {
    this.seek(file);
    const source = this.heard(['text', file], () => super.read(file));
    if (this.asked) this.texts.set(file, source);
    return source;
  }

  override picture(file: string, url: string): Picture | PictureFault {
    return this.heard(['picture', file, url], () => this.shown(file, url));
  }

  override linkFault(file: string, url: string): LinkFault | null {
    return this.heard(['link', file, url], () => this.followed(file, url));
  }

  override settings(): LoadedSettings {
    return this.heard(['any'], () => super.settings());
  }

  override letter(campaign: CampaignId): ParsedLetter | null {
    return this.heard(['any'], () => super.letter(campaign));
  }

  override bytes(file: string): Uint8Array | null {
    this.seek(file);
    return this.heard(['any'], () => super.bytes(file));
  }

  override folders(folder: string): readonly string[] {
    return this.heard(['any'], () => super.folders(folder));
  }

  override outlineFiles(campaign?: CampaignId): FileList {
    return this.heard(['any'], () => super.outlineFiles(campaign));
  }

  override letterFiles(campaign?: CampaignId): FileList {
    return this.heard(['any'], () => super.letterFiles(campaign));
  }

  override reportFiles(campaign?: CampaignId): FileList {
    return this.heard(['any'], () => super.reportFiles(campaign));
  }

  override allFiles(campaign?: CampaignId): readonly string[] {
    return this.heard(['any'], () => super.allFiles(campaign));
  }

  private shown(file: string, url: string): Picture | PictureFault {
    this.follow(file, url);
    return super.picture(file, url);
  }

  private followed(file: string, url: string): LinkFault | null {
    this.follow(file, url);
    return super.linkFault(file, url);
  }

  private follow(file: string, url: string): void {
    const path = linkedPath(file, url);
    if (path !== null) this.sought.add(path);
  }

  private seek(file: string): void {
    if (!file.startsWith(`${OUTLINES}/`) && !file.startsWith(`${REPORTS}/`)) this.sought.add(file);
  }

  /** What a question needs to be answered is a part of its answer. */
  private heard<T>(question: Question, answer: () => T): T {
    const { asked } = this;
    this.hear(question);
    this.asked = null;
    try {
      return answer();
    } finally {
      this.asked = asked;
    }
  }

  private hear(question: Question): void {
    this.asked?.set(question.join('\n'), question);
  }
}
