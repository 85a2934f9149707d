/**
 * The tests that `npm run test:mutation` asks: those named in MUTATION_TESTS (files or globs, with commas), else all that run in one
 * process with the code. Stryker has `--testFiles` for that, but then never tries what a module computes as it is loaded, such as patterns.
 */
import { defineConfig } from 'vitest/config';

const { MUTATION_TESTS = 'tests/{check,git,lib,lint-rules,roll-up,status}/**/*.test.ts' } = process.env;

export default defineConfig({
  test: {
    include: MUTATION_TESTS.split(/,(?![^{]*\})/u),
    testTimeout: 120_000,
    setupFiles: ['tests/helpers/random.ts'],
  },
});
