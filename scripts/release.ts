/** `npm run release`: what was built of a campaign as a folder that another repository can stand on. */
import { join, resolve } from 'node:path';
import { badOutline, CannotRun } from '#lib/cannot-run.ts';
import { campaignId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { existingCampaign, usableOutline } from './campaign/campaign-status.ts';
import { CAMPAIGN } from './command/help.ts';
import { untilInterrupted } from './command/interruption.ts';
import { OPTIONS } from './command/options.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { assetsOf } from './forge/publishing/assets.ts';
import { builtIn } from './forge/publishing/dist.ts';
import { isReleaseName, releaseFiles, sourceRow } from './forge/publishing/release-folder.ts';
import { Checkout } from './git/checkout.ts';
import { Output } from './output/output.ts';

/** Where folders are made if nobody says. */
const FOLDER = 'dist-release';

await runCommand({
  name: 'release',
  summary: 'Ghi bản phát hành của một đợt thành một thư mục, để chép lên máy chung hoặc thẻ nhớ cho cấp trên.',
  operands: [
    { name: CAMPAIGN.name, help: CAMPAIGN.help },
    { name: `${CAMPAIGN.name}…`, help: 'các đợt khác' },
  ],
  notes: `Cần chạy \`npm run build\` trước. Mỗi đợt một thư mục con, đủ cả hoặc không có gì; in ra dòng để cấp trên ghi vào sources.csv.
Mã thoát: 0 đã ghi, 2 không chạy được.`,
  options: { out: { ...OPTIONS.out, help: `thư mục kết quả (mặc định: ${FOLDER} trong thư mục gốc)` } },
  async run({ root, out }, given) {
    const repository = new Repository(new Checkout(root));
    const built = builtIn(join(repository.root, 'dist'));
    const folder = resolve(out ?? join(repository.root, FOLDER));
    for (const campaign of given.map((one) => existingCampaign(repository, campaignId(one)))) {
      const outline = usableOutline(repository, campaign);
      const files = built.get(campaign);
      if (!outline) throw badOutline(campaign);
      if (!files) throw new CannotRun(`Chưa dựng đợt ${campaign}; hãy chạy \`npm run build\` trước`);
      const { issuer } = outline.frontMatter;
      const assets = assetsOf(files, issuer);
      const place = join(folder, campaign);
      const row = sourceRow(files, assets, issuer, place);
      await untilInterrupted(async (stop) => {
        const output = new Output(place, repository.root, isReleaseName);
        try {
          await output.fill(releaseFiles(assets), { scope: () => true, stop });
        } finally {
          output.discard();
        }
      });
      print([
        `Đã ghi bản phát hành của đợt ${campaign} vào ${place}`,
        'Dòng để kho của cấp trên ghi vào sources.csv (thay đường dẫn bằng nơi cấp trên đọc được):',
        `  ${row}`,
      ]);
    }
    return true;
  },
});
