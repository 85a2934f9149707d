/** All that a clone and its forge still need, as one checklist. */
import type { Repository } from '#lib/repository/repository.ts';
import { ForgeError } from '../client/forge.ts';
import type { Patience } from '../client/patient-fetch.ts';
import { gitHubSettings, type Settings } from '../client/settings.ts';
import { gitHubItems, otherForgeItems } from './forge-items.ts';
import type { Group } from './item.ts';
import { machineItems } from './machine.ts';
import type { Origin } from './origin.ts';
import { repositoryItems } from './repository-items.ts';

/** What is looked into. */
export interface Patient {
  readonly root: string;
  readonly repository: Repository;
  readonly origin: Origin | null;
  readonly node: string;
  readonly oldestNode: string;
  readonly patience: Patience;
}

/** The groups of the list: this machine, the files, the forge. */
export async function examine({
  root,
  repository,
  origin,
  node,
  oldestNode,
  patience,
}: Patient): Promise<readonly Group[]> {
  return [
    machineItems(root, { node, oldest: oldestNode }),
    repositoryItems(repository, origin?.repository.split('/')[0] ?? null),
    await forgeGroup(origin, patience),
  ];
}

async function forgeGroup(origin: Origin | null, patience: Patience): Promise<Group> {
  if (origin === null)
    return {
      title: 'Trên forge',
      items: [
        {
          state: 'unknown',
          title: 'Chưa biết kho này ở forge nào',
          how: 'git remote add origin ĐỊA-CHỈ, hoặc đặt biến GITHUB_REPOSITORY (như to-chuc/bao-cao)',
        },
      ],
    };
  const { kind, server, repository } = origin;
  const home = `${server}/${repository}`;
  const title = `Trên forge: ${home}`;
  if (kind !== 'github') return { title, items: otherForgeItems(kind, home) };
  const { settings, reason } = await settingsOf(origin, patience);
  const unread =
    reason === null ? [] : [{ state: 'unknown' as const, title: 'Không xem được cài đặt trên GitHub', how: reason }];
  return { title, items: [...unread, ...gitHubItems(settings, home)] };
}

async function settingsOf(
  { api, server, repository, token }: Origin,
  patience: Patience,
): Promise<{ readonly settings: Settings | null; readonly reason: string | null }> {
  if (token === null)
    return {
      settings: null,
      reason:
        'đặt biến GITHUB_TOKEN là mã truy cập chỉ đọc của người quản trị kho (fine-grained token: Administration, Contents, Actions, Pages, Secrets: Read-only) rồi chạy lại',
    };
  try {
    return { settings: await gitHubSettings({ api, server, repository, token, patience }), reason: null };
  } catch (error) {
    if (error instanceof ForgeError) return { settings: null, reason: error.message };
    throw error;
  }
}
