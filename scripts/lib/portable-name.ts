/** Names of files and folders that every system can hold: what one computer cannot write, nobody there can check out or build. */

/** Names of devices on Windows, whatever ending follows, blanks before it included. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?$/iu;
const FORBIDDEN = /[\p{Cc}<>:"|?*\\]/u;
/** What most disks hold in a name, 255 bytes, less the ending and the mark of a file that is being written. */
const MOST_BYTES = 200;
/** What Windows takes for a path, 260 characters, less the folder that the repository is in. */
const MOST_IN_PATH = 200;

const encoder = new TextEncoder();

/** What is wrong with the name of a file or a folder (Vietnamese, behind “Tên `…`”); null where every system can hold it. */
export function nameFault(name: string): string | null {
  if (DEVICE.test(name)) return 'là tên thiết bị của Windows; hãy đặt tên khác';
  const [forbidden] = FORBIDDEN.exec(name) ?? [];
  if (forbidden !== undefined) return `có ${nameOf(forbidden)}, Windows không lưu được; hãy bỏ ký tự ấy`;
  if (/[ .]$/u.test(name)) return 'kết thúc bằng dấu chấm hoặc dấu cách, Windows không lưu được; hãy bỏ ký tự cuối';
  if (/^[- ]/u.test(name)) return 'bắt đầu bằng gạch nối hoặc dấu cách, dễ bị hiểu là tùy chọn; hãy bỏ ký tự đầu';
  if (encoder.encode(name).length > MOST_BYTES)
    return `dài quá ${MOST_BYTES} byte, có máy không lưu được; hãy rút ngắn`;
  return null;
}

/** What is wrong with a path whose names are joined by `/`; as {@link nameFault}. */
export function pathFault(path: string): string | null {
  for (const name of path.split('/')) {
    const fault = nameFault(name);
    if (fault !== null) return fault;
  }
  return lengthFault(path);
}

/** What is wrong with a path for its length alone; as {@link nameFault}. */
export function lengthFault(path: string): string | null {
  return path.length > MOST_IN_PATH
    ? `dài quá ${MOST_IN_PATH} ký tự kể cả thư mục, Windows không lưu được; hãy rút ngắn`
    : null;
}

/** Names with the same key are one name to a Mac and to Windows. */
export function twinKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function nameOf(character: string): string {
  return /\p{Cc}/u.test(character) ? 'ký tự điều khiển' : `ký tự \`${character}\``;
}
