/** What is told of files and messages as they enter, and when the register is asked. All numbers are made up. */
import { expect, test } from 'vitest';
import { contactsOf, screened, screenedMessage } from '../../scripts/check/screened.ts';
import { goodRepository } from '../helpers/fixtures.ts';

const REGISTER = String(goodRepository()['reports/units.csv']);
const bytes = (text: string) => new TextEncoder().encode(text);

/** The register of a repository, and how often it was read. */
function register(text: string | null) {
  const asked: string[] = [];
  const contacts = contactsOf(() => {
    asked.push('asked');
    return text;
  });
  return { contacts, asked };
}

test('what is clean needs no register', async () => {
  const { contacts, asked } = register(REGISTER);
  expect(await screened({ file: 'a.md', bytes: bytes('sạch\n') }, contacts)).toEqual([]);
  expect(await screenedMessage('commit', 'Sửa\n', contacts)).toEqual([]);
  expect(asked).toEqual([]);
});

test('offices’ own numbers are excused by a register that is read once', async () => {
  const { contacts, asked } = register(REGISTER);
  const own = bytes('Gọi 0912345670\n');
  expect(await screened({ file: 'a.md', bytes: own }, contacts)).toEqual([]);
  expect(await screened({ file: '0912345670.md', bytes: own }, contacts)).toEqual([]);
  expect(await screenedMessage('commit', 'Gọi 0912345670\n', contacts)).toEqual([]);
  expect(asked).toEqual(['asked']);
});

const NUMBER = (masked: string) =>
  `Số điện thoại “${masked}” là dữ liệu cá nhân, không được đưa vào kho; hãy xóa số này (lịch sử Git giữ lại mọi thứ đã đưa vào: nếu đã đẩy lên thì báo người phụ trách)`;

test.each([
  ['none', null],
  ['one of others', REGISTER],
])('all else is told, under a name that tells none; register: %s', async (_, text) => {
  const { contacts } = register(text);
  const told = await screened({ file: 'x 0987654321/a.md', bytes: bytes('Gọi 0912345678\n') }, contacts);
  expect(told.map(({ file, line, column, message, actual }) => [file, line, column, message, actual])).toEqual([
    ['x ***321/a.md', 1, 1, `Trong tên tệp: ${NUMBER('***321')}`, '***321'],
    ['x ***321/a.md', 1, 5, NUMBER('***678'), '***678'],
  ]);
  const [message, ...more] = await screenedMessage('commit 1', 'Sửa\n\nGọi 0912345678\n', contacts);
  expect([message?.file, message?.line, message?.column, message?.message, more]).toEqual([
    'commit 1',
    3,
    5,
    NUMBER('***678'),
    [],
  ]);
});

test('where a number of an office is in the name, that is shown', async () => {
  const { contacts } = register(REGISTER);
  const told = await screened({ file: '0912345670.md', bytes: bytes('TỐI MẬT\n') }, contacts);
  expect(told.map(({ file, rule, actual }) => [file, rule, actual])).toEqual([
    ['0912345670.md', 'state-secret', 'TỐI MẬT'],
  ]);
});
