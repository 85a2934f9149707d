/** The settings of a repository: `decuong.yaml`, or the key `decuong` of `package.json`. */
import type { Position } from 'unist';
import * as z from 'zod';
import { readYamlBlock, type YamlBlock, type YamlPath } from '../markdown/yaml-block.ts';
import { keyList, keysOf, knownKeys, type YamlGuide } from '../markdown/yaml-guide.ts';
import { meantKey } from '../markdown/yaml-keys.ts';
import { parseYamlBlock } from '../markdown/yaml-schema.ts';
import {
  type CampaignId,
  campaignId,
  MANIFEST_FILE,
  outlineFile,
  REGISTER_GUIDE_COMMAND,
  SETTINGS_FILE,
} from '../paths.ts';
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import { isTeam, TEAM_FORM } from '../register/team.ts';
import type { Source } from './source.ts';

const RULE = ruleId('front-matter');
const SITES = ['office', 'public', 'none'] as const;
const FORGES = ['github', 'forgejo', 'gitlab', 'none'] as const;
/** The key of `package.json` that may hold the settings instead. */
const KEY = 'decuong';

const line = z.string().trim().min(1);
/** Without `/` at its end. */
const address = line.transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' && url.username === '' && !/\s/u.test(text)) return text.replace(/\/+$/u, '');
  context.addIssue({ code: 'custom', message: 'cần địa chỉ bắt đầu bằng `https://`', input: text });
  return z.NEVER;
});
// A key without a value is one that is left open.
const schema = z.strictObject({
  organisation: line.transform((text) => text.normalize('NFC')).nullish(),
  maintainers: line.refine(isTeam, { message: `cần dạng ${TEAM_FORM}` }).nullish(),
  homepage: address.nullish(),
  forge: z.enum(FORGES).nullish(),
  'form-client': line.nullish(),
  site: z.enum(SITES).nullish(),
  examples: z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(line.transform(campaignId)).nullish())
    .optional(),
});

/** The keys that there are. */
export const SETTINGS_KEYS = keyList(schema);

const GUIDE: YamlGuide = {
  keys: keysOf(schema),
  groups: { '': SETTINGS_KEYS },
  free: [],
  lists: ['examples'],
  page: `\`${REGISTER_GUIDE_COMMAND}\`, phần 8`,
  examples: {},
};

/** What an office says of its repository; all of it may be left open. */
export interface Settings {
  /** The office's name; null where it is not said. */
  readonly organisation: string | null;
  /** Who owns what no unit's team does, in CODEOWNERS form; empty where nobody is named. */
  readonly maintainers: string;
  /** The page of the repository on its forge, without `/` at its end. */
  readonly homepage: string | null;
  readonly forge: (typeof FORGES)[number] | null;
  /** As what the forge knows forms, so that they may commit for who has signed in; null where it does not. */
  readonly formClient: string | null;
  /** For whom builds make a site: the office, or anybody; none where nobody wants one. */
  readonly site: (typeof SITES)[number];
  /** Campaigns to learn from: checked and built, but nothing is sent, opened or published for them unless they are named. */
  readonly examples: ReadonlySet<CampaignId>;
}

/** A problem of one of the two files. */
interface SettingsProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** The settings with what is wrong with them. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** What is said of settings in a file that is called nearly so. */
export const MISNAMED_SETTINGS: SettingsProblem = {
  file: 'decuong.yml',
  problem: problem(RULE, FILE_START, `Cài đặt ở tệp này không được đọc; hãy đổi tên tệp thành ${SETTINGS_FILE}`),
};

/** Reads the settings; what cannot be read is as if it were not said. Where both files have some, `decuong.yaml` holds. */
export function parseSettings(
  own: Source | null,
  manifest: Source | null,
  campaigns: () => readonly CampaignId[],
): LoadedSettings {
  const ofManifest = manifest && 'text' in manifest ? manifestBlock(manifest.text) : null;
  if (own && 'problem' in own)
    return { settings: settingsOf({}), problems: [{ file: SETTINGS_FILE, problem: { ...own.problem, rule: RULE } }] };
  const file = own ? SETTINGS_FILE : MANIFEST_FILE;
  const block = own ? readYamlBlock({ text: own.text, line: 1, offset: 0 }, RULE, knownKeys(GUIDE)) : ofManifest?.block;
  if (!block) {
    const isLost = manifest !== null && 'text' in manifest && !isJson(manifest.text);
    const lost = isLost ? [{ file: MANIFEST_FILE, problem: problem(RULE, FILE_START, NO_JSON) }] : [];
    return { settings: settingsOf({}), problems: lost };
  }
  const { value, salvaged, problems } = parseYamlBlock(block, schema, RULE, GUIDE);
  const settings = settingsOf(value ?? salvaged?.value ?? {});
  const known = settings.examples.size > 0 ? campaigns() : [];
  const unknown = [...settings.examples].flatMap((campaign, index) =>
    known.includes(campaign) ? [] : [unknownExample(block, campaign, index, known)],
  );
  const twice =
    own && ofManifest ? [{ file: MANIFEST_FILE, problem: problem(RULE, ofManifest.key, BOTH, { actual: KEY }) }] : [];
  // What is no name of a campaign is told once.
  const told = new Set(problems.map(offsetOf));
  const others = own ? secondDocument(own.text) : [];
  const all = [...problems, ...unknown.filter((one) => !told.has(offsetOf(one))), ...others].sort(
    (a, b) => offsetOf(a) - offsetOf(b),
  );
  return { settings, problems: [...all.map((one) => ({ file, problem: own ? one : withoutFix(one) })), ...twice] };
}

