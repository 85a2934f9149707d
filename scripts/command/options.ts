/** The options of all commands, each told once: its name, what it takes, its default, its line of help. */
import { CannotRun } from '#lib/cannot-run.ts';
import { type Day, isDay, vietnamDay } from '#lib/date.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { PARTS, type Shard } from '../output/shard.ts';

/** An option: how its help tells it, and what it means. */
export interface Option<T> {
  /** What the user writes behind it, such as `THƯ-MỤC`, in brackets where it may be left out; empty for one that is there or not. */
  readonly value: string;
  /** Vietnamese, in lower case, without a full stop. */
  readonly help: string;
  /** What is given means; refuses what it cannot mean. Undefined where the option is not given. */
  read(given: string | undefined): T;
}

/** Any text. */
export const text = (value: string, help: string): Option<string | undefined> => ({
  value,
  help,
  read: (given) => given,
});
const named = <T>(value: string, help: string, id: (text: string) => T): Option<T | undefined> => ({
  value,
  help,
  read: (given) => (given === undefined ? undefined : id(given)),
});
/** Something that is there or not. */
export const switched = (help: string): Option<boolean> => ({ value: '', help, read: (given) => given !== undefined });
const defaulting = (value: string, help: string, unless: string): Option<string> => ({
  value,
  help: `${help} (mặc định: ${unless === '.' ? 'thư mục đang đứng' : unless})`,
  read: (given = unless) => given,
});

/** One of some words, the first where none is given. */
export function oneOf<const W extends string>(words: readonly [W, ...W[]]): Option<W> {
  const [first, ...others] = words;
  return {
    value: words.join('|'),
    help: `dạng của kết quả: ${first} (mặc định), ${others.join(', ')}`,
    read(given = first) {
      const found = words.find((word) => word === given);
      if (found !== undefined) return found;
      throw new CannotRun(
        `Không có dạng \`${given}\`; hãy dùng ${[first, ...others.slice(0, -1)].join(', ')} hoặc ${words.at(-1)}`,
      );
    },
  };
}

/** The day in Vietnam on which a command runs: nothing that is built depends on it. */
export function today(): Day {
  return vietnamDay(Date.now() / 1000);
}

const day: Option<Day> = {
  value: 'NGÀY',
  help: 'tình hình đến hết một ngày, như 2023-06-15 (mặc định: hôm nay)',
  read(given) {
    if (given === undefined) return today();
    if (isDay(given)) return given;
    throw new CannotRun(`\`${given}\` không phải một ngày có thật; hãy viết năm-tháng-ngày như 2023-06-15`);
  },
};

const days: Option<number> = {
  value: 'SỐ',
  help: 'nhắc cả đơn vị còn không quá bấy nhiêu ngày (mặc định: 7)',
  read(given = '7') {
    if (/^\d{1,4}$/u.test(given)) return Number(given);
    throw new CannotRun(`\`${given}\` không phải một số ngày`);
  },
};

const pull: Option<number | undefined> = {
  value: 'SỐ',
  help: 'số của yêu cầu gộp (pull request)',
  read(given) {
    if (given === undefined) return undefined;
    if (/^[1-9]\d{0,8}$/u.test(given)) return Number(given);
    throw new CannotRun(`\`${given}\` không phải số của một yêu cầu gộp`);
  },
};

const shard: Option<Shard | undefined> = {
  value: 'i/n',
  help: 'chỉ làm phần thứ i trong n phần, để nhiều máy cùng làm; sau đó gộp bằng --merge',
  read(given) {
    if (given === undefined) return undefined;
    const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(given) ?? [];
    if (index !== undefined && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) };
    throw new CannotRun(`\`${given}\` không phải một phần; hãy viết như 2/4: phần thứ 2 trong 4 phần`);
  },
};

/** The table: a command takes some of these, under these names. */
export const OPTIONS = {
  all: switched('mọi đơn vị phải báo cáo mà chưa có tệp báo cáo; các khung ấy là bản dự thảo (`draft: true`)'),
  'as-of': day,
  branch: text('NHÁNH', 'nhánh Git cần sửa, như le-chan'),
  campaign: named('ĐỢT', 'chỉ một đợt báo cáo, là tên thư mục trong outlines/', campaignId),
  check: switched('chỉ kiểm tra tệp đang có, không ghi'),
  codeowners: switched('chỉ ghi lại danh sách người duyệt trên nhánh của yêu cầu gộp, nếu chưa đúng'),
  days,
  figure: text('CHỈ-TIÊU', 'chỉ một chỉ tiêu, là mã trong đề cương, như documents-issued'),
  fix: switched('tự sửa những chỗ chắc chắn (số, bậc, tên gần đúng, vị trí của mục), rồi báo phần còn lại'),
  from: text('PHIÊN-BẢN', 'phiên bản cũ (mặc định: phiên bản của báo cáo ngay trước bản mới)'),
  'from-roll-up': switched('bắt đầu từ bản tổng hợp báo cáo hợp lệ của các đơn vị cấp dưới'),
  help: switched('in lời này'),
  merge: text(
    '[THƯ-MỤC]',
    `gộp các phần đã làm bằng --shard, để trong một thư mục (mặc định: ${PARTS} trong thư mục gốc)`,
  ),
  list: switched('in danh sách câu hỏi có sẵn'),
  'no-cache': switched('làm lại tất cả, không dùng những gì lần chạy trước đã kiểm tra, đã dựng'),
  'no-site': switched('không làm trang web trong dist/site'),
  message: text('TỆP', 'chỉ kiểm tra lời commit viết trong tệp này'),
  outline: switched('tệp là đề cương, không phải báo cáo'),
  register: switched('tệp là danh mục đơn vị bằng Excel hoặc CSV'),
  out: text('THƯ-MỤC', 'thư mục kết quả (mặc định: dist trong thư mục gốc)'),
  pdf: switched('làm thêm bản PDF/A cạnh mỗi tệp Word (cần LibreOffice và phông Times New Roman hoặc Tinos)'),
  public: switched('trang web cho mọi người: không có tên người ký, ghi chú, ai chậm hay chưa nộp'),
  pull,
  question: text('TÊN', 'câu hỏi có sẵn, là tên trong danh sách (--list)'),
  remove: switched('gỡ đi, trả lại những gì có từ trước'),
  root: defaulting('THƯ-MỤC', 'thư mục gốc của kho', '.'),
  search: switched('lập chỉ mục toàn văn cho trang web dù có rất nhiều trang (cần gói pagefind)'),
  shard,
  since: text('PHIÊN-BẢN', 'chỉ tính lỗi do thay đổi từ phiên bản Git này gây ra, ở tệp đã đổi và tệp bị ảnh hưởng'),
  to: defaulting('PHIÊN-BẢN', 'phiên bản mới', 'HEAD'),
  unit: named('ĐƠN-VỊ', 'chỉ dựng báo cáo và bản tổng hợp của một đơn vị', unitId),
  update: switched('lấy bản phát hành mới nhất của mỗi nguồn và ghi phiên bản, mã SHA-256 của nó vào sources.csv'),
  verdict: text('TỆP', 'tệp kết quả mà lần kiểm tra để lại, như verdict.json'),
  xlsx: switched('bảng tính để điền số liệu bằng Excel, thay cho khung báo cáo'),
} as const;

/** Some options of the table. */
export function take<K extends keyof typeof OPTIONS>(...names: readonly K[]): Pick<typeof OPTIONS, K> {
  return Object.fromEntries(names.map((name) => [name, OPTIONS[name]])) as Pick<typeof OPTIONS, K>;
}
