/** GitHub's own parser imports JSON in a way that Node refuses and Vite does not; its source maps point to nothing, which is told no one. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  logLevel: 'error',
  test: {
    // What a run would leave for the next one is nothing that a test may depend on.
    env: { DECUONG_CACHE: '' },
    setupFiles: ['tests/helpers/random.ts'],
    server: { deps: { inline: [/@actions\/workflow-parser/u] } },
  },
});
