/** The stories of rehearsals, in the order of a campaign. */
import { scaffold } from '#lib/outline/scaffold.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import type { Stage } from '../stage/stage.ts';
import { officeStory } from './office.ts';
import type { Scenario } from './scenario.ts';
import { amended, at, CAMPAIGN, edited, OUTLINE, REGISTER, registerText, reportOf, unitRow, world } from './world.ts';

/** What main has when a story begins. */
export const BEGINNING = world();
/** When that is; ISO 8601. */
export const NOW = '2023-06-09T08:00:00+07:00';

const EAST = at('an-phu/xa-dong');
const WEST = at('an-phu/xa-tay');
const HIGH = at('thanh-ha');
const EAST_TEXT = reportOf('an-phu/xa-dong');
const CHECKS = ['check.yml', 'preview.yml', 'comment.yml'];

const east = (...edits: Parameters<typeof edited>[1][]) => ({ [EAST]: edited(EAST_TEXT, ...edits) });
const fromEast = { branch: 'xa-dong', title: 'Báo cáo 6 tháng đầu năm của xã Đông', author: 'Bình' };

/** The headings that the program can mend by itself. */
const MENDABLE = [
  ['## III. KẾT QUẢ THỰC HIỆN', '## IV. KẾT QUẢ THỰC HIỆN'],
  ['## IV. KIẾN NGHỊ\n', '## V. KIẾN NGHI\n'],
] as const;

function empty(unit: string): string {
  const repository = new Repository(
    new Memory(Object.fromEntries(Object.entries(BEGINNING).map(([file, text]) => [file, text ?? '']))),
  );
  const { register } = repository.register();
  const [outline, one] = [
    repository.outline(campaignId(CAMPAIGN))?.outline,
    register.units.get(unitId(`binh-an/${unit}`)),
  ];
  if (!outline || !one) throw new RangeError(unit);
  return scaffold(outline, one, register);
}

async function filed(stage: Stage): Promise<Awaited<ReturnType<Stage['propose']>>> {
  return stage.propose({
    ...fromEast,
    files: east(['125 |', '128 |'], ['| 120 |', '| 123 |'], ['| 96 |', '| 96,09 |']),
  });
}

