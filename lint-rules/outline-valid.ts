import { validateOutline } from '#lib/outline/validate-outline.ts';
import { outlineRule } from './rule/define-rule.ts';

/** An outline is checked as strictly as a report: what it cannot ask for, no report can be held to. */
export default outlineRule(
  {
    id: 'outline-valid',
    summary: 'Đề cương viết sai: phần đầu, khối yêu cầu, chỉ tiêu, số mục, cấp hoặc đơn vị không có.',
  },
  ({ parsed: { judged, problems }, register, documents, hasCampaign }, tell) => {
    const found = validateOutline(judged.outline, register, hasCampaign, documents, judged.unread);
    for (const { place, message, ...details } of [...problems, ...found]) tell(place, message, details);
  },
);
