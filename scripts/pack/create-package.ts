/** The package of `npm create decuong`: the program, and the texts that it makes repositories of, where they stand in the sources. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import type { Sources } from '../git/sources.ts';
import { HOME } from '../output/home.ts';
import { bundle } from './bundle.ts';
import { carried } from './carried.ts';

/** The folder that npm packs. */
export const CREATE = join(HOME, 'dist', '.create');

const README = `# create-decuong

Tạo kho báo cáo của một cơ quan, dùng [decuong](${project.homepage}): đề cương và báo cáo là tệp chữ, máy kiểm tra, dựng văn bản Word và tổng hợp.

\`\`\`sh
npm create decuong
\`\`\`
`;

/** Fills the folder of the package. */
export async function assembleCreate(sources: Sources): Promise<void> {
  rmSync(CREATE, { recursive: true, force: true });
  const entries = { 'create-decuong': 'scripts/create-decuong.ts' };
  const folder = join(CREATE, 'dist', '.bundle');
  await bundle({ entries, programs: Object.keys(entries), sources, folder });
  for (const path of carried(HOME, sources.commit !== null))
    cpSync(join(HOME, path), join(CREATE, path), { recursive: true });
  const { version, license, homepage, engines } = project;
  const manifest = {
    name: 'create-decuong',
    version,
    description: 'npm create decuong: makes the repository of an office for decuong',
    license,
    homepage,
    type: 'module',
    bin: { 'create-decuong': 'dist/.bundle/create-decuong.js' },
    engines,
  };
  writeFileSync(join(CREATE, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(CREATE, 'README.md'), README);
}
