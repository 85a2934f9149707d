/** A path as a part of an address: every letter but `/` as itself, whatever it means there. */
export function inUrl(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
