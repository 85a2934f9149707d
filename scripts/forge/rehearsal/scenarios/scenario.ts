/** What a rehearsal plays: people do things one after the other, and after each one looks at what the forge shows. */

import type { Contents } from '../stage/git.ts';
import type { Run, Stage } from '../stage/stage.ts';
import type { FakePull, FakeState } from '../state.ts';

/** A story that is played on a {@link Stage}. */
export interface Scenario {
  /** As the command takes it. */
  readonly name: string;
  /** Vietnamese, for the page. */
  readonly title: string;
  /** The workflows without which it cannot be played. */
  readonly needs: readonly string[];
  /** The workflows that its repository has in the place of this program's own: texts by the names of their files. */
  readonly workflows?: Readonly<Record<string, string>>;
  /** What main has beside the province when it begins. */
  readonly beside?: Contents;
  /** Ends each act by telling what somebody has done; Vietnamese. */
  play(stage: Stage, tell: (done: string) => void): Promise<void>;
}

/** What the forge shows after an act. */
export interface Moment {
  readonly done: string;
  /** The runs that the act has started. */
  readonly runs: readonly Run[];
  readonly state: FakeState;
  /** What each open pull request changes, by its number. */
  readonly patches: ReadonlyMap<number, string>;
}

/** Plays a scenario; gives all its moments. */
export async function played({ play }: Pick<Scenario, 'play'>, stage: Stage): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  let seen = 0;
  await play(stage, (done) => {
    const { calls: _, token: __, ...state } = stage.state;
    const shown = (pull: FakePull) => [pull.number, stage.patch(pull)] as const;
    moments.push({
      done,
      runs: stage.runs.slice(seen),
      state: structuredClone({ ...state, calls: [], token: '' }),
      patches: new Map(stage.state.pulls.filter(({ isOpen }) => isOpen).map(shown)),
    });
    seen = stage.runs.length;
  });
  return moments;
}
