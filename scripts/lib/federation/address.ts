/** Where a release stands: on the web, in a folder of this machine, of a share or of a stick. */

/** An address of `sources.csv`. */
export type Address =
  /** The folder of the files, ending in `/`. */
  | { readonly type: 'web'; readonly url: string }
  /** A `file:` URL. */
  | { readonly type: 'file'; readonly url: string }
  /** From the root of the repository, or from that of a disk. */
  | { readonly type: 'path'; readonly path: string };

const SCHEME = /^[a-z][a-z\d+.-]+:/iu;

/** Reads an address; a text is what is wrong with it, in Vietnamese. */
export function readAddress(text: string): Address | string {
  if (text === '') return 'chưa ghi địa chỉ; hãy ghi địa chỉ https:// của bản phát hành, hoặc đường dẫn của thư mục';
  if (!SCHEME.test(text)) return { type: 'path', path: text };
  if (!URL.canParse(text)) return `\`${text}\` không phải địa chỉ đúng dạng`;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    return 'địa chỉ có tên đăng nhập hoặc mật khẩu; tệp này ai cũng đọc được, hãy bỏ đi';
  if (url.search !== '' || url.hash !== '') return 'địa chỉ có phần sau `?` hoặc `#`; hãy ghi địa chỉ của cả thư mục';
  if (url.protocol === 'file:') return { type: 'file', url: url.href };
  if (!isAllowed(url))
    return `chỉ lấy qua https:// (http:// chỉ trên chính máy này), từ thư mục, hoặc file:; không lấy qua \`${url.protocol}//\``;
  return { type: 'web', url: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

/** True for what may be asked over the web: nobody on the way reads or changes it. */
export function isAllowed(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** True for an address of this very machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(hostname);
}
