/** Pull requests as pictures: what a rehearsal shows of them, drawn by a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rehearse, storiesOf } from '../../scripts/forge/rehearsal/play/rehearse.ts';
import { framed, type Raster, readPng } from './raster.ts';
import { output, type Tools } from './tools.ts';

const WIDTH = 880;
/** Pixels; whatever is higher would be no picture to look at. */
const HEIGHT = 3000;
/** Nothing but the pull request: its title, its checks, the comment. */
const ONLY = `nav,main>h1,main>.note,article>h2,.moment>h3,.who,details,article:not(.shown){display:none}
body{display:block;padding:0;margin:16px;max-width:none}.moment,.pull{margin:0;padding:0;border:0}`;

/** The page on which the stories stand, each of which has been played below `work`. */
export async function rehearsed(stories: readonly string[], work: string): Promise<string> {
  const { page } = await rehearse(work, storiesOf(work, undefined, stories), () => {});
  return page;
}

/** The picture of one story on the page. */
export function commentPicture(page: string, story: string, { browser }: Tools, work: string): Raster {
  const [file, shot] = [join(work, 'comment.html'), join(work, 'comment.png')];
  const marked = page.replace(`<article id="${story}">`, `<article id="${story}" class="shown">`);
  writeFileSync(file, marked.replace('</head>', `<style>${ONLY}</style></head>`));
  output(browser, [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-lcd-text',
    '--hide-scrollbars',
    `--user-data-dir=${join(work, 'browser')}`,
    `--window-size=${WIDTH},${HEIGHT}`,
    `--screenshot=${shot}`,
    pathToFileURL(file).href,
  ]);
  return framed(readPng(readFileSync(shot)), 12);
}
