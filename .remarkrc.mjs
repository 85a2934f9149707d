// Editors and the remark CLI run plain JavaScript: tsx loads the rules.
import { tsImport } from 'tsx/esm/api';

const { default: preset } = await tsImport('./lint-rules/preset.ts', import.meta.url);

export default preset;
