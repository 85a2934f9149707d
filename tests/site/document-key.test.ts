import { expect, test } from 'vitest';
import { parseDocuments } from '#lib/citations/documents.ts';
import { documentKey } from '../../scripts/site/document-key.ts';

const ROWS = `id,family,type,symbol,issuer,date,title,in-force-from,in-force-to,replaced-by,source
,state,Nghị định,145/2020/NĐ-CP,Chính phủ,2020-12-14,,,,,x
,party,Quyết định,01-QĐ/TU,Tỉnh ủy An,2024-01-02,,,,,x
,party,Quyết định,01-QĐ/TU,Tỉnh ủy An,2025-01-02,,,,,x
,party,Quyết định,01-QĐ/TU,Tỉnh ủy Bình,2025-01-02,,,,,x
,party,Quy định,01-QĐ/TU,Tỉnh ủy Bình,2025-01-02,,,,,x
,party,Quy định,01-QĐ/TU,Tỉnh ủy Bình,2025-01-02,Của cùng ngày,,,,x
de-an,party,Đề án,,Tỉnh ủy An,2025-01-02,Đổi mới,,,,x
,party,Đề án,,Tỉnh ủy An,2025-01-02,Đối thoại với Nhân dân,,,,x
`;

test('a document is called by its symbol, and by more where others bear it', () => {
  const { documents } = parseDocuments(ROWS);
  expect(documents.all.map((one) => documentKey(one, documents))).toEqual([
    '145-2020-nd-cp',
    '01-qd-tu-2024-01-02',
    '01-qd-tu-2025-01-02-tinh-uy-an',
    '01-qd-tu-2025-01-02-tinh-uy-binh-quyet-dinh',
    '01-qd-tu-2025-01-02-tinh-uy-binh-quy-dinh',
    '01-qd-tu-2025-01-02-tinh-uy-binh-quy-dinh-n2',
    'de-an',
    'doi-thoai-voi-nhan-dan',
  ]);
});
