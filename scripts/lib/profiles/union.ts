/** Documents of the trade unions, Quyết định 933/QĐ-TLĐ of 14/5/2024: the forms and measures of the state. */
import type { DocumentProfile } from './document-profile.ts';
import { STATE } from './state.ts';

/** Quyết định 933/QĐ-TLĐ, 2024. */
export const UNION: DocumentProfile = {
  ...STATE,
  name: 'union',
  guide: 'Quyết định 933/QĐ-TLĐ',
  types: { ...STATE.types, KL: 'Kết luận', QyĐ: 'Quy định' },
};
