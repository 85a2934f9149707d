/** `decuong <command> …`: the one door to all commands; each is loaded when it is called. */
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import project from '../package.json' with { type: 'json' };
import { note, print } from './command/print.ts';
import { sources } from './git/sources.ts';
import { HELP_FILE, HOME } from './output/home.ts';

/** A command: what it is for in a few words, and its module, which runs it when it is loaded. */
interface Row {
  readonly summary: string;
  load(): Promise<unknown>;
}

/** All commands of a user, as npm calls them too, in groups. A new one is a row here and a script in package.json. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'Viết và kiểm tra': {
    check: { summary: 'kiểm tra đề cương, báo cáo, danh mục', load: () => import('./check.ts') },
    new: { summary: 'tạo khung báo cáo theo đề cương', load: () => import('./new.ts') },
    form: { summary: 'phiếu điền báo cáo, mỗi đơn vị một tệp HTML', load: () => import('./form.ts') },
    import: { summary: 'đưa báo cáo Word, số liệu Excel, đề cương Word vào kho', load: () => import('./import.ts') },
    figures: { summary: 'chuyển chỉ tiêu của đề cương sang bảng, hoặc sang YAML', load: () => import('./figures.ts') },
  },
  'Dựng và tổng hợp': {
    build: { summary: 'dựng văn bản Word, bảng tổng hợp, số liệu', load: () => import('./build.ts') },
    redline: { summary: 'bản Word đánh dấu chỗ thay đổi của một báo cáo', load: () => import('./redline.ts') },
    fetch: { summary: 'lấy số liệu đã phát hành của kho khác, có kiểm tra', load: () => import('./fetch.ts') },
    release: { summary: 'gói số liệu của một đợt để kho cấp trên lấy', load: () => import('./release.ts') },
    verify: { summary: 'văn bản dựng từ phiên bản nào, có bị sửa không', load: () => import('./verify.ts') },
  },
  'Theo dõi': {
    status: { summary: 'ai đã nộp, ai chậm, tỷ lệ', load: () => import('./status.ts') },
    remind: { summary: 'soạn công văn đôn đốc', load: () => import('./remind.ts') },
    query: { summary: 'hỏi số liệu qua các đợt, bằng SQL hoặc câu hỏi có sẵn', load: () => import('./query.ts') },
  },
  'Kho và máy': {
    guide: { summary: 'in hướng dẫn đầy đủ', load: () => import('./guide.ts') },
    upgrade: { summary: 'chuyển kho sang phiên bản khác của decuong', load: () => import('./upgrade.ts') },
    doctor: { summary: 'kho và forge còn thiếu cài đặt gì', load: () => import('./doctor.ts') },
    hooks: { summary: 'cài cho Git tự tìm dấu mật, dữ liệu cá nhân', load: () => import('./hooks.ts') },
    'pre-commit': { summary: 'tìm dấu mật, dữ liệu cá nhân trước khi commit', load: () => import('./pre-commit.ts') },
    codeowners: { summary: 'ghi danh sách người duyệt theo danh mục', load: () => import('./codeowners.ts') },
  },
  'Trong kiểm tra tự động của forge': {
    'ci:check': { summary: 'thay đổi này có gộp được không', load: () => import('./ci-check.ts') },
    'ci:comment': { summary: 'viết lời ở yêu cầu gộp', load: () => import('./ci-comment.ts') },
    'ci:mend': { summary: 'tự sửa một nhánh', load: () => import('./ci-mend.ts') },
    'ci:open': { summary: 'mở một đợt báo cáo', load: () => import('./ci-open.ts') },
    'ci:owners': { summary: 'đề nghị ghi lại danh sách người duyệt', load: () => import('./ci-owners.ts') },
    'ci:prefill': { summary: 'bắt đầu báo cáo từ cấp dưới', load: () => import('./ci-prefill.ts') },
    'ci:preview': { summary: 'bản xem trước của một yêu cầu gộp', load: () => import('./ci-preview.ts') },
    'ci:redline': { summary: 'bản đánh dấu thay đổi theo yêu cầu', load: () => import('./ci-redline.ts') },
    'ci:release': { summary: 'phát hành những gì đã dựng', load: () => import('./ci-release.ts') },
    'ci:remind': { summary: 'giữ một việc nhắc nộp cho mỗi đợt', load: () => import('./ci-remind.ts') },
    'ci:secrets': { summary: 'tìm dấu mật trong mọi phiên bản của thay đổi', load: () => import('./ci-secrets.ts') },
  },
};

const ROWS: ReadonlyMap<string, Row> = new Map(Object.values(GROUPS).flatMap((rows) => Object.entries(rows)));
/** So many letters may be wrong in the name of a command that was meant. */
const SLIPS = 2;

// Node 22.8 and later keep what they have compiled, beside other temporary files of the user.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
if (sources) enableCompileCache?.();

const [first, second] = process.argv.slice(2);
const isHelp = first === 'help' || first === '--help' || first === '-h';
const name = isHelp ? second : first;
const row = ROWS.get(name ?? '');
if (name === '--version' || name === '-v') print([project.version]);
else if (row) {
  process.argv.splice(2, isHelp ? 2 : 1, ...(isHelp ? ['--help'] : []));
  const kept = keptHelp(name ?? '', process.argv.slice(2));
  if (kept === undefined) await row.load();
  else print(kept);
} else if (isHelp && name === undefined) print(overview());
else {
  note(name === undefined ? overview() : [unknown(name), 'Xem các lệnh: decuong --help']);
  process.exitCode = 2;
}

/** What `--help` of a command prints, kept with the package: to load a command only to tell that takes longer than to tell it. */
function keptHelp(command: string, args: readonly string[]): readonly string[] | undefined {
  if (!sources || args.length !== 1 || (args[0] !== '--help' && args[0] !== '-h')) return undefined;
  try {
    const all: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(HOME, HELP_FILE), 'utf8'));
    return all[command]?.replace(/\n$/u, '').split('\n');
  } catch {
    return undefined;
  }
}

function overview(): readonly string[] {
  const width = Math.max(...[...ROWS.keys()].map((command) => command.length)) + 2;
  const groups = Object.entries(GROUPS).flatMap(([group, rows]) => [
    '',
    `${group}:`,
    ...Object.entries(rows).map(([command, { summary }]) => `  ${command.padEnd(width)}${summary}`),
  ]);
  return [
    `decuong ${project.version}: đề cương và báo cáo là văn bản thuần, kiểm tra và tổng hợp bằng máy.`,
    '',
    '  decuong LỆNH [tham số…]',
    ...groups,
    '',
    'Cách dùng một lệnh: decuong help LỆNH',
  ];
}

function unknown(given: string): string {
  const [near] = [...ROWS.keys()]
    .map((command) => ({ command, slips: distance(given, command) }))
    .filter(({ command, slips }) => slips <= SLIPS && slips < command.length)
    .sort((a, b) => a.slips - b.slips);
  return `Không có lệnh \`${given}\`${near ? `; có phải là \`${near.command}\`?` : ''}`;
}
