/** What a verdict tells of one file. */
import { REGISTER_FILE } from '#lib/paths.ts';
import { FILE_START, hasErrors, problem, ruleId } from '#lib/problem.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { isBlank } from '../../check/blank.ts';
import { type CheckMessage, toMessage } from '../../check/message.ts';
import { partOf } from '../../check/parts.ts';
import type { ChangedFile } from '../../git/change.ts';
import { type Facts, NO_FACTS } from './facts.ts';
import { placeOfFile } from './place.ts';
import type { VerdictFile, VerdictMessage } from './verdict.ts';

/** A file that a change touches or, by its name alone, one that it alters. */
export function entryOf(
  repository: Repository,
  one: ChangedFile | string,
  facts: Facts,
  messages: readonly CheckMessage[],
): VerdictFile {
  const { file, how, before } = typeof one === 'string' ? { file: one, how: 'affected' as const, before: null } : one;
  return {
    file,
    renamedFrom: how === 'renamed' ? before : null,
    change: how,
    state: how === 'deleted' ? 'deleted' : stateOf(facts, messages),
    ...placeOfFile(repository, file),
    outline: facts.outline,
    messages: messages.map((told) => messageOf(told, facts)),
    suggestions: [...facts.suggestions],
    figures: [],
    differences: [],
    totals: [],
    document: null,
    redline: null,
  };
}

function stateOf({ isDraft, isUnwritten }: Facts, messages: readonly CheckMessage[]): VerdictFile['state'] {
  if (isUnwritten && messages.some(isBlank)) return 'unfilled';
  if (hasErrors(messages)) return 'wrong';
  if (isDraft) return 'draft';
  return messages.length > 0 ? 'warned' : 'fine';
}

function messageOf(told: CheckMessage, facts: Facts): VerdictMessage {
  const { line, column, endLine, endColumn, rule, severity, message, url } = told;
  const place = { line, column, endLine, endColumn };
  return { ...place, rule, severity, message, url, section: partOf(facts, line)?.title ?? '', isBlank: isBlank(told) };
}

/** Without the register nothing else can be judged. */
export function lostRegister(repository: Repository): VerdictFile {
  const message = `Thay đổi này bỏ mất danh mục đơn vị ${REGISTER_FILE}, nên không kiểm tra được tệp nào; hãy đưa tệp ấy trở lại`;
  const told = toMessage(REGISTER_FILE, problem(ruleId('unit-path'), FILE_START, message));
  return {
    ...entryOf(repository, { file: REGISTER_FILE, how: 'deleted', before: REGISTER_FILE }, NO_FACTS, [told]),
    state: 'wrong',
  };
}
