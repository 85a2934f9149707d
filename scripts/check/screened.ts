/** What must not enter a repository, as messages: the one way for hooks and for CI. */
import { type Contacts, NO_CONTACTS } from '#lib/privacy/contacts.ts';
import type { Problem } from '#lib/problem.ts';
import { screenFile, screenMessage, shownName } from '#lib/screening/screen.ts';
import { type CheckMessage, toMessage } from './message.ts';

/** A file as it enters; `bytes` is null of one that is too large. */
export interface Entering {
  readonly file: string;
  readonly bytes: Uint8Array | null;
}

/** The numbers of offices in a register, given as text; it is read at most once, and only where there is something to excuse. */
export function contactsOf(register: () => string | null): () => Promise<Contacts> {
  let known: Contacts | null = null;
  return async () => {
    // Hooks wait for nothing that a clean commit has no need of.
    const { parseRegister } = await import('#lib/register/register.ts');
    known ??= parseRegister(register() ?? '').register.contacts;
    return known;
  };
}

/** Tells what must not be in a file, under a name whose numbers are masked. */
export async function screened(
  { file, bytes }: Entering,
  contacts: () => Promise<Contacts>,
): Promise<readonly CheckMessage[]> {
  const [problems, known] = await excused((one) => screenFile(file, bytes, one), contacts);
  const name = shownName(file, known);
  return problems.map((one) => toMessage(name, one));
}

/** Tells what must not be in the message of a commit, which `name` stands for. */
export async function screenedMessage(
  name: string,
  text: string,
  contacts: () => Promise<Contacts>,
): Promise<readonly CheckMessage[]> {
  const [problems] = await excused((one) => screenMessage(text, one), contacts);
  return problems.map((one) => toMessage(name, one));
}

async function excused(
  screen: (contacts: Contacts) => readonly Problem[],
  contacts: () => Promise<Contacts>,
): Promise<readonly [problems: readonly Problem[], contacts: Contacts]> {
  const problems = screen(NO_CONTACTS);
  if (problems.length === 0) return [problems, NO_CONTACTS];
  const known = await contacts();
  return [known.size === 0 ? problems : screen(known), known];
}
