/** Whether texts are as they were: where there are many, by the names that Git has for what has not changed, so that they are not read. */
import { statSync } from 'node:fs';
import { once } from '#lib/once.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { isRewritten, type WorkState } from '../../git/work-state.ts';
import { digestOf } from './answers.ts';

/** So many texts are read before Git is asked, which takes as long. */
const FEW = 100;

/** What is known of a text: the name that Git gives to its bytes, and how many they are. */
export interface NamedText {
  readonly name: string;
  readonly size: number;
}

/** The texts of a repository, as they were when Git was asked or are now. */
export class Texts {
  private readonly repository: WatchedRepository;
  private readonly named: () => WorkState['files'] | null;
  private asked = 0;

  /** `state` is that of the repository, or null where Git does not tell. */
  constructor(repository: WatchedRepository, state: () => WorkState | null) {
    this.repository = repository;
    this.named = once(() => {
      const files = state()?.files ?? null;
      return files && !isRewritten(repository.root) ? files : null;
    });
  }

  /** True where a file has the bytes that it had. */
  isStill(file: string, { name, size }: NamedText): boolean {
    this.asked++;
    // What has other line ends here than in Git, or another encoding, has another size, too.
    const isNamed = this.asked > FEW && this.named()?.get(file) === name && this.sizeOf(file) === size;
    return isNamed || digestOf(this.repository.answer(['text', file])) === name;
  }

  private sizeOf(file: string): number | null {
    return statSync(`${this.repository.root}/${file}`, { throwIfNoEntry: false })?.size ?? null;
  }
}
