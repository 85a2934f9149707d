/** Days as Vietnam counts them: UTC+7 all year round, whatever the zone of the machine. */

const OFFSET = 7 * 60 * 60;
const DAY = 24 * 60 * 60 * 1000;

/** The ISO day in Vietnam of a time in seconds since 1970. */
export function vietnamDay(seconds: number): string {
  return new Date((seconds + OFFSET) * 1000).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; both ISO days. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}
