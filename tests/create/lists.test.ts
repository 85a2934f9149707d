/** Lists of units as offices have them: what register they become, what is said of it, what is wrong. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import type { Profile } from '#lib/profiles/grammar.ts';
import { parseRegister } from '#lib/register/register.ts';
import { readTable } from '../../scripts/create/table/read-table.ts';
import { problemLines, registerOfList } from '../../scripts/create/units/register.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';

const FOLDER = join(PROJECT, 'tests', 'fixtures', 'create', 'lists');

interface List {
  readonly text: string | Uint8Array;
  readonly organisation?: string;
  readonly profile?: Profile;
}

const lists: Readonly<Record<string, List>> = {
  'bare names': {
    text: 'Xã An Lão\n"Sở Giáo dục và Đào tạo"\n\n  Đặc khu Phú Quốc  \nCông ty May, Dệt An Giang\n',
    organisation: 'Tỉnh An Giang',
  },
  'titles above a header, semicolons, superiors by name': {
    text: 'DANH SÁCH ĐƠN VỊ;;;\r\nNăm 2026;;;\r\n\r\nSTT;TÊN ĐƠN VỊ;đơn vị cấp trên;Ghi chú\r\n1;Xã An Lão;;x\r\n2;Trường Tiểu học An Lão;xã an lão;\r\n3;Sở Nội vụ;Tỉnh An Giang;\r\n',
    organisation: 'Tỉnh An Giang',
  },
  'tabs, headers without marks, levels and kinds in words': {
    text: 'Ten don vi\tCap\tLoai hinh\tKy hieu\nBan Dân vận\tTỈNH\tCơ quan đảng\tBDV\nĐảng ủy xã An Lão\tCấp xã\tĐảng\t\nTổ công tác số 1\tTổ\tkhác\t\n',
    organisation: 'Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh An Giang',
    profile: 'party-2026',
  },
  'the one row without a superior is the organisation': {
    text: 'Tên,Cấp trên\nLiên đoàn Lao động tỉnh An Giang,\nCông đoàn xã An Lão,Liên đoàn Lao động tỉnh An Giang\nCông đoàn cơ sở Công ty May,Công đoàn xã An Lão\n',
    profile: 'union',
  },
  'columns of the register, days of Excel': {
    text: 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces,authority\nan-giang,An Giang,province,party,,Tỉnh ủy An Giang,An Giang,TU,@ag/tu,,,,BAN THƯỜNG VỤ\nan-giang/an-lao,Xã An Lão,commune,commune,Đảng bộ tỉnh An Giang,Đảng ủy xã An Lão,An Lão,ĐU,,2025-07-01,,,BAN THƯỜNG VỤ\n',
    organisation: 'An Giang',
    profile: 'party-2026',
  },
  'ids below one that has no row': {
    text: 'Mã,Tên đơn vị\nan-giang/an-lao,Xã An Lão\nan-giang/an-lao/tieu-hoc,Trường Tiểu học An Lão\n',
    organisation: 'Tỉnh An Giang',
  },
  'committees of the Party, and short names of the State': {
    text: 'Tên đơn vị\nThành ủy Bến Cát\nThị ủy Tân Châu\nHuyện ủy An Phú\nUBND xã An Lão\n',
    organisation: 'Tỉnh ủy An Giang',
    profile: 'party-2026',
  },
  'bodies that serve a committee, bodies of a territory': {
    text: 'Tên đơn vị\nBan Dân vận Tỉnh ủy An Giang\nSở Nội vụ tỉnh An Giang\nỦy ban Mặt trận Tổ quốc Việt Nam xã An Lão\nĐảng ủy phường Bến Nghé\nThị xã Tân Châu\n',
    organisation: 'Tỉnh ủy An Giang',
    profile: 'party-2026',
  },
  'names that are the same without marks': {
    text: 'Xã An Bình\nXã Ân Bình\n',
    organisation: 'Tỉnh An Giang',
  },
  'problems of rows': {
    text: 'Tên đơn vị;Cấp trên;Ký hiệu;Nhóm duyệt\nXã An Lão;;;\nXã An Lão;;;\n;Xã An Lão;;\nXã B;Xã An Lảo;;\nXã C;Xã Không Có Ở Đây;;\nXã D;;#NAME?;\nX?y E;;;\nXã F;;;nhóm F\nXã G;;;;;thừa\n',
    organisation: 'Tỉnh An Giang',
  },
  'superiors in a circle, and one of two of a name': {
    text: 'Tên đơn vị,Cấp trên\nXã A,Xã B\nXã B,Xã A\nPhòng Văn hóa,Xã C\nPhòng Văn hóa,Xã D\nXã C,\nXã D,\nTổ một,Phòng Văn hóa\n',
    organisation: 'Tỉnh An Giang',
  },
  'two columns that say one thing': {
    text: 'Tên đơn vị,Đơn vị,Ghi chú\nXã A,Xã A,\n',
    organisation: 'Tỉnh An Giang',
  },
  'a level that is a slip of another': {
    text: 'Tên đơn vị,Cấp\nXã A,commune\nXã B,commune\nXã C,comune\n',
    organisation: 'Tỉnh An Giang',
  },
  'two that stand above all others': {
    text: 'id,name,level,kind\nan-giang,An Giang,province,party\nan-giang/a,Xã A,commune,commune\nca-mau,Cà Mau,province,party\nca-mau/b,Xã B,commune,commune\n',
  },
  'marks of secrecy and personal data': {
    text: 'Tên đơn vị,Cấp trên,Đường dây nóng\nXã Tây (TỐI MẬT),,\nXã Nam SĐT 0987654321,,\nXã Bắc,Xã Nam SĐT 0987654321,0296 3852 111\n',
    organisation: 'Tỉnh An Giang',
  },
  'cells that a spreadsheet would run': {
    text: 'Tên đơn vị;Ký hiệu;Nhóm duyệt;Đường dây nóng\n"=HYPERLINK(""http://a"")";;;\n@Xã B;+UB;@ag/b;+84 296 3852 111\nXã C;UB;@ag/c;+84 296 3852 111\n',
    organisation: 'Tỉnh An Giang',
  },
  'days as they are written here': {
    text: 'Tên đơn vị,Từ ngày,Đến ngày\nXã A,01/07/2025,\nXã B,15/7/2025,31/12/2026\n',
    organisation: 'Tỉnh An Giang',
  },
  'days of which nobody can tell': {
    text: 'Tên đơn vị,Từ ngày\nXã A,1/7/2025\n',
    organisation: 'Tỉnh An Giang',
  },
  'headings of groups and sums': {
    text: 'STT,Tên đơn vị,Cấp trên\nI,KHỐI XÃ,\n1,Xã A,\n2,XÃ B,\n,"II. SỞ, BAN, NGÀNH",\n3,Sở Nội vụ,\n4,KHỐI DÂN VẬN XÃ A,\n5,KHỐI CƠ QUAN TỈNH,\n6,Chi bộ Văn phòng,KHỐI CƠ QUAN TỈNH\n7,Tổng công ty Lương thực,\n,Cộng: 6 đơn vị,\nTổng cộng,,\n,CÁC XÃ CÓ CẤP TRÊN,Xã A\nNgười lập biểu,,\n',
    organisation: 'Tỉnh An Giang',
  },
  'nothing but a header': { text: 'Tên đơn vị,Cấp\n', organisation: 'Tỉnh An Giang' },
};

function read(file: string, { text, organisation, profile = 'state' }: List): string {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const table = readTable(bytes, file);
  const made = registerOfList(table, organisation ?? null, 'Cơ quan chủ trì', profile);
  const problems = problemLines(file, made.problems, table.header);
  // What is written is what check passes; what is not written nobody checks.
  if (problems.length === 0) expect(parseRegister(made.text).problems).toEqual([]);
  return [...(problems.length > 0 ? problems : [made.text]), ...made.said, ''].join('\n');
}

test.each(Object.entries(lists))('%s', (name, list) => {
  expectFile(join(FOLDER, `${name.replaceAll(/[ ,]+/gu, '-').toLowerCase()}.txt`), read('ds.csv', list));
});

test.each([
  ['Ban Dân vận Tỉnh ủy An Giang', 'an-giang', 'province', 'An Giang', 'BDVTU'],
  ['Sở Nội vụ tỉnh An Giang', 'an-giang', 'province', 'An Giang', 'SNV'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam xã An Lão', 'an-lao', 'commune', 'An Lão', 'MTTQ'],
  ['Đảng ủy phường Bến Nghé', 'ben-nghe', 'commune', 'Bến Nghé', 'ĐU'],
])('%s as the organisation', (organisation, ...expected) => {
  const { text } = registerOfList(
    readTable(new TextEncoder().encode('Tên đơn vị\nTổ một\n'), 'ds.csv'),
    organisation,
    '',
    'party-2026',
  );
  const [id, , level, , , , place, symbol] = text.split('\n')[1]?.split(',') ?? [];
  expect([id, level, place, symbol]).toEqual(expected);
});

const SEMICOLONS = 'Tên đơn vị;Cấp trên\nXã Đồng Tháp;\nTrường Tiểu học Ấp Bắc;Xã Đồng Tháp\n';
const withoutForm = (text: string) => text.replace(/^bảng mã .*\n/mu, '');
const plain = () => read('ds.csv', { text: SEMICOLONS, organisation: 'Tỉnh An Giang' });
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
/** The code page has the tone marks of most vowels as letters of their own. */
const windows1258 = (text: string) => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  );
  const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const own = table.get(letter);
      if (own !== undefined) return [own];
      const parts = letter.normalize('NFD');
      const [tone = ''] = parts.match(TONES) ?? [];
      return [parts.replace(TONES, '').normalize('NFC'), tone].map((one) => table.get(one) ?? 0x3f);
    }),
  );
};

