/** What the system's refusals are called, and which file they are about. */
import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { about, systemPath, systemReason } from '#lib/system-error.ts';

const refusal = (code: string, rest: object = { syscall: 'open' }) => Object.assign(new Error(code), { code, ...rest });

test('the refusals that have a name', () => {
  const named = [...Object.keys(constants.errno), 'ENOTSUP']
    .flatMap((code) => systemReason(refusal(code))?.replace(/^/u, `${code}: `) ?? [])
    .sort();
  expect([...new Set(named)]).toEqual([
    'EACCES: không có quyền',
    'EBUSY: đang có chương trình khác dùng',
    'EDQUOT: hết hạn mức dung lượng của người dùng trên ổ đĩa',
    'EEXIST: đã có tệp trùng tên',
    'EFBIG: tệp lớn quá mức mà máy cho phép',
    'EINVAL: ổ đĩa không nhận tên hoặc thao tác này',
    'EIO: ổ đĩa đọc ghi bị lỗi',
    'EISDIR: là thư mục',
    'ELOOP: liên kết vòng quanh',
    'EMFILE: máy đang mở quá nhiều tệp',
    'EMLINK: quá nhiều liên kết',
    'ENAMETOOLONG: tên quá dài',
    'ENFILE: máy đang mở quá nhiều tệp',
    'ENODEV: không còn ổ đĩa ấy',
    'ENOENT: không có',
    'ENOMEM: máy hết bộ nhớ',
    'ENOSPC: hết chỗ trên ổ đĩa',
    'ENOTDIR: một phần đường dẫn không phải thư mục',
    'ENOTEMPTY: thư mục còn tệp ở trong',
    'ENOTSUP: ổ đĩa không làm được việc này',
    'ENXIO: không còn thiết bị ấy',
    'EPERM: không được phép',
    'EROFS: ổ đĩa chỉ đọc',
    'ESTALE: mất liên lạc với ổ đĩa trên mạng',
    'ETIMEDOUT: ổ đĩa trên mạng không trả lời',
    'ETXTBSY: đang có chương trình khác dùng',
    'EXDEV: nằm ở ổ đĩa khác',
  ]);
});

test.each<[string, unknown]>([
  ['another code', refusal('ERR_INVALID_ARG_TYPE')],
  ['no call of the system', refusal('ENOENT', {})],
  ['no code', Object.assign(new Error('ENOENT'), { syscall: 'open' })],
  ['no error', { code: 'ENOENT', syscall: 'open' }],
])('%s is no refusal of the system', (_, error) => {
  expect(systemReason(error)).toBeNull();
});

test.each<[string, unknown, string | null]>([
  ['an error with a path', refusal('ENOENT', { path: 'a/b' }), 'a/b'],
  ['an error without', refusal('ENOSPC'), null],
  ['no error', { path: 'a/b' }, null],
])('%s', (_, error, path) => {
  expect(systemPath(error)).toBe(path);
});

/** What comes out of an act on `x.md` that throws. */
function thrown(error: unknown): unknown {
  try {
    return about('x.md', () => {
      throw error;
    });
  } catch (caught) {
    return caught;
  }
}

test('a refusal that names no file is about the one that was acted upon; all else stays as it is', () => {
  const errors = [refusal('ENOSPC'), refusal('EACCES', { syscall: 'open', path: 'y.md' }), new Error('bug'), 'text'];
  expect(errors.map((error) => [thrown(error) === error, systemPath(thrown(error))])).toEqual([
    [true, 'x.md'],
    [true, 'y.md'],
    [true, null],
    [true, null],
  ]);
  expect(about('x.md', () => 7)).toBe(7);
});
