/** A process beside a build: it is told the repository, then report after report, and ends when nobody listens any more. */
import * as z from 'zod';
import { quickParser } from '#lib/markdown/quick-parser.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { loadSatteri } from '../../command/quick-parser.ts';
import { Checkout } from '../../git/checkout.ts';
import { originsAtHead } from '../../git/origins.ts';
import { Maker } from './maker.ts';

const job = z.object({ root: z.string(), audience: z.enum(['office', 'public']).optional() });

process.once('message', (told) => {
  const { root, audience } = job.parse(told);
  quickParser.offer(loadSatteri);
  const repository = new WatchedRepository(new Checkout(root));
  const maker = new Maker(repository, originsAtHead(repository.root), audience);
  process.on('message', async (file) => {
    // Where it fails, the build does it again, and tells why.
    const made = await maker.make(String(file)).catch(() => null);
    if (process.connected) process.send?.(made ?? { file });
  });
});
