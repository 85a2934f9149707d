/** Asks at a terminal for what nobody has said yet. */
import { createInterface } from 'node:readline/promises';
import { PROFILE_GRAMMAR, PROFILES } from '#lib/profiles/grammar.ts';
import { FORGES, folderOf, type Given, profileOf } from './wishes.ts';

/** Where questions go and answers come from. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** What was given and what was answered; an empty answer takes what stands in brackets. */
export async function ask(given: Given, { input, output }: Terminal, year: number): Promise<Given> {
  const lines = createInterface({ input, output });
  const question = async (told: string | undefined, text: string, otherwise: string): Promise<string> => {
    if (told !== undefined) return told;
    const answer = (await lines.question(`${text}${otherwise === '' ? '' : ` [${otherwise}]`}: `)).trim();
    return answer === '' ? otherwise : answer;
  };
  const choice = async (
    told: string | undefined,
    text: string,
    words: readonly string[],
    otherwise: string,
    names: readonly string[],
  ) => {
    if (told !== undefined) return told;
    const list = words.map((word, index) => `  ${index + 1}. ${names[index] ?? word}\n`).join('');
    for (;;) {
      const answer = await question(undefined, `${text}\n${list}Chọn số`, String(words.indexOf(otherwise) + 1));
      const found = words[Number(answer) - 1] ?? words.find((word) => word === answer);
      if (found !== undefined) return found;
    }
  };
  try {
    const organisation = await question(
      given.organisation,
      'Tên cơ quan gọi báo cáo (như Ban Chỉ đạo … tỉnh An Giang)',
      '',
    );
    const folder = await question(given.folder, 'Thư mục mới', folderOf(organisation || null));
    const units = await question(
      given.units,
      'Danh sách đơn vị, tệp .csv hoặc .xlsx (bỏ trống: dùng hai đơn vị mẫu)',
      '',
    );
    const profile = await choice(
      given.profile,
      'Thể thức văn bản',
      PROFILES,
      profileOf(organisation || null, year),
      PROFILES.map((one) => `${one}: ${PROFILE_GRAMMAR[one].name}`),
    );
    const forge = await choice(given.forge, 'Kho sẽ đặt ở đâu', FORGES, 'github', [
      'GitHub',
      'Forgejo',
      'GitLab',
      'chưa đặt ở đâu',
    ]);
    const isHosted = forge !== 'none';
    const maintainers = isHosted
      ? await question(given.maintainers, 'Nhóm giữ kho, dạng @to-chuc/nhom (bỏ trống: ghi sau)', '')
      : '';
    const homepage = isHosted
      ? await question(given.homepage, 'Địa chỉ kho, dạng https://… (bỏ trống: ghi sau)', '')
      : '';
    const examples =
      given.examples ??
      /^(?:c|có|y)/iu.test(await question(undefined, 'Thêm một đợt báo cáo mẫu để xem kết quả? (có/không)', 'không'));
    return { organisation: organisation || undefined, folder, units, profile, forge, maintainers, homepage, examples };
  } finally {
    lines.close();
  }
}
