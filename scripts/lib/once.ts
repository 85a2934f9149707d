/** What takes time to make, and is the same whenever it is made: made when it is first asked for, if it ever is. */

/** Gives what `make` makes, which is called once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
