/** Lengths of OOXML as people measure them. */

/** 1440 to the inch; 0 where there is none. */
export const twips = (text: string | undefined): number => Number(text ?? 0);
/** Twips as points. */
export const points = (length: number): number => Math.round(length * 5) / 100;
/** Twips as millimetres. */
export const millimetres = (length: number): number => Math.round((length / 1440) * 254) / 10;
