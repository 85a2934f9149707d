/** The remark preset that `.remarkrc.mjs` hands to editors and to the remark CLI. */
import remarkLint from 'remark-lint';
import type { Preset } from 'unified';
import { reportSyntax } from '#lib/markdown/syntax.ts';
import { rules } from './index.ts';
import { measured } from './rule/measured.ts';

const preset: Preset = { plugins: [measured, reportSyntax, remarkLint, ...rules] };

export default preset;
