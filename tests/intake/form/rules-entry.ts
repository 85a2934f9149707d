/** What the page of a form checks with, for a test to call in a place without Node.js. */
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';

const repositories: Record<string, Repository> = {};

/** What the rules say, with pictures that can be shown or those that are not there. */
function check(files: Record<string, string>, file: string, text: string, pictures: readonly string[] | null): string {
  const key = JSON.stringify(files);
  repositories[key] ??= new Repository(new Memory(files));
  return JSON.stringify(checkText(repositories[key], file, text, pictures ? () => null : undefined).messages);
}

Object.assign(globalThis, { check });
