/** The runner of a forge that a command runs in, and where it takes what the command has to say to the jobs behind it. */
import { appendFileSync } from 'node:fs';
import { type Place, placeOf, type Variables } from './environment.ts';

/** A runner. */
export interface Runner {
  readonly place: Place;
  /** Whether lines of the log can become annotations. */
  readonly hasAnnotations: boolean;
  /** Says a value to the jobs behind; nothing where the runner takes none. Name and value are ours. */
  tell(name: string, value: string): void;
  /** Adds Markdown to the page of the job; nothing where it has none. */
  summarize(markdown: string): void;
}

/** The runner that the variables tell of; null on a machine of somebody. */
export function runnerOf(variables: Variables): Runner | null {
  if (!variables.GITHUB_ACTIONS && !variables.GITLAB_CI) return null;
  const place = placeOf(variables);
  return {
    place,
    hasAnnotations: place.kind === 'github',
    tell: (name, value) => append(variables.GITHUB_OUTPUT, `${name}=${value}\n`),
    summarize: (markdown) => append(variables.GITHUB_STEP_SUMMARY, `${markdown}\n`),
  };
}

function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text);
}
