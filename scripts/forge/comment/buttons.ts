/** What a forge writes on what its readers click. */
import type { Forge } from '../client/forge.ts';

const BUTTONS = {
  github: {
    tab: 'Files changed',
    take: 'Commit suggestion',
    gather: 'Add suggestion to batch',
    takeAll: 'Commit suggestions',
  },
  gitlab: {
    tab: 'Changes',
    take: 'Apply suggestion',
    gather: 'Add suggestion to batch',
    takeAll: 'Apply suggestions',
  },
} as const;

/** The buttons about suggestions; a forge that has none is never asked. */
export function buttonsOf(kind: Forge['kind'] = 'github') {
  return kind === 'gitlab' ? BUTTONS.gitlab : BUTTONS.github;
}
