/** Tells the user something beside the results, on stderr. */
export function note(text: string): void {
  process.stderr.write(text);
}
