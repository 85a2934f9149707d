/** Asks at a terminal for what nobody has said yet. */
import { CannotRun } from '#lib/cannot-run.ts';
import { PROFILE_GRAMMAR, PROFILES } from '#lib/profiles/grammar.ts';
import { type Ask, isYes } from '../command/questions.ts';
import { FORGES, folderOf, type Given, profileOf } from './wishes.ts';

const FORGE_NAMES: readonly string[] = ['GitHub', 'Forgejo', 'GitLab', 'chưa đặt ở đâu'];

/**
 * What was given and what was answered; an empty answer takes what stands in brackets. `refuse` throws {@link CannotRun} for an answer that
 * cannot be taken: it is told, and the question asked again.
 */
export async function askFor(given: Given, ask: Ask, year: number, refuse: (answer: Given) => void): Promise<Given> {
  const text = async (
    told: string | undefined,
    question: string,
    asGiven: (answer: string) => Given,
    otherwise = '',
  ): Promise<string> => {
    if (told !== undefined) return told;
    const line = `${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `;
    for (let before = ''; ; ) {
      const answer = (await ask(`${before}${line}`)) || otherwise;
      const fault = faultOf(answer === '' ? {} : asGiven(answer), refuse);
      if (fault === null) return answer;
      before = `${fault}\n`;
    }
  };
  const choice = async (
    told: string | undefined,
    question: string,
    words: readonly string[],
    otherwise: string,
    names: readonly string[],
    asGiven: (word: string) => Given,
  ): Promise<string> => {
    if (told !== undefined) return told;
    const list = words.map((word, index) => `  ${index + 1}. ${names[index] ?? word}\n`).join('');
    const wordOf = (answer: string) => words.find((word, index) => answer === String(index + 1) || answer === word);
    const asWord = (answer: string) => asGiven(wordOf(answer) ?? answer);
    const answer = await text(undefined, `${question}\n${list}Chọn số`, asWord, String(words.indexOf(otherwise) + 1));
    return wordOf(answer) ?? answer;
  };
  const organisation =
    (await text(given.organisation, 'Tên cơ quan gọi báo cáo (như Ban Chỉ đạo … tỉnh An Giang)', (answer) => ({
      organisation: answer,
    }))) || null;
  const folder = await text(given.folder, 'Thư mục mới', (answer) => ({ folder: answer }), folderOf(organisation));
  const units = await text(
    given.units,
    'Danh sách đơn vị, tệp .csv hoặc .xlsx (bỏ trống: hai đơn vị mẫu)',
    (answer) => ({ units: answer }),
  );
  const profile = await choice(
    given.profile,
    'Thể thức văn bản',
    PROFILES,
    profileOf(organisation, year),
    PROFILES.map((one) => `${one}: ${PROFILE_GRAMMAR[one].name}`),
    (profile) => ({ profile, year: given.year }),
  );
  const forge = await choice(given.forge, 'Kho sẽ đặt ở đâu', FORGES, 'github', FORGE_NAMES, (forge) => ({ forge }));
  const later = (told: string | undefined, question: string, asGiven: (answer: string) => Given) =>
    forge === 'none' ? (told ?? '') : text(told, `${question} (bỏ trống: ghi sau)`, asGiven);
  const maintainers = await later(given.maintainers, 'Nhóm giữ kho, dạng @to-chuc/nhom', (answer) => ({
    maintainers: answer,
  }));
  const homepage = await later(given.homepage, 'Địa chỉ kho, dạng https://…', (answer) => ({ homepage: answer }));
  const examples =
    given.examples ??
    isYes(await text(undefined, 'Thêm một đợt báo cáo mẫu để xem kết quả? (có/không)', () => ({}), 'không'));
  return {
    ...given,
    organisation: organisation ?? undefined,
    folder,
    units,
    profile,
    forge,
    maintainers,
    homepage,
    examples,
  };
}

function faultOf(answer: Given, refuse: (answer: Given) => void): string | null {
  try {
    refuse(answer);
    return null;
  } catch (error) {
    if (error instanceof CannotRun) return error.message;
    throw error;
  }
}
