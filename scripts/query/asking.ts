/** Everything that questions of a repository can ask, opened as one database. */
import type { Outline } from '#lib/outline/outline.ts';
import type { Register } from '#lib/register/register.ts';
import { Database } from './duckdb.ts';
import { campaignRows, outlineFigureRows, unitRows } from './known.ts';
import type { Release } from './sources.ts';
import { fetchedFiles, filesOf, KNOWN_TABLES, viewsOver } from './views.ts';

/** What is asked of. */
export interface Holdings {
  readonly releases: readonly Release[];
  readonly outlines: readonly Outline[];
  readonly register: Register;
}

/** Opens it; from then on it reads those files and nothing else. */
export async function openDatabase({ releases, outlines, register }: Holdings): Promise<Database> {
  const database = await Database.open();
  try {
    await database.prepare(KNOWN_TABLES);
    await database.fill('campaigns', campaignRows(outlines));
    await database.fill('registered', unitRows(register));
    await database.fill('outline_figures', outlineFigureRows(outlines));
    await database.fill('fetched_files', fetchedFiles(releases));
    await database.prepare(viewsOver(releases));
    await database.close(releases.flatMap(filesOf));
    return database;
  } catch (error) {
    database.discard();
    throw error;
  }
}
