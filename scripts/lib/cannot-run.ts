/** The command cannot run: wrong use, or a root that cannot be read. Commands turn it into exit code 2. */
export class CannotRun extends Error {}
