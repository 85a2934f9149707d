import { personalDataMessage } from '#lib/privacy/personal-data.ts';
import { proseRule } from './rule/define-rule.ts';
import { keptOf } from './rule/unharmed.ts';

/** The whole file is read, comments, code and front matter too: Git keeps all of it. Messages show the last three digits only. What the register gives as an office's own is none. */
export default proseRule(
  { id: 'personal-data', summary: 'Dữ liệu cá nhân: số căn cước, chứng minh nhân dân, số điện thoại, số tài khoản.' },
  ({ locator }, tell, subject) => {
    for (const one of keptOf(subject).numbers)
      tell(locator.between(one.start, one.end), personalDataMessage(one), { actual: one.masked });
  },
);