test.each([
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${SEMICOLONS}`)],
  ['UTF-16', utf16(SEMICOLONS)],
  ['Windows-1258', windows1258(SEMICOLONS)],
  ['decomposed letters', new TextEncoder().encode(SEMICOLONS.normalize('NFD'))],
])('a list in %s is the same list', (_, text) => {
  expect(withoutForm(read('ds.csv', { text, organisation: 'Tỉnh An Giang' }))).toBe(plain());
});

test.each<[string, Uint8Array, string]>([
  [
    'another encoding',
    Uint8Array.of(0x58, 0xb8, 0x20, 0xc6, 0x0a),
    'ds không phải bảng mã UTF-8, UTF-16 hay Windows-1258, hoặc không phải tệp chữ; hãy trong Excel chọn Save As (Lưu thành) → “CSV UTF-8 (Comma delimited)”; Excel vẫn ngăn bằng dấu `;` thì đổi List separator của Windows thành dấu phẩy',
  ],
  [
    'an old workbook',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    'ds là tệp Excel dạng cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu lại dạng .xlsx',
  ],
  [
    'columns without a header',
    new TextEncoder().encode('1;Xã A\n2;Xã B\n'),
    'ds, dòng 1: không phải một tên đơn vị, mà 20 dòng đầu không có dòng tiêu đề nào với cột “Tên đơn vị”; hãy thêm dòng tiêu đề ấy',
  ],
])('%s is refused', (_, bytes, message) => {
  expect(() => readTable(bytes, 'ds')).toThrow(new CannotRun(message));
});
