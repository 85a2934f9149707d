/** The shared fixtures of the rules, as the files of a repository. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

export function fixture(file: string): string {
  return readFileSync(join(PROJECT, 'tests', 'fixtures', 'lint-rules', file), 'utf8');
}

/** A repository with one campaign and one good report. */
export function goodRepository(): Record<string, string | Uint8Array> {
  return {
    'reports/units.csv': fixture('units.csv'),
    'outlines/nam-2023/outline.md': fixture('outline.md'),
    'reports/nam-2023/binh-an/phuong-mot.md': goodReport(),
  };
}

export function goodReport(): string {
  return fixture('required-section/ok-optional-left-out/phuong-mot.md');
}
