import { secretMarkMessage } from '#lib/privacy/secret-mark.ts';
import { proseRule } from './rule/define-rule.ts';
import { keptOf } from './rule/unharmed.ts';

/** The whole file is read, comments, code and front matter too: Git keeps all of it. */
export default proseRule(
  { id: 'state-secret', summary: 'Dấu mật hoặc dấu hạn chế lưu hành: văn bản như vậy không bao giờ được đưa vào kho.' },
  ({ locator }, tell, subject) => {
    for (const [index, { start, end, mark }] of keptOf(subject).marks.entries())
      tell(locator.between(start, end), secretMarkMessage(mark, index), { actual: mark });
  },
);
