/** Fills the folder at the path given, in the repository beside it, with files of one text, slowly; tells how it went. */
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CannotRun } from '#lib/cannot-run.ts';
import { Output } from '../../scripts/output/output.ts';

const [, , folder = '', text = ''] = process.argv;
const FILES = 20;

const plan = (function* () {
  for (let file = 0; file < FILES; file++)
    yield {
      path: `${file}.txt`,
      async make() {
        await setTimeout(10);
        return text;
      },
    };
})();

try {
  await new Output(folder, dirname(folder), () => true).fill(plan, { scope: () => true });
  process.stdout.write('filled');
} catch (error) {
  process.stdout.write(error instanceof CannotRun ? error.message.replace(/ \(.*/su, '') : String(error));
}
