/** What a computer says when it cannot read or write, in the words of who uses it. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền',
  EBUSY: 'đang có chương trình khác dùng',
  EDQUOT: 'hết hạn mức dung lượng của người dùng trên ổ đĩa',
  EEXIST: 'đã có tệp trùng tên',
  EFBIG: 'tệp lớn quá mức mà máy cho phép',
  EINVAL: 'ổ đĩa không nhận tên hoặc thao tác này',
  EIO: 'ổ đĩa đọc ghi bị lỗi',
  EISDIR: 'là thư mục',
  ELOOP: 'liên kết vòng quanh',
  EMFILE: 'máy đang mở quá nhiều tệp',
  EMLINK: 'quá nhiều liên kết',
  ENAMETOOLONG: 'tên quá dài',
  ENFILE: 'máy đang mở quá nhiều tệp',
  ENODEV: 'không còn ổ đĩa ấy',
  ENOENT: 'không có',
  ENOMEM: 'máy hết bộ nhớ',
  ENOSPC: 'hết chỗ trên ổ đĩa',
  ENOTDIR: 'một phần đường dẫn không phải thư mục',
  ENOTEMPTY: 'thư mục còn tệp ở trong',
  ENOTSUP: 'ổ đĩa không làm được việc này',
  ENXIO: 'không còn thiết bị ấy',
  EPERM: 'không được phép',
  EROFS: 'ổ đĩa chỉ đọc',
  ESTALE: 'mất liên lạc với ổ đĩa trên mạng',
  ETIMEDOUT: 'ổ đĩa trên mạng không trả lời',
  ETXTBSY: 'đang có chương trình khác dùng',
  EXDEV: 'nằm ở ổ đĩa khác',
};

/** Why the system refused, in Vietnamese; null for an error that is none of the system's. */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return REASONS[String(error.code)] ?? null;
}

/** What an error of the system was about; null where it does not say. */
export function systemPath(error: unknown): string | null {
  return error instanceof Error && 'path' in error ? String(error.path) : null;
}

/** Does something to a file; an error of the system that does not say which file it is about (as where the disk is full) says it then. */
export function about<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw systemReason(error) !== null && systemPath(error) === null && error instanceof Error
      ? Object.assign(error, { path })
      : error;
  }
}
