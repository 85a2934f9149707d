/** A build with its site beside one without, whole and after one change; and how large pages are. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Offices } from './office.ts';
import { THOUSAND } from './sizes.ts';
import { figureRow, type Row, ratioRow } from './table.ts';

/** In bytes. */
const LARGEST_PAGE = 400_000;

/** What a site adds to a build. */
export async function withSite(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(THOUSAND);
  const bare = office.anew('build');
  office.forget();
  const whole = office.run('build');
  const pages = join(office.root, 'dist', 'site');
  const sizes = readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  office.change();
  const changed = office.run('build');
  return [
    ratioRow('build of 1,000 with a site', [whole.cpu, bare.cpu], ['ms', 'without'], 1.15),
    ratioRow('  after one change', [changed.cpu, whole.cpu], ['ms', 'all of it anew'], 0.1),
    figureRow('  largest page', [Math.max(...sizes), LARGEST_PAGE], ['', 'bytes'], LARGEST_PAGE),
  ];
}