function offsetOf({ place }: Problem): number {
  return place.start.offset ?? 0;
}

/** What mends YAML breaks JSON. */
function withoutFix({ fix: _, ...rest }: Problem): Problem {
  return rest;
}

const NO_JSON = `Tệp này không phải JSON đúng nên npm không đọc được, và khóa \`${KEY}\` (cài đặt của kho), nếu có, không được dùng; hãy sửa tệp, hoặc ghi cài đặt vào ${SETTINGS_FILE}`;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** YAML after a line `---` that is not the first one is another document, which nobody reads. */
function secondDocument(text: string): readonly Problem[] {
  const found = /(?<=^[^\S\n]*[^\s#%-][^\n]*\n(?:[^\n]*\n)*)---[^\S\n]*\r?$(?=\s*\S)/mu.exec(text);
  if (!found) return [];
  const start = { line: text.slice(0, found.index).split('\n').length, column: 1, offset: found.index };
  const end = { ...start, column: 4, offset: found.index + 3 };
  return [problem(RULE, { start, end }, 'Sau dòng `---` này không gì được đọc; hãy bỏ dòng ấy để mọi khóa ở một khối')];
}

const BOTH = `Cài đặt có ở cả ${SETTINGS_FILE} lẫn khóa \`${KEY}\` ở đây; chỉ ${SETTINGS_FILE} được dùng, hãy chuyển các khóa sang đó rồi bỏ khóa này`;

function unknownExample(
  block: YamlBlock,
  campaign: CampaignId,
  index: number,
  campaigns: readonly CampaignId[],
): Problem {
  const near = meantKey(campaign, campaigns);
  const isList = Array.isArray(Reflect.get(Object(block.value), 'examples'));
  const advice = near
    ? `có phải \`${near.key}\`?`
    : 'hãy ghi đúng tên thư mục của đợt, hoặc bỏ khỏi `examples` khi không còn đợt ấy';
  const message = `Không có đợt báo cáo \`${campaign}\` (không có ${outlineFile(campaign)}); ${advice}`;
  return problem(RULE, block.place(isList ? ['examples', index] : ['examples']), message, {
    actual: campaign,
    ...(near ? { expected: [near.key] } : {}),
  });
}

function settingsOf({
  organisation,
  maintainers,
  homepage,
  forge,
  examples,
  'form-client': client,
  site,
}: z.infer<typeof schema>): Settings {
  return {
    organisation: organisation ?? null,
    maintainers: maintainers ?? '',
    homepage: homepage ?? null,
    forge: forge ?? null,
    formClient: client ?? null,
    site: site ?? 'office',
    examples: new Set(examples ?? []),
  };
}

/** The value of the key in a manifest, and where the key stands; null where there is none, or no manifest that npm would read. */
function manifestBlock(text: string): { readonly block: YamlBlock; readonly key: Position } | null {
  try {
    if (!Object.hasOwn(Object(JSON.parse(text)), KEY)) return null;
  } catch {
    return null;
  }
  // JSON is YAML.
  const all = readYamlBlock({ text, line: 1, offset: 0 }, RULE);
  const block = {
    ...all,
    value: Reflect.get(Object(all.value), KEY),
    place: (path: YamlPath) => all.place([KEY, ...path]),
    keyPlace: (path: YamlPath, key: string) => all.keyPlace([KEY, ...path], key),
  };
  return { block, key: all.keyPlace([], KEY) };
}

/** True where the settings are what was meant, so that something may be done by them. */
export function isSettled({ problems }: LoadedSettings): boolean {
  return problems.every(({ problem: { severity } }) => severity !== 'error');
}