/** All of them. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'tot',
    title: 'Một báo cáo tốt',
    needs: CHECKS,
    async play(stage, tell) {
      await filed(stage);
      tell('Chị Bình ở xã Đông sửa ba số liệu và gửi yêu cầu gộp.');
    },
  },
  {
    name: 'so-la',
    title: 'Gõ thừa một chữ số',
    needs: CHECKS,
    async play(stage, tell) {
      await stage.propose({ ...fromEast, files: east(['3.860', '13.860']) });
      tell('Chị Bình gõ 13.860 thay cho 3.860: đúng thể thức, nhưng người duyệt phải thấy ngay.');
    },
  },
  {
    name: 'loi',
    title: 'Một báo cáo còn lỗi',
    needs: CHECKS,
    async play(stage, tell) {
      await stage.propose({
        ...fromEast,
        files: east(['3.860', '3,860.5'], ['| 120 |', '| 130 |'], [EAST_TEXT.slice(EAST_TEXT.indexOf('## IV.')), '']),
      });
      tell('Chị Bình gửi báo cáo có số viết kiểu nước ngoài, số đã trả lời nhiều hơn số tiếp nhận, và thiếu mục cuối.');
    },
  },
  {
    name: 'sua',
    title: 'Sửa bằng một nút bấm',
    needs: CHECKS,
    async play(stage, tell) {
      const pull = await stage.propose({ ...fromEast, files: east(...MENDABLE, ['15 |', '16 |']) });
      tell('Chị Bình đánh nhầm số thứ tự hai mục; máy đề xuất cách sửa.');
      await stage.takeSuggestions(pull);
      tell('Chị Bình bấm nhận tất cả đề xuất.');
    },
  },
  {
    name: 'de-trong',
    title: 'Báo cáo mới tạo, chưa viết gì',
    needs: CHECKS,
    async play(stage, tell) {
      stage.before({ [EAST]: null });
      await stage.propose({ ...fromEast, title: 'Mẫu báo cáo xã Đông', files: { [EAST]: empty('an-phu/xa-dong') } });
      tell('Yêu cầu gộp chỉ có mẫu báo cáo tạo từ đề cương.');
    },
  },
  {
    name: 'nhap',
    title: 'Bản nháp',
    needs: CHECKS,
    async play(stage, tell) {
      await stage.propose({
        ...fromEast,
        isDraft: true,
        files: east(['number:', 'draft: true\nnumber:'], ['3.860', '3,860.5']),
      });
      tell('Chị Bình gửi bản nháp (`draft: true`), còn một số viết sai: chưa ai bị đỏ.');
    },
  },
  {
    name: 'nhieu',
    title: 'Sáu báo cáo trong một yêu cầu',
    needs: CHECKS,
    async play(stage, tell) {
      const rows = ['bac', 'nam', 'trung'].map((name) => unitRow(`xa-${name}`, `Xã ${name}`));
      stage.before({ [REGISTER]: registerText() + rows.join('') });
      const fresh = ['bac', 'nam', 'trung'].map((name) => [at(`an-phu/xa-${name}`), EAST_TEXT.replace('08-BC', `-BC`)]);
      const files = {
        ...Object.fromEntries(fresh),
        ...east(['3.860', '3.900']),
        [WEST]: edited(reportOf('an-phu/xa-tay'), ['2.450', '2.480']),
        [HIGH]: edited(reportOf('thanh-ha'), ['4.310', '43.100']),
      };
      await stage.propose({ branch: 'nhieu-bao-cao', title: 'Sáu báo cáo', author: 'Lan', files });
      tell('Chị Lan gửi hộ ba xã mới và sửa ba báo cáo khác, trong đó có một số khác thường.');
    },
  },
  {
    name: 'doi-ten',
    title: 'Chuyển báo cáo sang đơn vị khác',
    needs: CHECKS,
    async play(stage, tell) {
      const wrong = at('thanhha');
      stage.before({ [HIGH]: null, [wrong]: reportOf('thanh-ha') });
      await stage.propose({
        branch: 'doi-ten',
        title: 'Đổi tên tệp cho đúng mã đơn vị',
        author: 'Cường',
        files: { [wrong]: null, [HIGH]: reportOf('thanh-ha') },
      });
      tell('Anh Cường đổi tên tệp `thanhha.md` thành `thanh-ha.md` cho đúng danh mục.');
    },
  },
  {
    name: 'xoa',
    title: 'Xóa một báo cáo',
    needs: CHECKS,
    async play(stage, tell) {
      await stage.propose({ branch: 'xoa', title: 'Rút báo cáo xã Tây', author: 'Dung', files: { [WEST]: null } });
      tell('Chị Dung rút báo cáo của xã Tây.');
    },
  },
  {
    name: 'ban-sao',
    title: 'Yêu cầu từ một bản sao (fork)',
    needs: CHECKS,
    async play(stage, tell) {
      await stage.propose({
        ...fromEast,
        fork: 'nguoi-ngoai',
        author: 'nguoi-ngoai',
        files: east(...MENDABLE, ['3.860', '3.900']),
      });
      tell('Một người ngoài sửa báo cáo trong bản sao của mình: máy không ghi gì vào nhánh của họ.');
    },
  },
  {
    name: 'mat',
    title: 'Số điện thoại riêng trong báo cáo',
    needs: CHECKS,
    async play(stage, tell) {
      await stage.propose({ ...fromEast, files: east(['nền nếp tiếp dân', 'liên hệ 0987654321 để tiếp dân']) });
      tell('Báo cáo có số điện thoại riêng của một người: không dựng văn bản nào.');
    },
  },
  {
    name: 'de-cuong',
    title: 'Bổ sung đề cương',
    needs: CHECKS,
    async play(stage, tell) {
      await stage.propose({
        branch: 'de-cuong',
        title: 'Bổ sung chỉ tiêu',
        author: 'Hà',
        files: { [OUTLINE]: amended() },
      });
      tell('Chị Hà ở cơ quan ban hành thêm một chỉ tiêu vào đề cương, khi các báo cáo đã nộp.');
    },
  },
  {
    name: 'danh-muc',
    title: 'Đổi danh mục đơn vị',
    needs: CHECKS,
    async play(stage, tell) {
      const files = { [REGISTER]: edited(registerText(), ['@to-chuc/xa-tay', '@to-chuc/xa-tay-moi']) };
      await stage.propose({ branch: 'danh-muc', title: 'Đổi nhóm duyệt của xã Tây', author: 'Hà', files });
      tell('Chị Hà đổi nhóm duyệt của xã Tây; máy tự cập nhật danh sách người duyệt.');
    },
  },
  {
    name: 'gop',
    title: 'Gộp và phát hành',
    needs: [...CHECKS, 'publish.yml'],
    async play(stage, tell) {
      const pull = await filed(stage);
      tell('Chị Bình gửi báo cáo; nhóm duyệt xem xong.');
      await stage.merge(pull);
      tell('Người duyệt bấm gộp.');
    },
  },
  {
    name: 'mo-dot',
    title: 'Mở một đợt báo cáo',
    needs: [...CHECKS, 'campaign.yml'],
    async play(stage, tell) {
      stage.before({ [EAST]: null, [WEST]: null, [HIGH]: null, [at('an-phu')]: null });
      await stage.press('campaign.yml', { campaign: CAMPAIGN });
      tell('Chị Hà bấm nút mở đợt: một yêu cầu gộp có mẫu báo cáo của mọi đơn vị phải nộp.');
    },
  },
  {
    name: 'tong-hop',
    title: 'Lấy số liệu từ cấp dưới',
    needs: [...CHECKS, 'prefill.yml'],
    async play(stage, tell) {
      stage.before({ [at('an-phu')]: null });
      await stage.press('prefill.yml', { campaign: CAMPAIGN, unit: 'binh-an/an-phu' });
      tell('Anh Cường ở huyện An Phú bấm nút: một yêu cầu gộp có báo cáo điền sẵn số cộng của hai xã.');
    },
  },
  {
    name: 'nhac',
    title: 'Nhắc nộp',
    needs: ['remind.yml'],
    async play(stage, tell) {
      stage.before({ [WEST]: null });
      stage.now = '2023-06-12T07:00:00+07:00';
      await stage.strike('remind.yml');
      tell('Sáng thứ Hai, đến giờ nhắc; xã Tây chưa nộp.');
      await stage.strike('remind.yml');
      tell('Chạy lại lần nữa: không có gì thêm.');
    },
  },
  {
    name: 'nop-muon',
    title: 'Nộp muộn',
    needs: [...CHECKS, 'publish.yml', 'remind.yml'],
    async play(stage, tell) {
      stage.before({ [WEST]: null });
      stage.now = '2023-06-19T08:00:00+07:00';
      await stage.strike('remind.yml');
      tell('Quá hạn năm ngày, xã Tây vẫn chưa nộp.');
      const files = { [WEST]: reportOf('an-phu/xa-tay') };
      const pull = await stage.propose({ branch: 'xa-tay', title: 'Báo cáo của xã Tây', author: 'Dung', files });
      tell('Chị Dung gửi báo cáo.');
      await stage.merge(pull);
      await stage.strike('remind.yml');
      tell('Người duyệt gộp; hôm sau đến giờ nhắc.');
    },
  },
  {
    name: 'mo-lai',
    title: 'Đợt đã xong được mở lại',
    needs: [...CHECKS, 'publish.yml', 'remind.yml'],
    async play(stage, tell) {
      await stage.strike('remind.yml');
      tell('Mọi đơn vị đã nộp.');
      const pull = await stage.propose({
        branch: 'de-cuong',
        title: 'Bổ sung chỉ tiêu',
        author: 'Hà',
        files: { [OUTLINE]: amended() },
      });
      await stage.merge(pull);
      await stage.strike('remind.yml');
      tell('Đề cương được bổ sung một chỉ tiêu và gộp; đến giờ nhắc.');
      const files = east(
        ['outline-version: 1', 'outline-version: 2'],
        ['| Số ý kiến tiếp nhận', '| Số cuộc đối thoại | cuộc | 3 | |\n| Số ý kiến tiếp nhận'],
      );
      await stage.propose({ ...fromEast, title: 'Bổ sung số cuộc đối thoại', files });
      tell('Xã Đông bổ sung chỉ tiêu mới vào báo cáo đã nộp.');
    },
  },
  officeStory(),
];
