import { join } from 'node:path';

/** The folder of the project. Its own outlines and reports are data that change: tests read those of `SAMPLES`. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** A repository of outlines and reports after real ones, for tests alone. */
export const SAMPLES = join(PROJECT, 'tests', 'fixtures', 'samples');
