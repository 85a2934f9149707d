/** Whether texts are as they were: where there are many, by the names that Git has for what has not changed, so that they are not read. */
import { statSync } from 'node:fs';
import { once } from '#lib/once.ts';
import type { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { isRewritten, isTouchedSince, type WorkState } from '../../git/work-state.ts';
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
  private readonly named: () => WorkState | null;
  private asked = 0;

  /** `state` is that of the repository, or null where Git does not tell. */
  constructor(repository: WatchedRepository, state: () => WorkState | null) {
    this.repository = repository;
    this.named = once(() => {
      const known = state();
      return known && !isRewritten(repository.root) ? known : null;
    });
  }

  /** True where a file has the bytes that it had. */
  isStill(file: string, { name, size }: NamedText): boolean {
    this.asked++;
    const isNamed = this.asked > FEW && this.isNamed(file, name, size);
    return isNamed || digestOf(this.repository.answer(['text', file])) === name;
  }

  private isNamed(file: string, name: string, size: number): boolean {
    const state = this.named();
    if (state?.files.get(file) !== name) return false;
    const stat = statSync(`${this.repository.root}/${file}`, { throwIfNoEntry: false });
    // What has other line ends here than in Git, or another encoding, has another size, too.
    return stat?.size === size && !isTouchedSince(stat, state.asked);
  }
}
