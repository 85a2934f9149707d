/** What mammoth reads and writes XML with: a form hands it elements that are read already. */

/** Reads nothing. */
export const readString = null;
/** Writes nothing. */
export const writeString = null;
