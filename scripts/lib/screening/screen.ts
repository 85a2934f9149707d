/**
 * Looks for marks of secrecy and personal data in whatever enters a repository: files of any kind, their names, messages of commits.
 * One door for the hook, for CI and for files that are named.
 */
import { Locator } from '../markdown/locate.ts';
import { type Contacts, withoutContacts } from '../privacy/contacts.ts';
import { findNameMarks } from '../privacy/mark-name.ts';
import { findPersonalData, personalDataMessage } from '../privacy/personal-data.ts';
import { findSecretMarks, secretMarkMessage } from '../privacy/secret-mark.ts';
import { FILE_START, type Problem, problem, ruleId } from '../problem.ts';
import type { Words } from './content.ts';
import { contentsOf } from './contents.ts';

/** A file that is larger is refused unread. */
export const LARGEST = 16 * 1024 * 1024;
/** As much is read of what is packed in one file. */
const BUDGET = { bytes: 64 * 1024 * 1024, files: 4000 } as const;

/** More problems of one file tell nothing that these do not. */
const MOST = 1000;

const IN_NAME = 'Trong tên tệp';
const STATE_SECRET = ruleId('state-secret');
const PERSONAL_DATA = ruleId('personal-data');

/** What must not be in a repository of a file, its name included; `bytes` is null of one that is too large. */
export function screenFile(file: string, bytes: Uint8Array | null, contacts: Contacts): readonly Problem[] {
  const found = screenName(file, contacts);
  if (bytes === null) {
    const size = `Tệp lớn hơn ${LARGEST / 1024 / 1024} MiB nên không soát được dấu mật, dữ liệu cá nhân; hãy chia nhỏ, hoặc để tệp ở nơi khác`;
    return [...found, problem(PERSONAL_DATA, FILE_START, size)];
  }
  for (const one of contentsOf(file, bytes, { ...BUDGET })) {
    if ('text' in one) for (const each of screenWords(one, contacts)) found.push(each);
    else found.push(problem(PERSONAL_DATA, FILE_START, one.message, { severity: one.severity }));
  }
  // Words that stand in several ways in one file are told once, at their place where they have one.
  const located = new Set(found.filter(isLocated).map(({ rule, actual }) => `${rule} ${actual}`));
  const once = new Map(
    found
      .filter((one) => isLocated(one) || !located.has(`${one.rule} ${one.actual}`))
      .map((one) => [`${one.place.start.offset} ${one.message}`, one]),
  );
  return [...once.values()]
    .sort(({ place: { start: a } }, { place: { start: b } }) => a.line - b.line || a.column - b.column)
    .slice(0, MOST);
}

function isLocated({ place }: Problem): boolean {
  return place !== FILE_START;
}

/** What must not be in the message of a commit. */
export function screenMessage(text: string, contacts: Contacts): readonly Problem[] {
  return screenWords({ text, separator: null, where: null }, contacts);
}

/** The name of a file as it may be shown: its numbers masked, as they are everywhere. */
export function shownName(file: string, contacts: Contacts): string {
  const { spaced, words } = readingsOf(file);
  const numbersIn = (text: string, shown: string) =>
    withoutContacts(findPersonalData(text, null), text, contacts).map(
      ({ start, end, masked }) => [shown.slice(start, end), masked] as const,
    );
  return [...numbersIn(spaced, file), ...numbersIn(words, words)]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((name, [number, masked]) => name.replaceAll(number, masked), file);
}

/** A name with spaces, character for character; and its words, which other signs part than those of sentences. */
function readingsOf(file: string): { readonly spaced: string; readonly words: string } {
  const words = file.replace(/\.\w{1,5}$/u, '').replace(/[/_\-–.()[\]]+/gu, '\n\n');
  return { spaced: file.replaceAll('_', ' '), words };
}

function screenName(file: string, contacts: Contacts): Problem[] {
  const secrets = findNameMarks(file).map((mark) =>
    problem(STATE_SECRET, FILE_START, `${IN_NAME}: ${secretMarkMessage(mark)}`, { actual: mark }),
  );
  const personal = Object.values(readingsOf(file)).flatMap((text) =>
    withoutContacts(findPersonalData(text, null), text, contacts).map((one) =>
      problem(PERSONAL_DATA, FILE_START, `${IN_NAME}: ${personalDataMessage(one)}`, { actual: one.masked }),
    ),
  );
  return [...new Map([...secrets, ...personal].map((one) => [one.message, one])).values()];
}

function screenWords({ text, separator, where }: Words, contacts: Contacts): Problem[] {
  const locator = new Locator(text);
  const at = (start: number, end: number) => (where === null ? locator.between(start, end) : FILE_START);
  const say = (message: string) => (where === null ? message : `Trong ${where}: ${message}`);
  const secrets = findSecretMarks(text, separator).map(({ start, end, mark }, index) =>
    problem(STATE_SECRET, at(start, end), say(secretMarkMessage(mark, index)), { actual: mark }),
  );
  const personal = withoutContacts(findPersonalData(text, separator), text, contacts).map((one) =>
    problem(PERSONAL_DATA, at(one.start, one.end), say(personalDataMessage(one)), { actual: one.masked }),
  );
  return [...secrets, ...personal];
}
