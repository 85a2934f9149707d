/** Links as a forge makes them. */
import type { CommentLinks } from '../../../scripts/forge/comment/links.ts';

const REPOSITORY = 'https://forge.example/van-phong/bao-cao';
const path = (file: string) => file.split('/').map(encodeURIComponent).join('/');

/** Of a repository whose readers can edit; every artifact is there. */
export const LINKS: CommentLinks = {
  file: (file, line) => `${REPOSITORY}/blob/3f1c0a9/${path(file)}${line === undefined ? '' : `?plain=1#L${line}`}`,
  edit: (file) => `${REPOSITORY}/edit/bao-cao-moi/${path(file)}`,
  artifact: (name) => `${REPOSITORY}/actions/runs/7/artifacts/${path(name)}`,
  run: `${REPOSITORY}/actions/runs/7`,
  rulesPage: `${REPOSITORY}/blob/main/lint-rules/README.md`,
  guidePage: `${REPOSITORY}/blob/main/reports/README.md`,
};

/** Of a fork: no one here writes to its branch. */
export const FORK_LINKS: CommentLinks = { ...LINKS, edit: () => null };
