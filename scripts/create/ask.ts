/** Asks at a terminal for what nobody has said yet. */
import { PROFILE_GRAMMAR, PROFILES } from '#lib/profiles/grammar.ts';
import { type Ask, isYes } from '../command/questions.ts';
import { FORGES, folderOf, type Given, profileOf } from './wishes.ts';

const FORGE_NAMES: readonly string[] = ['GitHub', 'Forgejo', 'GitLab', 'chưa đặt ở đâu'];

/** What was given and what was answered; an empty answer takes what stands in brackets. */
export async function askFor(given: Given, ask: Ask, year: number): Promise<Given> {
  const text = async (told: string | undefined, question: string, otherwise = ''): Promise<string> =>
    told ?? ((await ask(`${question}${otherwise === '' ? '' : ` [${otherwise}]`}: `)) || otherwise);
  const choice = async (
    told: string | undefined,
    question: string,
    words: readonly string[],
    otherwise: string,
    names: readonly string[],
  ): Promise<string> => {
    if (told !== undefined) return told;
    const list = words.map((word, index) => `  ${index + 1}. ${names[index] ?? word}\n`).join('');
    for (;;) {
      const answer = await text(undefined, `${question}\n${list}Chọn số`, String(words.indexOf(otherwise) + 1));
      const found = words.find((word, index) => answer === String(index + 1) || answer === word);
      if (found !== undefined) return found;
    }
  };
  const organisation =
    (await text(given.organisation, 'Tên cơ quan gọi báo cáo (như Ban Chỉ đạo … tỉnh An Giang)')) || null;
  const folder = await text(given.folder, 'Thư mục mới', folderOf(organisation));
  const units = await text(given.units, 'Danh sách đơn vị, tệp .csv hoặc .xlsx (bỏ trống: hai đơn vị mẫu)');
  const profile = await choice(
    given.profile,
    'Thể thức văn bản',
    PROFILES,
    profileOf(organisation, year),
    PROFILES.map((one) => `${one}: ${PROFILE_GRAMMAR[one].name}`),
  );
  const forge = await choice(given.forge, 'Kho sẽ đặt ở đâu', FORGES, 'github', FORGE_NAMES);
  const later = (told: string | undefined, question: string) =>
    forge === 'none' ? (told ?? '') : text(told, `${question} (bỏ trống: ghi sau)`);
  const maintainers = await later(given.maintainers, 'Nhóm giữ kho, dạng @to-chuc/nhom');
  const homepage = await later(given.homepage, 'Địa chỉ kho, dạng https://…');
  const examples =
    given.examples ?? isYes(await text(undefined, 'Thêm một đợt báo cáo mẫu để xem kết quả? (có/không)', 'không'));
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
