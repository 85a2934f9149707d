/** For whom somebody signs (quyền hạn của người ký), in the form of each profile. */
import { PROFILE_GRAMMAR, type Profile } from './grammar.ts';

/**
 * How offices write each kind, whatever the profile: on behalf of a body, for a head, by order, by authorisation, acting. A space may
 * lack behind a point.
 */
const MARKS = {
  onBehalf: /^(?:t\s*[./]?\s*m(?:\.\s*|\s+)|thay mặt\s+)/iu,
  inPlace: /^(?:k\s*[./]?\s*t(?:\.\s*|\s+)|ký thay\s+)/iu,
  byOrder: /^(?:t\s*[./]?\s*l(?:\.\s*|\s+)|thừa lệnh\s+)/iu,
  authorised: /^(?:t\s*[./]?\s*u\s*[./]?\s*q(?:\.\s*|\s+)|thừa ủy quyền\s+)/iu,
  acting: /^q\.\s*/iu,
} as const;

/** A second authority on a line of its own: `TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH`, also without the stroke. */
const NEXT_LINE = /\s+\/\s+|\s+(?=(?:KT|TL|TUQ)\.|(?:K\/T|T\/L)\s)/u;

/** The lines of an authority, one under another in the signature. */
export function linesOfAuthority(authority: string): readonly string[] {
  return authority.split(NEXT_LINE);
}

/** An authority as a profile writes it, its capitals as they are; null where it has no such form, so that it cannot be told what is meant. */
export function authorityInForm(authority: string, profile: Profile): string | null {
  const { marks } = PROFILE_GRAMMAR[profile];
  const set = linesOfAuthority(authority).map((line) => {
    const kind = KINDS.find((one) => MARKS[one].test(line));
    const mark = kind && marks[kind];
    return kind && mark ? `${mark} ${line.replace(MARKS[kind], '')}` : null;
  });
  return set.includes(null) ? null : set.join(' / ');
}

const KINDS = Object.keys(MARKS) as (keyof typeof MARKS)[];

/** The bodies of the state whose head signs for himself (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7): nobody signs on their behalf. */
const HEADED = /^TM\.\s*(?:sở|phòng|chi cục|cục|tổng cục|vụ|trung tâm|bệnh viện|trường|viện)\s/iu;

/** What is wrong with an authority, in Vietnamese, and what is expected; null for a right one. */
export function authorityFault(
  authority: string,
  profile: Profile,
): { readonly message: string; readonly actual: string; readonly expected?: readonly string[] } | null {
  const grammar = PROFILE_GRAMMAR[profile];
  if (grammar.isOfState && HEADED.test(authority)) {
    const message = `\`${authority}\`: cơ quan có người đứng đầu ký thì không ghi \`TM.\`; hãy bỏ \`authority\`, cấp phó ký thay thì ghi như \`KT. GIÁM ĐỐC\``;
    return { message, actual: authority };
  }
  if (linesOfAuthority(authority).every((line) => grammar.authority.test(line))) return null;
  const expected = authorityInForm(authority, profile)?.toUpperCase() ?? grammar.authorityExample;
  return {
    message: `Thẩm quyền ký \`${authority}\` không đúng thể thức ${grammar.name}; hãy ghi như \`${expected}\``,
    actual: authority,
    expected: [expected],
  };
}
