/** How messages may be written. */
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';

/** The formats by the names that `--format` takes. */
export const formats = { pretty: formatPretty, json: formatJson, github: formatGithub } as const;
