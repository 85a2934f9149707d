/** Plays stories one after the other, each on a stage of its own, and makes the page of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { commitOf, commitTime, mustGit } from '../../../git/git.ts';
import { type Played, pageHtml } from '../page/page.ts';
import { played, type Scenario } from '../scenarios/scenario.ts';
import { BEGINNING, NOW, SCENARIOS } from '../scenarios/scenarios.ts';
import type { Beginning } from '../stage/grounds.ts';
import { Stage } from '../stage/stage.ts';

/** The folder that holds this program, whose workflows are played. */
const PROJECT = join(import.meta.dirname, '..', '..', '..', '..');

/** A story, and what main has when it begins. */
export interface Story extends Scenario {
  /** ISO 8601. */
  readonly now: string;
  readonly beginning: Beginning;
}

/** The stories that are asked for: some or all of those there are, or the change of a repository since a revision. */
export function storiesOf(root: string, since: string | undefined, names: readonly string[]): readonly Story[] {
  if (since !== undefined) return [changeOf(root, commitOf(root, since))];
  const unknown = names.find((name) => !SCENARIOS.some((one) => one.name === name));
  if (unknown !== undefined)
    throw new CannotRun(`Không có chuyện \`${unknown}\`; các chuyện: ${SCENARIOS.map(({ name }) => name).join(', ')}`);
  return SCENARIOS.filter(({ name }) => names.length === 0 || names.includes(name)).map((one) => ({
    ...one,
    now: NOW,
    beginning: { files: { ...BEGINNING, ...one.beside } },
  }));
}

function changeOf(root: string, base: string): Story {
  const source = mustGit(root, ['rev-parse', '--show-toplevel']).trim();
  const head = commitOf(root, 'HEAD');
  const title = mustGit(root, ['log', '-1', '--format=%s', head]).trim();
  return {
    name: 'thay-doi',
    title: 'Thay đổi của kho này',
    needs: [],
    ...callersIn(join(source, '.github', 'workflows')),
    now: commitTime(root, head),
    beginning: { source, commit: base },
    async play(stage, tell) {
      await stage.proposeCommit(head, { branch: 'thay-doi', title, author: 'Lan' });
      tell('Thay đổi được gửi thành một yêu cầu gộp.');
    },
  };
}

/** The workflows of an office's repository that call those of this program; nothing where there are none, as in this program's own. */
function callersIn(folder: string): Pick<Scenario, 'workflows'> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yml')) : [];
  const texts = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  const calling = texts.filter(([, text]) => /^ +uses: \S+\/\.github\/workflows\//mu.test(text));
  return calling.length === 0 ? {} : { workflows: Object.fromEntries(calling) };
}

/** Plays them below an empty folder; the page holds all that it shows. */
export async function rehearse(
  folder: string,
  stories: readonly Story[],
  step: (name: string) => void,
): Promise<{ readonly page: string; readonly lines: readonly string[] }> {
  const all: Played[] = [];
  for (const [at, story] of stories.entries()) {
    all.push(await perform(join(folder, String(at)), story));
    step(story.name);
  }
  const lines = all.map(({ title, lacks, moments }) =>
    lacks === null ? `${title}: ${moments.length} cảnh` : `${title}: ${lacks}`,
  );
  return { page: pageHtml(all), lines };
}

/** A folder that has these workflows alone. */
function projectWith(workflows: Readonly<Record<string, string>>, folder: string): string {
  const place = join(folder, '.github', 'workflows');
  mkdirSync(place, { recursive: true });
  for (const [file, text] of Object.entries(workflows)) writeFileSync(join(place, file), text);
  return folder;
}

/** Plays one. */
export async function perform(
  folder: string,
  { name, title, needs, now, beginning, workflows, ...story }: Story,
): Promise<Played> {
  mkdirSync(folder, { recursive: true });
  const project = workflows === undefined ? PROJECT : projectWith(workflows, join(folder, 'workflows'));
  const stage = await Stage.open({ folder, now, project, home: PROJECT }, beginning);
  try {
    const lacking = needs.filter((file) => !stage.has(file));
    if (lacking.length > 0)
      return {
        name,
        title,
        moments: [],
        lacks: `không diễn được vì thiếu ${lacking.join(', ')} trong .github/workflows`,
      };
    return { name, title, moments: await played(story, stage), lacks: null };
  } finally {
    await stage.close();
  }
}
