/** The parts into which a run is cut for several machines. */

/** One of so many parts; both from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Where parts lie, relative to the folder of the repository, unless who calls says otherwise. */
export const PARTS = 'dist/.shards';
