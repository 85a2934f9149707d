/** What a forge writes on what its readers click. */
import type { Forge } from '../client/forge.ts';

const BUTTONS = {
  github: {
    tab: 'Files changed',
    take: 'Commit suggestion',
    gather: 'Add suggestion to batch',
    takeAll: 'Commit suggestions',
    merge: 'Merge pull request',
    save: ['Commit changes…', 'Propose changes', 'Create pull request'],
  },
  gitlab: {
    tab: 'Changes',
    take: 'Apply suggestion',
    gather: 'Add suggestion to batch',
    takeAll: 'Apply suggestions',
    merge: 'Merge',
    save: ['Commit changes', 'Create merge request'],
  },
} as const;

/** The buttons that texts speak of; those about suggestions only where the forge has any. */
export function buttonsOf(kind: Forge['kind'] = 'github') {
  return kind === 'gitlab' ? BUTTONS.gitlab : BUTTONS.github;
}
