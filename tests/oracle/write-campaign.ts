import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Campaign } from './campaign.ts';
import { dayAfter } from './status.ts';
import { outlineText, registerText } from './write/outline.ts';
import { reportText } from './write/report.ts';

/** Writes a campaign as the files of DESIGN.md's "Repository" below a folder: register, outline, reports. */
export function writeCampaign(folder: string, campaign: Campaign): void {
  for (const [file, text] of Object.entries(campaignFiles(campaign))) write(folder, file, text);
}

/**
 * Writes a campaign and its history: the register and the outline first, then each day's reports with that day as the
 * committer's (noon in Vietnam). A report that was not committed lies in the folder only.
 */
export function commitCampaign(folder: string, campaign: Campaign): void {
  const start = dayAfter(campaign.outline.period.from, -1);
  git(folder, start, 'init', '--quiet', '--initial-branch=main');
  for (const [file, text] of calling(campaign)) write(folder, file, text);
  commit(folder, start);
  const days = campaign.reports.map((report) => report.committed).filter((day) => day !== undefined);
  for (const day of [...new Set(days)].sort()) {
    const reports = campaign.reports.filter((report) => report.committed === day);
    for (const [file, text] of reported({ ...campaign, reports })) write(folder, file, text);
    commit(folder, day);
  }
  writeCampaign(folder, campaign);
}

/** The files of a campaign by their paths. */
export function campaignFiles(campaign: Campaign): Readonly<Record<string, string>> {
  return Object.fromEntries([...calling(campaign), ...reported(campaign)]);
}

type File = readonly [path: string, text: string];

function calling(campaign: Campaign): readonly File[] {
  return [
    ['reports/units.csv', registerText(campaign)],
    [`outlines/${campaign.id}/outline.md`, outlineText(campaign.outline)],
    ['outlines/documents.csv', 'family,type,symbol,issuer,date,title,in-force-from,in-force-to,replaced-by,source\n'],
  ];
}

function reported(campaign: Campaign): readonly File[] {
  return campaign.reports.map((report) => [
    `reports/${campaign.id}/${report.unit}.md`,
    reportText(campaign.outline, report),
  ]);
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function commit(folder: string, day: string): void {
  git(folder, day, 'add', '--all');
  git(folder, day, 'commit', '--quiet', '--allow-empty', `--message=${day}`);
}

function git(folder: string, day: string, ...words: readonly string[]): void {
  const date = `${day}T12:00:00+07:00`;
  const people = {
    GIT_AUTHOR_NAME: 'Oracle',
    GIT_AUTHOR_EMAIL: '',
    GIT_COMMITTER_NAME: 'Oracle',
    GIT_COMMITTER_EMAIL: '',
  };
  const env = { ...process.env, ...people, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', ['-C', folder, ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
