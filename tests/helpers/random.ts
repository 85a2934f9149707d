/**
 * Random inputs are the same in every run of `npm test`: a change turns it red, and chance does not. `npm run test:properties` draws others;
 * what fails there prints its seed and path, for a fixture or for `fc.assert`.
 */
import fc from 'fast-check';

const SEED = 20_230_612;

if (process.env.MODE !== 'random') fc.configureGlobal({ seed: SEED });
