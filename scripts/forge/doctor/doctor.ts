/** All that a clone and its forge still need, as one checklist. */
import { SETTINGS_FILE } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { Settings } from '#lib/repository/settings.ts';
import { ForgeError } from '../client/forge.ts';
import type { Patience } from '../client/patient-fetch.ts';
import { type Settings as ForgeSettings, gitHubSettings } from '../client/settings.ts';
import { gitHubItems, OFFICE_CHECK, OWN_CHECK, otherForgeItems } from './forge-items.ts';
import type { Group, Item } from './item.ts';
import { machineItems } from './machine.ts';
import { askedVersion, officeItems, type Tool } from './office-items.ts';
import type { Origin } from './origin.ts';
import { repositoryItems } from './repository-items.ts';

/** What is looked into. */
export interface Patient {
  readonly root: string;
  readonly repository: Repository;
  readonly origin: Origin | null;
  readonly node: string;
  readonly oldestNode: string;
  readonly tool: Tool;
  readonly patience: Patience;
}

/** The groups of the list: this machine, the files, the forge. */
export async function examine({
  root,
  repository,
  origin,
  node,
  oldestNode,
  tool,
  patience,
}: Patient): Promise<readonly Group[]> {
  const { settings } = repository.settings();
  const files = repositoryItems(repository, origin?.repository.split('/')[0] ?? null);
  return [
    machineItems(root, { node, oldest: oldestNode }),
    { ...files, items: [...files.items, ...officeItems(repository, tool)] },
    ...(origin === null && settings.forge === 'none'
      ? []
      : [await forgeGroup(origin, settings, askedVersion(repository) !== null, patience)]),
  ];
}

async function forgeGroup(
  origin: Origin | null,
  { homepage, forge }: Settings,
  isOffice: boolean,
  patience: Patience,
): Promise<Group> {
  if (origin === null)
    return {
      title: 'Trên forge',
      items: [
        {
          state: 'unknown',
          title:
            forge === null
              ? 'Chưa biết kho này ở forge nào'
              : `Cài đặt ghi forge: ${forge}, nhưng chưa biết địa chỉ của kho trên đó`,
          how: `git remote add origin ĐỊA-CHỈ, hoặc ghi homepage: https://… vào ${SETTINGS_FILE}`,
        },
      ],
    };
  const { kind, server, repository } = origin;
  const home = `${server}/${repository}`;
  const title = `Trên forge: ${home}`;
  const check = isOffice ? OFFICE_CHECK : OWN_CHECK;
  const own = homepageItems(homepage, home);
  if (kind !== 'github') return { title, items: [...own, ...otherForgeItems(kind, home)] };
  const { settings, reason } = await settingsOf(origin, patience);
  const unread =
    reason === null ? [] : [{ state: 'unknown' as const, title: 'Không xem được cài đặt trên GitHub', how: reason }];
  return { title, items: [...own, ...unread, ...gitHubItems(settings, home, check)] };
}

/** Links lead to the repository that people know. */
function homepageItems(homepage: string | null, home: string): readonly Item[] {
  if (homepage === null) return [];
  const isSame = homepage.toLowerCase() === home.toLowerCase();
  return [
    {
      state: isSame ? 'fine' : 'missing',
      title: isSame ? `homepage trong cài đặt: ${homepage}` : `homepage trong cài đặt là một kho khác: ${homepage}`,
      why: 'Kho chuyển chỗ mà cài đặt chưa đổi thì người đọc bị dẫn về chỗ cũ.',
      how: `ghi vào ${SETTINGS_FILE}: homepage: ${home}`,
    },
  ];
}

async function settingsOf(
  { api, server, repository, token }: Origin,
  patience: Patience,
): Promise<{ readonly settings: ForgeSettings | null; readonly reason: string | null }> {
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
