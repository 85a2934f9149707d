/** Results of a pure function by what they are of, so many at most: what a module remembers for a whole run may not grow with what it is given. */
export class Remembered<T> {
  private readonly most: number;
  private readonly known = new Map<string, T>();

  constructor(most: number) {
    this.most = most;
  }

  /** The result of a key, made where it is not known; where there is no room for it, all others are forgotten. */
  get(key: string, make: () => T): T {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= this.most) this.known.clear();
    const made = make();
    this.known.set(key, made);
    return made;
  }
}
