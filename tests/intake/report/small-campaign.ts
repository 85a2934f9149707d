/** A small campaign in memory, for documents that are made by hand. */
import { campaignId, unitId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';

const OUTLINE = `---
title: Kết quả thực hiện dân chủ ở cơ sở năm 2023
version: 1
issuer: tinh
basis: Công văn số 42-CV/BCĐ ngày 25/5/2023
period: 2023-01-01/2023-12-31
profile: state
type: BC
levels: { commune: { before: 2023-12-15 } }
addressees: [Ủy ban nhân dân tỉnh]
copies: [Như trên, "Lưu: VT"]
---

# Kết quả thực hiện dân chủ ở cơ sở năm 2023

## I. TÌNH HÌNH CHUNG

## II. KẾT QUẢ THỰC HIỆN

### 1. Công tác tuyên truyền

| Chỉ tiêu | Mã | Đơn vị tính |
|---|---|---|
| Số hội nghị tuyên truyền | meetings | cuộc |
| Số lượt người tham dự | attendants | lượt người |
| Trong đó: Nữ | attendants-women | lượt người |
| Tỷ lệ hộ dân được tuyên truyền | households | % |

### 2. Kết quả bầu cử

\`\`\`yaml
figures:
  - { id: elected, name: Số đại biểu được bầu, unit: người }
terms: { min: 2, max: 3 }
\`\`\`

## III. KIẾN NGHỊ, ĐỀ XUẤT
`;

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
tinh,Tỉnh,province,province,,Ủy ban nhân dân tỉnh,Tỉnh lỵ,UBND,,,,
tinh/an-binh,Xã An Bình,commune,commune,Tỉnh,Ủy ban nhân dân xã An Bình,An Bình,UBND,,,,
`;

/** What a document of the one unit is imported with. */
export function smallGiven() {
  const repository = new Repository(
    new Memory({ 'outlines/nam-2023/outline.md': OUTLINE, 'reports/units.csv': UNITS }),
  );
  const outline = repository.outline(campaignId('nam-2023'))?.outline;
  const register = repository.units();
  const unit = register.units.get(unitId('tinh/an-binh'));
  if (!outline || !unit) throw new Error(JSON.stringify(repository.outline(campaignId('nam-2023'))?.problems));
  return { outline, unit, register };
}
