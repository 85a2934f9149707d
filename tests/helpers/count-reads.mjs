/** Loaded into a command by `--import`: writes how often each Markdown file was read to the file that READS names. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readFileSync } = fs;
const reads = new Map();
fs.readFileSync = (file, ...rest) => {
  const path = String(file);
  if (path.endsWith('.md')) reads.set(path, (reads.get(path) ?? 0) + 1);
  return readFileSync(file, ...rest);
};
syncBuiltinESMExports();
process.on('exit', () => fs.writeFileSync(process.env.READS ?? '', JSON.stringify([...reads])));
